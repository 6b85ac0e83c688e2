/** Proposals for the values of a layout: its columns, kinds and statuses, and for the name of one. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { fieldsKnownTo, statusesKnownTo } from '../../model/index/ownWords.ts';
import type { OwnWordsField } from '../../syntax/entry.ts';
import { BUILT_IN_LAYOUTS, columnKeyOf, columnKeys, columnsOf, kindsOf, layoutKey } from '../../syntax/layoutWords.ts';
import { fieldKey } from '../../syntax/ownWords.ts';
import { foldWord, LISTED_KINDS, listedKindOf } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { type Span, touches, trimmedSpan } from '../../text/span.ts';
import { closingFilter } from './closingFilter.ts';
import { type Cursor, orderOf, type Proposal, spaced } from './proposal.ts';

/** The item of a list, apart by commas, that the cursor stands in; undefined behind a mark that ends its word. */
function itemSpan({ placed, offset }: Cursor, region: Span, marks: RegExp): Span | undefined {
  const { text } = placed.entry;
  const typed = text.slice(region.start, offset);
  const from = region.start + Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1;
  if (marks.test(text.slice(from, offset))) return undefined;
  const rest = /^[^,;]*/u.exec(text.slice(offset, region.end))![0];
  const mark = marks.exec(rest)?.index ?? rest.length;
  const { start, end } = trimmedSpan(text, from, offset + mark);
  return start === end
    ? { start: offset, end: offset }
    : { start: Math.min(start, offset), end: Math.max(end, offset) };
}

/** What ends the name of a column: what is to stand above it follows. */
const HEADER = /=|->|→|:/u;
const NOTHING = /(?!)/u;

interface Word {
  readonly label: string;
  readonly detail?: string;
}

function* wordProposals({ placed }: Cursor, span: Span, words: Iterable<Word>): Iterable<Proposal> {
  let index = 0;
  for (const { label, detail } of words) {
    yield {
      label,
      kind: CompletionItemKind.EnumMember,
      order: orderOf(0, index++),
      span,
      text: spaced(placed.entry.text, span.start, label),
      filter: closingFilter(label, []),
      ...(detail === undefined ? {} : { detail }),
    };
  }
}

/** The columns that the list does not have yet: of the language, then the register's own fields. */
export function* columnProposals(cursor: Cursor, region: Span): Iterable<Proposal> {
  const { placed, offset, context } = cursor;
  const span = itemSpan(cursor, region, HEADER);
  if (span === undefined) return;
  const { entry } = placed;
  const kinds = kindsOf(entry);
  const others = columnsOf(entry).filter(({ word }) => !touches(word, offset));
  const there = new Set(others.map(({ word, key }) => key ?? fieldKey(word.text)));
  const typed = entry.text.slice(span.start, offset);
  if (span.end <= offset && foldWord(typed) === columnKeyOf(typed, kinds)) return;
  const known = columnKeys(kinds).filter((key) => !there.has(key));
  const own = fieldsKnownTo(context.scope).filter(
    (name) => !there.has(fieldKey(name)) && columnKeyOf(name) === undefined,
  );
  yield* wordProposals(cursor, span, [
    ...known.map((label) => ({ label, detail: messages.completion.column(label, kinds[0] ?? '') })),
    ...own.map((label) => ({ label, detail: messages.completion.ownField })),
  ]);
}

/** The kinds of entries that a list may hold, without those that it names already. */
export function kindProposals(cursor: Cursor, field: OwnWordsField, region: Span): Iterable<Proposal> {
  const span = itemSpan(cursor, region, /\s(?:en|&)\s/iu);
  if (span === undefined) return [];
  const there = new Set(othersIn(field, cursor).map(listedKindOf));
  return wordProposals(
    cursor,
    span,
    LISTED_KINDS.filter((word) => !there.has(listedKindOf(word))).map((label) => ({ label })),
  );
}

/** The statuses of the kinds that the layout lists, `open`, and the register's own. */
export function statusProposals(cursor: Cursor, field: OwnWordsField, region: Span): Iterable<Proposal> {
  const span = itemSpan(cursor, region, NOTHING);
  if (span === undefined) return [];
  const kinds = kindsOf(cursor.placed.entry);
  const there = new Set(othersIn(field, cursor).map(foldWord));
  const all = [
    'open',
    ...kinds.flatMap((kind) => workOf(kind)?.statuses ?? []),
    ...kinds.flatMap((kind) => statusesKnownTo(cursor.context.scope, kind).map(({ text }) => text)),
  ];
  const words = [...new Set(all)].filter((label) => !there.has(foldWord(label)));
  return wordProposals(
    cursor,
    span,
    words.map((label) => ({ label })),
  );
}

function othersIn({ words }: OwnWordsField, { offset }: Cursor): string[] {
  return words.filter((word) => !touches(word, offset)).map(({ word }) => word.text);
}

/** The layouts that a register may name: those of the files around it, nearest first, then those that are there already. */
export function* layoutProposals(cursor: Cursor, span: Span): Iterable<Proposal> {
  const seen = new Set<string>(BUILT_IN_LAYOUTS);
  const words: Word[] = [];
  for (const { placed } of cursor.context.scope.layouts('')) {
    const { identity, title } = placed.entry;
    if (identity === undefined || seen.has(layoutKey(identity.text))) continue;
    seen.add(layoutKey(identity.text));
    words.push({ label: identity.text, detail: title?.text ?? messages.completion.ownLayout });
  }
  const detail = messages.completion.builtInLayout;
  yield* wordProposals(cursor, span, [...words, ...BUILT_IN_LAYOUTS.map((label) => ({ label, detail }))]);
}
