import { messages } from '../messages/index.ts';
import { formatDutch } from '../model/calendar.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import type { ReferenceDate } from '../model/referenceDate.ts';
import type { SyntaxFinding } from '../syntax/entry.ts';
import { choicesOf } from '../syntax/vocabulary.ts';
import { nearest } from '../text/editDistance.ts';
import { type Fix, inFile, replace, rule } from './rule.ts';
import { findingsOf } from './syntaxFindings.ts';

export const waardeOngeldig = rule({
  code: 'waarde-ongeldig',
  severity: 'error',
  manual: `Wat achter de dubbele punt staat, kan daar niet: geen datum waar een datum hoort, een haakje dat niet wordt gesloten,
een regel van de historie zonder datum, een nummer met spaties.`,
  *check(ref, { reference }) {
    for (const finding of findingsOf(ref, 'waarde-ongeldig')) {
      yield {
        span: inFile(ref, finding.span),
        message: finding.message ?? sentence(ref, finding),
        fixes: () => fixesFor(ref, finding, reference),
      };
    }
  },
});

function sentence(ref: EntryRef, finding: SyntaxFinding): string {
  const text = messages.rules['waarde-ongeldig'];
  const { reason, typed = '' } = finding;
  switch (reason) {
    case 'numberWithSpaces':
      return text.numberWithSpaces(typed);
    case 'notACount':
      return text.notACount(typed);
    case 'notAChoice':
      return text.notAChoice(typed, choicesAt(ref, finding).join(', '));
    case 'historyWithoutDate':
      return text.historyWithoutDate;
    default:
      return text.notADate(typed);
  }
}

/** The words that the field may hold that a finding stands in. */
function choicesAt(ref: EntryRef, { span }: SyntaxFinding): readonly string[] {
  const field = ref.placed.entry.fields.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return field === undefined || field.kind === 'unknown' ? [] : (choicesOf(field.kind) ?? []);
}

function fixesFor(ref: EntryRef, finding: SyntaxFinding, reference: ReferenceDate): Fix[] {
  const { reason, span, typed = '' } = finding;
  const insert = (title: string, at: number, text: string): Fix[] => [
    { title, edits: [replace(ref, { start: at, end: at }, text)], preferred: true },
  ];
  switch (reason) {
    case 'notAChoice': {
      const choices = choicesAt(ref, finding);
      const near = nearest(typed, choices);
      return choices.map((choice) => ({
        title: messages.fixes.replaceWith(choice),
        edits: [replace(ref, span, choice)],
        preferred: choice === near,
      }));
    }
    case 'numberWithSpaces': {
      const joined = typed.replace(/\s+/gu, '-');
      return [{ title: messages.fixes.replaceWith(joined), edits: [replace(ref, span, joined)] }];
    }
    case 'historyWithoutDate': {
      const date = formatDutch(reference.noteDay);
      return insert(messages.fixes.historyDate(date), span.start, `${date}: `);
    }
    case 'historyWithoutColon':
      return historyColon(ref, finding);
    case 'bracketOpen':
      return insert(messages.fixes.closeBracket, span.end, ')');
    default:
      return [];
  }
}

/** The colon goes directly behind the date. */
function historyColon(ref: EntryRef, { span }: SyntaxFinding): Fix[] {
  for (const field of ref.placed.entry.fields) {
    if (field.kind !== 'history') continue;
    const line = field.history.find((one) => one.start <= span.start && span.end <= one.end);
    if (line?.dateSpan === undefined) continue;
    const at = { start: line.dateSpan.end, end: line.dateSpan.end };
    return [{ title: messages.fixes.insertColon, edits: [replace(ref, at, ':')], preferred: true }];
  }
  return [];
}
