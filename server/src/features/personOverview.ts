/** What a person or an organisation has in all registers: what is open, in which role, and in which gremia there is a seat. */
import type { PersonAnswer, PersonItem, PersonOverview, PersonSeat } from '../../../protocol/across.ts';
import type { WirePosition } from '../../../protocol/method.ts';
import type { Work } from '../incremental/work.ts';
import { ownersOf } from '../model/actions/action.ts';
import type { Declaration, EntryRef } from '../model/index/fileIndex.ts';
import { entryWithin } from '../model/index/minutes.ts';
import { foldName } from '../model/index/names.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { isOfOrganisation, mayBeOne, organisationNames, seatsOf } from '../model/references/membership.ts';
import { type Party, partiesOf, partyFields } from '../model/references/people.ts';
import { referenceAt } from '../model/references/resolve.ts';
import { entryAt } from '../syntax/document.ts';
import { ownerFieldOf } from '../syntax/workKinds.ts';
import { inDutchOrder } from '../text/dutchOrder.ts';
import { touches } from '../text/span.ts';
import type { AcrossContext } from './context.ts';
import { namesOf, openActions } from './openActions.ts';
import { byLabel, type Described, describedPersons, labelsOf } from './personOverview/namesakes.ts';

/** What is asked: a name, and the place of one. */
export interface PersonAsked {
  readonly name: string | undefined;
  readonly at: { readonly uri: string; readonly position: WirePosition } | undefined;
}

/** The most items that are sent. */
const MOST_ITEMS = 2_000;
/** The number of actions between two turns. */
const SLICE = 20;

/** All names, the one at a place, and what the one that is asked about has. */
export function* findPerson({ name, at }: PersonAsked, context: AcrossContext): Work<PersonAnswer> {
  const persons = yield* describedPersons(context);
  const names = yield* namesIn(context, persons);
  const here = (at && nameAt(at, context, persons)) ?? null;
  const person = name === undefined || name.trim() === '' ? null : yield* overviewOf(name, at?.uri, context, persons);
  return { names, here, person };
}

type Persons = ReadonlyMap<string, readonly Described[]>;

/** The persons and organisations that are declared, and who has a seat, each once by their own names; who are called the same, with what they are of. */
function* namesIn({ files }: AcrossContext, persons: Persons): Work<string[]> {
  const names = new Map<string, string>();
  const add = (name: string | undefined) => {
    if (name !== undefined && !names.has(foldName(name))) names.set(foldName(name), name);
  };
  for (const file of files) {
    for (const { kind, placed } of file.names.values()) {
      if (kind === 'persoon' || kind === 'organisatie') add(placed.head.identity?.text);
    }
    for (const { name } of file.members.values()) add(name);
    yield;
  }
  for (const [folded, all] of persons) {
    const labels = labelsOf(all);
    if (labels.length < 2) continue;
    names.delete(folded);
    for (const label of labels) add(label);
  }
  return [...names.values()].sort(inDutchOrder);
}

