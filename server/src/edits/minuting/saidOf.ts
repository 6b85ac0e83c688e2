/** What a typed line says of an action: a status, another deadline or another owner; and what that changes. */
import { messages } from '../../messages/index.ts';
import { newestLines, wholeHistory } from '../../model/actions/history.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { MinutesEntry } from '../../model/index/minutes.ts';
import { statusFor } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Party, partiesIn } from '../../model/references/people.ts';
import { type CalendarDay, formatDutch } from '../../model/time/calendar.ts';
import { readHistoryChange } from '../../syntax/historyChange.ts';
import { readSaidChange } from '../../syntax/saidChange.ts';
import { tellsMore } from '../../syntax/statusWords.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { type ChangeAt, type FieldChange, handedOver, postponed, statusChanged } from '../change.ts';
import type { Edit } from '../edits.ts';

export interface Said {
  readonly field: 'status' | 'deadline' | 'eigenaar';
  readonly value: string;
  readonly reason: string;
}

const OWNER =
  /^(?:(?:is |wordt )?(?:overgedragen|doorgegeven) aan|gaat (?:over )?naar|naar|(?:de )?(?:nieuwe )?(?:eigenaar|trekker|actiehouder)(?: is| wordt)?:?) +(?=\S)/iu;

/** What a text says of something of a kind; undefined for a remark. */
export function readSaid(text: string, kind: NumberedKind, scope: Scope): Said | undefined {
  if (workOf(kind) === undefined) return undefined;
  const word = { text, start: 0, end: text.length };
  const change = readHistoryChange(word) ?? readSaidChange(word, kind);
  if (change !== undefined) {
    const { field, to } = change;
    return { field, value: to.text, reason: reasonOf(field, to.text, behind(text, to.end)) };
  }
  const owner = OWNER.exec(text)?.[0].length;
  if (owner !== undefined) {
    const end = text.indexOf(';', owner);
    const value = withoutAtEnd(text.slice(owner, end === -1 ? text.length : end), '. ');
    return { field: 'eigenaar', value, reason: end === -1 ? '' : behind(text, end) };
  }
  const own = statusFor(kind, text, scope);
  return own === undefined || own === 'open'
    ? undefined
    : { field: 'status', value: own, reason: reasonOf('status', text, '') };
}

/** Why; before it the words of a status that tell more than which it is, since the official one stands in their place. */
function reasonOf(field: Said['field'], value: string, why: string): string {
  return field === 'status' && tellsMore(value) ? [value, why].filter((part) => part !== '').join('; ') : why;
}

/** Why, without the mark before it. */
function behind(text: string, end: number): string {
  const rest = text.slice(end).trim();
  const isBracket = rest.startsWith('(') && rest.endsWith(')');
  return (isBracket ? rest.slice(1, -1) : rest).replace(/^[\s;,.–—-]+/u, '').trim();
}

/** A change of the fields, with what is to be known of it; or why it cannot be made. */
export type Told =
  | { readonly edits: readonly Edit[]; readonly text: string; readonly note: string | undefined }
  | { readonly refused: string };

/** The change that is said at a meeting; where something newer was said, the list keeps that. */
export function changeSaid(said: Said, at: ChangeAt & { readonly meeting: { readonly day: CalendarDay } }): Told {
  const owner = said.field === 'eigenaar' ? namedOwner(said.value, at.scope) : undefined;
  if (owner !== undefined && 'refused' in owner) return owner;
  const change = fieldChange({ ...said, value: owner?.name ?? said.value }, at);
  if ('refused' in change) return change;
  const newer = newestOf(said.field, at);
  if (newer !== undefined && newer > at.meeting.day) {
    return { edits: [], text: change.text, note: messages.meeting.newerSaid(formatDutch(newer)) };
  }
  // What was agreed at a meeting has the status that was last said of it.
  const isSaidOnly = said.field === 'status' && at.ref.placed instanceof MinutesEntry;
  return { edits: isSaidOnly ? [] : change.edits, text: change.text, note: undefined };
}

function fieldChange({ field, value, reason }: Said, at: ChangeAt): FieldChange {
  if (field === 'deadline') return postponed(at, value, reason);
  return field === 'status' ? statusChanged(at, statusOf(value, at), reason) : handedOver(at, value, reason);
}

/** A status in the words of the register, as the official one. */
function statusOf(value: string, { ref, scope }: ChangeAt): string {
  return statusFor(ref.placed.kind, value, scope) ?? value;
}

function newestOf(field: Said['field'], { ref, scope, referenceDate }: ChangeAt): CalendarDay | undefined {
  const { day } = referenceDate;
  if (field !== 'eigenaar') return newestLines(ref, scope, day)[field]?.day;
  return wholeHistory(ref, scope, day)
    .filter(({ item }) => item.change?.field === 'eigenaar')
    .at(-1)?.item.day;
}

/** The owner by the full name; refused where somebody is not known, or may be several. */
function namedOwner(typed: string, scope: Scope): { readonly name: string } | { readonly refused: string } {
  const parties = partiesIn({ text: typed, start: 0, end: typed.length }, scope);
  const doubt = doubtAbout(parties, typed);
  if (doubt !== undefined) return { refused: doubt };
  const [one, ...others] = parties;
  const isPerson = one?.kind === 'declared' && one.declaration.kind === 'persoon' && others.length === 0;
  return { name: isPerson ? (one.declaration.placed.head.identity?.text ?? typed) : typed };
}

/** Why names are not sure; undefined when all are known. */
export function doubtAbout(parties: readonly Party[], typed: string): string | undefined {
  const words = messages.changes;
  if (parties.length === 0) return words.ownerUnknown(typed);
  for (const party of parties) {
    const name = typed.slice(party.span.start, party.span.end);
    if (party.kind === 'ambiguous') return words.ownerAmbiguous(name, party.names(5).join(', '));
    if (party.kind === 'unknown') return words.ownerUnknown(name);
  }
  return undefined;
}

/** The entry as `seenFrom` its own file. */
export function ownScope({ file }: EntryRef, scope: Scope): Scope {
  return file === scope.file ? scope : scope.seenFrom(file);
}
