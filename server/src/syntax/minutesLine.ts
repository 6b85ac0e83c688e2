/**
 * A line of the minutes that makes an action, a decision or a promise, or speaks of some that exist (taal.md, Meetings). What
 * is no such line from its first word to its colon is undefined here, and so a note: a sentence that mentions `actie 5`
 * changes nothing. Offsets are those of the entry.
 */
import { trimmedWord, type Word, wordAt } from '../text/span.ts';
import { withoutBracketAtEnd } from '../text/tail.ts';
import type { AgendaMention } from './entry.ts';
import { readHistoryChange } from './historyChange.ts';
import { isNumberLike, readNumbers } from './minutesNumbers.ts';
import { readOwners } from './minutesOwner.ts';
import { readSaidChange } from './saidChange.ts';
import { MINUTES_PLURALS, MINUTES_WORDS, type NumberedKind } from './vocabulary.ts';

export interface MinutesLine
  extends Pick<
    AgendaMention,
    'word' | 'wordSpan' | 'kind' | 'isNew' | 'number' | 'ownNumber' | 'references' | 'text' | 'change'
  > {
  /** Owner of a new one, named before the colon: `Actie Henk: …`. */
  readonly owner: Word | undefined;
}

const KINDS: ReadonlyMap<string, NumberedKind> = new Map([
  ...Object.entries(MINUTES_WORDS),
  ...Object.entries(MINUTES_PLURALS),
]);
const WORD = new RegExp(`^(?:${[...KINDS.keys()].join('|')})(?=[\\s:(])`, 'iu');
/** `AP 5`; without a number it is rather somebody's initials. */
const SHORT = /^ap(?=\s{0,3}#?\d)/iu;
const SHORT_FOR = 'actiepunt';
/** Marks in the place of a colon; only a change may follow. */
const DASH = /\s(?:[–—-]|-+>|→|=>?)\s/u;

/** The reading of a line; undefined for a note. Never throws. */
export function readMinutesLine(text: string, line: Word): MinutesLine | undefined {
  const word = (WORD.exec(line.text) ?? SHORT.exec(line.text))?.[0].toLowerCase();
  const kind = word === undefined ? undefined : KINDS.get(word === 'ap' ? SHORT_FOR : word);
  if (word === undefined || kind === undefined) return undefined;
  const colon = line.text.indexOf(':', word.length);
  const found = colon === -1 ? undefined : readAt(text, line, { word, kind }, colon, 1);
  if (found !== undefined) return found;
  const dash = DASH.exec(line.text);
  if (dash === null) return undefined;
  const said = readAt(text, line, { word, kind }, dash.index, dash[0].length);
  return said?.change !== undefined && said.references.length > 0 ? said : undefined;
}

/** A line that has its colon, or what stands for it, at an offset. */
function readAt(
  text: string,
  line: Word,
  { word, kind }: { readonly word: string; readonly kind: NumberedKind },
  at: number,
  length: number,
): MinutesLine | undefined {
  const wordSpan = { start: line.start, end: line.start + word.length };
  const number = trimmedWord(text, wordSpan.end, line.start + at);
  const rest = trimmedWord(text, line.start + at + length, line.end);
  const named = readNumber(number, word, kind, rest);
  // `actiepunt over de planning: …` is a sentence and names nothing.
  if (named === undefined) return undefined;
  const isNew = named.references.length === 0;
  const change = rest && (readHistoryChange(rest) ?? (isNew ? undefined : readSaidChange(rest, kind)));
  return { word, wordSpan, kind, isNew, number, ...named, text: rest, change };
}

type Named = Pick<MinutesLine, 'ownNumber' | 'references' | 'owner'>;

const NOTHING: Named = { ownNumber: undefined, references: [], owner: undefined };

/** The number between the word and the colon; undefined when the text there names nothing. */
function readNumber(
  number: Word | undefined,
  word: string,
  kind: NumberedKind,
  text: Word | undefined,
): Named | undefined {
  const isPlural = Object.hasOwn(MINUTES_PLURALS, word);
  if (number === undefined) return isPlural ? undefined : NOTHING;
  const brackets = /^\(([^()]*)\)$/u.exec(number.text);
  if (brackets === null) {
    // A remark may follow: `actiepunt 24 (nieuw): …`.
    const bare = withoutBracketAtEnd(number.text);
    const references = readNumbers(wordAt(number.text, 0, bare.length), number.start);
    if (references !== undefined) return isPlural && references.length < 2 ? undefined : { ...NOTHING, references };
    return isPlural ? undefined : owned(number, kind, text);
  }
  if (isPlural) return undefined;
  const inner = trimmedWord(number.text, 1, number.text.length - 1);
  if (inner === undefined) return NOTHING;
  const own = { text: inner.text, start: number.start + inner.start, end: number.start + inner.end };
  if (/\s/u.test(own.text)) {
    // `(actie 41)`: it became that action.
    const became = NAMED.test(own.text) ? readNumbers(inner, number.start) : undefined;
    return became?.length === 1 ? { ...NOTHING, references: became } : owned(own, kind, text);
  }
  const [last = ''] = own.text.split('/').slice(-1);
  return isNumberLike(last) ? { ...NOTHING, ownNumber: own } : owned(own, kind, text);
}

const NAMED = new RegExp(`^(?:${[...KINDS.keys()].join('|')}|nr\\.?)\\s`, 'iu');

function owned(number: Word, kind: NumberedKind, text: Word | undefined): Named | undefined {
  const owner = readOwners(number, kind, text);
  return owner && { ...NOTHING, owner };
}
