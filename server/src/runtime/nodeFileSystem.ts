/** The registers on a disk, for the server in Node and the command line. Reads, never writes; only ordinary files. */
import { constants, type Dirent, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderDepth } from '../../../protocol/files.ts';
import { type FileSystem, type StoredFile, Unreadable } from '../workspace/fileSystem.ts';

const EXTENSION = '.duo';
/** Folders that hold no registers, but can hold very many files. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/** The number of files that are read at once: a disk answers several questions nearly as fast as one. */
const AT_ONCE = 32;
/** The largest file that is read, in bytes: a register of two million lines. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** The bytes that are read at once of what a file has more than it said. */
const PIECE = 64 * 1024;

/** The error codes of a file that does not exist, now and later; all others may pass. */
const GONE = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENXIO',
  'ENODEV',
  'ERR_INVALID_ARG_VALUE',
]);

/** A pipe without a writer is not waited for, and what became a link since is not followed. Windows has neither. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

export const nodeFileSystem: FileSystem = {
  ignoresCase: process.platform === 'win32' || process.platform === 'darwin',
  async *readFolder(uri, depth = 'all', within = [uri]) {
    const path = filePath(uri);
    const roots = await realRoots(within);
    if (path === undefined || isSkipped(path, within)) return;
    let found: Found[] = [];
    for await (const one of registersIn(path, depth)) {
      found.push(one);
      if (found.length < AT_ONCE) continue;
      yield* await readAll(found, roots);
      found = [];
    }
    yield* await readAll(found, roots);
  },
  async readFile(uri, within) {
    const path = filePath(uri);
    return path === undefined
      ? undefined
      : readLinked(path, within && (await realRoots(within)), depthIn(path, within));
  },
};

/** True for the path of a register, to its name. */
export function isRegister(path: string): boolean {
  return path.toLowerCase().endsWith(EXTENSION);
}

/**
 * True for a path of which a name differs in its capitals only from what stands on the disk.
 * @param depth how many names at the end are looked at: how a folder is called that an editor has open is its own affair.
 */
export function isSpelledOtherwise(asked: string, stored: string, depth = 1): boolean {
  const names = stored.split(sep).slice(-depth);
  const own = asked.split(sep).slice(-depth);
  return own.some((name, at) => name !== names[at] && name.toLowerCase() === names[at]?.toLowerCase());
}

/** The thing under the name of a register: a file, a link to something, or a folder that cannot be listed now. */
interface Found {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'unlisted';
}

/** The registers in a folder and, when asked for, below. */
async function* registersIn(path: string, depth: FolderDepth): AsyncIterable<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (!isGone(error)) yield { path, kind: 'unlisted' };
    return;
  }
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) {
      if (depth === 'all' && !SKIPPED_FOLDERS.has(entry.name)) yield* registersIn(child, depth);
    }
    // What a link leads to is read, but no folder, which may hold the link itself.
    else if (isRegister(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
      yield { path: child, kind: entry.isFile() ? 'file' : 'link' };
  }
}

async function readAll(found: readonly Found[], roots: readonly string[]): Promise<StoredFile[]> {
  const files = await Promise.all(
    found.map(async ({ path, kind }): Promise<StoredFile[]> => {
      if (kind === 'unlisted') return [{ uri: `${pathToFileURL(path).href}/`, text: new Unreadable('busy') }];
      const text = await (kind === 'file' ? readOrdinary(path) : readLinked(path, roots));
      return text === undefined ? [] : [{ uri: pathToFileURL(path).href, text }];
    }),
  );
  return files.flat();
}

/** Reads the target of a path when that lies within the folders, if any are named, and is an ordinary file. */
async function readLinked(
  path: string,
  roots?: readonly string[],
  depth?: number,
): Promise<string | Unreadable | undefined> {
  let real: string;
  let found: Stats;
  try {
    real = await realpath(path);
    found = await stat(real);
  } catch (error) {
    return isGone(error) ? undefined : new Unreadable('busy');
  }
  if (isSpelledOtherwise(path, real, depth)) return undefined;
  // A device is not opened, not even to look at it.
  if (!found.isFile() || roots?.some((root) => isBelow(real, root)) === false) return undefined;
  return readOrdinary(real);
}

/** The text of an ordinary file as an editor has it, without a byte order mark; undefined when there is none. */
async function readOrdinary(path: string): Promise<string | Unreadable | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, OPEN_FLAGS);
    const found = await file.stat();
    if (!found.isFile()) return undefined;
    const bytes = found.size > MOST_BYTES ? undefined : await readBytes(file, found.size);
    return bytes === undefined ? new Unreadable('tooLarge') : bytes.toString('utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    return isGone(error) ? undefined : new Unreadable('busy');
  } finally {
    await file?.close().catch(() => {});
  }
}

/** Reads all of a file, whatever its size is said to be; undefined when that is more than is read. */
async function readBytes(file: FileHandle, size: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let total = 0;
  for (let wanted = size + 1; ; wanted = PIECE) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted);
    if (bytesRead === 0) return Buffer.concat(pieces);
    total += bytesRead;
    if (total > MOST_BYTES) return undefined;
    pieces.push(buffer.subarray(0, bytesRead));
  }
}

function isGone(error: unknown): boolean {
  return GONE.has(String((error as { code?: unknown } | null)?.code));
}

/** The folders as they are called when no link is left in their paths; one that is not there is left out. */
async function realRoots(uris: readonly string[]): Promise<string[]> {
  const roots = await Promise.all(
    uris.map(async (uri) => {
      const path = filePath(uri);
      return path === undefined
        ? []
        : realpath(path).then(
            (real) => [real],
            () => [],
          );
    }),
  );
  return roots.flat();
}

/** How many names a path has below the nearest of the folders that it lies in; 1 when it lies in none. */
function depthIn(path: string, folders: readonly string[] = []): number {
  const ways = folders.flatMap((uri) => {
    const root = filePath(uri);
    const names = root === undefined ? [] : relative(root, path).split(sep);
    return names[0] === '..' ? [] : names.length;
  });
  return ways.length === 0 ? 1 : Math.max(Math.min(...ways), 1);
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** True for a folder that is left out when the folders above it are read. */
function isSkipped(path: string, within: readonly string[]): boolean {
  return within.some((uri) => {
    const root = filePath(uri);
    const way = root === undefined ? '' : relative(root, path);
    return !way.startsWith('..') && way.split(sep).some((name) => SKIPPED_FOLDERS.has(name));
  });
}

/** The path of a file URI; undefined for any other. */
function filePath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
