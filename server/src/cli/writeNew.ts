/** Writes the file that the command line was asked for: whole, or not at all. */
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `exists` there is a file already, which was not to be replaced · `failed` the system does not let it be written. */
export type WriteOutcome = 'written' | 'exists' | 'failed';

/**
 * Writes a file beside its place and puts it there when it is whole, so that nobody ever sees half of it.
 * @param force takes the place of what is there.
 */
export async function writeNew(path: string, content: string | Uint8Array, force: boolean): Promise<WriteOutcome> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.tmp`);
  let isOurs = false;
  try {
    const file = await open(beside, 'wx');
    isOurs = true;
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
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
