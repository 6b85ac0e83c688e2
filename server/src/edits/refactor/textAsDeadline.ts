/** A deadline that stands in the title or in a text of an action becomes its field. The text keeps its words. */

import { messages } from '../../messages/index.ts';
import { deadlineContext } from '../../model/actions/deadlineContext.ts';
import { effectiveField } from '../../model/actions/headings.ts';
import { asWritten } from '../../model/time/writtenYear.ts';
import { isForm } from '../../syntax/dates/ast.ts';
import { findDeadlineForms, readDeadline } from '../../syntax/dates/read.ts';
import { type Entry, isEmpty } from '../../syntax/entry.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { trimmedWord, type Word } from '../../text/span.ts';
import { setField } from '../edits.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

export const textAsDeadline: Refactoring = {
  name: 'textAsDeadline',
  kind: 'refactor.rewrite',

  offers(at: RefactorAt): Offer[] {
    const text = hasDeadline(at) ? undefined : chosen(at);
    return text === undefined ? [] : [{ title: messages.refactor.asDeadline(text), argument: text }];
  },

  /** @param argument the deadline, as it is typed. */
  change(at: RefactorAt, argument): RefactorChange | undefined {
    const { file, placed } = at.ref;
    if (typeof argument !== 'string' || hasDeadline(at) || chosen(at) !== argument) return undefined;
    const { ref, scope, referenceDate } = at;
    const deadline = asWritten(argument, deadlineContext(ref, scope, referenceDate.day));
    return { files: [{ file, edits: [setField(file.document.lineEnd, placed, 'deadline', deadline)] }] };
  },
};

/** True of an action that has one, of its own or from its heading; of another entry too: it gets none. */
function hasDeadline({ ref, scope }: RefactorAt): boolean {
  if (workOf(ref.placed.kind) === undefined) return true;
  const field = effectiveField(ref, 'deadline', scope);
  return field !== undefined && !isEmpty(field.field);
}

/**
 * The selection when it reads as a deadline from its first word to its last, else the form that the cursor stands in; undefined
 * when there is none. A word that says on purpose that there is no day (`?`) must be selected.
 */
function chosen({ ref, start, end }: RefactorAt): string | undefined {
  const { entry, start: base } = ref.placed;
  const from = start - base;
  const to = end - base;
  for (const line of textLines(entry)) {
    if (from < line.start || to > line.end) continue;
    if (from < to) {
      const typed = trimmedWord(entry.text, from, to)?.text ?? '';
      const node = readDeadline(typed);
      const { lead, remark } = node;
      // Words around it are no part of a deadline.
      const isWhole = lead === undefined && (remark === undefined || /^[(;]/u.test(typed.slice(remark.start)));
      return isForm(node) && isWhole ? typed : undefined;
    }
    const forms = findDeadlineForms(line.text).filter(({ kind }) => kind !== 'open');
    const form = forms.find(({ span }) => line.start + span.start <= from && from <= line.start + span.end);
    return form && line.text.slice(form.span.start, form.span.end);
  }
  return undefined;
}

/** The title, and the lines of texts and steps. */
function textLines({ title, fields }: Entry): readonly Word[] {
  const lines = fields.flatMap((field) => (field.kind === 'text' || field.kind === 'steps' ? field.lines : []));
  return title === undefined ? lines : [title, ...lines];
}
