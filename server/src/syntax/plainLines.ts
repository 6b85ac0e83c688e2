/**
 * Lines as most are typed: a list of names and commas, and a line of a history with its date in full. What comes of them is what the
 * grammars make of them (`test/unit/syntax/plainForms.test.ts`), which take longer to make than a register with such lines alone to
 * read. Whatever stands otherwise is read by those.
 */
import { trimmedWord, wordAt } from '../text/span.ts';
import { plainDateAt } from './dates/plainDate.ts';
import type { HistoryLineParts } from './historyLineParts.ts';
import type { ListPart } from './listPart.ts';

/** Names of words with a capital, with the small words of Dutch names between them, and an abbreviation alone; then a comma and a space. */
const NAMES =
  /^(?:[A-Z\u00c0-\u00d6\u00d8-\u00de][a-z\u00df-\u00f6\u00f8-\u017f]+(?: (?:(?:van|de|den|der|het|te|ten|ter) ){0,3}[A-Z\u00c0-\u00d6\u00d8-\u00de][a-z\u00df-\u00f6\u00f8-\u017f]+)*|[A-Z]{2,6}\d{0,3})(?:, (?:[A-Z\u00c0-\u00d6\u00d8-\u00de][a-z\u00df-\u00f6\u00f8-\u017f]+(?: (?:(?:van|de|den|der|het|te|ten|ter) ){0,3}[A-Z\u00c0-\u00d6\u00d8-\u00de][a-z\u00df-\u00f6\u00f8-\u017f]+)*|[A-Z]{2,6}\d{0,3}))*$/;
/** The words that separate names, or end what does, however they are typed. */
const SEPARATING = /\b(?:aan|alsmede|door|en|i[aos]m|met|namens|plus)\b/i;

/** The parts of such a list; undefined for any other line. */
export function plainList(text: string): readonly ListPart[] | undefined {
  if (!NAMES.test(text) || SEPARATING.test(text)) return undefined;
  const parts: ListPart[] = [];
  for (let start = 0; start < text.length; ) {
    const comma = text.indexOf(',', start);
    const end = comma === -1 ? text.length : comma;
    parts.push({
      joint: start === 0 ? 'start' : 'hard',
      start,
      end,
      name: wordAt(text, start, end),
      brackets: [],
      redacted: false,
      unsure: false,
      leader: false,
      group: undefined,
    });
    start = end + 2;
  }
  return parts;
}

/** Behind the date of such a line: at most some words, a colon and a text on the same line. */
const BEHIND_DATE = /^(?: ([A-Z][A-Za-z]*(?: [A-Za-z]+)*))?: (\S(?:.*\S)?)$/;

/** The parts of such a line; undefined for any other. */
export function plainHistoryLine(text: string): HistoryLineParts | undefined {
  // Up to the colon only: a date goes on at most to a word with a capital.
  const colon = text.indexOf(':');
  const date = colon === -1 ? undefined : plainDateAt(text.slice(0, colon));
  if (date === undefined) return undefined;
  const { end } = date.span;
  const behind = BEHIND_DATE.exec(text.slice(end));
  if (behind === null) return undefined;
  const start = text.length - behind[2]!.length;
  return {
    date,
    dateSpan: { start: 0, end },
    gremium: trimmedWord(text, end, colon),
    text: { start, end: text.length, text: behind[2]! },
    colonMissing: false,
  };
}
