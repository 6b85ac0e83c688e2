/** A field that is typed without its colon: `Status niet gestart`. What stands behind the name must be a value of it. */

import { nearest } from '../text/editDistance.ts';
import { type Word, wordAt } from '../text/span.ts';
import { isForm } from './dates/ast.ts';
import { readDate, readDeadline } from './dates/read.ts';
import { motionStatusOf, planningOf, promiseStatusOf, statusOf } from './statusWords.ts';
import {
  type EntryKind,
  fieldNameOf,
  MOTION_STATUSES,
  PLANNINGS,
  PROMISE_STATUSES,
  STATUS_SYNONYMS,
  STATUSES,
  type ValueKind,
  valueKindOf,
} from './vocabulary.ts';

/** Longer than any value of these kinds: a longer line is a sentence. In UTF-16 units. */
const LONGEST = 120;
const MOST_NAME_WORDS = 3;

/** The name of a field at the beginning of a line, from `start` to `end`; undefined for running text. */
export function fieldWithoutColon(kind: EntryKind, text: string, start: number, end: number): Word | undefined {
  if (end - start > LONGEST) return undefined;
  const words = [...text.slice(start, end).matchAll(/\S+/gu)];
  for (let count = Math.min(MOST_NAME_WORDS, words.length - 1); count > 0; count--) {
    const last = words[count - 1]!;
    const name = wordAt(text, start, start + last.index + last[0].length);
    const official = fieldNameOf(kind, name.text);
    const values = official === undefined ? undefined : valueKindOf(kind, official);
    if (values !== undefined && isValue(values, text.slice(start + words[count]!.index, end).trimEnd())) return name;
  }
  return undefined;
}

/** Words that stand small within a name or between two. */
const SMALL = /^(?:van|de|den|der|het|te|ten|ter|in|op|'t|’t|’s|'s|en|of|aan|namens|samen|met|&|\/|-)$/u;

/** True of a text that can be nothing but a value of a kind. Of a text or a plain value that cannot be said. */
function isValue(kind: ValueKind, text: string): boolean {
  switch (kind) {
    case 'status':
      return (
        statusOf(text) !== undefined || nearest(text, [...STATUSES, ...Object.keys(STATUS_SYNONYMS)]) !== undefined
      );
    case 'motionStatus':
      return motionStatusOf(text) !== undefined || nearest(text, MOTION_STATUSES) !== undefined;
    case 'promiseStatus':
      return promiseStatusOf(text) !== undefined || nearest(text, PROMISE_STATUSES) !== undefined;
    case 'planning':
      return planningOf(text) !== undefined || nearest(text, PLANNINGS) !== undefined;
    case 'deadline':
      return isForm(readDeadline(text));
    case 'date':
      return readDate(text) !== undefined;
    case 'people':
    case 'organisations':
    case 'organisation':
    case 'gremia':
      return /^(?:nader te bepalen|n\.?t\.?b\.?|allen|pm)$/iu.test(text) || isNames(text);
    default:
      return false;
  }
}

/** True when every word has a capital, is a sign or redacted, or is one that stands small in names; the first is none of those. */
function isNames(text: string): boolean {
  const words = text.split(/[\s,;]+/u).filter(Boolean);
  const isName = (word: string) => /^[\p{Lu}(*]/u.test(word) || /[)\]]$/u.test(word);
  return isName(words[0] ?? '') && words.every((word) => isName(word) || SMALL.test(word));
}
