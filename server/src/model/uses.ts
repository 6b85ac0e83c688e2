/**
 * What an entry names: people, organisations and gremia in its lists, its agenda and its history, actions by their number
 * and headings. What a use stands for depends on its words and on what is declared, not on the entry that it stands in, so
 * that all entries with the same words share one answer.
 */
import { type Entry, fieldOf, fieldsOfKind, type ListField, type NumberReference } from '../syntax/entry.ts';
import type { ListPart } from '../syntax/listPart.ts';
import { foldNumber, readNumberReferences } from '../syntax/numberReferences.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { ownerFieldOf } from '../syntax/workKinds.ts';
import type { Word } from '../text/span.ts';
import { meetingOf, registerOfMeeting } from './meeting.ts';
import { originsOf } from './mentions.ts';
import { mentionsIn } from './minutes.ts';
import { type Party, partiesIn, partyFields, resolveParties } from './people.ts';
import { Recent } from './recent.ts';
import type { Scope } from './scope.ts';

export type NameUseKind =
  | 'people'
  | 'organisations'
  | 'gremia'
  | 'agendaGremium'
  | 'deadlineGremium'
  | 'historyGremium'
  | 'meetingGremium';

interface UseBase {
  /** Two uses with the same key stand for the same wherever they are seen from. */
  readonly key: string;
}

/** Names in a row that may belong together: what stands between two marks that always separate. */
export interface NameUse extends UseBase {
  readonly kind: NameUseKind;
  /** They have to do it, or what stands below the heading. */
  readonly isOwner: boolean;
  /** They own an action or those below the heading, which is for members of the gremium; a promise is rather made to it. */
  readonly isForMembers: boolean;
  /** Who moved something or asked for it: what stands in brackets behind a name is a party. */
  readonly isOfParties: boolean;
  /** Who is meant; spans are those of the entry. */
  parties(scope: Scope): Party[];
}

export interface ActionUse extends UseBase {
  readonly kind: 'action';
  readonly reference: NumberReference;
}

export interface DecisionUse extends UseBase {
  readonly kind: 'decision';
  readonly reference: NumberReference;
}

export interface HeadingUse extends UseBase {
  readonly kind: 'heading';
  readonly name: Word;
}

export type Use = NameUse | ActionUse | DecisionUse | HeadingUse;

const usesOfEntry = new Recent<Entry, readonly Use[]>(readUses);

/** All that an entry names, in the order of its fields. */
export function usesOf(entry: Entry): readonly Use[] {
  return usesOfEntry.get(entry);
}

function readUses(entry: Entry): Use[] {
  const uses: Use[] = [];
  const owner = ownerFieldOf(entry.kind);
  for (const field of partyFields(entry)) {
    const owns =
      field.name === owner ? (entry.kind === 'actie' || isHeadingKind(entry.kind) ? 'action' : 'promise') : undefined;
    for (const run of runsOf(field.parts)) uses.push(listUse(entry, field, run, owns));
  }
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.gremium !== undefined) uses.push(wordUse('agendaGremium', moment.gremium));
  }
  for (const { deadline } of fieldsOfKind(entry, 'deadline')) {
    if (deadline?.node.kind !== 'nextMeeting' || deadline.node.gremium === undefined) continue;
    const { text, start, end } = deadline.node.gremium;
    uses.push(wordUse('deadlineGremium', { text, start: start + deadline.start, end: end + deadline.start }));
  }
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { gremium } of history) if (gremium !== undefined) uses.push(wordUse('historyGremium', gremium));
  }
  const { gremia } = meetingOf(entry);
  if (gremia !== undefined) uses.push(wordUse('meetingGremium', gremia));
  for (const { kind, reference } of referencesOf(entry)) {
    const { register = '', number } = reference;
    uses.push({ kind, key: `${kind} ${register.toLowerCase()}/${foldNumber(number)}`, reference });
  }
  const override = fieldOf(entry, 'blok');
  if (override?.kind === 'heading' && override.value !== undefined) {
    uses.push({ kind: 'heading', key: `heading ${foldNumber(override.value.text)}`, name: override.value });
  }
  return uses;
}

