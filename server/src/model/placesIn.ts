/**
 * All places in one entry where something is named that is declared: what `symbolAt` finds at a place, for the whole entry,
 * and with the words themselves: the number without the word and the register before it, the name without `de heer`.
 */
import { type Entry, fieldOf, fieldsOfKind, type ListField } from '../syntax/entry.ts';
import { readNumberReferences } from '../syntax/numberReferences.ts';
import { isHeadingKind, isNumberedKind, type NumberedKind } from '../syntax/vocabulary.ts';
import type { Span, Word } from '../text/span.ts';
import type { Declaration, EntryRef } from './fileFacts.ts';
import { meetingOf, registerOfMeeting } from './meeting.ts';
import { originsOf } from './mentions.ts';
import { mentionsIn, minutesEntries } from './minutes.ts';
import { momentPlaces } from './momentPlaces.ts';
import { momentKey } from './moments.ts';
import { declaredNames, foldName, type NameSource, personParts, withoutHonorifics } from './names.ts';
import { numbersInText } from './numbersInText.ts';
import { type Party, partiesIn, partiesOf, partyFields } from './people.ts';
import type { Scope } from './scope.ts';
import { DOCUMENT_FIELDS, IN_BRACKET } from './symbolAt.ts';

/**
 * How something is named. `number` stands where a number means something, `text` is a number in running text; `part` is a
 * first name or a surname, `function` the function of a person; `reference` is that of a document, `heading` what a `blok`
 * field says.
 */
export type PlaceKind = 'number' | 'text' | NameSource | 'part' | 'function' | 'reference' | 'heading';

export interface Place {
  /** Of the number or the name alone, relative to the entry at the margin (UTF-16). */
  readonly span: Span;
  readonly kind: PlaceKind;
  /** What it stands for. */
  readonly target: EntryRef;
  /** The entry is declared here, or one of its names. */
  readonly isDeclaration: boolean;
  /** In a line of a history, which says what was so on its day. */
  readonly isHistory: boolean;
}

/** All that is named in an entry at the margin and in its minutes, in the order of the text; empty when nothing is. */
export function placesIn(host: EntryRef, scope: Scope): Place[] {
  const found = new Map<string, Place>();
  const add = (place: Place | undefined) => {
    if (place === undefined) return;
    const key = `${place.span.start} ${place.span.end}`;
    if (!found.has(key)) found.set(key, place);
  };
  const { file } = host;
  for (const placed of [host.placed, ...minutesEntries(host.placed)]) {
    const { entry } = placed;
    for (const place of declarationsIn({ file, placed })) add(place);
    for (const named of numbersIn(entry)) add(numberPlace(named, scope));
    for (const place of namesIn(entry, scope)) add(place);
    for (const place of documentsIn(entry, scope)) add(place);
    for (const place of momentsIn({ file, placed }, scope)) add(place);
    add(headingIn(entry, scope));
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function* declarationsIn(ref: EntryRef): Iterable<Place> {
  const { entry } = ref.placed;
  const base = { target: ref, isDeclaration: true, isHistory: false };
  for (const { word, source } of declaredNames(entry)) yield { ...base, span: spanOf(word), kind: source };
  const { identity, kind } = entry;
  if (identity === undefined) return;
  if (isNumberedKind(kind)) yield { ...base, span: bareNumber(identity), kind: 'number' };
  else if (isHeadingKind(kind)) yield { ...base, span: spanOf(identity), kind: 'heading' };
  else if (kind === 'stuk') yield { ...base, span: spanOf(identity), kind: 'reference' };
}

interface NamedNumber {
  readonly span: Span;
  readonly kind: NumberedKind;
  readonly number: string;
  readonly register: string | undefined;
  readonly isText: boolean;
  readonly isHistory: boolean;
}

function numberPlace(named: NamedNumber, scope: Scope): Place | undefined {
  const target = scope.lookupNumber(named.kind, named.number, named.register)[0];
  if (target === undefined) return undefined;
  const kind = named.isText ? 'text' : 'number';
  return { span: named.span, kind, target, isDeclaration: false, isHistory: named.isHistory };
}

/** Every number that an entry names; what a number means in its field goes before what the text around it looks like. */
function* numbersIn(entry: Entry): Iterable<NamedNumber> {
  const meant = { isText: false, isHistory: false };
  const about = registerOfMeeting(entry);
  for (const { references } of fieldsOfKind(entry, 'actions')) {
    for (const one of references) {
      yield { ...meant, kind: 'actie', span: numberOf(one), number: one.number, register: one.register };
    }
  }
  for (const { node, start } of daysIn(entry)) {
    if (node.kind !== 'afterAction' && node.kind !== 'afterDecision') continue;
    const kind = node.kind === 'afterAction' ? 'actie' : 'besluit';
    for (const word of node.numbers) {
      for (const one of readNumberReferences(moved(word, start))) {
        yield { ...meant, kind, span: numberOf(one), number: one.number, register: one.register };
      }
    }
  }
  for (const { kind, references } of mentionsIn(entry)) {
    for (const reference of references) {
      const { number, register = about, isBetween } = reference;
      if (!isBetween) yield { ...meant, kind, span: numberOf(reference), number, register };
    }
  }
  for (const [kind, references] of originsOf(entry)) {
    for (const one of references) {
      yield { ...meant, kind, span: numberOf(one), number: one.number, register: one.register };
    }
  }
  if (entry.title !== undefined) yield* numbersOfLine(entry.title, about, false);
  for (const field of entry.fields) {
    for (const line of field.lines) yield* numbersOfLine(line, about, field.kind === 'history');
  }
}

function* numbersOfLine(line: Word, about: string | undefined, isHistory: boolean): Iterable<NamedNumber> {
  for (const { kind, number, register = about, end } of numbersInText(line)) {
    const span = bareNumber({ text: number, start: end - number.length, end });
    yield { span, kind, number, register, isText: true, isHistory };
  }
}

/** The deadlines of an entry, and the days on which it is on the agenda. */
function daysIn(entry: Entry) {
  const deadlines = fieldsOfKind(entry, 'deadline').flatMap(({ deadline }) => deadline ?? []);
  return [...deadlines, ...fieldsOfKind(entry, 'agendaMoment').flatMap(({ moment }) => moment.moment ?? [])];
}

function* namesIn(entry: Entry, scope: Scope): Iterable<Place> {
  for (const field of partyFields(entry)) {
    const parties = partiesOf(entry, field, scope);
    for (const party of parties) yield* placesOfParty(party, false);
    yield* placesInBrackets(field, parties, scope);
  }
  const words: { word: Word; isHistory: boolean }[] = [];
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.gremium !== undefined) words.push({ word: moment.gremium, isHistory: false });
  }
  for (const { node, start } of daysIn(entry)) {
    if (node.kind === 'nextMeeting' && node.gremium !== undefined)
      words.push({ word: moved(node.gremium, start), isHistory: false });
  }
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { gremium } of history) if (gremium !== undefined) words.push({ word: gremium, isHistory: true });
  }
  const { gremia } = meetingOf(entry);
  if (gremia !== undefined) words.push({ word: gremia, isHistory: false });
  for (const { word, isHistory } of words) {
    for (const party of partiesIn(word, scope)) yield* placesOfParty(party, isHistory);
  }
}

