/** Minutes that are written while people talk: what a typed line would write, and the edits that write it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { MinuteReading } from '../../../protocol/meeting.ts';
import type { FileEdits } from '../edits/fileEdits.ts';
import { currentPoint, type Minute, type MinuteAt, readMinute } from '../edits/minuting/minute.ts';
import type { Point } from '../edits/minuting/points.ts';
import { ownScope } from '../edits/minuting/saidOf.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import { isOpen, statusOfAction } from '../model/actions/actionStatus.ts';
import { wholeHistory } from '../model/actions/history.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { calledInFile, findMeeting } from '../model/index/findMeeting.ts';
import { meetingNames, meetingOf } from '../model/index/meeting.ts';
import { meetingsOf } from '../model/index/nextMeeting.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { type FeatureContext, hostAt } from './context.ts';

/** What is asked of a line. */
export interface MinuteAsked {
  readonly vergadering: string | undefined;
  readonly punt: string | undefined;
  readonly tekst: string;
}

/** What a line would write; null where no meeting stands. */
export function getMinuteReading(
  document: TextDocument,
  position: Position,
  asked: MinuteAsked,
  context: FeatureContext,
): MinuteReading | null {
  const at = placeOf(document, position, asked, context);
  if (at === undefined) return null;
  const minute = readMinute(asked.tekst, at);
  const point = 'point' in minute ? minute.point : currentPoint(at);
  return {
    meeting: calledInFile(at.meeting),
    uri: at.meeting.file.uri,
    point: wirePoint(point, at.meeting),
    ...told(minute, at, context),
    completions: completionsOf(asked.tekst, at),
  };
}

/** The edits of a line, or a sentence that says why there are none. */
export function getMinuteEdits(
  document: TextDocument,
  position: Position,
  asked: MinuteAsked & { readonly isConfirmed: boolean },
  context: FeatureContext,
): { readonly files: readonly FileEdits[] } | { readonly refused: string } {
  const at = placeOf(document, position, asked, context);
  if (at === undefined) return { refused: messages.meeting.noMeeting };
  const minute = readMinute(asked.tekst, at);
  if (minute.kind === 'refused') return minute;
  if (minute.kind !== 'written') return { refused: messages.changes.noNote };
  if (minute.doubt !== undefined && !asked.isConfirmed) return { refused: messages.meeting.notConfirmed };
  return { files: minute.files };
}

/** The meeting that is named, else the one at the position, else the newest of the register. */
function placeOf(
  document: TextDocument,
  position: Position,
  { vergadering, punt }: MinuteAsked,
  { scope, referenceDate }: FeatureContext,
): MinuteAt | undefined {
  const meeting = findMeeting(vergadering, hostAt(document, position, scope).host, scope);
  if (meeting === undefined) return undefined;
  const own = scope.seenFrom(meeting.file);
  const { day } = meetingOf(meeting.placed.head);
  const before = meetingNames(meeting.placed.head)
    .flatMap((name) => meetingsOf(name, own))
    .filter((one) => day !== undefined && one.day < day)
    .sort((a, b) => b.day - a.day);
  return {
    meeting,
    before: before.slice(0, MOST_BEFORE).map(({ ref }) => ref.placed.entry),
    scope: own,
    referenceDate,
    point: punt,
  };
}

/** So many earlier minutes say how things are numbered. */
const MOST_BEFORE = 2;

function wirePoint(point: Point | undefined, { file, placed }: EntryRef): MinuteReading['point'] {
  if (point === undefined) return { key: '', label: '', line: placed.line };
  const { line } = file.document.text.positionAt(placed.start + point.item.start);
  return { key: point.key, label: point.label, line };
}

function told(minute: Minute, at: MinuteAt, context: FeatureContext): Pick<MinuteReading, 'kind' | 'lines' | 'notes'> {
  switch (minute.kind) {
    case 'nothing':
      return { kind: 'nothing', lines: [], notes: [] };
    case 'point':
      return { kind: 'point', lines: [minute.point.label], notes: [] };
    case 'shown':
      return { kind: 'shown', lines: minute.refs.flatMap((ref) => described(ref, at, context)), notes: [] };
    case 'refused':
      return { kind: 'refused', lines: [], notes: [minute.refused] };
    case 'written': {
      const { lines, doubt, notes } = minute;
      return doubt === undefined
        ? { kind: 'written', lines, notes }
        : { kind: 'doubt', lines, notes: [doubt, ...notes] };
    }
  }
}

/** How things are with an entry, in a few lines. */
function described(ref: EntryRef, { scope }: MinuteAt, { referenceDate }: FeatureContext): string[] {
  const words = messages.meeting;
  const own = ownScope(ref, scope);
  const { entry } = ref.placed;
  const status = workOf(entry.kind) && statusOfAction(ref, own);
  const owner = ownersOf(ref, own)
    ?.field.field.lines.map(({ text }) => text)
    .join(' ');
  const deadline = deadlineOf(ref, own, referenceDate.day)?.text.text;
  const last = wholeHistory(ref, own, referenceDate.day).at(-1)?.item;
  const parts = [
    ...(status === undefined ? [] : [status]),
    ...(owner === undefined ? [] : [words.owner(owner)]),
    ...(deadline === undefined ? [] : [words.deadline(deadline)]),
  ];
  const when = last?.day === undefined ? last?.dateText : formatDutch(last.day);
  return [
    `${entry.kind} ${entry.identity?.text ?? ''}: ${entry.title?.text ?? ''}`,
    ...(parts.length === 0 ? [] : [parts.join(' · ')]),
    ...(last === undefined ? [] : [`${when}: ${last.text}`]),
  ];
}

/** At most so many numbers are proposed. */
const MOST_COMPLETIONS = 8;

/** The open work whose number begins as what was typed: only a number, with nothing behind it. */
function completionsOf(typed: string, { meeting, scope }: MinuteAt): MinuteReading['completions'] {
  const start = /^#?([\p{L}\d][\p{L}\d_./-]*)$/u.exec(typed.trim())?.[1]?.toLowerCase();
  if (start === undefined || /\s$/u.test(typed)) return [];
  const found: { number: string; title: string }[] = [];
  for (const file of scope.registerFiles) {
    const own = file === meeting.file ? scope : scope.seenFrom(file);
    for (const placed of file.document.entries) {
      if (!isNumberedKind(placed.kind) || workOf(placed.kind) === undefined) continue;
      const { identity, title } = placed.head;
      if (identity === undefined || !identity.text.toLowerCase().startsWith(start)) continue;
      if (identity.text.toLowerCase() === start || !isOpen({ file, placed }, own)) continue;
      found.push({ number: identity.text, title: title?.text ?? '' });
      if (found.length === MOST_COMPLETIONS) return found;
    }
  }
  return found;
}
