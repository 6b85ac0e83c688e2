/** The descriptions that several kinds of places share: the title of an entry and its fields, as they were typed. */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { type Entry, fieldOf, isEmpty } from '../../syntax/entry.ts';
import { INHERITED_FIELDS, isHeadingKind } from '../../syntax/vocabulary.ts';
import { type Markup, oneLine } from '../markup.ts';

export function describeTitle(markup: Markup, { kind, identity, title }: Entry): void {
  markup.title([kind, identity?.text].filter(Boolean).join(' '), title?.text);
}

/** The fields as rows, but for those that are told otherwise; not the history and the agenda, which are lists of their own. */
export function describeFields(markup: Markup, entry: Entry, told: readonly string[] = []): void {
  for (const field of entry.fields) {
    if (
      field.double ||
      isEmpty(field) ||
      told.includes(field.name) ||
      field.kind === 'history' ||
      field.kind === 'agenda'
    )
      continue;
    markup.row(capital(field.name), oneLine(field));
  }
}

/** An entry that nothing else is known of than what it says itself: a register, a heading, a name without a name. */
export function describeEntry(markup: Markup, { placed: { entry } }: EntryRef): void {
  describeTitle(markup, entry);
  describeFields(markup, entry);
  const { kind } = entry;
  if (kind === undefined) return;
  markup.paragraph(sentence(messages.completion.entry(kind)));
  const gives = INHERITED_FIELDS.some((name) => fieldOf(entry, name) !== undefined);
  if (isHeadingKind(kind) && gives) markup.paragraph(messages.meanings.headingGives);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words as a sentence. */
export function sentence(text: string): string {
  return `${capital(text)}.`;
}