function* placesOfParty(party: Party, isHistory: boolean): Iterable<Place> {
  const { organisation, organisationWord, name } = party;
  if (party.kind === 'declared' && name !== undefined) yield namePlace(name, party.declaration, isHistory);
  if (organisation !== undefined && organisationWord !== undefined) {
    yield namePlace(organisationWord, organisation, isHistory);
  }
}

function* placesInBrackets({ parts }: ListField, parties: readonly Party[], scope: Scope): Iterable<Place> {
  const taken = parties.flatMap(({ organisationWord }) => organisationWord ?? []);
  for (const bracket of parts.flatMap(({ brackets }) => brackets)) {
    for (const { 0: piece, index } of bracket.text.matchAll(IN_BRACKET)) {
      const text = piece.replace(/^\s*en\s/iu, '').trim();
      const start = bracket.start + index + piece.lastIndexOf(text);
      const word = { text, start, end: start + text.length };
      if (taken.some((one) => one.start <= word.start && word.end <= one.end)) continue;
      const declaration = text === '' ? undefined : scope.lookupName(text)[0];
      if (declaration !== undefined) yield namePlace(word, declaration, false);
    }
  }
}

function namePlace(word: Word, declaration: Declaration, isHistory: boolean): Place {
  const { name, file, placed } = declaration;
  const base = { target: { file, placed }, isDeclaration: false, isHistory };
  for (const spelling of [word.text, word.text.replace(/\.$/u, ''), ...bareSpellings(word.text)]) {
    const folded = foldName(spelling);
    const at = word.text.lastIndexOf(spelling);
    const start = word.start + Math.max(at, 0);
    const span = at === -1 ? spanOf(word) : { start, end: start + spelling.length };
    if (folded === name.folded) return { ...base, span, kind: name.source };
    if (declaration.kind === 'persoon' && personParts(name.word.text).includes(folded)) {
      return { ...base, span, kind: 'part' };
    }
  }
  return { ...base, span: spanOf(word), kind: 'function' };
}

function bareSpellings(text: string): string[] {
  const bare = withoutHonorifics(text);
  return [bare, bare.replace(/\.$/u, '')];
}

function* momentsIn(ref: EntryRef, scope: Scope): Iterable<Place> {
  for (const { word, target, isHistory } of momentPlaces(ref, scope)) {
    const folded = momentKey(word.text);
    const source = declaredNames(target.placed.entry).find((name) => momentKey(name.word.text) === folded)?.source;
    yield { span: spanOf(word), kind: source ?? 'identity', target, isDeclaration: false, isHistory };
  }
}

function* documentsIn(entry: Entry, scope: Scope): Iterable<Place> {
  for (const { name, lines } of entry.fields) {
    if (!DOCUMENT_FIELDS.has(name)) continue;
    for (const line of lines) {
      for (const { 0: piece, index } of line.text.matchAll(/[^,;()]+/gu)) {
        const text = piece.trim();
        const target = text === '' ? undefined : scope.documents(text)[0];
        if (target === undefined) continue;
        const start = line.start + index + piece.indexOf(text);
        const span = { start, end: start + text.length };
        yield { span, kind: 'reference', target, isDeclaration: false, isHistory: false };
      }
    }
  }
}

function headingIn(entry: Entry, scope: Scope): Place | undefined {
  const field = fieldOf(entry, 'blok');
  if (field?.kind !== 'heading' || field.value === undefined) return undefined;
  const target = scope.lookupHeading(field.value.text)[0];
  if (target === undefined) return undefined;
  return { span: spanOf(field.value), kind: 'heading', target, isDeclaration: false, isHistory: false };
}

/** The number of `ACTIELIJST/#05.`, as it is compared: `05`. */
function numberOf({ number, end }: { readonly number: string; readonly end: number }): Span {
  return bareNumber({ text: number, start: end - number.length, end });
}

function bareNumber({ text, start, end }: Word): Span {
  const from = start + (text.length > 1 && text.startsWith('#') ? 1 : 0);
  return { start: from, end: end - (text.length > 1 && text.endsWith('.') ? 1 : 0) };
}

function moved({ text, start, end }: Word, by: number): Word {
  return { text, start: start + by, end: end + by };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
