/** A new moment for a deadline that hangs on one that nothing declares: its name and year, and the cursor where its days come. */
import { messages } from '../messages/index.ts';
import { deadlineContext } from '../model/actions/deadlineContext.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { momentsNamed } from '../model/index/moments.ts';
import type { Scope } from '../model/index/scope.ts';
import { partsOf } from '../model/time/calendar.ts';
import type { MomentDeadline } from '../syntax/dates/ast.ts';
import { declareNames } from './declareNames.ts';
import type { CrossEntryContext, Fix } from './rule.ts';

/** True of words that are said of something as of a moment, and that are not those of a person, organisation or gremium. */
export function isMomentName({ isMarked, name }: MomentDeadline, scope: Scope): boolean {
  return isMarked && scope.lookupName(name.text).length === 0;
}

/** The name of a moment as typed: `zomerreces 2026`, `zomerreces`. */
export function momentTyped({ name, year }: MomentDeadline): string {
  return typeof year === 'number' ? `${name.text} ${year}` : name.text;
}

/** Adds the entry where names stand. */
export function declareMoment(ref: EntryRef, node: MomentDeadline, context: CrossEntryContext): Fix {
  const name = `${node.name.text} ${yearFor(ref, node, context)}`;
  const edits = declareNames(ref.file, [{ kind: 'moment', name: `${name}: ` }]);
  const [edit] = edits;
  const behind = edit === undefined ? 0 : edit.start + edit.text.indexOf(`${name}: `) + name.length + 2;
  return { title: messages.fixes.declare('moment', name), edits, cursor: behind };
}

/** The year that was typed, else the one behind the last that is known, else that of the day from which it is seen. */
function yearFor(ref: EntryRef, { name, year }: MomentDeadline, { scope, referenceDate }: CrossEntryContext): number {
  if (typeof year === 'number') return year;
  const { meeting, earliestFullDate } = deadlineContext(ref, scope, referenceDate.day);
  const seenFrom = partsOf(meeting ?? earliestFullDate ?? referenceDate.noteDay).year;
  if (year !== undefined) return seenFrom + year.step;
  const last = momentsNamed(name.text, scope).at(-1)?.year;
  return last === undefined ? seenFrom : Math.max(last + 1, seenFrom);
}
