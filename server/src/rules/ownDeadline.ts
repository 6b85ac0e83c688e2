/** Shared parts of the rules about how a deadline was typed, in the field of an action or a heading itself. */

import { setField } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { type DeadlineOf, deadlineOfField } from '../model/actions/action.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { type DeadlineNode, isFullDate } from '../syntax/dates/ast.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { CrossEntryContext, Fix } from './rule.ts';
import { replace } from './spans.ts';

export interface OwnDeadline extends Omit<DeadlineOf, 'field'> {
  /** The form as typed, without its remark. */
  readonly typed: string;
  readonly span: Span;
}

/** The deadline typed in an entry itself; undefined when there is none. */
export function deadlineNode(entry: Entry): DeadlineNode | undefined {
  const field = fieldOf(entry, 'deadline');
  return field?.kind === 'deadline' ? field.deadline?.node : undefined;
}

/** The deadline of an entry itself as long as something is expected of it; undefined when it is closed or has none. */
export function ownDeadline(ref: EntryRef, { scope, referenceDate }: CrossEntryContext): OwnDeadline | undefined {
  const { entry } = ref.placed;
  const field = fieldOf(entry, 'deadline');
  if (field?.kind !== 'deadline' || field.deadline === undefined || !isOpen(ref, scope)) return undefined;
  // Nearly all are a date with a year: another reference date makes no difference to those.
  const day = isFullDate(field.deadline.node) ? undefined : referenceDate.day;
  const found = deadlineOfField(ref, field, scope, day);
  if (found === undefined) return undefined;
  const span = shiftSpan(found.node.span, found.start);
  return { ...found, span, typed: entry.text.slice(span.start, span.end) };
}

/** Gives an entry another deadline in the place of the form that stands there; below a heading one of its own. */
export function moveDeadline(ref: EntryRef, { field, node, start }: DeadlineOf, to: string): Fix {
  const edit = field.inherited
    ? setField(ref.file.document.lineEnd, ref.placed, 'deadline', to)
    : replace(ref, shiftSpan(node.span, start), to);
  return { title: messages.fixes.moveTo(to), edits: [edit] };
}
