/** Proposals behind `mag openbaar:`: what in the texts of the entry is written like a name. */
import { ALLOWED_FIELD, allowedWords } from '../../syntax/allowedWords.ts';
import { fieldOf } from '../../syntax/entry.ts';
import type { Span } from '../../text/span.ts';
import { choiceProposals } from './choices.ts';
import type { Cursor, Proposal } from './proposal.ts';

/** A word with a capital. */
const NAMES = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]*/gu;
const MOST = 20;

/** The words in the order of the text, each once; those that are there already are left out. */
export function allowedProposals(cursor: Cursor, region: Span): Iterable<Proposal> {
  const { placed, offset } = cursor;
  const { entry } = placed;
  const { text, title } = entry;
  const own = fieldOf(entry, ALLOWED_FIELD)?.span;
  const start = Math.max(region.start, ...[',', ';'].map((sign) => text.lastIndexOf(sign, offset - 1) + 1));
  const there = new Set(
    allowedWords(entry).flatMap((word) => (word.end < offset || word.start > offset ? word.text : [])),
  );
  const found = new Set<string>();
  const from = title?.start ?? entry.keyword.end;
  for (const { 0: name, index } of text.slice(from, entry.contentEnd).matchAll(NAMES)) {
    const at = from + index;
    if (own !== undefined && at >= own.start && at < own.end) continue;
    if (name.length > 1 && !there.has(name)) found.add(name);
    if (found.size === MOST) break;
  }
  const first = start + /^\s*/u.exec(text.slice(start, offset))![0].length;
  return choiceProposals(cursor, { start: first, end: offset }, [...found]);
}
