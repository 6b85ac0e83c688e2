/**
 * The references of an entry: people, organisations and gremia in its lists, its agenda and its history, actions by
 * their number and headings. What a reference stands for depends on its words and on what is declared, not on the entry
 * that it stands in, so that all entries with the same words share one answer.
 */
import type { Entry, ListField, NumberReference } from '../../syntax/entry.ts';
import type { ListPart } from '../../syntax/listPart.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import { isHeadingKind, type NumberedKind } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import type { Word } from '../../text/span.ts';
import type { Lookup } from '../index/scope.ts';
import { Recent } from '../time/recent.ts';
import { type Party, partiesIn, partyFields, resolveParties } from './people.ts';
import { headingWordIn, type NameWordKind, nameWordsIn, numbersIn } from './references.ts';

/** The kinds of what is a name, or names in a row. */
export type NameReferenceKind = 'people' | 'organisations' | 'gremia' | NameWordKind;

/** All of them. */
export const NAME_REFERENCES: readonly NameReferenceKind[] = [
  ...(['people', 'organisations', 'gremia'] as const),
  ...(['agendaGremium', 'deadlineGremium', 'historyGremium', 'meetingGremium'] as const),
];

interface ReferenceBase {
  /** Two references with the same key stand for the same wherever they are seen from. */
  readonly key: string;
}

/** Names in a row that may belong together: what stands between two marks that always separate. */
export interface NameReference extends ReferenceBase {
  readonly kind: NameReferenceKind;
  /** The names as typed, as they stand in the entry. */
  readonly typed: Word;
  /** The field of those who have to do it, or what stands below the heading; undefined of all other names. */
  readonly ownerField: string | undefined;
  /**
   * True when they own an action or those below the heading, which is for members of the gremium; a promise is rather
   * made to it.
   */
  readonly isForMembers: boolean;
  /** True for the people who moved something or asked for it: the text in brackets behind such a name is a party. */
  readonly isOfParties: boolean;
  /** The people and organisations meant; spans are those of the entry. */
  parties(lookup: Lookup): Party[];
}

export interface ActionReference extends ReferenceBase {
  readonly kind: 'action';
  readonly number: NumberReference;
}

export interface DecisionReference extends ReferenceBase {
  readonly kind: 'decision';
  readonly number: NumberReference;
}

export interface HeadingReference extends ReferenceBase {
  readonly kind: 'heading';
  readonly name: Word;
}

export type Reference = NameReference | ActionReference | DecisionReference | HeadingReference;

/** Numbers that are reported when nothing has them. */
const WATCHED: Partial<Record<NumberedKind, 'action' | 'decision'>> = { actie: 'action', besluit: 'decision' };

const referencesOfEntry = new Recent<Entry, readonly Reference[]>(readReferences);

/** The references of an entry, in the order of its fields. */
export function referencesOf(entry: Entry): readonly Reference[] {
  return referencesOfEntry.get(entry);
}

function readReferences(entry: Entry): Reference[] {
  const references: Reference[] = [];
  for (const field of partyFields(entry)) {
    for (const run of runsOf(field.parts)) references.push(listReference(entry, field, run));
  }
  for (const { kind, word } of nameWordsIn(entry)) references.push(wordReference(kind, word));
  for (const { kind: numbered, reference } of numbersIn(entry)) {
    const kind = WATCHED[numbered];
    if (kind === undefined) continue;
    references.push(numberReference(kind, reference));
  }
  const heading = headingWordIn(entry);
  if (heading !== undefined)
    references.push({ kind: 'heading', key: `heading ${foldNumber(heading.text)}`, name: heading });
  return references;
}

/** The reference of a number that is reported when nothing has it. */
export function numberReference(
  kind: 'action' | 'decision',
  reference: NumberReference,
): ActionReference | DecisionReference {
  const { register = '', number } = reference;
  return { kind, key: `${kind} ${register.toLowerCase()}/${foldNumber(number)}`, number: reference };
}

function kindOf({ kind }: ListField): NameReferenceKind {
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

function listReference(entry: Entry, field: ListField, run: readonly ListPart[]): NameReference {
  const kind = kindOf(field);
  const isOfParties = OF_PARTIES.has(field.name);
  const isOwner = field.name === ownerFieldOf(entry.kind);
  const isForMembers = isOwner && (entry.kind === 'actie' || isHeadingKind(entry.kind));
  // Not the entry itself: an answer is kept longer than what was read.
  const { text: all } = entry;
  const { start } = run[0]!;
  const { end } = run.at(-1)!;
  const text = all.slice(start, end);
  let marks = run.length;
  for (const { redacted, unsure, leader, name } of run) {
    marks = marks * 16 + (redacted ? 8 : 0) + (unsure ? 4 : 0) + (leader ? 2 : 0) + (name === undefined ? 1 : 0);
  }
  const owns = isForMembers ? ' owner of action' : isOwner ? ` owner of ${entry.kind}` : '';
  return {
    kind,
    typed: { text, start, end },
    ownerField: isOwner ? field.name : undefined,
    isForMembers,
    isOfParties,
    key: `${kind}${owns}${isOfParties ? ' of parties' : ''} ${marks} ${text}`,
    parties: keptParties((lookup) => resolveParties(all, run, lookup)),
  };
}

function wordReference(kind: NameReferenceKind, word: Word): NameReference {
  return {
    kind,
    typed: word,
    ownerField: undefined,
    isForMembers: false,
    isOfParties: false,
    key: `${kind} ${word.text}`,
    parties: keptParties((lookup) => partiesIn(word, lookup)),
  };
}

type ResolveParties = (lookup: Lookup) => Party[];

/** The last resolutions of a lookup: each rule asks for each name, one after the other, and a line may have thousands. */
const lastParties = new WeakMap<Lookup, { readonly resolve: ResolveParties; readonly parties: Party[] }[]>();
/** Number of resolutions kept for a lookup: those of the names of an entry. */
const MOST_KEPT = 8;

function keptParties(resolve: ResolveParties): ResolveParties {
  return (lookup) => {
    let kept = lastParties.get(lookup);
    if (kept === undefined) {
      kept = [];
      lastParties.set(lookup, kept);
    }
    const known = kept.find((one) => one.resolve === resolve);
    if (known !== undefined) return known.parties;
    const parties = resolve(lookup);
    if (kept.push({ resolve, parties }) > MOST_KEPT) kept.shift();
    return parties;
  };
}

/** The names of an entry in its lists, its agenda and its history; without actions and headings. */
export function isNameReference(reference: Reference): reference is NameReference {
  return reference.kind !== 'action' && reference.kind !== 'decision' && reference.kind !== 'heading';
}