function kindOf({ kind }: ListField): NameUseKind {
  return kind === 'people' || kind === 'gremia' ? kind : 'organisations';
}

/** Parts that a mark joins which may be a part of a name. */
function runsOf(parts: readonly ListPart[]): ListPart[][] {
  const runs: ListPart[][] = [];
  for (const part of parts) {
    if (part.joint === 'soft' && runs.length > 0) runs.at(-1)!.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** Fields of members of a council: `indieners: Snoek (Dorpslijst), De Vries (Groen)`. */
const OF_PARTIES: ReadonlySet<string> = new Set(['indieners', 'indiener', 'gevraagd door']);

function listUse(
  entry: Entry,
  field: ListField,
  run: readonly ListPart[],
  owns: 'action' | 'promise' | undefined,
): NameUse {
  const kind = kindOf(field);
  const isOfParties = OF_PARTIES.has(field.name);
  // Not the entry itself: an answer is kept longer than what was read.
  const { text: all } = entry;
  const text = all.slice(run[0]!.start, run.at(-1)!.end);
  let marks = run.length;
  for (const { redacted, unsure, leader, name } of run) {
    marks = marks * 16 + (redacted ? 8 : 0) + (unsure ? 4 : 0) + (leader ? 2 : 0) + (name === undefined ? 1 : 0);
  }
  const key = `${kind}${owns === undefined ? '' : ` owner of ${owns}`}${isOfParties ? ' of parties' : ''} ${marks} ${text}`;
  const isForMembers = owns === 'action';
  return {
    kind,
    isOwner: owns !== undefined,
    isForMembers,
    isOfParties,
    key,
    parties: (scope) => resolveParties(all, run, scope),
  };
}

function wordUse(kind: NameUseKind, word: Word): NameUse {
  return {
    kind,
    isOwner: false,
    isForMembers: false,
    isOfParties: false,
    key: `${kind} ${word.text}`,
    parties: (scope) => partiesIn(word, scope),
  };
}

interface NamedNumber {
  readonly kind: 'action' | 'decision';
  readonly reference: NumberReference;
}

/** Every action and decision that an entry names by its number: in its fields, its deadline and its minutes. */
function referencesOf(entry: Entry): NamedNumber[] {
  const named: NamedNumber[] = [];
  for (const { references } of fieldsOfKind(entry, 'actions')) {
    for (const reference of references) named.push({ kind: 'action', reference });
  }
  const deadlines = fieldsOfKind(entry, 'deadline').map((field) => field.deadline);
  const moments = fieldsOfKind(entry, 'agendaMoment').map((field) => field.moment.moment);
  for (const deadline of [...deadlines, ...moments]) {
    if (deadline?.node.kind !== 'afterAction' && deadline?.node.kind !== 'afterDecision') continue;
    const kind = deadline.node.kind === 'afterAction' ? 'action' : 'decision';
    for (const { text, start, end } of deadline.node.numbers) {
      const word = { text, start: start + deadline.start, end: end + deadline.start };
      for (const reference of readNumberReferences(word)) named.push({ kind, reference });
    }
  }
  const register = registerOfMeeting(entry);
  for (const { kind, references } of mentionsIn(entry)) {
    if (kind !== 'actie' && kind !== 'besluit') continue;
    for (const reference of references) {
      // Of a range only its ends were typed: a list may have gaps.
      if (reference.isBetween) continue;
      const meant = { ...reference, register: reference.register ?? register };
      named.push({ kind: kind === 'actie' ? 'action' : 'decision', reference: meant });
    }
  }
  for (const [kind, references] of originsOf(entry)) {
    if (kind === 'besluit') for (const reference of references) named.push({ kind: 'decision', reference });
  }
  return named;
}

/** The names of an entry in its lists, its agenda and its history; without actions and headings. */
export function isNameUse(use: Use): use is NameUse {
  return use.kind !== 'action' && use.kind !== 'decision' && use.kind !== 'heading';
}
