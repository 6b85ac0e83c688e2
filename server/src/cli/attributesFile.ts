/** The file in which somebody has told git what belongs to which files. It is theirs: each byte of it stays, but for a line of ours. */
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { decoded, encoded } from './decoded.ts';
import { makeFolder, writeNew } from './writeNew.ts';

export interface AttributesFile {
  /** Where its bytes are: what a link leads to. */
  readonly place: string;
  /** Empty for a file that is not there. */
  readonly text: string;
  readonly isUtf8: boolean;
  /** Its rights; undefined for a file that is not there. */
  readonly mode: number | undefined;
}

/**
 * Reads it; undefined where something is there that cannot be read, or is no text.
 * @param within the folder out of which no link may lead; undefined where any may.
 */
export async function readAttributes(path: string, within: string | undefined): Promise<AttributesFile | undefined> {
  try {
    const place = await realpath(path);
    if (within !== undefined && !place.startsWith(`${await realpath(within)}${sep}`)) return undefined;
    const text = decoded(await readFile(place));
    return text && { place, ...text, mode: (await stat(place)).mode };
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT' && !(await isThere(path));
    return isGone ? { place: path, text: '', isUtf8: true, mode: undefined } : undefined;
  }
}

/** True of a link that leads nowhere, too. */
async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/** Writes another text into it, whole or not at all; true when it is written. */
export async function writeAttributes({ place, isUtf8, mode }: AttributesFile, text: string): Promise<boolean> {
  if (!(await makeFolder(dirname(place)))) return false;
  return (await writeNew(place, encoded(text, isUtf8), true, undefined, mode)) === 'written';
}
