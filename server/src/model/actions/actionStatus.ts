/** Status of an action or a promise: its own, that of its heading, or what was last said of it. */
import { type Entry, type Field, fieldOf, statusValue } from '../../syntax/entry.ts';
import { outcomeIn } from '../../syntax/statusWords.ts';
import { isClosed, workOf } from '../../syntax/workKinds.ts';
import type { Word } from '../../text/span.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { MinutesEntry } from '../index/minutes.ts';
import { statusFor } from '../index/ownWords.ts';
import type { Scope } from '../index/scope.ts';
import { type EffectiveField, effectiveField } from './headings.ts';
import { newestStatus } from './history.ts';

/** The status of an action as typed; undefined when neither it nor its heading has one. */
export function statusFieldOf(action: EntryRef, scope: Scope): (EffectiveField & { readonly value: Word }) | undefined {
  const effective = effectiveField(action, 'status', scope);
  const value = statusValue(effective?.field);
  if (effective !== undefined && value !== undefined) return { ...effective, value };
  // What was voted says how things are as long as nothing else does.
  const field = fieldOf(action.placed.entry, 'uitslag');
  const outcome = outcomeOf(field);
  return field && outcome && { field, owner: action, inherited: false, value: outcome };
}

/** The outcome of a vote, as typed in its field; undefined for another field. */
export function outcomeOf(field: Field | undefined): Word | undefined {
  const line = field?.name === 'uitslag' ? field.lines[0] : undefined;
  const outcome = line && outcomeIn(line.text);
  if (line === undefined || outcome === undefined) return undefined;
  const start = line.start + line.text.indexOf(outcome);
  return { text: outcome, start, end: start + outcome.length };
}

/**
 * The official status that a vote gives an entry. What nobody is asked to do, an amendment, is done when it was adopted: it stands
 * in the text that it changed. With a deadline it is watched.
 */
export function statusOfVote(entry: Entry, outcome: string, scope: Scope): string | undefined {
  const status = statusFor(entry.kind, outcome, scope);
  const work = workOf(entry.kind);
  const isDone = work?.asksAll === false && status === 'aangenomen' && fieldOf(entry, 'deadline') === undefined;
  return isDone ? work.done : status;
}

/** The official status of an action; undefined when it has none or one that is not known. */
export function statusOfAction(action: EntryRef, scope: Scope): string | undefined {
  const { kind } = action.placed;
  const field = statusFieldOf(action, scope);
  if (field?.field.name === 'uitslag') return statusOfVote(action.placed.entry, field.value.text, scope);
  if (field !== undefined) return statusFor(kind, field.value.text, scope);
  // What was agreed at a meeting has no field for it as a rule: what was said later counts.
  if (!(action.placed instanceof MinutesEntry)) return undefined;
  return statusFor(kind, newestStatus(action, scope, undefined)?.to.text ?? '', scope);
}

/** True unless the status says that nothing is expected any more; without a known status an action is open. */
export function isOpen(action: EntryRef, scope: Scope): boolean {
  return !isClosed(statusOfAction(action, scope));
}
