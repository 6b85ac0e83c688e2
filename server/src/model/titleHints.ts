/** Who and when a sentence names, for an action that was typed as one: *Anja komt voor het volgende DUO met een stuk*. */
import { findDeadlineForms } from '../syntax/dates/read.ts';
import type { Word } from '../text/span.ts';
import { withoutAtEnd } from '../text/tail.ts';
import type { Scope } from './scope.ts';

/** A name has at most so many words here. */
const LONGEST_NAME = 4;
/** Where a sentence says who: a longer one says more than that. */
const FIRST_WORDS = 30;

const REDACTED = /^(?:\(\s*(?:10|5\.[12])[^()]*\)(?:\s*\([^()]*\))*|5\.[12]\.\d\.?[a-z]?\b)/iu;

/**
 * The first person, organisation or gremium that a sentence names, as it is typed there, with those that are joined to it by
 * `en` or a comma; a redacted name at its beginning counts. Undefined when it names nobody that is known.
 */
export function ownerIn({ text }: Word, scope: Scope): string | undefined {
  const redacted = REDACTED.exec(text.trimStart())?.[0];
  if (redacted !== undefined) return redacted;
  const words = [...text.matchAll(/[\p{L}\p{N}'’.-]+/gu)].slice(0, FIRST_WORDS);
  const named: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(text, words, at, scope);
    if (found === undefined) continue;
    const last = named.at(-1);
    // Who comes later in the sentence does something else in it.
    if (last !== undefined && !/^\s*(?:,|en|&|\/|,\s*en)\s*$/u.test(text.slice(last.end, found.start))) break;
    named.push(found);
    while (at + 1 < words.length && words[at + 1]!.index < found.end) at++;
  }
  const [first] = named;
  return first === undefined ? undefined : text.slice(first.start, named.at(-1)!.end);
}

function nameAt(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  scope: Scope,
): { start: number; end: number } | undefined {
  const start = words[at]!.index;
  // A name has a capital: the rest of a sentence is full of words that are functions or first names too.
  if (!/^\p{Lu}/u.test(text.slice(start))) return undefined;
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count--) {
    const last = words[at + count - 1]!;
    const end = last.index + withoutAtEnd(last[0], ".'’").length;
    const name = text.slice(start, end);
    const named = scope.lookupName(name).some(({ kind }) => kind !== 'gremium');
    if (named || scope.lookupPersonPart(name).length === 1 || isSeated(name, scope)) return { start, end };
  }
  return undefined;
}

/** True when one person has a seat by this name, or by this part of a name. */
function isSeated(name: string, scope: Scope): boolean {
  return new Set(scope.lookupMember(name).map((member) => member.name)).size === 1;
}

/** The one deadline that a sentence holds, as it is typed there; undefined when it holds none or several. */
export function deadlineIn({ text }: Word): string | undefined {
  const forms = findDeadlineForms(text).filter(({ kind }) => kind !== 'open');
  const [form] = forms;
  return form === undefined || forms.length > 1 ? undefined : text.slice(form.span.start, form.span.end);
}
