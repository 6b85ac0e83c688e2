/** Owners and deadline of an action or a promise: its own, or those of its heading. */

import { type DeadlineNode, isFullDate } from '../../syntax/dates/ast.ts';
import type { Field } from '../../syntax/entry.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import type { Word } from '../../text/span.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import type { Scope } from '../index/scope.ts';
import { type Party, partiesOf } from '../references/people.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { isPast, type ResolvedDeadline, resolveDeadline } from '../time/deadline.ts';
import { isOpen } from './actionStatus.ts';
import { deadlineContext } from './deadlineContext.ts';
import { type EffectiveField, effectiveField } from './headings.ts';

export interface Owners {
  readonly field: EffectiveField;
  readonly parties: readonly Party[];
}

/** The owners of an action; undefined when no owner was typed, neither here nor at its heading. */
export function ownersOf(action: EntryRef, scope: Scope): Owners | undefined {
  const effective = effectiveField(action, ownerFieldOf(action.placed.kind), scope);
  if (effective?.field.kind !== 'people' || effective.field.parts.length === 0) return undefined;
  const parties = partiesOf(effective.owner.placed.entry, effective.field, scope);
  // A remark alone, `(nog vragen)`, names nobody.
  if (parties.every(({ kind, name }) => kind === 'unknown' && name === undefined)) return undefined;
  return { field: effective, parties };
}

/** `(nog bepalen)`, `; later`, `-`: a remark or a dash, and nothing that it is a remark to. */
const REMARK_ALONE = /^(?:\([^()]*\)|;.*|[-–]+)$/u;

export interface DeadlineOf {
  readonly field: EffectiveField;
  readonly node: DeadlineNode;
  /** Base of the spans of `node`: a UTF-16 offset in the entry of `field.owner`. */
  readonly start: number;
  readonly text: Word;
  readonly resolved: ResolvedDeadline;
}

/** The deadline of an action and what it means; undefined when none was typed, neither here nor at its heading. */
export function deadlineOf(action: EntryRef, scope: Scope, day: CalendarDay | undefined): DeadlineOf | undefined {
  const field = effectiveField(action, 'deadline', scope);
  const found = field && deadlineOfField(field.owner, field.field, scope, day);
  return field && found && { field, ...found };
}

/** The deadline in a field of an entry, its owner, and what it means; undefined when the field holds none. */
export function deadlineOfField(
  owner: EntryRef,
  field: Field,
  scope: Scope,
  day: CalendarDay | undefined,
): Omit<DeadlineOf, 'field'> | undefined {
  const text = field.lines[0];
  if (field.kind !== 'deadline' || field.deadline === undefined || text === undefined) return undefined;
  const { node, start } = field.deadline;
  if (node.kind === 'text' && REMARK_ALONE.test(text.text)) return undefined;
  // Nearly all are a date with a year, for which nothing else counts.
  const context = isFullDate(node) ? {} : deadlineContext(owner, scope, day);
  return { node, start, text, resolved: resolveDeadline(node, context) };
}

/** True when an open action's deadline lies before the reference date. Without a reference date nothing is past. */
export function isOverdue(action: EntryRef, scope: Scope, day: CalendarDay | undefined): boolean {
  if (day === undefined || !isOpen(action, scope)) return false;
  const deadline = deadlineOf(action, scope, day);
  return deadline !== undefined && isPast(deadline.resolved, day);
}
