/** The versions of a register that `duo diff` compares: files, and what git has of them. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { messages } from '../messages/index.ts';
import { MOST_BYTES } from '../runtime/nodeFileSystem.ts';
import { STDIN } from './arguments.ts';
import { decoded } from './decoded.ts';
import { findGit, runGit } from './git.ts';

/** A version that is asked for: a file, or one that git has, of which the path is seen from the folder that one is in. */
export type Version =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'git'; readonly revision: string; readonly path: string };

/** A version that cannot be read; the message says why. */
export class VersionError extends Error {}

/** What git calls a file that is not there. */
const NO_FILE = new Set(['/dev/null', 'nul']);

/**
 * The two versions that are meant: `OLD NEW`, `REVISION1 REVISION2 FILE`, `REVISION FILE`, or `FILE`, which is compared with `HEAD`.
 * Of two names the first is a revision only when no file has it. Undefined for any other number of names, and for a revision that
 * begins with a dash.
 */
export async function versionsOf(names: readonly string[]): Promise<readonly [Version, Version] | undefined> {
  const [first, second, third, ...more] = names;
  if (first === undefined || more.length > 0 || names.some((name) => name.startsWith('-') && name !== STDIN))
    return undefined;
  if (second === undefined)
    return [
      { kind: 'git', revision: 'HEAD', path: first },
      { kind: 'file', path: first },
    ];
  if (third !== undefined) {
    return [
      { kind: 'git', revision: first, path: third },
      { kind: 'git', revision: second, path: third },
    ];
  }
  const one = await versionOf(first);
  const other = await versionOf(second);
  if (other === undefined) return [one ?? { kind: 'file', path: first }, { kind: 'file', path: second }];
  return [one ?? { kind: 'git', revision: first, path: second }, other];
}

/** The version that one name means by itself; undefined for what is no file and names none. */
async function versionOf(name: string): Promise<Version | undefined> {
  if (name === STDIN || NO_FILE.has(name) || (await isThere(name))) return { kind: 'file', path: name };
  const colon = colonOf(name);
  if (colon <= 0 || colon === name.length - 1) return undefined;
  return { kind: 'git', revision: name.slice(0, colon), path: name.slice(colon + 1) };
}

/** The index of the colon between a revision and a path; -1 without one. Within braces it is part of the revision: `HEAD@{12:00}`. */
function colonOf(name: string): number {
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '{') depth++;
    else if (name[at] === '}') depth--;
    else if (name[at] === ':' && depth <= 0) return at;
  }
  return -1;
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** What a version is called. */
export function versionName(version: Version): string {
  if (version.kind === 'git') return `${version.revision}:${version.path}`;
  return version.path === STDIN ? '<stdin>' : version.path;
}

/** The text of a version. @throws VersionError when it cannot be read. */
export async function readVersion(version: Version): Promise<string> {
  const name = versionName(version);
  if (version.kind === 'file') {
    if (NO_FILE.has(version.path)) return '';
    if (version.path === STDIN) return textOf(await buffer(process.stdin), name);
    return textOf(await readBytes(version.path), name);
  }
  const git = findGit();
  if (git === undefined) throw new VersionError(messages.diffCommand.noGit);
  const path = resolve(version.path);
  const folder = await folderAbove(path);
  const rest = relative(folder, path).split(sep).join('/');
  // Neither a filter nor a converter of the repository is run for this.
  const { code, output } = runGit(git, folder, ['cat-file', 'blob', `${version.revision}:./${rest}`]);
  if (code !== 0) throw new VersionError(messages.diffCommand.notInRevision(name));
  return textOf(output, name);
}

/** The nearest folder above a path that is there: an older version may lie in one that is gone. */
async function folderAbove(path: string): Promise<string> {
  let folder = dirname(path);
  while (dirname(folder) !== folder && (await stat(folder).catch(() => undefined))?.isDirectory() !== true)
    folder = dirname(folder);
  return folder;
}

/** The bytes of a file. @throws VersionError when it cannot be read or is too large. */
export async function readBytes(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new VersionError(messages.cli.notFound(path));
  if (found.size > MOST_BYTES) throw new VersionError(messages.server.tooLarge(path, 0));
  return await readFile(path).catch(() => {
    throw new VersionError(messages.cli.notFound(path));
  });
}

function textOf(bytes: Uint8Array, name: string): string {
  const read = decoded(bytes);
  if (read?.isUtf8 !== true) throw new VersionError(messages.diffCommand.noText(name));
  return read.text;
}
