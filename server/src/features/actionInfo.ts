/**
 * What the input boxes of our own extension ask before an action is changed: which action stands at a place, what it says now,
 * and what a deadline means that is being typed.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import { deadlineOf, isOpen, ownersOf } from '../model/action.ts';
import { formatDutch } from '../model/calendar.ts';
import { currentStatus, postponedContext } from '../model/change.ts';
import { resolveDeadline } from '../model/deadline.ts';
import { explainDeadline } from '../model/deadlineExplanation.ts';
import { gremiaOfRegister } from '../model/membership.ts';
import { meetingsOf } from '../model/nextMeeting.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import { PROMISE_STATUSES, STATUSES } from '../syntax/vocabulary.ts';
import { type FeatureContext, refAt } from './context.ts';

/** The answer to `duo/actie`. All texts are as they are shown. */
export interface ActionInfo {
  readonly kind: string;
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly isOpen: boolean;
  readonly status: string | undefined;
  readonly statuses: readonly string[];
  readonly owner: string | undefined;
  readonly deadline: string | undefined;
  /** The day that a note gets that is not of a meeting. */
  readonly today: string;
  /** The newest meetings of the register's gremium up to that day, the last first. */
  readonly meetings: readonly { readonly day: string; readonly gremium: string }[];
}

/** The answer to `duo/deadline`. */
export interface DeadlineMeaning {
  /** How it is read, in one sentence. */
  readonly sentence: string;
  readonly isUnderstood: boolean;
}

const MOST_MEETINGS = 5;

/** What an action, decision or promise at a position says now; null when none of these stands there. */
export function getActionInfo(document: TextDocument, position: Position, context: FeatureContext): ActionInfo | null {
  const { scope, reference } = context;
  const ref = refAt(document, position, scope);
  const { kind, entry } = ref.placed;
  if (kind !== 'actie' && kind !== 'besluit' && kind !== 'toezegging') return null;
  const isAction = kind === 'actie';
  return {
    kind,
    number: entry.identity?.text,
    title: entry.title?.text,
    isOpen: !isAction || isOpen(ref, scope),
    status: currentStatus(ref, scope),
    statuses: isAction ? STATUSES : kind === 'toezegging' ? PROMISE_STATUSES : [],
    owner: isAction
      ? ownersOf(ref, scope)
          ?.field.field.lines.map(({ text }) => text)
          .join(' ')
      : undefined,
    deadline: isAction ? deadlineOf(ref, scope, reference.day)?.text.text : undefined,
    today: formatDutch(reference.noteDay),
    meetings: meetingsUntil(context),
  };
}

/** What a deadline would mean for the action at a position. */
export function getDeadlineMeaning(
  document: TextDocument,
  position: Position,
  typed: string,
  context: FeatureContext,
): DeadlineMeaning {
  const { scope, reference } = context;
  const text = typed.trim();
  const node = readDeadline(text);
  const resolved = resolveDeadline(node, postponedContext({ ref: refAt(document, position, scope), scope, reference }));
  const isUnderstood = node.kind !== 'text' && resolved.findings.length === 0;
  return {
    sentence: isUnderstood ? explainDeadline(text, resolved, reference.day) : messages.changes.badDeadline(text),
    isUnderstood,
  };
}

function meetingsUntil({ scope, reference }: FeatureContext): ActionInfo['meetings'] {
  const gremia = gremiaOfRegister(scope).flatMap(({ placed }) => placed.entry.identity?.text ?? []);
  return gremia
    .flatMap((gremium) => meetingsOf(gremium, scope).map(({ day }) => ({ day, gremium })))
    .filter(({ day }) => day <= reference.noteDay)
    .sort((a, b) => b.day - a.day)
    .slice(0, MOST_MEETINGS)
    .map(({ day, gremium }) => ({ day: formatDutch(day), gremium }));
}
