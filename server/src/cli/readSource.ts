/** Reads the file that somebody else made, for `duo import`: an ordinary one, and no more of it than can be taken in. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** A pipe that took the place of the file since is not waited for. Windows has none. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file, or of what a link leads to. `none` there is none that can be read, or it is a folder, a device or a pipe, which is
 * not opened · `tooLarge` it has more than `most` bytes, however many it says that it has.
 */
export async function readSource(path: string, most: number): Promise<Buffer | 'none' | 'tooLarge'> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return 'none';
    if (found.size > most) return 'tooLarge';
    const file = await open(path, OPEN_FLAGS);
    try {
      if (!(await file.stat()).isFile()) return 'none';
      const bytes = await buffer(file.createReadStream({ start: 0, end: most, autoClose: false }));
      return bytes.length > most ? 'tooLarge' : bytes;
    } finally {
      await file.close();
    }
  } catch {
    return 'none';
  }
}
