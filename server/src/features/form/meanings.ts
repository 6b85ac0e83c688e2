/** What a field of a form means: which days a deadline leaves, and what counts while nothing stands there. */
import type { FormPlace } from '../../edits/form/formFields.ts';
import { messages } from '../../messages/index.ts';
import { deadlineOfField } from '../../model/actions/action.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import { type EffectiveField, effectiveField, headingPath } from '../../model/actions/headings.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { isUnderstood } from '../../model/time/deadline.ts';
import { explainDeadline } from '../../model/time/deadlineExplanation.ts';
import type { Field } from '../../syntax/entry.ts';
import { isEmpty } from '../../syntax/entry.ts';
import { INHERITED_FIELDS } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';
import type { FeatureContext } from '../context.ts';

/** The meaning of a field of an entry in one sentence; empty where there is nothing to tell. */
export function meaningOf(ref: EntryRef, { name, kind, field }: FormPlace, context: FeatureContext): string {
  if (field !== undefined && !isEmpty(field)) return kind === 'deadline' ? meaningOfDeadline(ref, field, context) : '';
  if (workOf(ref.placed.kind) === undefined || !(INHERITED_FIELDS as readonly string[]).includes(name)) return '';
  const given = effectiveField(ref, name, context.scope);
  if (given === undefined || !given.inherited) return '';
  const value = given.field.lines.map(({ text }) => text).join(' ');
  return messages.form.inherited(value, nameOf(given));
}

function meaningOfDeadline(ref: EntryRef, field: Field, { scope, referenceDate }: FeatureContext): string {
  const deadline = deadlineOfField(ref, field, scope, referenceDate.day);
  if (deadline === undefined || !isUnderstood(deadline.resolved)) return '';
  const isWatched = workOf(ref.placed.kind) === undefined || isOpen(ref, scope);
  return explainDeadline(deadline.text.text, deadline.resolved, isWatched ? referenceDate.day : undefined);
}

/** `blok A`: where a field stands. */
function nameOf({ owner }: EffectiveField): string {
  const { entry } = owner.placed;
  return `${entry.kind} ${headingPath(owner.file, owner.placed) ?? entry.title?.text ?? ''}`.trim();
}
