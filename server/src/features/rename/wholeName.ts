/**
 * The new name as it is meant in an editor that asks for it without having asked what is renamed: its box holds the word
 * under the cursor, of a name of several words one.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { type FeatureContext, hostAt } from '../context.ts';
import { formAt } from './form.ts';
import { isRefused, type Refused } from './refused.ts';

/** The characters that some editors take for a part of a word and others for the end of one. */
const JOINS = /[^\p{L}\p{N}_\s]/u;

/**
 * The old name with what was typed in the place of the word under the cursor; what was typed when that is the whole name.
 * Refused where it cannot be said what the box has held: of `Jan-Willem` some editors take one half.
 */
export function wholeName(
  document: TextDocument,
  position: Position,
  typed: string,
  { scope }: FeatureContext,
): string | Refused {
  const { host, offset } = hostAt(document, position, scope);
  const found = formAt(host, offset, scope);
  const name = typed.trim();
  // What cannot be renamed, or to nothing, is refused elsewhere.
  if (isRefused(found) || name === '' || /\s/u.test(name)) return typed;
  const old = found.form.word.text;
  const word = wordAround(host.placed.entry.text, offset);
  if (word === old || name === old) return typed;
  const words = old.split(/\s+/u);
  // Whoever sees a part that is joined types one too.
  if (JOINS.test(old) && !JOINS.test(name)) return { refused: messages.rename.partOfName(old) };
  if (words.length === 1) return typed;
  const places = words.filter((one) => one === word || one.toLowerCase() === word.toLowerCase());
  if (places.length !== 1) return { refused: messages.rename.partOfName(old) };
  return words.map((one) => (one === places[0] ? name : one)).join(' ');
}

/** The letters, digits and low lines around an offset (UTF-16); those before it when it stands at an end. */
function wordAround(text: string, offset: number): string {
  const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return before + after;
}
