/** Writes the file that the command line was asked for: whole, or not at all. */
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * `exists` there is a file already, which was not to be replaced · `refused` what was stored is not what may be there · `failed`
 * the system does not let it be written.
 */
export type WriteOutcome = 'written' | 'exists' | 'refused' | 'failed';

/**
 * Writes a file beside its place and puts it there when it is whole, so that nobody ever sees half of it.
 * @param force takes the place of what is there.
 * @param isFine judges the bytes that were stored, before they are put in their place; where it refuses there is no file.
 * @param mode the rights of the file; the usual ones by default.
 */
export async function writeNew(
  path: string,
  content: string | Uint8Array,
  force: boolean,
  isFine: (stored: Uint8Array) => boolean = () => true,
  mode?: number,
): Promise<WriteOutcome> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.tmp`);
  let isOurs = false;
  try {
    const file = await open(beside, 'wx');
    isOurs = true;
    try {
      await file.writeFile(content);
      if (mode !== undefined) await file.chmod(mode & 0o777);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!isFine(await readFile(beside))) return 'refused';
    if (force) await rename(beside, path);
    // Fails where there is something already, whoever made it in the meantime.
    else await link(beside, path);
    return 'written';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && isOurs ? 'exists' : 'failed';
  } finally {
    if (isOurs) await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Makes a folder, and those above it; true when it is there. */
export async function makeFolder(path: string): Promise<boolean> {
  return await mkdir(path, { recursive: true }).then(
    () => true,
    () => false,
  );
}