/** The name of whom a place names: in a list of people, or anywhere as a reference; undefined where none is. */
function nameAt(
  { uri, position }: NonNullable<PersonAsked['at']>,
  { scopeOf }: AcrossContext,
  persons: Persons,
): string | undefined {
  const scope = scopeOf(uri);
  if (scope === undefined) return undefined;
  const { file } = scope;
  const offset = file.document.text.offsetAt(position);
  const placed = entryAt(file.document, offset);
  const own = offset - placed.start;
  const target = referenceAt({ file, placed }, own, scope)?.target.placed;
  if (target?.kind === 'persoon' || target?.kind === 'organisatie') {
    const name = target.head.identity?.text ?? '';
    const all = persons.get(foldName(name)) ?? [];
    const own = all.find(({ declaration }) => declaration.placed === target);
    return own !== undefined && labelsOf(all).includes(own.label) ? own.label : name;
  }
  const { entry } = entryWithin(placed, own);
  for (const field of partyFields(entry)) {
    if (!touches(field.span, own)) continue;
    const party = partiesOf(entry, field, scope).find(({ span }) => touches(span, own));
    if (party !== undefined) return calledBy(party);
  }
  return undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** Whom parties are compared with. */
interface Wanted {
  readonly folded: string;
  readonly declaration: Declaration | undefined;
  /** The folded names of the organisations that the person is of; empty when none is known. */
  readonly organisations: ReadonlySet<string>;
}

function* overviewOf(
  asked: string,
  from: string | undefined,
  context: AcrossContext,
  persons: Persons,
): Work<PersonOverview> {
  const labelled = byLabel(asked, persons);
  const declaration = labelled?.declaration ?? declarationOf(asked, from, context);
  const name = declaration?.placed.head.identity?.text ?? asked.replace(/\s+/gu, ' ').trim();
  const all = declaration?.kind === 'persoon' ? (persons.get(foldName(name)) ?? []) : [];
  const own = all.find((one) => one.declaration.placed === declaration?.placed);
  const organisations = own?.organisations ?? NONE;
  const wanted: Wanted = { folded: foldName(name), declaration, organisations };
  const labels = labelsOf(all);
  const isApart = own !== undefined && labels.includes(own.label);
  const items: PersonItem[] = [];
  const seats: PersonSeat[] = [];
  for (const file of context.files) {
    const scope = context.scopeOf(file.uri);
    if (scope === undefined) continue;
    const gremia = [...file.names.values()].flatMap(({ kind, placed }) => (kind === 'gremium' ? [placed] : []));
    // Each is found under all of its names.
    for (const placed of new Set(gremia)) {
      for (const seat of seatsIn({ file, placed }, wanted, scope, context)) seats.push(seat);
    }
    for (const item of yield* itemsIn(scope, wanted, context)) items.push(item);
    yield;
  }
  items.sort(byDeadline);
  return {
    name: isApart ? own.label : name,
    kind: declaration?.kind ?? null,
    namesakes: isApart ? labels.filter((label) => label !== own.label) : [],
    mayBeMore: all.length > 1 && all.some((one) => one.organisations.size === 0),
    items: items.slice(0, MOST_ITEMS),
    leftOut: Math.max(0, items.length - MOST_ITEMS),
    seats: seats.sort((a, b) => inDutchOrder(a.gremium, b.gremium)),
  };
}

/** The declaration of a name as seen from a file, else from the first that sees one. */
function declarationOf(
  name: string,
  from: string | undefined,
  { files, scopeOf }: AcrossContext,
): Declaration | undefined {
  // Every file sees the names of all others, the nearest first.
  const scope = scopeOf(from ?? files[0]?.uri ?? '');
  return scope?.lookupName(name)[0];
}

function* itemsIn(scope: WorkspaceScope, wanted: Wanted, context: AcrossContext): Work<PersonItem[]> {
  const { open } = yield* openActions(scope, context.referenceDateOf(scope));
  const { title, gremium } = namesOf(scope);
  const found: PersonItem[] = [];
  let left = SLICE;
  for (const { action, ref } of open) {
    const { kind = '' } = ref.placed;
    const { roles, through } = rolesIn(ref, wanted, scope);
    if (roles.size > 0) {
      const { number, line, deadline, past } = action;
      const place = { uri: scope.file.uri, line, register: title, gremium };
      const what = { kind, number, title: action.title?.replace(/\s+/gu, ' ') ?? null };
      found.push({ ...place, ...what, roles: [...roles], through: [...through], deadline, past });
    }
    if (--left > 0) continue;
    left = SLICE;
    yield;
  }
  return found;
}

/** The fields of what has to be done that name somebody, its heading's owners included, and who of an organisation is named there. */
function rolesIn(ref: EntryRef, wanted: Wanted, scope: WorkspaceScope): { roles: Set<string>; through: Set<string> } {
  const { entry } = ref.placed;
  const roles = new Set<string>();
  const through = new Set<string>();
  const look = (role: string, parties: readonly Party[]) => {
    for (const party of parties) {
      const how = isMeant(party, wanted, scope);
      if (how === undefined) continue;
      roles.add(role);
      const name = calledBy(party);
      if (how === 'of it' && name !== undefined) through.add(name);
    }
  };
  const owner = ownerFieldOf(entry.kind);
  for (const field of partyFields(entry)) if (field.name !== owner) look(field.name, partiesOf(entry, field, scope));
  look(owner, ownersOf(ref, scope)?.parties ?? []);
  return { roles, through };
}

/** Whether a party is whoever is asked about, or is of that organisation; undefined when it is neither. */
function isMeant(
  party: Party,
  { folded, declaration, organisations }: Wanted,
  scope: WorkspaceScope,
): 'itself' | 'of it' | undefined {
  if (party.kind === 'declared' && declaration !== undefined) {
    if (party.declaration.placed === declaration.placed) return 'itself';
    // Two that are declared are told apart by that, and not by their names, unless one file has copied the other.
    if (declaration.kind === 'persoon' && party.declaration.kind === 'persoon') {
      const isNamed = foldName(party.declaration.placed.head.identity?.text ?? '') === folded;
      return isNamed && mayBeOne(organisations, organisationNames(party, scope)) ? 'itself' : undefined;
    }
  }
  const name = calledBy(party);
  if (name !== undefined && foldName(name) === folded) {
    return declaration?.kind !== 'persoon' || mayBeOne(organisations, organisationNames(party, scope))
      ? 'itself'
      : undefined;
  }
  if (declaration?.kind !== 'organisatie') return undefined;
  return isOfOrganisation(party, declaration.placed, scope) ? 'of it' : undefined;
}

function seatsIn(gremium: EntryRef, wanted: Wanted, scope: WorkspaceScope, context: AcrossContext): PersonSeat[] {
  const { day } = context.referenceDateOf(scope);
  const now = new Set(seatsOf(gremium, scope, day).map(({ field, text }) => `${field} ${text}`));
  const name = gremium.placed.head.identity?.text ?? '';
  return seatsOf(gremium, scope).flatMap(({ field, text, party }): PersonSeat[] => {
    if (isMeant(party, wanted, scope) === undefined) return [];
    const place = { uri: gremium.file.uri, line: gremium.placed.line };
    return [{ ...place, gremium: name, field, text: text.replace(/\s+/gu, ' '), isNow: now.has(`${field} ${text}`) }];
  });
}

/** What is late stands in front since its deadline does; what has none last. */
function byDeadline(a: PersonItem, b: PersonItem): number {
  if (a.past !== b.past) return a.past ? -1 : 1;
  if (a.deadline === b.deadline) return 0;
  if (a.deadline === null) return 1;
  return b.deadline === null || a.deadline < b.deadline ? -1 : 1;
}
