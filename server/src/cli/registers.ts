/** The registers that a path names on the command line, with their neighbours, whose names count too. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { isRegister, nodeFileSystem } from '../runtime/nodeFileSystem.ts';
import { Unreadable } from '../workspace/fileSystem.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { Workspace } from '../workspace/workspace.ts';
import { STDIN } from './arguments.ts';

/** The address of piped text, which has no place on the disk, like an unsaved file in an editor. */
const STDIN_URI = 'untitled:stdin.duo';

type PathReason = 'notFound' | 'noRegister' | 'noRegisters';

/** The reason that a path cannot be checked. */
export class PathError extends Error {
  readonly reason: PathReason;
  readonly path: string;
  constructor(reason: PathReason, path: string) {
    super(`${reason}: ${path}`);
    this.reason = reason;
    this.path = path;
  }
}

/** The workspace that was read, and of its files those that the paths name, in the order of their addresses. */
export interface Registers {
  readonly workspace: Workspace;
  readonly files: readonly FileIndex[];
}

/**
 * Reads files and folders. The path `-` is what is piped: a file in no folder.
 * @throws PathError for a path that does not exist or is no register, or a folder without registers.
 */
export async function readRegisters(paths: readonly string[]): Promise<Registers> {
  const workspace = new Workspace(nodeFileSystem);
  // What is not read would look like a register without problems, and its names like unknown ones.
  workspace.unreadable = (uri) => {
    throw new PathError('notFound', displayPath(uri));
  };
  const chosen = new Set<string>();
  for (const path of paths) for (const uri of await load(workspace, path)) chosen.add(uri);
  // Two paths may hold the same file, which is then read twice; the index has it once.
  return { workspace, files: [...chosen].sort().flatMap((uri) => workspace.index.file(uri) ?? []) };
}

/** Reads what a path names, and its neighbours; the addresses of the files that are to be checked come back. */
async function load(workspace: Workspace, path: string): Promise<string[]> {
  if (path === STDIN) {
    workspace.add(STDIN_URI, (await text(process.stdin)).replace(/^\uFEFF/u, ''));
    return [canonicalUri(STDIN_URI)];
  }
  const absolute = resolve(path);
  const found = await stat(absolute).catch(() => undefined);
  if (found === undefined) throw new PathError('notFound', path);
  // A pipe would be waited for, and a device has no end.
  if (!found.isDirectory() && !found.isFile()) throw new PathError('notFound', path);
  if (!found.isDirectory() && !isRegister(absolute)) throw new PathError('noRegister', path);
  if (found.isDirectory()) await workspace.addFolder(pathToFileURL(absolute).href);
  else await addNeighbours(workspace, absolute);
  const uri = canonicalUri(pathToFileURL(absolute).href);
  const below = uri.endsWith('/') ? uri : `${uri}/`;
  const all = [...workspace.index.files].map((file) => file.uri);
  const files = all.filter((file) => file === uri || file.startsWith(below));
  if (files.length === 0) throw new PathError(found.isDirectory() ? 'noRegisters' : 'notFound', path);
  return files;
}

/** The registers beside a file that need not be there yet. */
export async function neighboursOf(path: string): Promise<Workspace> {
  const workspace = new Workspace(nodeFileSystem);
  await addNeighbours(workspace, resolve(path));
  return workspace;
}

/**
 * A file, and the registers beside it, which count for its names; those in folders below may be anything. Whoever names a
 * link wants what it leads to; the links beside it lead no further than the folder.
 */
async function addNeighbours(workspace: Workspace, path: string): Promise<void> {
  const folder = dirname(path);
  const within = [pathToFileURL(folder).href];
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isRegister(name)) continue;
    const neighbour = join(folder, name);
    const uri = pathToFileURL(neighbour).href;
    const text = await nodeFileSystem.readFile(uri, neighbour === path ? undefined : within);
    if (text instanceof Unreadable) throw new PathError('notFound', displayPath(uri));
    if (text !== undefined) workspace.add(uri, text);
  }
}

/** The path as a person would type it here. */
export function displayPath(uri: string): string {
  if (uri === canonicalUri(STDIN_URI)) return '<stdin>';
  const path = fileURLToPath(uri);
  const short = relative(process.cwd(), path);
  return (short.startsWith('..') || short === '' ? path : short).split(sep).join('/');
}
