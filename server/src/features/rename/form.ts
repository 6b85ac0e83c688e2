/**
 * The form of a name that is renamed. An entry may have several: an abbreviation, a full name, aliases. Each is renamed
 * on its own, where it is declared and wherever that one was typed.
 */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { hostOf, MinutesEntry } from '../../model/index/minutes.ts';
import { type DeclaredName, declaredNames, foldName, type NameSource, personParts } from '../../model/index/names.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { ResolvedReference } from '../../model/references/resolve.ts';
import { referenceAt } from '../../model/references/resolve.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import { isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { type Span, touches, type Word } from '../../text/span.ts';
import type { Refused } from './refused.ts';

/** `letter` is the letter or number of a heading, `headingTitle` what a `blok` field may say instead of it. */
export type FormKind = 'number' | NameSource | 'letter' | 'headingTitle' | 'reference' | 'layout';

export interface Form {
  readonly kind: FormKind;
  readonly target: EntryRef;
  /** The declared word, relative to the entry at the margin (UTF-16); without the `#` and full stop of a number. */
  readonly word: Word;
}

export interface FormAt {
  readonly form: Form;
  /** The span that the editor may mark, on the line of the cursor, relative to the entry at the margin. */
  readonly span: Span;
  /** The name where the cursor stands: of a first name, the name of the person. */
  readonly placeholder: string;
}

/** The form that is renamed from an offset of an entry at the margin (UTF-16, relative to it), or why none is. */
export function formAt(host: EntryRef, offset: number, scope: Scope): FormAt | Refused {
  const words = messages.rename;
  const named = referenceAt(host, offset, scope);
  if (named === undefined) return { refused: words.nothing };
  const { target } = named;
  const { entry, kind } = target.placed;
  const at = named.place !== undefined && touches(named.place.span, offset) ? named.place : undefined;
  if (isNumberedKind(kind) && entry.identity === undefined) return { refused: words.noNumber(kind) };
  // The title of an action or a document is text; that of a heading is a name.
  const isTitle = at === undefined && entry.title !== undefined && touches(entry.title, offset) && isOwn(host, target);
  if (isTitle && !(isHeadingKind(kind) && kind !== 'onderwerp')) return { refused: words.nothing };
  if (at?.kind === 'function') return { refused: words.isFunction(entry.identity?.text ?? '') };
  const form = isTitle ? headingTitle(target) : at === undefined ? ownForm(target) : formOfPlace(at, host);
  if (form === undefined) return { refused: words.nothing };
  const isHere = isOwn(host, target) && named.place?.isDeclaration !== false;
  if (isHere) return { form, span: form.word, placeholder: form.word.text };
  const said = named.place?.span ?? named.span;
  // Of the path of a topic, `02-II`, its own number.
  const own = form.kind === 'letter' ? lastOf(textAt(host, said), form.word.text).length : said.end - said.start;
  const span = { start: said.end - own, end: said.end };
  const isPart = named.place?.kind === 'part';
  return { form, span, placeholder: isPart ? form.word.text : textAt(host, span) };
}

/** The words of a span of an entry at the margin. The entry is not read for it. */
export function textAt({ file, placed }: EntryRef, { start, end }: Span): string {
  return file.document.text.slice(placed.start + start, placed.start + end);
}

/** The first name of an entry: its number, name, letter or reference; a heading without a letter by its title. */
function ownForm(target: EntryRef): Form | undefined {
  const { entry, kind } = target.placed;
  const { identity } = entry;
  if (identity === undefined) return isHeadingKind(kind) && kind !== 'onderwerp' ? headingTitle(target) : undefined;
  if (isNumberedKind(kind)) return { kind: 'number', target, word: bareNumber(target, identity) };
  if (isHeadingKind(kind)) return { kind: 'letter', target, word: identity };
  const word = kind === 'moment' ? (declaredNames(entry)[0]?.word ?? identity) : identity;
  return { kind: kind === 'stuk' ? 'reference' : kind === 'indeling' ? 'layout' : 'identity', target, word };
}

function headingTitle(target: EntryRef): Form | undefined {
  const { title } = target.placed.entry;
  return title && { kind: 'headingTitle', target, word: title };
}

function formOfPlace(place: ResolvedReference, host: EntryRef): Form | undefined {
  const { target, kind } = place;
  const text = textAt(host, place.span);
  if (kind === 'heading')
    return isByTitle(target, text) && !place.isDeclaration ? headingTitle(target) : ownForm(target);
  const names = declaredNames(target.placed.entry);
  const name =
    kind === 'part'
      ? names.find((one) => hasPart(one, foldName(text)))
      : names.find((one) => one.source === kind && one.folded === foldName(text));
  return name === undefined ? ownForm(target) : { kind: name.source, target, word: name.word };
}

/** True when a person may be called by this first name or surname because of a name. */
export function hasPart({ source, word }: DeclaredName, folded: string): boolean {
  return source !== 'misspelling' && personParts(word.text).includes(folded);
}

/** True when what a `blok` field says is the title of the heading, and not its letter or path. */
export function isByTitle({ placed }: EntryRef, text: string): boolean {
  const { title, identity } = placed.entry;
  if (placed.kind === 'onderwerp' || title === undefined) return false;
  const folded = foldNumber(text);
  return folded === foldNumber(title.text) && (identity === undefined || folded !== foldNumber(identity.text));
}

/** The part of a path of headings, `02-II`, that stands for the last one. */
export function lastOf(path: string, own: string): string {
  return path.split('-').slice(-own.split('-').length).join('-');
}

/** The part of a path before the letter: `02-`; empty when the heading is called by its letter alone. */
export function pathPrefix({ file, placed }: EntryRef): string {
  const parent = isHeadingKind(placed.kind) ? file.parentOf(placed)?.entry.identity?.text : undefined;
  return parent === undefined ? '' : `${parent}-`;
}

/** The number as it is compared: in minutes the one within the meeting, without the date. */
function bareNumber({ placed }: EntryRef, { start, end }: Span): Word {
  const typed = placed.entry.text.slice(start, end);
  const from = typed.length > 1 && typed.startsWith('#') ? 1 : 0;
  const to = typed.length > 1 && typed.endsWith('.') ? 1 : 0;
  return { text: typed.slice(from, typed.length - to), start: start + from, end: end - to };
}

/** The date that a number made in minutes has in front of it elsewhere, `2021-01-13-`; empty for another number. */
export function dayPrefix({ placed }: EntryRef): string {
  const identity = placed instanceof MinutesEntry ? placed.entry.identity : undefined;
  return identity === undefined ? '' : identity.text.slice(0, identity.text.length - (identity.end - identity.start));
}

function isOwn(host: EntryRef, target: EntryRef): boolean {
  return hostOf(target.placed) === host.placed;
}
