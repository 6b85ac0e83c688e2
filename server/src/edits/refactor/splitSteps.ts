/**
 * Splitting an action: a step becomes an action of its own, below the one that it came from, with the next number. Steps that
 * stand deeper below it go along as its steps. The action waits for what was split off, unless that must be ready later.
 */
import { messages } from '../../messages/index.ts';
import { deadlineOf } from '../../model/actions/action.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import { deadlineContext } from '../../model/actions/deadlineContext.ts';
import { deadlineIn } from '../../model/actions/titleHints.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { MinutesEntry } from '../../model/index/minutes.ts';
import { nextNumber, nextNumbers } from '../../model/index/nextNumber.ts';
import { resolveDeadline } from '../../model/time/deadline.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import { type Entry, fieldOf, isEmpty, type Step, type StepsField } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Span } from '../../text/span.ts';
import { type Edit, insertField } from '../edits.ts';
import { lineAround } from '../entryLines.ts';
import { blockOf, insertBlocks, isSpaced } from './blocks.ts';
import { fieldText, INDENT, indented, linesBelow, rangesOf } from './lines.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

/** A step with those that stand deeper below it: places in the row of steps. */
interface Part {
  readonly first: number;
  readonly last: number;
}

export const splitSteps: Refactoring = {
  name: 'splitSteps',
  kind: 'refactor.extract',

  offers({ ref, scope, start }: RefactorAt): Offer[] {
    const { placed } = ref;
    const field = stepsOf(placed);
    if (field === undefined || !isOpen(ref, scope)) return [];
    const number = nextNumber(scope, 'actie');
    if (number === undefined) return [];
    const parts = partsOf(field);
    const chosen = parts.find((part) => isWithin(placed, field, part, start));
    if (chosen !== undefined) return [{ title: messages.refactor.splitStep(number), argument: chosen.first }];
    if (parts.length < 2) return [];
    return [{ title: messages.refactor.splitAll(parts.length, number), argument: ALL }];
  },

  /** @param argument the place of the step in the row of steps, or `ALL`. */
  change(at: RefactorAt, argument): RefactorChange | undefined {
    const { ref, scope } = at;
    const { placed, file } = ref;
    const field = stepsOf(placed);
    if (field === undefined || !isOpen(ref, scope)) return undefined;
    const parts = partsOf(field).filter(({ first }) => argument === ALL || argument === first);
    if (parts.length === 0) return undefined;
    const numbers = nextNumbers(scope, 'actie', parts.length);
    if (numbers === undefined) return undefined;
    const made = parts.map((part, index) => ({ part, number: numbers[index]! }));
    const block = blockOf(file, placed);
    const texts = made.map(({ part, number }) =>
      actionOf(placed.entry, field, part, number).join(file.document.lineEnd),
    );
    const waits = made.filter(({ part }) => canWait(at, field, part)).map(({ number }) => number);
    const removed = removeSteps(placed, field, parts);
    // Not among the lines that go: a field in an unusual place may end there.
    const isFree = (edit: Edit) => removed.every(({ start, end }) => edit.start <= start || edit.start >= end);
    return {
      files: [
        {
          file,
          edits: [
            ...waitFor(ref, waits).filter(isFree),
            ...removed,
            insertBlocks(file, block.end, texts, isSpaced(file, block)),
          ],
        },
      ],
    };
  },
};

const ALL = 'all';

/** The steps of an action of the list; undefined without any. */
function stepsOf(placed: PlacedEntry): StepsField | undefined {
  if (placed.kind !== 'actie' || placed instanceof MinutesEntry) return undefined;
  const field = fieldOf(placed.entry, 'stappen');
  return field?.kind === 'steps' && field.steps.length > 0 ? field : undefined;
}

/** The steps with a text that stand below no other step, each with those deeper below it. */
function partsOf({ steps, lines }: StepsField): Part[] {
  const parts: Part[] = [];
  for (let first = 0; first < steps.length; ) {
    let last = first;
    while (lines[last + 1] !== undefined && lines[last + 1]!.indent > lines[first]!.indent && lines[first]!.indent > 0)
      last++;
    if (steps[first]!.text !== undefined) parts.push({ first, last });
    first = last + 1;
  }
  return parts;
}

