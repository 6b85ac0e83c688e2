/**
 * Looks for what has to stay hidden in a text: names of people who are not public, and how they are reached.
 * Costs in step with the text, however many names there are.
 */
import type { Span } from '../../text/span.ts';
import { addressesIn, pathsIn } from './addresses.ts';
import { isBesideName } from './besideNames.ts';
import { homesIn, phonesIn } from './contacts.ts';
import type { HiddenForm } from './hiddenForms.ts';
import { ORDINARY } from './ordinary.ts';
import { plainReading } from './plainReading.ts';
import { readingsOf, type TextWord } from './words.ts';

/** What is hidden besides names: e-mail addresses, paths of files, telephone numbers and where people live. */
export type HiddenKind = 'address' | 'path' | 'phone' | 'home';

const FINDERS: Readonly<Record<HiddenKind, (text: string) => readonly Span[]>> = {
  address: addressesIn,
  path: pathsIn,
  phone: phonesIn,
  home: homesIn,
};

/** What was found in a text. */
export interface Found extends Span {
  readonly kind: 'name' | HiddenKind;
  /** As it stands in the text. */
  readonly text: string;
  /** The name that somebody has throughout the registers; undefined of what is no name, and of what several are called. */
  readonly who: string | undefined;
}

export interface SearchOptions {
  /** Who is hidden. */
  readonly forms: readonly HiddenForm[];
  /** Names that may be read by all, of people and of organisations, folded word for word. */
  readonly open: readonly OpenName[];
  /** What may stand in a text all the same. */
  readonly allows: ReadonlySet<HiddenKind>;
}

export interface OpenName {
  readonly words: readonly string[];
  /** Nothing within it is anybody else's; of the name of an organisation only what may be meant otherwise is let through. */
  readonly isPerson: boolean;
}

/** Characters, and texts. */
const LONGEST_KEPT = 500;
const MOST_KEPT = 50_000;

export class HiddenSearch {
  readonly #forms = new Map<string, HiddenForm[]>();
  readonly #open = new Map<string, OpenName[]>();
  readonly #options: SearchOptions;
  /** What was found in a text: each text of a list is asked for more than once, and short ones come back in many rows. */
  readonly #known = new Map<string, readonly Found[]>();

