/** The registers on a disk, for the server in Node and the command line. Reads, never writes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSystem, FolderDepth, StoredFile } from './workspace/fileSystem.ts';

const EXTENSION = '.duo';
/** Folders that hold no registers, but can hold very many files. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/** So many files are read at once: a disk answers several questions nearly as fast as one. */
const AT_ONCE = 32;

export const nodeFileSystem: FileSystem = {
  async *readFolder(uri, depth = 'all') {
    const path = filePath(uri);
    if (path === undefined) return;
    const paths: string[] = [];
    for await (const file of registersIn(path, depth)) paths.push(file);
    for (let at = 0; at < paths.length; at += AT_ONCE) yield* await readAll(paths.slice(at, at + AT_ONCE));
  },
  async readFile(uri) {
    const path = filePath(uri);
    return path === undefined ? undefined : readText(path);
  },
};

/** True for the path of a register, to its name. */
export function isRegister(path: string): boolean {
  return path.toLowerCase().endsWith(EXTENSION);
}

/** The paths of the registers in a folder and, when asked for, below. */
async function* registersIn(path: string, depth: FolderDepth): AsyncIterable<string> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) {
      if (depth === 'all' && !SKIPPED_FOLDERS.has(entry.name)) yield* registersIn(child, depth);
    }
    // What a link leads to is read, but no folder, which may hold the link itself.
    else if ((entry.isFile() || entry.isSymbolicLink()) && isRegister(entry.name)) yield child;
  }
}

async function readAll(paths: readonly string[]): Promise<StoredFile[]> {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readText(path) })));
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ uri: pathToFileURL(path).href, text }]));
}

/** The text of a file as an editor has it, without a byte order mark; undefined when it cannot be read. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    return undefined;
  }
}

/** The path of a file URI; undefined for any other. */
function filePath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