function isWithin(
  { entry, start }: PlacedEntry,
  { steps }: StepsField,
  { first, last }: Part,
  offset: number,
): boolean {
  const from = lineAround(entry, steps[first]!.start).start;
  const end = steps[last]!.end;
  return start + from <= offset && offset <= start + end;
}

/** The lines of the new action: what the step says, and for the rest what the action has that it came from. */
function actionOf(entry: Entry, field: StepsField, { first, last }: Part, number: string): string[] {
  const step = field.steps[first]!;
  const { text } = entry;
  const own = (name: string): string[] => {
    const one = fieldOf(entry, name);
    return one === undefined || isEmpty(one) ? [] : fieldText(entry, one);
  };
  const when = deadlineOfStep(text, step);
  const isDated = step.done && step.date?.date.year !== undefined;
  const parent = entry.identity?.text;
  const below = field.lines.slice(first + 1, last + 1);
  return [
    `actie ${number}: ${titleOf(step.text!.text, isDated ? undefined : when)}`,
    ...(step.done ? [`${INDENT}status: gereed`] : own('status')),
    ...own('eigenaar'),
    ...(isDated ? [] : when === undefined ? own('deadline') : [`${INDENT}deadline: ${when}`]),
    ...(parent === undefined ? [] : [`${INDENT}uit: actie ${parent}`]),
    ...own('blok'),
    ...(below.length === 0 ? [] : [`${INDENT}stappen:`]),
    ...linesBelow(text, below).map((line) => indented(line, INDENT + INDENT)),
    ...(isDated ? [`${INDENT}historie:`, `${INDENT}${INDENT}${when}: status -> gereed`] : []),
  ];
}

/** A step's text without the brackets at its end that hold no more than its deadline. */
function titleOf(text: string, when: string | undefined): string {
  const bare = when !== undefined && text.endsWith(`(${when})`) ? text.slice(0, -when.length - 2).trim() : '';
  return bare === '' ? text : bare;
}

/** The date of a step, else the one deadline that its text holds, as it is typed there. */
function deadlineOfStep(text: string, { date, text: title }: Step): string | undefined {
  if (date === undefined) return title && deadlineIn(title);
  const { span } = date.date;
  return text.slice(date.start + span.start, date.start + span.end);
}

/** True of a step that is open and need not be ready later than its action: then the action can wait for it. */
function canWait({ ref, scope, referenceDate }: RefactorAt, field: StepsField, { first }: Part): boolean {
  const step = field.steps[first]!;
  if (step.done) return false;
  const when = deadlineOfStep(ref.placed.entry.text, step);
  if (when === undefined) return true;
  const own = deadlineOf(ref, scope, referenceDate.day)?.resolved.latest;
  const theirs = resolveDeadline(readDeadline(when), deadlineContext(ref, scope, referenceDate.day)).latest;
  return own === undefined || (theirs !== undefined && theirs <= own);
}

/** Adds numbers to those that an action waits for; none where what stands there can't be added to. */
function waitFor({ placed, file }: EntryRef, numbers: readonly string[]): Edit[] {
  if (numbers.length === 0) return [];
  const field = fieldOf(placed.entry, 'na');
  if (field === undefined || isEmpty(field)) {
    return field === undefined ? [insertField(file.document.lineEnd, placed, 'na', numbers.join(', '))] : [];
  }
  const last = field.kind === 'actions' ? field.references.at(-1) : undefined;
  if (last === undefined) return [];
  const at = placed.start + last.end;
  return [{ start: at, end: at, text: numbers.map((number) => `, ${number}`).join('') }];
}

/** Takes the lines of steps out, and the name of the field with them when it has no other. */
function removeSteps({ entry, start }: PlacedEntry, field: StepsField, parts: readonly Part[]): Edit[] {
  const gone = parts.flatMap(({ first, last }) => field.steps.slice(first, last + 1));
  const isAll = gone.length === field.steps.length;
  const nameLine = lineAround(entry, field.nameSpan.start);
  // Behind the name stands only the first.
  const behind = isAll ? undefined : gone.find((step) => step.start < nameLine.end);
  const offsets = gone.filter((step) => step !== behind).map((step) => step.start);
  const ranges: Span[] = rangesOf(entry, isAll ? [field.nameSpan.start, ...offsets] : offsets);
  if (behind !== undefined) ranges.unshift({ start: behind.start, end: behind.end });
  return ranges.map((range) => ({ start: start + range.start, end: start + range.end, text: '' }));
}
