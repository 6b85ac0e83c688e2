/**
 * The one resolver: what the references of an entry stand for, seen from where it stands, for all of the entry or at one place.
 * Hover, definition, references, highlights, rename, tokens and counts all ask here, so that they agree.
 */
import type { Entry, ListField } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { layoutKey, layoutWordIn } from '../../syntax/layoutWords.ts';
import { isHeadingKind, isNameKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { lineFrom } from '../../text/lines.ts';
import { type Span, touches, type Word } from '../../text/span.ts';
import type { Declaration, EntryRef } from '../index/fileIndex.ts';
import { minutesEntries } from '../index/minutes.ts';
import { momentKey } from '../index/moments.ts';
import { declaredNames, foldName, type NameSource, personParts, withoutHonorifics } from '../index/names.ts';
import type { Scope } from '../index/scope.ts';
import { momentPlaces } from './momentPlaces.ts';
import { type Party, partiesIn, partiesOf, partyFields } from './people.ts';
import {
  bareNumber,
  bracketWordsIn,
  documentWordsIn,
  headingWordIn,
  type NamedNumber,
  nameWordsIn,
  numbersIn,
  numbersSaidIn,
} from './references.ts';

/**
 * The way in which something is named. `number` stands where a number means something, `text` is a number in running
 * text; `part` is a first name or a surname, `function` the function of a person; `reference` is that of a document,
 * `heading` what a `blok` field says; `layout` is the name of one.
 */
export type ReferenceKind = 'number' | 'text' | NameSource | 'part' | 'function' | 'reference' | 'heading' | 'layout';

export interface ResolvedReference {
  /** Span of the number or the name alone, relative to the entry at the margin (UTF-16). */
  readonly span: Span;
  /** The hover range: with the word and the register before a number, the first line of a declaration. */
  readonly whole: Span;
  /** The span with the word before it, for a number that needs none where it stands: `actie 5` in `na`. */
  readonly wider?: Span;
  readonly kind: ReferenceKind;
  /** The entry that it stands for. */
  readonly target: EntryRef;
  /** The entry is declared here, or one of its names. */
  readonly isDeclaration: boolean;
  /** True in a line of a history, which says what was so on its day. */
  readonly isHistory: boolean;
}

/** The reference at a place: the entry that is meant, and the words there; no words on the keyword of the entry itself. */
export interface ReferenceAt {
  readonly target: EntryRef;
  readonly place: ResolvedReference | undefined;
  /** The range that the editor marks: the words, or the first line of the entry. */
  readonly span: Span;
  /** The range about it: the words with those before them, or the first line of the entry. */
  readonly whole: Span;
}

/**
 * The reference at an offset of an entry at the margin (UTF-16, relative to it); at the end of a name it is that name,
 * and on the first line of an entry that names nothing else there it is the entry itself. Undefined when nothing is, or
 * when nothing declares it.
 */
export function referenceAt(host: EntryRef, offset: number, scope: Scope): ReferenceAt | undefined {
  let nearest: ReferenceAt | undefined;
  for (const place of resolveIn(host, scope, lineAt(host, offset))) {
    const { target, span } = place;
    if (touches(span, offset)) return { target, place, span, whole: place.whole };
    for (const whole of [place.whole, ...(place.wider === undefined ? [] : [place.wider])]) {
      if (!touches(whole, offset) || (nearest !== undefined && lengthOf(nearest.whole) <= lengthOf(whole))) continue;
      nearest = { target, place, span: whole, whole };
    }
  }
  if (nearest !== undefined) return nearest;
  for (const placed of [host.placed, ...minutesEntries(host.placed)]) {
    const span = headOf(placed.entry);
    if (!isDescribed(placed.entry) || !touches(span, offset)) continue;
    return { target: { ...host, placed }, place: undefined, span, whole: span };
  }
  return undefined;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The first line of an entry, from its keyword to the end of its title. */
export function headOf({ title, identity, keyword }: Entry): Span {
  return { start: keyword.start, end: (title ?? identity ?? keyword).end };
}

/** True of what can be named elsewhere. */
function isDescribed({ kind, identity }: Entry): boolean {
  if (isNameKind(kind)) return identity !== undefined;
  return isNumberedKind(kind) || isHeadingKind(kind) || kind === 'stuk' || kind === 'moment' || kind === 'indeling';
}

/** The line of an offset of an entry: no name and no number goes over the end of one. */
function lineAt({ placed: { entry } }: EntryRef, offset: number): Span {
  const before = entry.text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { start, end: lineFrom(entry.text, offset).end };
}

/**
 * The resolved references in an entry at the margin and in its minutes, in the order of the text; empty when there are
 * none.
 * @param within where only a part of the entry is asked about: at least what stands there comes back, and no more is
 * looked up.
 */
export function resolveIn(host: EntryRef, scope: Scope, within?: Span): ResolvedReference[] {
  const found = new Map<string, ResolvedReference>();
  const { file } = host;
  const isNear = (span: Span) => within === undefined || (span.start <= within.end && span.end >= within.start);
  const isIn = ({ entry: { keyword, contentEnd } }: PlacedEntry) => isNear({ start: keyword.start, end: contentEnd });
  const made = minutesEntries(host.placed);
  for (const placed of [host.placed, ...(within === undefined ? made : made.filter(isIn))]) {
    for (const place of placesOfOne({ file, placed }, scope, isNear)) {
      const key = `${place.span.start} ${place.span.end}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, place);
      // What means something in its place is named by running text too, with the word before it.
      else if (known.target.placed === place.target.placed && lengthOf(known.whole) < lengthOf(place.whole)) {
        const { whole } = place;
        found.set(key, known.wider === undefined ? { ...known, whole } : { ...known, wider: whole });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * The places in one entry, by precedence where two have the same words: the meaning of a number in its field before the
 * look of the text.
 */
function* placesOfOne(ref: EntryRef, scope: Scope, isNear: (span: Span) => boolean): Iterable<ResolvedReference> {
  const { entry } = ref.placed;
  yield* declarationsIn(ref);
  for (const number of numbersIn(entry)) if (isNear(number.whole)) yield* numberPlace('number', number, false, scope);
  for (const number of numbersSaidIn(entry, isNear)) yield* numberPlace('text', number, number.isHistory, scope);
  yield* namesIn(entry, scope, isNear);
  for (const word of documentWordsIn(entry)) {
    const target = isNear(word) ? scope.documents(word.text)[0] : undefined;
    if (target !== undefined) yield wordPlace(word, 'reference', target, false);
  }
  const mayNameMoment = entry.fields.some(({ kind, span }) => MOMENT_FIELDS.has(kind) && isNear(span));
  for (const { word, target, isHistory } of mayNameMoment ? momentPlaces(ref, scope) : []) {
    const folded = momentKey(word.text);
    const source = declaredNames(target.placed.entry).find((name) => momentKey(name.word.text) === folded)?.source;
    yield wordPlace(word, source ?? 'identity', target, isHistory);
  }
  const heading = headingWordIn(entry);
  const named = heading && isNear(heading) ? scope.lookupHeading(heading.text)[0] : undefined;
  if (heading !== undefined && named !== undefined) yield wordPlace(heading, 'heading', named, false);
  const layout = layoutWordIn(entry);
  const laidOut = layout && isNear(layout) ? scope.layouts(layoutKey(layout.text))[0] : undefined;
  if (layout !== undefined && laidOut !== undefined) yield wordPlace(layout, 'layout', laidOut, false);
}

/** The fields that `momentPlaces` reads. */
const MOMENT_FIELDS: ReadonlySet<string> = new Set(['deadline', 'agendaMoment', 'history']);

function* declarationsIn(ref: EntryRef): Iterable<ResolvedReference> {
  const { entry } = ref.placed;
  const base = { target: ref, isDeclaration: true, isHistory: false };
  const head = headOf(entry);
  const place = (word: Word, span: Span, kind: ReferenceKind): ResolvedReference => {
    // Other names stand in a field of their own.
    const whole = word.start >= head.start && word.end <= head.end ? head : spanOf(word);
    return { ...base, span, whole, kind };
  };
  for (const { word, source } of declaredNames(entry)) yield place(word, spanOf(word), source);
  const { identity, kind } = entry;
  if (identity === undefined) return;
  if (isNumberedKind(kind)) yield place(identity, bareNumber(identity), 'number');
  else if (isHeadingKind(kind)) yield place(identity, spanOf(identity), 'heading');
  else if (kind === 'stuk') yield place(identity, spanOf(identity), 'reference');
  else if (kind === 'indeling') yield place(identity, spanOf(identity), 'layout');
}

function* numberPlace(
  kind: 'number' | 'text',
  { kind: numbered, reference, span, whole, isListed }: NamedNumber,
  isHistory: boolean,
  scope: Scope,
): Iterable<ResolvedReference> {
  const target = scope.lookupNumber(numbered, reference.number, reference.register)[0];
  if (target === undefined) return;
  const place = { span, whole, kind, target, isDeclaration: false, isHistory };
  yield isListed ? { ...place, wider: whole } : place;
}

function* namesIn(entry: Entry, scope: Scope, isNear: (span: Span) => boolean): Iterable<ResolvedReference> {
  for (const field of partyFields(entry)) {
    if (!isNear(field.span)) continue;
    const parties = partiesOf(entry, field, scope);
    for (const party of parties) yield* placesOfParty(party, false);
    yield* placesInBrackets(field, parties, scope);
  }
  for (const { kind, word } of nameWordsIn(entry)) {
    if (!isNear(word)) continue;
    for (const party of partiesIn(word, scope)) yield* placesOfParty(party, kind === 'historyGremium');
  }
}

function* placesOfParty(party: Party, isHistory: boolean): Iterable<ResolvedReference> {
  const { organisation, organisationWord, name } = party;
  if (party.kind === 'declared' && name !== undefined) yield namePlace(name, party.declaration, isHistory);
  if (organisation !== undefined && organisationWord !== undefined) {
    yield namePlace(organisationWord, organisation, isHistory);
  }
}

function* placesInBrackets(field: ListField, parties: readonly Party[], scope: Scope): Iterable<ResolvedReference> {
  const taken = parties.flatMap(({ organisationWord }) => organisationWord ?? []);
  for (const word of bracketWordsIn(field)) {
    if (taken.some((one) => one.start <= word.start && word.end <= one.end)) continue;
    const declaration = scope.lookupName(word.text)[0];
    if (declaration !== undefined) yield namePlace(word, declaration, false);
  }
}

function namePlace(word: Word, declaration: Declaration, isHistory: boolean): ResolvedReference {
  const { name, file, placed } = declaration;
  const base = { target: { file, placed }, whole: spanOf(word), isDeclaration: false, isHistory };
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

function wordPlace(word: Word, kind: ReferenceKind, target: EntryRef, isHistory: boolean): ResolvedReference {
  const span = spanOf(word);
  return { span, whole: span, kind, target, isDeclaration: false, isHistory };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
