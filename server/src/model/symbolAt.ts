/** What is named at a place in an entry: an action by its number, or a person, organisation or gremium by its name. */
import { type Entry, fieldsOfKind, type ListField } from '../syntax/entry.ts';
import { isNameKind, isNumberedKind, type NumberedKind } from '../syntax/vocabulary.ts';
import { type Span, touches } from '../text/span.ts';
import type { Declaration, EntryRef } from './fileFacts.ts';
import { registerOfMeeting } from './meeting.ts';
import { minutesEntries } from './minutes.ts';
import { momentPlaces } from './momentPlaces.ts';
import { declaredNames } from './names.ts';
import { numbersInText } from './numbersInText.ts';
import { type Party, partiesIn, partiesOf, partyFields } from './people.ts';
import type { Scope } from './scope.ts';

/** What stands at a place. `span` is relative to the entry. */
export type SymbolAt =
  | { readonly kind: 'numbered'; readonly span: Span; readonly target: EntryRef }
  | { readonly kind: 'name'; readonly span: Span; readonly target: Declaration }
  | { readonly kind: 'document'; readonly span: Span; readonly target: EntryRef }
  | { readonly kind: 'moment'; readonly span: Span; readonly target: EntryRef };

/** What stands between the names in a bracket: `(EZK, BZK)`. */
export const IN_BRACKET = /(?:(?!\s+en\s)[^,;+&/])+/giu;

/**
 * What is named at an offset of an entry (UTF-16, relative to the entry); at the end of a name it is that name.
 * Undefined when nothing is, or when nothing declares it.
 */
export function symbolAt(ref: EntryRef, offset: number, scope: Scope): SymbolAt | undefined {
  // A title may name another action.
  const { entry } = ref.placed;
  const found =
    numberAt(entry, offset, scope) ??
    headAt(ref, offset) ??
    partyAt(entry, offset, scope) ??
    documentAt(entry, offset, scope) ??
    momentAt(ref, offset, scope);
  if (found !== undefined) return found;
  for (const placed of minutesEntries(ref.placed)) {
    const { keyword, contentEnd } = placed.entry;
    if (!touches({ start: keyword.start, end: contentEnd }, offset)) continue;
    const made = { ...ref, placed };
    return headAt(made, offset) ?? partyAt(placed.entry, offset, scope) ?? momentAt(made, offset, scope);
  }
  return undefined;
}

/** The entry itself, on its first line. */
function headAt(ref: EntryRef, offset: number): SymbolAt | undefined {
  const { entry } = ref.placed;
  const end = (entry.title ?? entry.identity ?? entry.keyword).end;
  const span = { start: entry.keyword.start, end };
  if (!touches(span, offset)) return undefined;
  if (isNumberedKind(entry.kind)) return { kind: 'numbered', span, target: ref };
  if (entry.kind === 'stuk') return { kind: 'document', span, target: ref };
  if (entry.kind === 'moment') return { kind: 'moment', span, target: ref };
  const name = declaredNames(entry)[0];
  return isNameKind(entry.kind) && name !== undefined
    ? { kind: 'name', span, target: { ...ref, kind: entry.kind, name } }
    : undefined;
}

function numberAt(entry: Entry, offset: number, scope: Scope): SymbolAt | undefined {
  for (const { span, kind, number, register } of numbersNear(entry, offset)) {
    if (!touches(span, offset)) continue;
    const target = scope.lookupNumber(kind, number, register)[0];
    if (target !== undefined) return { kind: 'numbered', span, target };
  }
  return undefined;
}

interface NamedNumber {
  readonly span: Span;
  readonly kind: NumberedKind;
  readonly number: string;
  readonly register: string | undefined;
}

/** The numbers of actions that an entry names, in its fields and on the line of the offset. */
function* numbersNear(entry: Entry, offset: number): Iterable<NamedNumber> {
  for (const { references } of fieldsOfKind(entry, 'actions')) {
    for (const { register, number, start, end } of references)
      yield { span: { start, end }, kind: 'actie', number, register };
  }
  const lines = [...(entry.title === undefined ? [] : [entry.title]), ...entry.fields.flatMap((field) => field.lines)];
  for (const line of lines) {
    if (!touches(line, offset)) continue;
    for (const { kind, number, register, start, end } of numbersInText(line)) {
      yield { span: { start, end }, kind, number, register: register ?? registerOfMeeting(entry) };
    }
  }
}

function partyAt(entry: Entry, offset: number, scope: Scope): SymbolAt | undefined {
  for (const field of partyFields(entry)) {
    if (!touches(field.span, offset)) continue;
    const found = amongParties(partiesOf(entry, field, scope), offset) ?? inBrackets(field, offset, scope);
    if (found !== undefined) return found;
  }
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.gremium === undefined || !touches(moment.gremium, offset)) continue;
    return amongParties(partiesIn(moment.gremium, scope), offset);
  }
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { gremium } of history) {
      if (gremium !== undefined && touches(gremium, offset)) return amongParties(partiesIn(gremium, scope), offset);
    }
  }
  return undefined;
}

/** The fields whose lines name documents, one an item; `uit` may name one as a whole, and a meeting has one of its own. */
export const DOCUMENT_FIELDS = new Set(['stukken', 'bijlagen', 'uit', 'kenmerk']);

/** A document by its reference: a whole line, or what stands on it between commas. */
function documentAt(entry: Entry, offset: number, scope: Scope): SymbolAt | undefined {
  for (const { name, lines } of entry.fields) {
    if (!DOCUMENT_FIELDS.has(name)) continue;
    for (const line of lines) {
      if (!touches(line, offset)) continue;
      for (const { 0: piece, index } of line.text.matchAll(/[^,;()]+/gu)) {
        const text = piece.trim();
        const start = line.start + index + piece.indexOf(text);
        const span = { start, end: start + text.length };
        const target = text !== '' && touches(span, offset) ? scope.documents(text)[0] : undefined;
        if (target !== undefined) return { kind: 'document', span, target };
      }
    }
  }
  return undefined;
}

function momentAt(ref: EntryRef, offset: number, scope: Scope): SymbolAt | undefined {
  for (const { word, target } of momentPlaces(ref, scope)) {
    if (touches(word, offset)) return { kind: 'moment', span: { start: word.start, end: word.end }, target };
  }
  return undefined;
}

function amongParties(parties: readonly Party[], offset: number): SymbolAt | undefined {
  for (const party of parties) {
    if (party.kind === 'declared' && party.name !== undefined && touches(party.name, offset)) {
      return { kind: 'name', span: party.name, target: party.declaration };
    }
    const { organisation, organisationWord } = party;
    if (organisation !== undefined && organisationWord !== undefined && touches(organisationWord, offset)) {
      return { kind: 'name', span: organisationWord, target: organisation };
    }
  }
  return undefined;
}

/** A name in the brackets behind another: `BZK` in `Rijk (EZK, BZK)`. */
function inBrackets({ parts }: ListField, offset: number, scope: Scope): SymbolAt | undefined {
  const bracket = parts.flatMap(({ brackets }) => brackets).find((one) => touches(one, offset));
  for (const { 0: piece, index } of bracket?.text.matchAll(IN_BRACKET) ?? []) {
    const text = piece.replace(/^\s*en\s/iu, '').trim();
    const start = bracket!.start + index + piece.lastIndexOf(text);
    const span = { start, end: start + text.length };
    const target = touches(span, offset) ? scope.lookupName(text)[0] : undefined;
    if (target !== undefined) return { kind: 'name', span, target };
  }
  return undefined;
}
