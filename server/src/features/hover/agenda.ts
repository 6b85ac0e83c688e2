/** The meaning of a place of an agenda: an item and what was made there, and what a line of the minutes changes. */
import { messages } from '../../messages/index.ts';
import { ownMeaning } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { AgendaField, AgendaItem, AgendaMention } from '../../syntax/entry.ts';
import { isClosed } from '../../syntax/workKinds.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Markup } from '../markup.ts';
import { describeChange } from './days.ts';

/** An item of an agenda: what was made there. A line of the minutes: what it changes. */
export function describeAgenda(
  markup: Markup,
  { items, mentions }: AgendaField,
  offset: number,
  scope: Scope,
): Span | undefined {
  for (const mention of mentions) {
    if (!touches(mention, offset)) continue;
    const { change, kind, text, isNew } = mention;
    const meaning =
      change === undefined && !isNew && text !== undefined && touches(text, offset)
        ? ownMeaning(kind, text.text, scope)
        : undefined;
    if (text !== undefined && meaning !== undefined) {
      markup.paragraph(messages.meanings.readAs(text.text, meaning));
      markup.paragraph(isClosed(meaning) ? messages.meanings.closed : messages.meanings.open);
      markup.paragraph(messages.meanings.otherReading);
      return { start: text.start, end: text.end };
    }
    const told =
      change?.isSaid || offset <= mention.wordSpan.end ? describeMention(markup, mention, offset) : undefined;
    const changed = told ?? (change && describeChange(markup, change, offset));
    if (changed !== undefined) return changed;
  }
  return describeItem(markup, items, undefined, offset);
}

/** The word of a line, and a change in plain words: what was read, and how to have it read otherwise. */
function describeMention(markup: Markup, mention: AgendaMention, offset: number): Span | undefined {
  const { change, wordSpan, references, kind } = mention;
  const said = change?.isSaid ? change : undefined;
  const span = [wordSpan, said?.to].find((one) => one !== undefined && touches(one, offset));
  if (span === undefined) return undefined;
  const words = messages.meanings;
  // What is new is described as the entry that it is.
  if (references.length === 0) return undefined;
  const numbers = references.map(({ register, number }) => [register, number].filter(Boolean).join('/'));
  const of = `${kind} ${numbers.join(', ')}`;
  markup.paragraph(said === undefined ? words.speaksOf(of) : words.said(said.field, of, said.to.text));
  if (said !== undefined) markup.paragraph(words.otherReading);
  return { start: span.start, end: span.end };
}

function describeItem(
  markup: Markup,
  items: readonly AgendaItem[],
  above: string | undefined,
  offset: number,
): Span | undefined {
  for (const item of items) {
    const { number, title, subItems, start, end } = item;
    const path = [above, number?.text].filter((one) => one !== undefined).join('');
    const inner = describeItem(markup, subItems, path, offset);
    if (inner !== undefined) return inner;
    const span = { start: number?.start ?? title?.start ?? start, end: title?.end ?? number?.end ?? end };
    if (!touches(span, offset)) continue;
    const words = messages.meanings;
    markup.title(words.item(path), title?.text);
    const made = mentionsOf(item).filter(({ isNew }) => isNew);
    const count = (kind: string) => made.filter((one) => one.kind === kind).length;
    markup.paragraph(words.made(count('actie'), count('besluit'), count('toezegging')));
    return span;
  }
  return undefined;
}

function mentionsOf({ mentions, subItems }: AgendaItem): AgendaItem['mentions'] {
  return [...mentions, ...subItems.flatMap(mentionsOf)];
}
