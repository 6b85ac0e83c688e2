/** Equality of two fields, however they were typed. */

import { deadlineOfField } from '../model/actions/action.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { foldName } from '../model/index/names.ts';
import { statusIn } from '../model/index/ownWords.ts';
import type { Scope } from '../model/index/scope.ts';
import { partiesOf } from '../model/references/people.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { Field } from '../syntax/entry.ts';
import { textOf } from '../syntax/entry.ts';
import { planningOf } from '../syntax/statusWords.ts';

export interface FieldOfEntry {
  readonly field: Field;
  readonly owner: EntryRef;
  readonly scope: Scope;
}

/** True when two fields of one name say the same: the same days, the same people in whatever order, the same status. */
export function sameValue(one: FieldOfEntry, other: FieldOfEntry, day: CalendarDay | undefined): boolean {
  return meaning(one, day) === meaning(other, day);
}

function meaning({ field, owner, scope }: FieldOfEntry, day: CalendarDay | undefined): string {
  const text = foldName(textOf(field));
  switch (field.kind) {
    case 'status':
      return statusIn(field.value?.text ?? '', scope) ?? text;
    case 'planning':
      return planningOf(field.value?.text ?? '') ?? text;
    case 'deadline': {
      const days = deadlineOfField(owner, field, scope, day)?.resolved;
      return days?.latest === undefined && days?.earliest === undefined ? text : `${days.earliest} ${days.latest}`;
    }
    case 'people':
    case 'organisations': {
      const names = partiesOf(owner.placed.entry, field, scope).map((party) =>
        party.kind === 'declared'
          ? foldName(party.declaration.placed.entry.identity?.text ?? '')
          : party.member !== undefined
            ? foldName(party.member.name)
            : foldName(owner.placed.entry.text.slice(party.span.start, party.span.end)),
      );
      return [...new Set(names)].sort().join('\n');
    }
    default:
      return text;
  }
}
