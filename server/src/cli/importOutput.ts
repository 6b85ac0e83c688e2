/** Puts what `duo import` made where it was asked for: both files or, where one may not be written, neither. */
import { lstat, realpath, stat } from 'node:fs/promises';
import type { Imported } from './import.ts';
import type { ImportCommand } from './importOptions.ts';
import { type WriteOutcome, writeNew } from './writeNew.ts';

export interface ImportWritten {
  /** The paths that were written, as typed. */
  readonly written: readonly string[];
  /** The one that was not; undefined when all were. */
  readonly failed: { readonly path: string; readonly outcome: WriteOutcome } | undefined;
}

export async function writeImported(
  { to, into, names, force }: ImportCommand,
  made: Pick<Imported, 'text' | 'names'>,
): Promise<ImportWritten> {
  const files = [{ path: to, content: made.text }];
  if (names !== undefined && made.names !== undefined) files.push({ path: names, content: made.names });
  if (!force) {
    for (const { path } of files) if (await isThere(path)) return { written: [], failed: { path, outcome: 'exists' } };
  }
  const written: string[] = [];
  for (const { path, content } of files) {
    const outcome = await write(path, content, force, path === to ? into : undefined);
    if (outcome !== 'written') return { written, failed: { path, outcome } };
    written.push(path);
  }
  return { written, failed: undefined };
}

/**
 * Writes over a file with the rights that it has, and of a link over what it leads to; never over what is no ordinary file.
 * @param like the file whose rights a new one gets: who may not read a register may not read what becomes of it.
 */
async function write(path: string, content: string, force: boolean, like: string | undefined): Promise<WriteOutcome> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    // A link that leads nowhere is not taken away.
    if (force && (await isThere(path))) return 'failed';
    const mode = like === undefined ? undefined : (await stat(like).catch(() => undefined))?.mode;
    return await writeNew(path, content, force, undefined, mode);
  }
  if (!found.isFile()) return 'failed';
  return await writeNew(force ? await realpath(path) : path, content, force, undefined, found.mode);
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}
