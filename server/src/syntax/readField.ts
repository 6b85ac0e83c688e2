/** Reads the value of a field as what its kind says. What cannot be read is reported and kept as typed. */

import { shiftSpan, trimmedWord, type Word } from '../text/span.ts';
import { readDate, readDeadline } from './dates/read.ts';
import type { Field, HistoryLine, PlacedDate, Step, SyntaxFinding, TextField, ValueLine } from './entry.ts';
import { readHistoryChange } from './historyChange.ts';
import { lineParser, readHistoryParts } from './lineParser.ts';
import { readList } from './listParser.ts';
import type { ListPart } from './listPart.ts';
import { readNumberReferences } from './numberReferences.ts';
import { readJoinedWords, readOwnFields, readOwnStatuses } from './ownWords.ts';
import { readAgenda } from './readAgenda.ts';
import { readAgendaMoment } from './readAgendaMoment.ts';
import type { LineError } from './recoveringParser.ts';
import { readPostponement } from './saidChange.ts';
import { takesBack } from './statusPhrase.ts';
import { motionStatusOf, planningOf, promiseStatusOf } from './statusWords.ts';
import { CLOSED_MOTIONS, CLOSED_PROMISES, choicesOf, foldWord, listedKindOf, type ValueKind } from './vocabulary.ts';

type Base = Omit<TextField, 'kind'>;
type FieldValueKind = ValueKind | 'unknown';

/** Reads one field; findings are added to `findings`. Never throws. */
export function readFieldValue(text: string, base: Base, kind: FieldValueKind, findings: SyntaxFinding[]): Field {
  switch (kind) {
    case 'text':
    case 'unknown':
      return { ...base, kind };
    case 'plain':
    case 'layout':
      return { ...base, kind, value: base.lines[0] };
    case 'status':
    case 'promiseStatus':
    case 'motionStatus':
    case 'planning':
    case 'level':
    case 'yesNo':
    case 'count':
    case 'grouping':
    case 'order':
    case 'filter':
    case 'heading': {
      const value = withoutRemark(base.lines[0]);
      checkChoice(kind, value, findings);
      return { ...base, kind, value };
    }
    case 'people':
    case 'organisations':
    case 'organisation':
    case 'gremia':
    case 'aliases':
    case 'documents':
      return { ...base, kind, parts: base.lines.flatMap((line, index) => readListLine(line, index, findings)) };
    case 'ownStatuses':
    case 'columns':
      return { ...base, kind, words: base.lines.flatMap(readOwnStatuses) };
    case 'entryKinds': {
      const words = base.lines.flatMap(readJoinedWords);
      for (const { word } of words) if (listedKindOf(word.text) === undefined) invalidChoice(findings, word);
      return { ...base, kind, words };
    }
    case 'statuses':
    case 'ownFields':
      return { ...base, kind, words: base.lines.flatMap(readOwnFields) };
    case 'date':
      return { ...base, kind, date: readDateLine(base.lines[0], findings) };
    case 'deadline': {
      const line = base.lines[0];
      return { ...base, kind, deadline: line && { node: readDeadline(line.text), start: line.start } };
    }
    case 'agendaMoment':
      return { ...base, kind, moment: readAgendaMoment(base.lines[0]) };
    case 'actions':
      return { ...base, kind, references: base.lines.flatMap(readNumberReferences) };
    case 'steps':
      return { ...base, kind, steps: base.lines.map((line) => readStepLine(line, findings)) };
    case 'history':
      return { ...base, kind, history: base.lines.map((line) => readHistoryLine(line, findings)) };
    case 'agenda':
      return { ...base, kind, ...readAgenda(text, base.lines, findings, readFieldValue) };
  }
}

function isClosed(text: string): boolean {
  return CLOSED_PROMISES.has(promiseStatusOf(text) ?? '') || CLOSED_MOTIONS.has(motionStatusOf(text) ?? '');
}

