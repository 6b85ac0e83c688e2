/** A status in another form that is read (`Uitgevoerd`, `afgerond`), or one typing error away, in the standard one. */
import { messages } from '../../messages/index.ts';
import { minutesEntries } from '../../model/index/minutes.ts';
import { isStandardStatus } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Field, fieldOf, statusValue } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { statusKey } from '../../syntax/ownWords.ts';
import { isOtherWord, statusOf } from '../../syntax/statusWords.ts';
import { isHeadingKind, officialStatusOf, STATUS_SYNONYMS, STATUSES } from '../../syntax/vocabulary.ts';
import { type WorkShape, workOf } from '../../syntax/workKinds.ts';
import { misspelt } from '../../text/editDistance.ts';
import { touches, type Word } from '../../text/span.ts';
import type { Edit } from '../edits.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

/** The refactoring of the status at the cursor. */
export const normaliseStatus: Refactoring = {
  name: 'normaliseStatus',
  kind: 'refactor.rewrite',

  offers(at: RefactorAt): Offer[] {
    const here = statusAt(at);
    return here === undefined ? [] : [{ title: messages.refactor.standardStatus(here.standard) }];
  },

  change(at: RefactorAt): RefactorChange | undefined {
    const here = statusAt(at);
    return here && { files: [{ file: at.ref.file, edits: [editOf(at.ref.placed, here)] }] };
  },
};

/** The refactoring of all statuses of the file: offered at one that is not standard. */
export const normaliseStatuses: Refactoring = {
  name: 'normaliseStatuses',
  kind: 'refactor.rewrite',

  offers(at: RefactorAt): Offer[] {
    return statusAt(at) === undefined ? [] : [{ title: messages.refactor.standardStatuses }];
  },

  change({ ref: { file }, scope }: RefactorAt): RefactorChange {
    const edits: Edit[] = [];
    for (const host of file.document.entries) {
      for (const placed of [host, ...minutesEntries(host)]) {
        const status = otherwise(placed, scope);
        if (status !== undefined) edits.push(editOf(placed, status));
      }
    }
    return { files: [{ file, edits }] };
  },
};

interface Otherwise {
  readonly field: Field;
  readonly typed: Word;
  readonly standard: string;
}

function statusAt({ ref, start, scope }: RefactorAt): Otherwise | undefined {
  const here = otherwise(ref.placed, scope);
  return here !== undefined && touches(here.field.span, start - ref.placed.start) ? here : undefined;
}

/** The status of an entry with its standard form; undefined without one, when it has that form, or is like none. */
function otherwise(placed: PlacedEntry, scope: Scope): Otherwise | undefined {
  const { kind } = placed;
  if (workOf(kind) === undefined && !isHeadingKind(kind)) return undefined;
  const field = fieldOf(placed.entry, 'status');
  const value = statusValue(field);
  if (field === undefined || value === undefined) return undefined;
  // A word of the register's own stays: it was chosen.
  if (field.kind === 'status' && isOwnWord(value.text, scope)) return undefined;
  const standard = field.kind === 'status' ? standardOf(value.text) : standardIn(workOf(kind), value.text);
  return standard === undefined || standard === value.text ? undefined : { field, typed: value, standard };
}

function isOwnWord(typed: string, scope: Scope): boolean {
  return !isStandardStatus(typed) && scope.ownWords(`status ${statusKey(typed)}`).length > 0;
}

function standardOf(typed: string): string | undefined {
  const read = statusOf(typed);
  if (read !== undefined) return read === 'open' ? undefined : read;
  const near = isOtherWord(typed) ? undefined : misspelt(typed, [...STATUSES, ...Object.keys(STATUS_SYNONYMS)]);
  return near && officialStatusOf(near);
}

function standardIn(work: WorkShape | undefined, typed: string): string | undefined {
  const read = work?.statusOf(typed);
  return read === 'open' ? undefined : (read ?? misspelt(typed, work?.statuses ?? []));
}

function editOf({ start }: PlacedEntry, { typed, standard }: Otherwise): Edit {
  return { start: start + typed.start, end: start + typed.end, text: standard };
}
