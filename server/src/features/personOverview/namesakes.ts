/** People of one name: told apart where registers say that they are of other organisations. */
import type { Work } from '../../incremental/work.ts';
import type { Declaration } from '../../model/index/fileIndex.ts';
import { foldName } from '../../model/index/names.ts';
import { mayBeOne, organisationNames } from '../../model/references/membership.ts';
import type { Party } from '../../model/references/people.ts';
import { withoutBracketAtEnd } from '../../text/tail.ts';
import type { AcrossContext } from '../context.ts';

export interface Described {
  readonly declaration: Declaration;
  /** The folded names of the organisations that the entry says; empty without one. */
  readonly organisations: ReadonlySet<string>;
  /** The name, and behind it the organisation as it is declared; the name alone without one. */
  readonly label: string;
}

const NOWHERE = { start: 0, end: 0 };

/** The number of persons between two turns. */
const SLICE = 50;

/** All persons that are declared, by their folded names, each entry once. */
export function* describedPersons({ files, scopeOf }: AcrossContext): Work<ReadonlyMap<string, readonly Described[]>> {
  const found = new Map<string, Described[]>();
  let left = SLICE;
  for (const file of files) {
    const scope = scopeOf(file.uri);
    if (scope === undefined) continue;
    const persons = [...file.names.values()].filter(({ kind }) => kind === 'persoon');
    // Each is found under all of its names.
    for (const declaration of new Map(persons.map((one) => [one.placed, one])).values()) {
      const name = declaration.placed.head.identity?.text;
      if (name === undefined) continue;
      const organisations = organisationNames(partyOf(declaration), scope);
      const [first] = organisations;
      const label = first === undefined ? name : `${name} (${shownName(first, declaration, scope.lookupName(first))})`;
      const known = found.get(foldName(name));
      const one = { declaration, organisations, label };
      if (known === undefined) found.set(foldName(name), [one]);
      else known.push(one);
      if (--left > 0) continue;
      left = SLICE;
      yield;
    }
    yield;
  }
  return found;
}

/** The labels by which people of one name are chosen: one each of those who are told apart; the name alone where nobody is. */
export function labelsOf(all: readonly Described[]): string[] {
  // Of very many who are of the same organisation one is compared.
  const distinct = new Map<string, Described>();
  for (const one of all) {
    const key = [...one.organisations].sort().join('\n');
    if (one.organisations.size > 0 && !distinct.has(key)) distinct.set(key, one);
  }
  const some = [...distinct.values()];
  const apart = some.filter((one) => some.some((other) => !mayBeOne(one.organisations, other.organisations)));
  const [first] = all;
  if (apart.length === 0) return first === undefined ? [] : [first.declaration.placed.head.identity?.text ?? ''];
  const labels = new Map<string, string>();
  for (const { label } of apart) if (!labels.has(foldName(label))) labels.set(foldName(label), label);
  return [...labels.values()];
}

/** The one of a label, `Anja Bos (NCG)`; undefined of what is none. */
export function byLabel(asked: string, persons: ReadonlyMap<string, readonly Described[]>): Described | undefined {
  const typed = asked.trim();
  const wanted = foldName(typed);
  const name = foldName(withoutBracketAtEnd(typed));
  return name === wanted ? undefined : persons.get(name)?.find(({ label }) => foldName(label) === wanted);
}

function partyOf(declaration: Declaration): Party {
  const { identity } = declaration.placed.head;
  return {
    kind: 'declared',
    declaration,
    span: NOWHERE,
    name: identity,
    leader: false,
    unsure: false,
    organisation: undefined,
    organisationWord: undefined,
    unknownOrganisation: undefined,
  };
}

function shownName(folded: string, { name }: Declaration, declared: readonly Declaration[]): string {
  return declared[0]?.placed.head.identity?.text ?? (folded === '' ? name.word.text : folded);
}