/** A value without the remark that may follow it in brackets or behind `;`. */
function withoutRemark(line: ValueLine | undefined): Word | undefined {
  if (line === undefined) return undefined;
  const remark = line.text.search(/[;(]/u);
  const bare = trimmedWord(line.text, 0, remark === -1 ? line.text.length : remark);
  if (remark !== -1 && bare !== undefined && takesBack(line.text.slice(remark)) && isClosed(bare.text)) return line;
  return bare === undefined ? line : { text: bare.text, ...shiftSpan(bare, line.start) };
}

/** Statuses have a rule of their own, since what is a status is the register's business. */
const WITH_A_RULE: ReadonlySet<FieldValueKind> = new Set<FieldValueKind>([
  'status',
  'promiseStatus',
  'motionStatus',
  'heading',
  'unknown',
]);

function checkChoice(kind: FieldValueKind, value: Word | undefined, findings: SyntaxFinding[]): void {
  if (value === undefined || WITH_A_RULE.has(kind)) return;
  const { text, start, end } = value;
  if (kind === 'count') {
    if (!/^\d+$/u.test(text)) invalid(findings, 'notACount', { start, end }, text);
    return;
  }
  if (!isChoice(kind, text)) invalidChoice(findings, value);
}

function invalidChoice(findings: SyntaxFinding[], { text, start, end }: Word): void {
  invalid(findings, 'notAChoice', { start, end }, text);
}

function isChoice(kind: FieldValueKind, text: string): boolean {
  if (kind === 'planning') return planningOf(text) !== undefined;
  return kind === 'unknown' || choicesOf(kind)?.includes(foldWord(text)) !== false;
}

function readListLine(line: ValueLine, index: number, findings: SyntaxFinding[]): ListPart[] {
  const { value, errors } = readList(line.text);
  addErrors(findings, errors, line.start);
  return value.map((part, at) => ({
    ...placed(part, line.start),
    // A line end always separates.
    joint: at === 0 ? (index === 0 ? 'start' : 'hard') : part.joint,
  }));
}

function placed(part: ListPart, by: number): ListPart {
  const move = (word: Word): Word => ({ text: word.text, ...shiftSpan(word, by) });
  return {
    ...part,
    ...shiftSpan(part, by),
    name: part.name && move(part.name),
    brackets: part.brackets.map(move),
    group: part.group && move(part.group),
  };
}

function readDateLine(line: ValueLine | undefined, findings: SyntaxFinding[]): PlacedDate | undefined {
  if (line === undefined) return undefined;
  const date = readDate(line.text);
  if (date !== undefined) return { date, start: line.start };
  invalid(findings, 'notADate', { start: line.start, end: line.end }, line.text);
  return undefined;
}

/** A box as one sign, as Word has them, a bullet before it or not. */
const BOX_SIGN = /^(?:[-*•]\s+)?([☐⬜◻🔲☑☒✓✔✅🗹])\uFE0F?(?=\s|$)/u;
const OPEN_BOXES = '☐⬜◻🔲';

function readStepLine(line: ValueLine, findings: SyntaxFinding[]): Step {
  const sign = BOX_SIGN.exec(line.text);
  if (sign !== null) return readSignedStep(line, sign, findings);
  const { value, errors } = lineParser().readStep(line.text);
  addErrors(findings, errors, line.start);
  const at = line.start;
  return {
    start: line.start,
    end: line.end,
    done: value.done,
    box: value.box && shiftSpan(value.box, at),
    date: value.date && { date: value.date, start: at + value.dateStart },
    text: value.text && { text: value.text.text, ...shiftSpan(value.text, at) },
  };
}

/** `☒ brief verzonden`: what stands behind the sign is read like another step, without a box of its own. */
function readSignedStep(line: ValueLine, sign: RegExpExecArray, findings: SyntaxFinding[]): Step {
  const [all, box = ''] = sign;
  const rest = trimmedWord(line.text, all.length, line.text.length);
  const at = line.start + all.length - box.length - (all.endsWith('\uFE0F') ? 1 : 0);
  const read =
    rest === undefined
      ? { date: undefined, text: undefined }
      : readStepLine(
          { ...rest, indent: line.indent, start: line.start + rest.start, end: line.start + rest.end },
          findings,
        );
  const { date, text } = read;
  const done = !OPEN_BOXES.includes(box);
  return { start: line.start, end: line.end, done, box: { start: at, end: at + box.length }, date, text };
}

function readHistoryLine(line: ValueLine, findings: SyntaxFinding[]): HistoryLine {
  const { value, errors } = readHistoryParts(line.text);
  const at = line.start;
  const move = (word: Word | undefined): Word | undefined => word && { text: word.text, ...shiftSpan(word, at) };
  const dateSpan = value.dateSpan && shiftSpan(value.dateSpan, at);
  if (value.date === undefined) {
    invalid(findings, 'historyWithoutDate', { start: line.start, end: line.end }, line.text);
  }
  for (const error of errors) {
    findings.push({
      code: 'waarde-ongeldig',
      reason: 'historyWithoutColon',
      span: shiftSpan(error.span, at),
      message: error.message,
    });
  }
  // Without its colon there is no telling a gremium from the text, so all of it is text.
  const text = move(value.colonMissing ? value.gremium : value.text);
  return {
    start: line.start,
    end: line.end,
    date: value.date && dateSpan && { date: value.date, start: dateSpan.start },
    dateSpan,
    gremium: value.colonMissing ? undefined : withoutTime(move(value.gremium)),
    text,
    change: text && (readHistoryChange(text) ?? readPostponement(text)),
  };
}

const TIME = /^,?\s*(?:om\s+)?\d{1,2}[:.]\d{2}(?:\s*uur)?\s*,?\s*/iu;

/** The characters that `TIME` may begin with; its input has no white space in front. */
const MAY_BE_TIME = '0123456789,oO';

/** `15:30 DUO`: a time may stand between the date and the gremium; undefined when nothing stands behind it. */
function withoutTime(gremium: Word | undefined): Word | undefined {
  // Nearly always the gremium alone.
  if (gremium === undefined || !MAY_BE_TIME.includes(gremium.text[0] ?? '')) return gremium;
  const time = TIME.exec(gremium.text)?.[0].length;
  if (time === undefined) return gremium;
  return (
    trimmedWord(gremium.text, time, gremium.text.length) && {
      text: gremium.text.slice(time),
      start: gremium.start + time,
      end: gremium.end,
    }
  );
}

function addErrors(findings: SyntaxFinding[], errors: readonly LineError[], by: number): void {
  for (const { message, span, rule, missing } of errors) {
    const reason = !missing ? 'redundant' : rule === 'bracket' ? 'bracketOpen' : 'boxOpen';
    findings.push({ code: 'waarde-ongeldig', reason, span: shiftSpan(span, by), message });
  }
}

function invalid(
  findings: SyntaxFinding[],
  reason: SyntaxFinding['reason'],
  span: { start: number; end: number },
  typed: string,
) {
  findings.push({ code: 'waarde-ongeldig', reason, span, typed });
}
