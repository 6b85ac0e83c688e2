/** `duo merge`: puts two versions of a register together, for a person or for git. */
import { realpath, stat } from 'node:fs/promises';
import { mergeFiles } from '../compare/mergeFiles.ts';
import { messages } from '../messages/index.ts';
import { STDIN } from './arguments.ts';
import type { MergeCommand } from './compareOptions.ts';
import { decoded, encoded } from './decoded.ts';
import { readBytes, VersionError } from './versions.ts';
import { writeNew } from './writeNew.ts';

export interface MergeOutcome {
  readonly conflicts: number;
  /** What is to be said, a line each. */
  readonly said: readonly string[];
  /** What goes to the standard output; undefined when it was written to a file. */
  readonly printed: Buffer | undefined;
}

/** Merges, and writes what comes of it whole or not at all. @throws VersionError when that cannot be done. */
export async function merge({ base, ours, theirs, out, force, name, markSize }: MergeCommand): Promise<MergeOutcome> {
  const read = [await readBytes(base), await readBytes(ours), await readBytes(theirs)];
  const texts = read.map((bytes, at) => textOf(bytes, [base, ours, theirs][at]!));
  const isUtf8 = texts.every((one) => one.isUtf8);
  // Where one of them has another coding, all are taken byte by byte.
  const [b, o, t] = texts.map(({ text }, at) => (isUtf8 ? text : read[at]!.toString('latin1'))) as [
    string,
    string,
    string,
  ];
  const options = { isReadable: isUtf8, ...(markSize === undefined ? {} : { markSize }) };
  const merged = mergeFiles(b, o, t, options);
  const content = encoded(merged.text, isUtf8);
  const target = out ?? ours;
  if (target !== STDIN) await write(target, content, out === undefined || force);
  const text = messages.mergeCommand;
  const shown = name ?? target;
  const said = [
    ...(merged.conflicts > 0 ? [text.conflicts(shown, merged.conflicts)] : []),
    ...(merged.doubled.length > 0 ? [text.doubled(shown, merged.doubled.join(', '))] : []),
    ...(out === undefined || out === STDIN ? [] : [text.written(out)]),
  ];
  return { conflicts: merged.conflicts, said, printed: target === STDIN ? content : undefined };
}

function textOf(bytes: Uint8Array, path: string) {
  const text = decoded(bytes);
  if (text === undefined) throw new VersionError(messages.diffCommand.noText(path));
  return text;
}

/** Writes over a file with the rights that it has. @throws VersionError when it is not written. */
async function write(path: string, content: Uint8Array, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile()) throw new VersionError(messages.exportCommand.refused.notAFile(path));
  // Of a link, what it leads to is written.
  const place = found === undefined ? path : await realpath(path);
  const outcome = await writeNew(place, content, force, undefined, found?.mode);
  if (outcome === 'written') return;
  const text = messages.exportCommand;
  throw new VersionError(outcome === 'exists' ? text.exists(path) : text.cannotWrite(path));
}