  constructor(options: SearchOptions) {
    this.#options = options;
    const seen = new Map<string, HiddenForm>();
    for (const form of options.forms) {
      const key = `${form.words.join(' ')}|${form.by}|${form.typed ?? ''}`;
      const known = seen.get(key);
      // A surname of two people says of neither that it is this one.
      if (known !== undefined && known.who !== form.who) seen.set(key, { ...known, who: undefined });
      else if (known === undefined) seen.set(key, form);
    }
    for (const form of seen.values()) put(this.#forms, form.words[0]!, form);
    for (const name of options.open) if (name.words.length > 0) put(this.#open, name.words[0]!, name);
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  /** What has to stay hidden, in the order of the text; nothing that overlaps. */
  find(text: string): readonly Found[] {
    if (text === '') return [];
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const found = this.#findAnew(text);
    if (text.length <= LONGEST_KEPT && this.#known.size < MOST_KEPT) this.#known.set(text, found);
    return found;
  }

  #findAnew(text: string): readonly Found[] {
    const found: Found[] = [];
    const plain = plainReading(text);
    for (const words of readingsOf(text, plain)) found.push(...this.#names(text, words));
    for (const [kind, spansIn] of Object.entries(FINDERS) as [HiddenKind, (typeof FINDERS)[HiddenKind]][]) {
      if (this.#options.allows.has(kind)) continue;
      const spans = [...spansIn(text), ...(plain === undefined ? [] : spansIn(plain.text).map(plain.spanOf))];
      for (const span of spans) found.push({ ...span, kind, text: slice(text, span), who: undefined });
    }
    return withoutOverlap(text, found);
  }

  #names(text: string, words: readonly TextWord[]): Found[] {
    const found: Found[] = [];
    const covers = this.#covers(words);
    for (let at = 0; at < words.length; at++) {
      const form = this.#formAt(words, at, covers);
      if (form === undefined) continue;
      const { from, to } = widened(words, at, at + form.words.length);
      const span = { start: words[from]!.start, end: words[to - 1]!.end };
      found.push({ ...span, kind: 'name', text: slice(text, span), who: form.who });
      at = to - 1;
    }
    return found;
  }

  #formAt(words: readonly TextWord[], at: number, covers: readonly Cover[]): HiddenForm | undefined {
    const { folded } = words[at]!;
    const found = (forms: readonly HiddenForm[] | undefined) =>
      forms?.find((form) => isAt(form, words, at) && !isCovered(form, at, covers));
    const own = found(this.#forms.get(folded));
    if (own !== undefined || !folded.endsWith('s')) return own;
    return found(this.#forms.get(folded.slice(0, -1)));
  }

  /** Where names stand that may be read by all. */
  #covers(words: readonly TextWord[]): Cover[] {
    return words.flatMap(({ folded }, at) =>
      (this.#open.get(folded) ?? []).flatMap(({ words: name, isPerson }) =>
        name.every((word, by) => words[at + by]?.folded === word && (by === 0 || isJoint(words[at + by]!.before)))
          ? [{ from: at, to: at + name.length, isPerson }]
          : [],
      ),
    );
  }
}

interface Cover {
  readonly from: number;
  readonly to: number;
  readonly isPerson: boolean;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function isCovered({ words, isWeak }: HiddenForm, at: number, covers: readonly Cover[]): boolean {
  return covers.some(
    ({ from, to, isPerson }) => from <= at && at + words.length <= to && (isPerson ? to - from > words.length : isWeak),
  );
}

/** True when what stands between two words can stand within a name. */
function isJoint(between: string): boolean {
  return between.length <= MOST_BETWEEN && /^[\s.'’‘`\u02B9\u02BB-\u02BF_+\-\u2010-\u2013]*$/u.test(between);
}
const MOST_BETWEEN = 40;

/** From so many letters on a name may have the `s` of a possessive behind it. */
const LEAST_FOR_S = 3;

function isAt({ words, by, typed, who }: HiddenForm, text: readonly TextWord[], at: number): boolean {
  for (const [index, word] of words.entries()) {
    const there = text[at + index];
    const isJoined = by === 'initials' ? BETWEEN_INITIALS.test(there?.before ?? '') : isJoint(there?.before ?? '');
    if (there === undefined || (index > 0 && !isJoined)) return false;
    const isLast = index === words.length - 1;
    const isSame =
      there.folded === word ||
      (isLast && by !== 'initials' && word.length >= LEAST_FOR_S && there.folded === `${word}s`);
    if (!isSame) return false;
  }
  if (by === 'initials') return isTyped(typed!, words.length, text, at);
  if (by === 'any') return true;
  const last = text[at + words.length - 1]!;
  if (!/^\p{Lu}/u.test(last.typed)) return false;
  // The capital of a word at the start of a sentence says nothing.
  return words.length > 1 || !ORDINARY.has(words[0]!) || !startsSentence(text[at]!, at) || isBesideName(who, text, at);
}

/** `A.W.`, `A. W.`, `A W`, `A/W`, `A-W`, `A&W` */
const BETWEEN_INITIALS = /^(?:\.?\s?|[-/&])$/u;

function isTyped(typed: string, count: number, text: readonly TextWord[], at: number): boolean {
  if (count === 1) return text[at]!.typed === typed;
  const letters = typed.split('.');
  return letters.every(
    (letter, index) =>
      text[at + index]!.typed === letter && (index === 0 || BETWEEN_INITIALS.test(text[at + index]!.before)),
  );
}

/** A word that begins a text or a sentence, or follows a number, as months do. */
function startsSentence({ before }: TextWord, at: number): boolean {
  return at === 0 || /[.!?:;|\n\r\t•\uE002]/u.test(before);
}

/** A name with the initials before it and behind it, `A. van Dijk`, `Dijk, A.B.`, and what an apostrophe ties to it: `O'Brien`. */
function widened(words: readonly TextWord[], start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > 0 && /^\p{Lu}$/u.test(words[from - 1]!.typed) && /^\.\s?$/u.test(words[from]!.before)) from--;
  while (from > 0 && words[from - 1]!.folded.length === 1 && isApostrophe(words[from]!.before)) from--;
  let to = end;
  while (to < words.length && /^\p{Lu}$/u.test(words[to]!.typed) && /^(?:,\s|\.\s?)$/u.test(words[to]!.before)) {
    // The next name begins with it: `Bos, D'Ancona`.
    if (isApostrophe(words[to + 1]?.before ?? '')) break;
    to++;
  }
  return { from, to };
}

function isApostrophe(between: string): boolean {
  return /^['’‘`´\u02B9\u02BB-\u02BF]$/u.test(between);
}

/** The longest of what overlaps, in the order of the text. */
function withoutOverlap(text: string, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    // What begins in the one before and ends behind it is one with it: nothing of it may stay.
    else if (one.end > last.end)
      kept[kept.length - 1] = { ...last, end: one.end, text: text.slice(last.start, one.end) };
  }
  return kept;
}
