/** Relative paths: the file that a register names, as typed and seen from the register. */
import { withoutAtEnd } from '../../text/tail.ts';
import type { FileIndex } from './fileIndex.ts';
import type { Scope } from './scope.ts';

/**
 * The address of a path, seen from a file; undefined from one that is stored nowhere, and for what is no path from there:
 * one that begins at a root, at a drive or at another machine.
 */
export function resolvePath(base: string, path: string): string | undefined {
  if (/^\s*(?:[/\\]|[a-z]:)/iu.test(path)) return undefined;
  if (!/^(?!untitled:)[a-z][a-z\d+.-]*:\/\//iu.test(base)) return undefined;
  try {
    return new URL(path.split(/[/\\]/u).map(encodeURIComponent).join('/'), base).href;
  } catch {
    return undefined;
  }
}

/**
 * The address of a path when it lies in one of some folders, or else in the folder of the file that names it; undefined for
 * one that leads elsewhere.
 * @param folders addresses, with or without a slash at their end; those that the editor has open.
 */
export function pathWithin(base: string, path: string, folders: readonly string[]): string | undefined {
  const target = resolvePath(base, path);
  if (target === undefined) return undefined;
  const inside = (folder: string) => sameSpelling(target).startsWith(`${withoutAtEnd(sameSpelling(folder), '/')}/`);
  return [...folders, base.slice(0, base.lastIndexOf('/'))].some(inside) ? target : undefined;
}

/** An address with nothing encoded: its spellings differ in that. As it is when it can't be decoded. */
function sameSpelling(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The register that a `gebruik` line names by its path; undefined when no such file is known. */
export function usedFile(scope: Scope, path: string): FileIndex | undefined {
  const target = resolvePath(scope.file.uri, path);
  if (target === undefined) return undefined;
  return [scope.file, ...scope.usedFiles].find((file) => sameSpelling(file.uri) === sameSpelling(target));
}
