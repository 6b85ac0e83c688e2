/** Shared parts of the rules about a field that an open action lacks. */

import { type Edit, insertField, setField, setValue } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { deadlineOf } from '../model/actions/action.ts';
import { agreedDeadline } from '../model/actions/agreedDeadline.ts';
import { deadlineContext } from '../model/actions/deadlineContext.ts';
import { deadlineIn, ownerIn } from '../model/actions/titleHints.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { asWritten } from '../model/time/writtenYear.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';
import type { Span } from '../text/span.ts';
import type { Fix, FixContext } from './rule.ts';
import { headSpan } from './spans.ts';

/** The name of the empty field when there is one, else the head of the action. */
export function missingSpan(entry: Entry, field: string): Span {
  const empty = fieldOf(entry, field);
  return empty === undefined ? headSpan(entry) : empty.nameSpan;
}

/** Puts in what the title says itself: who or when, a day with its year; nothing when the title names nobody or no day, or stands at a remark. */
export function fromTitleFix(name: string, context: FixContext): Fix[] {
  const found = fromTitle(name, context);
  if (found === undefined) return [];
  const { value, edit, preferred } = found;
  return [{ title: messages.fixes.setField(name, value), edits: [edit], preferred }];
}

/** Puts in both who and when, as the title says them; nothing when it does not say both, or one is there. */
export function bothFromTitleFix(owner: string, context: FixContext): Fix[] {
  const who = fromTitle(owner, context);
  const when = fromTitle('deadline', context);
  const hasDeadline = deadlineOf(context.ref, context.scope, context.referenceDate.day) !== undefined;
  if (who === undefined || when === undefined || hasDeadline) return [];
  const title = messages.fixes.setFields(owner, who.value, 'deadline', when.value);
  return [{ title, edits: [who.edit, when.edit] }];
}

function fromTitle(
  name: string,
  { ref, scope, referenceDate }: FixContext,
): { value: string; edit: Edit; preferred: boolean } | undefined {
  const { placed, file } = ref;
  const { title } = placed.entry;
  const field = fieldOf(placed.entry, name);
  if (title === undefined || field?.lines[0] !== undefined) return undefined;
  const owner = name === 'deadline' ? undefined : ownerIn(title, scope);
  const found = name === 'deadline' ? deadlineIn(title) : owner?.text;
  if (found === undefined) return undefined;
  const value = name === 'deadline' ? asWritten(found, deadlineContext(ref, scope, referenceDate.day)) : found;
  const edit = setField(file.document.lineEnd, placed, name, value);
  // With a year that is assumed it says more than the title does, and who is not known may be nobody.
  return { value, edit, preferred: value === found && owner?.isSure !== false };
}

/** Puts in the deadline that the history or the minutes gave last; nothing when they give none. */
export function agreedFix({ ref, scope, referenceDate }: FixContext): Fix[] {
  const agreed = agreedDeadline(ref, scope, referenceDate.day);
  if (agreed === undefined || fieldOf(ref.placed.entry, 'deadline')?.lines[0] !== undefined) return [];
  const edit = setField(ref.file.document.lineEnd, ref.placed, 'deadline', agreed.written);
  return [{ title: messages.fixes.setField('deadline', agreed.written), edits: [edit] }];
}

/** Adds the field with the cursor where its value goes. */
export function addFieldFix(ref: EntryRef, name: string): Fix {
  const { placed, file } = ref;
  const field = fieldOf(placed.entry, name);
  const remark = field?.lines[0];
  if (remark !== undefined) {
    // The value goes in front of the remark that stands there.
    const at = placed.start + remark.start;
    return {
      title: messages.fixes.addField(name),
      edits: [{ start: at, end: at, text: ' ' }],
      preferred: true,
      cursor: at,
    };
  }
  const edit = field === undefined ? insertField(file.document.lineEnd, placed, name, '') : setValue(placed, field, '');
  // One space stands between the colon and the cursor.
  const text = field === undefined ? `${edit.text} ` : edit.text;
  return {
    title: messages.fixes.addField(name),
    edits: [{ ...edit, text }],
    preferred: true,
    cursor: edit.start + text.length,
  };
}
