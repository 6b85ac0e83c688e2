/** Where a path leads that a register names: as it is typed, seen from the register. */
import type { FileFacts } from './fileFacts.ts';
import type { Scope } from './scope.ts';

/** The address of a path, seen from a file; undefined from one that is stored nowhere, and for what is no path. */
export function resolvePath(base: string, path: string): string | undefined {
  if (!/^(?!untitled:)[a-z][a-z\d+.-]*:\/\//iu.test(base)) return undefined;
  try {
    return new URL(path.split(/[/\\]/u).map(encodeURIComponent).join('/'), base).href;
  } catch {
    return undefined;
  }
}

/** The register that a `gebruik` line names by its path; undefined when no such file is known. */
export function usedFile(scope: Scope, path: string): FileFacts | undefined {
  const target = resolvePath(scope.file.uri, path);
  if (target === undefined) return undefined;
  for (const { file, rank } of scope.files()) {
    if (rank === 2) return undefined;
    // The spellings of an address differ in what they encode.
    if (decodeURIComponent(file.uri) === decodeURIComponent(target)) return file;
  }
  return undefined;
}
