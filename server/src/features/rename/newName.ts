/** The check of a new name: what is wrong with it by itself, and who is called so already. */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { momentKey, momentYear } from '../../model/index/moments.ts';
import { declaredNames, foldName } from '../../model/index/names.ts';
import type { Scope } from '../../model/index/scope.ts';
import { readLeadingPeriod } from '../../syntax/dates/read.ts';
import { isBuiltIn, layoutKey } from '../../syntax/layoutWords.ts';
import { readNumberReferences } from '../../syntax/numberReferences.ts';
import { isFieldNameAnywhere, isNumberedKind, keywordOf } from '../../syntax/vocabulary.ts';
import { dayPrefix, type Form, type FormKind, pathPrefix } from './form.ts';

/** The signs that separate names, begin a remark or end a name. A full name may hold commas and brackets. */
const SIGNS: Readonly<Partial<Record<FormKind, RegExp>>> = {
  identity: /[,;:()]/u,
  alias: /[,;:()]/u,
  misspelling: /[,;:()]/u,
  reference: /[,;:()]/u,
  layout: /[:]/u,
};

const NUMBER = /^[\p{L}\d](?:[\p{L}\d_-]*[\p{L}\d])?$/u;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** The new name as it is written at the declaration: spaces folded, without what surrounds a number or stands before it. */
export function written(form: Form, typed: string): string {
  const text = typed.trim().replace(/ +/gu, ' ');
  if (form.kind !== 'number' && form.kind !== 'letter') return text;
  const bare = text.replace(/^#(?=.)/u, '').replace(/(?<=.)\.$/u, '');
  const prefix = form.kind === 'number' ? dayPrefix(form.target) : pathPrefix(form.target);
  return prefix !== '' && bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
}

/**
 * The reason that a name can't be one, as a sentence; undefined when nothing is wrong with the words themselves.
 * @param typed as `written` gives it.
 */
export function wrongWith(form: Form, typed: string): string | undefined {
  const words = messages.rename;
  if (typed === '') return words.empty;
  if (CONTROL.test(typed)) return words.lineEnd;
  if (form.kind === 'number' || form.kind === 'letter') return wrongWithNumber(form, typed);
  const sign = SIGNS[form.kind]?.exec(typed)?.[0];
  if (sign !== undefined) return words.badSign(sign);
  if (form.kind === 'layout') return isBuiltIn(typed) ? words.isBuiltIn(typed) : undefined;
  if (form.kind === 'headingTitle' || form.kind === 'reference') return undefined;
  if (keywordOf(typed) !== undefined || isFieldNameAnywhere(typed)) return words.isKeyword(typed);
  if (/^#?\d+\.?$/u.test(typed)) return words.isNumber(typed);
  return readLeadingPeriod(typed)?.end === typed.length ? words.isDate(typed) : undefined;
}

function wrongWithNumber({ kind, target }: Form, typed: string): string | undefined {
  const words = messages.rename;
  if (!NUMBER.test(typed)) return words.badNumber(typed);
  const prefix = dayPrefix(target);
  if (prefix !== '' && /^\d{4}-\d{2}-\d{2}-/u.test(typed)) return words.otherDay(typed, prefix.slice(0, -1));
  const isWord = readNumberReferences({ text: typed, start: 0, end: typed.length }).length === 0;
  return isWord || (kind === 'letter' && keywordOf(typed) !== undefined) ? words.isKeyword(typed) : undefined;
}

/**
 * The present bearer of a name, as a sentence; undefined when nobody is.
 * @param scope what the file of the renamed entry sees.
 */
export function takenBy(form: Form, typed: string, scope: Scope): string | undefined {
  const { target } = form;
  const words = messages.rename;
  const { kind } = target.placed;
  const isOther = ({ placed }: EntryRef) => placed !== target.placed;
  if (isNumberedKind(kind)) {
    const number = dayPrefix(target) + typed;
    return scope.lookupNumber(kind, number).some(isOther) ? words.takenNumber(kind, number) : undefined;
  }
  if (isOwnName(form, typed)) return words.takenName(typed, nameOf(target));
  const other = withName(form, typed, scope).find(isOther);
  return other && words.takenName(typed, nameOf(other));
}

/** True for another name that the entry itself has. */
function isOwnName({ kind, target, word }: Form, typed: string): boolean {
  if (kind === 'letter' || kind === 'headingTitle' || kind === 'reference' || kind === 'layout') return false;
  const folded = foldName(typed);
  return declaredNames(target.placed.entry).some((name) => name.folded === folded && name.word.start !== word.start);
}

function withName({ kind, target }: Form, typed: string, scope: Scope): readonly EntryRef[] {
  if (kind === 'reference') return scope.documents(typed);
  if (kind === 'layout') return scope.layouts(layoutKey(typed));
  if (kind === 'headingTitle') return scope.lookupHeading(typed);
  if (target.placed.kind === 'moment') return sameYear(target, scope.moments(momentKey(typed)));
  if (kind !== 'letter') return scope.lookupName(typed);
  return scope.lookupHeading(pathPrefix(target) + typed);
}

/** Moments of one name have each a year of their own. */
function sameYear({ placed }: EntryRef, found: readonly EntryRef[]): EntryRef[] {
  const year = momentYear(placed.entry);
  return found.filter((one) => momentYear(one.placed.entry) === year);
}

/** `gremium DUO`, `blok A`; a heading without a letter by its title. */
function nameOf({ placed: { entry, kind } }: EntryRef): string {
  return [kind, (entry.identity ?? entry.title)?.text].filter(Boolean).join(' ');
}
