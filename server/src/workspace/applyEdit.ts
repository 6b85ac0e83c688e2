/**
 * Edits of an open file as a client tells them. One that cannot be right says that editor and server have different texts:
 * then the file is stopped, rather than that the two go on under the same version with different texts.
 */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenRegister } from './openRegister.ts';

/** Puts a text in the place of what stands between two offsets (UTF-16). */
type Replace = (start: number, end: number, text: string) => void;

/**
 * Applies edits in their order, up to one that cannot be right; a whole text starts a file that was stopped again.
 * @returns false when the file is stopped.
 */
export function applyEdit(register: OpenRegister, edits: unknown, version: unknown, replace: Replace): boolean {
  const list: readonly unknown[] = Array.isArray(edits) ? edits : [undefined];
  const isNext = isVersion(version) && (version > register.version || beginsWhole(list));
  if (!isNext && !register.isStopped) register.isStopped = true;
  for (const edit of list) {
    const { range, text } = (edit ?? {}) as { readonly range?: unknown; readonly text?: unknown };
    if (typeof text !== 'string') register.isStopped = true;
    // Some write what is left out as null.
    else if (range === undefined || range === null) {
      replaceAll(register, text, replace);
      register.isStopped = !isVersion(version);
    } else if (!register.isStopped) {
      const span = spanOf(register, range);
      if (span === undefined) register.isStopped = true;
      else replace(...span, text);
    }
  }
  if (isVersion(version)) register.version = version;
  return !register.isStopped;
}

/** True for a number that a version can be. */
export function isVersion(version: unknown): version is number {
  return Number.isInteger(version);
}

/** True when the first change is a whole text: what comes behind it counts in that, whatever was there before. */
function beginsWhole([first]: readonly unknown[]): boolean {
  const { range, text } = (first ?? {}) as { readonly range?: unknown; readonly text?: unknown };
  return typeof text === 'string' && (range === undefined || range === null);
}

/** The offsets of a range; undefined for one that does not lie in the text, or is none. */
function spanOf(register: OpenRegister, range: unknown): readonly [start: number, end: number] | undefined {
  const { start, end } = (range ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  const [from, to] = [offsetOf(register, start), offsetOf(register, end)];
  return from === undefined || to === undefined || from > to ? undefined : [from, to];
}

/** The offset of a place in the text, or of the line behind the last one, as some name the end; undefined for any other. */
function offsetOf(document: TextDocument & Pick<OpenRegister, 'splitsPair'>, position: unknown): number | undefined {
  const { line, character } = (position ?? {}) as Partial<Position>;
  if (!Number.isInteger(line) || !Number.isInteger(character)) return undefined;
  const offset = document.offsetAt(position as Position);
  if (line === document.lineCount && character === 0) return offset;
  const back = document.positionAt(offset);
  // A column behind the end of its line means that end, as the protocol says.
  const isThere = back.line === line && back.character <= character! && !document.splitsPair(offset);
  return isThere ? offset : undefined;
}

/** A whole text: what is the same at its ends is not touched. */
function replaceAll(register: OpenRegister, text: string, replace: Replace): void {
  const old = register.getText();
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same))
    same++;
  replace(start, old.length - same, text.slice(start, text.length - same));
}
