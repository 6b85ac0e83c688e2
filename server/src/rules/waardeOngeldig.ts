import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import { findDates } from '../syntax/dates/read.ts';
import type { Entry, Field, SyntaxFinding } from '../syntax/entry.ts';
import { choicesOf } from '../syntax/vocabulary.ts';
import { isClosed, workOf } from '../syntax/workKinds.ts';
import { misspelt } from '../text/editDistance.ts';
import type { Span } from '../text/span.ts';
import { historyDateFixes } from './historyDates.ts';
import { entryRule, type Fix, isFoundWrong } from './rule.ts';
import { replace } from './spans.ts';
import { findingsOf, plainSentence } from './syntaxFindings.ts';

/**
 * No date, number or word where one belongs; a bracket or box that is not closed; a history line without date or colon; a
 * number with spaces. Fix: **close it**, **colon**, **remove** what is no letter or digit, **the word** that is no more than
 * mistyped, a date before the line, join the number, the date in it.
 */
export const waardeOngeldig = entryRule({
  code: 'waarde-ongeldig',
  severity: 'error',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG`,
    right: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  manual: `Wat achter de dubbele punt staat, kan daar niet: geen datum waar een datum hoort, een haakje dat niet wordt gesloten,
een regel van de historie zonder datum, een nummer met spaties.`,
  applies: isFoundWrong,
  *check(entry) {
    for (const finding of findingsOf(entry, 'waarde-ongeldig')) {
      yield {
        span: finding.span,
        message: sentence(entry, finding),
        // As of the status of an action: a word that is not known is no error.
        ...(isOwnWord(entry, finding) ? { severity: 'warning' as const } : {}),
        fixes: ({ ref, referenceDate, scope }) => fixesFor(ref, finding, referenceDate, scope),
      };
    }
  },
});

/** `datum: voorjaar`: of what is watched such a day is for reading only. */
const DAY_COLUMNS: ReadonlySet<string> = new Set(['datum', 'gereed op']);

/** True of a word for a planning, and of what stands in a column of days of what is watched. */
function isOwnWord(entry: Entry, { reason, span }: SyntaxFinding): boolean {
  const field = fieldAt(entry, span);
  if (reason === 'notADate') return workOf(entry.kind) !== undefined && DAY_COLUMNS.has(field?.name ?? '');
  if (reason !== 'notAChoice') return false;
  return field?.kind === 'planning';
}

function sentence(entry: Entry, finding: SyntaxFinding): string {
  const text = messages.rules['waarde-ongeldig'];
  const { reason, typed = '' } = finding;
  switch (reason) {
    case 'numberWithSpaces':
      return text.numberWithSpaces(typed);
    case 'notACount':
      return text.notACount(typed);
    case 'notAChoice':
      return text.notAChoice(typed, choicesAt(entry, finding).join(', '));
    case 'notADate':
      return text.notADate(typed);
    default:
      return plainSentence(text, reason) ?? finding.message ?? text.notADate(typed);
  }
}

function fieldAt(entry: Entry, span: Span): Field | undefined {
  return entry.fields.find((one) => one.span.start <= span.start && span.end <= one.span.end);
}

/** The words that the field may hold that a finding stands in. */
function choicesAt(entry: Entry, { span }: SyntaxFinding): readonly string[] {
  const field = fieldAt(entry, span);
  return field === undefined || field.kind === 'unknown' ? [] : (choicesOf(field.kind) ?? []);
}

function fixesFor(ref: EntryRef, finding: SyntaxFinding, referenceDate: ReferenceDate, scope: Scope): Fix[] {
  const { reason, span, typed = '' } = finding;
  const insert = (title: string, at: number, text: string): Fix[] => [
    { title, edits: [replace(ref, { start: at, end: at }, text)], preferred: true },
  ];
  switch (reason) {
    case 'notAChoice': {
      const choices = choicesAt(ref.placed.entry, finding);
      const meant = misspelt(typed, choices);
      return choices.map((choice) => ({
        title: messages.fixes.replaceWith(choice),
        edits: [replace(ref, span, choice)],
        preferred: choice === meant && !isClosed(choice),
      }));
    }
    case 'numberWithSpaces': {
      const joined = typed.replace(/\s+/gu, '-');
      return [{ title: messages.fixes.replaceWith(joined), edits: [replace(ref, span, joined)] }];
    }
    case 'historyWithoutDate':
      return historyDateFixes(ref, span, referenceDate, scope);
    case 'historyWithoutColon':
      return historyColon(ref, finding, scope);
    case 'bracketOpen':
      return insert(messages.fixes.closeBracket, span.end, ')');
    case 'boxOpen':
      return insert(messages.fixes.closeBox, span.end, ']');
    case 'redundant': {
      const text = ref.placed.entry.text.slice(span.start, span.end);
      const preferred = !/[\p{L}\p{N}]/u.test(text) && !joins(ref, span);
      return [{ title: messages.fixes.remove(text), edits: [replace(ref, span, '')], preferred }];
    }
    case 'notADate': {
      const [date, ...others] = findDates(typed);
      if (date === undefined || others.length > 0) return [];
      const text = typed.slice(date.span.start, date.span.end);
      return [{ title: messages.fixes.replaceWith(text), edits: [replace(ref, span, text)] }];
    }
    default:
      return [];
  }
}

/** True when what stands on both sides would become one word or number: `1)2` is no 12. */
function joins({ placed }: EntryRef, { start, end }: Span): boolean {
  const { text } = placed.entry;
  return /[\p{L}\p{N}]$/u.test(text.slice(0, start)) && /^[\p{L}\p{N}]/u.test(text.slice(end));
}

/** The colon goes behind the date, or behind the gremium when the word that follows is one. */
function historyColon(ref: EntryRef, { span }: SyntaxFinding, scope: Scope): Fix[] {
  for (const field of ref.placed.entry.fields) {
    if (field.kind !== 'history') continue;
    const line = field.history.find((one) => one.start <= span.start && span.end <= one.end);
    if (line?.dateSpan === undefined) continue;
    const { end } = line.dateSpan;
    const [word, name = ''] = /^\s+(\S+)/u.exec(ref.placed.entry.text.slice(end, line.end)) ?? [''];
    const isGremium = scope.lookupName(name).some(({ kind }) => kind === 'gremium');
    const behind = isGremium ? end + word.length : end;
    const at = { start: behind, end: behind };
    return [{ title: messages.fixes.insertColon, edits: [replace(ref, at, ':')], preferred: true }];
  }
  return [];
}
