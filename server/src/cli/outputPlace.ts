/** Where the command line may put a file: never over what it reads, and never over what is no ordinary file. */
import { lstat, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRegister } from '../runtime/nodeFileSystem.ts';

/**
 * `register` it has the name of a register · `notAFile` a folder, a device or a pipe stands there · `same` it is the file of another
 * option.
 */
export type RefusedPlace = 'register' | 'notAFile' | 'same';

/**
 * Tells why nothing may be written at a path; undefined where it may.
 * @param others the files that the command reads or writes besides registers, which all have their own ending.
 * @param isForRegister a register is what is written.
 */
export async function refusedPlace(
  path: string,
  others: readonly string[],
  isForRegister = false,
): Promise<RefusedPlace | undefined> {
  if (isRegister(path) && !isForRegister) return 'register';
  const found = await lstat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile() && !found.isSymbolicLink()) return 'notAFile';
  const own = await placeOf(path);
  for (const other of others) if ((await placeOf(other)) === own) return 'same';
  return undefined;
}

/** Where a path leads in the end; of a file that is not there yet, the path itself. */
async function placeOf(path: string): Promise<string> {
  return await realpath(path).catch(() => resolve(path));
}
