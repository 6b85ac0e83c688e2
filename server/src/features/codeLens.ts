/** A line above each open action that was put off or spoken of: *3 keer uitgesteld, laatst besproken 10 februari 2021*. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import { isOpen } from '../model/action.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { historyOf } from '../model/history.ts';
import { minutesEntries } from '../model/minutes.ts';
import { explainPostponements, type Postponements, postponementsIn, postponementsOf } from '../model/postponements.ts';
import { fieldOf, isEmpty } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { CLOSED_STATUSES, statusOf } from '../syntax/vocabulary.ts';
import type { FeatureContext } from './context.ts';

/** A register with more entries has none: each of its actions would be gone through after every keystroke. */
const MOST_ENTRIES = 5_000;

/** The lenses of a document, in the order of the text. They only say something: there is nothing to be clicked. */
export function getCodeLenses(document: TextDocument, context: FeatureContext): CodeLens[] {
  const { file } = context.scope;
  const { entries } = file.document;
  if (entries.size > MOST_ENTRIES) return [];
  const lenses: CodeLens[] = [];
  for (const host of entries) {
    for (const placed of host.kind === 'vergadering' ? minutesEntries(host) : [host]) {
      if (placed.kind !== 'actie') continue;
      const own = ownPart({ file, placed }, context.reference.day);
      const title = titleOf({ file, placed }, own, context);
      if (title === undefined) continue;
      const start = host.start + own.keywordAt;
      const range = { start: document.positionAt(start), end: document.positionAt(start + own.keywordLength) };
      lenses.push({ range, command: { title, command: '' } });
    }
  }
  return lenses;
}

/** What follows from the text of an action alone: kept, so that it is only read again when it was typed in. */
interface OwnPart {
  readonly revision: number;
  readonly day: CalendarDay | undefined;
  /** Undefined when something else says whether it is open: its heading, the same action elsewhere, the minutes. */
  readonly isOpen: boolean | undefined;
  readonly postponements: Postponements;
  readonly number: string | undefined;
  readonly keywordAt: number;
  readonly keywordLength: number;
}

const ownParts = new WeakMap<PlacedEntry, OwnPart>();

function ownPart(ref: EntryRef, day: CalendarDay | undefined): OwnPart {
  const { placed } = ref;
  const kept = ownParts.get(placed);
  if (kept !== undefined && kept.revision === placed.revision && kept.day === day) return kept;
  const { entry } = placed;
  const field = fieldOf(entry, 'status');
  const status = field?.kind === 'status' && field.value !== undefined ? statusOf(field.value.text) : undefined;
  const own: OwnPart = {
    revision: placed.revision,
    day,
    isOpen: field === undefined || isEmpty(field) ? undefined : status === undefined || !CLOSED_STATUSES.has(status),
    postponements: postponementsIn(historyOf(ref, day)),
    number: entry.identity?.text,
    keywordAt: entry.keyword.start,
    keywordLength: entry.keyword.end - entry.keyword.start,
  };
  ownParts.set(placed, own);
  return own;
}

function titleOf(ref: EntryRef, own: OwnPart, { scope, reference }: FeatureContext): string | undefined {
  const isMentioned = own.number !== undefined && scope.mentions('actie', own.number).length > 0;
  if (!isMentioned && explainPostponements(own.postponements) === undefined) return undefined;
  if (!(own.isOpen ?? isOpen(ref, scope))) return undefined;
  return explainPostponements(isMentioned ? postponementsOf(ref, scope, reference.day) : own.postponements);
}
