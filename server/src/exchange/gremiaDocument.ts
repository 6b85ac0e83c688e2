/** The gremia with what they are for, who sits in them and how often they meet: a table for each level. */
import { documentWords } from '../messages/document.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { type Seat, seatsOf } from '../model/references/membership.ts';
import { partiesOf } from '../model/references/people.ts';
import { fieldOf } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { fieldCell, typedList } from './cells.ts';
import { type Cell, type Column, EMPTY_CELL, type Row, type Section } from './document.ts';
import { personOf } from './people.ts';
import { placeOf, type RowIds } from './rowIds.ts';
import { entriesOf, type SourceRegister } from './source.ts';

const COLUMNS: readonly Column[] = [
  { key: 'gremium', header: 'Gremium', kind: 'text', width: 20 },
  { key: 'onderwerpen', header: 'Voor welke vraagstukken', kind: 'text', width: 40 },
  { key: 'deelnemers', header: 'Deelnemers', kind: 'people', width: 30 },
  { key: 'frequentie', header: 'Frequentie', kind: 'text', width: 20 },
  { key: 'doel', header: 'Doelstelling', kind: 'text', width: 30 },
];
const LEVELS = ['lokaal', 'afstemming', 'bestuurlijk'];

interface Listed {
  readonly ref: EntryRef;
  readonly scope: Scope;
}

/** The gremia of a register that stand in a row of their own, and those that extend one, which stand in its row. */
export function standingGremia(register: SourceRegister): {
  readonly own: readonly Listed[];
  readonly extending: ReadonlyMap<PlacedEntry, readonly Listed[]>;
} {
  const own: Listed[] = [];
  const extending = new Map<PlacedEntry, Listed[]>();
  for (const one of entriesOf(register, ['gremium'])) {
    const base = gremiaIn(one, 'uitbreiding van')[0]?.placed;
    const known = base === undefined ? own : extending.get(base);
    if (known === undefined) extending.set(base!, [one]);
    else known.push(one);
  }
  return { own, extending };
}

/** The sections of the gremia that a register declares; empty when it declares none. */
export function gremiaSections(register: SourceRegister, level: number, caption: string, ids: RowIds): Section[] {
  const { own, extending } = standingGremia(register);
  const levelOf = ({ ref }: Listed) => typedList(fieldOf(ref.placed.entry, 'niveau')).trim().toLowerCase();
  const isLevelled = own.some((one) => LEVELS.includes(levelOf(one)));
  return [...LEVELS, 'other'].flatMap((name): Section[] => {
    const here = own.filter((one) => (name === 'other' ? !LEVELS.includes(levelOf(one)) : levelOf(one) === name));
    if (here.length === 0) return [];
    const rows = here.map((one) => rowOf(one, extending.get(one.ref.placed) ?? [], register, ids));
    // Without levels there is nothing to tell apart.
    const heading = isLevelled ? documentWords.levels[name] : undefined;
    const table = { kind: 'table' as const, caption: heading ?? caption, columns: COLUMNS, rows };
    return [{ heading, level, blocks: [table], place: undefined }];
  });
}

function rowOf(one: Listed, extending: readonly Listed[], { day }: SourceRegister, ids: RowIds): Row {
  const { ref, scope } = one;
  const { identity, title } = ref.placed.entry;
  const name = title === undefined ? (identity?.text ?? '') : `${title.text} (${identity?.text ?? ''})`;
  const cells = [
    { text: name },
    text(one, 'onderwerpen'),
    membersCell(one, extending, day),
    frequency(one),
    text(one, 'doel'),
  ];
  return { id: ids.of(ref, scope), cells, state: undefined, place: placeOf(ref) };
}

function text({ ref, scope }: Listed, name: string): Cell {
  const field = fieldOf(ref.placed.entry, name);
  return field === undefined ? EMPTY_CELL : fieldCell({ field, owner: ref, inherited: false }, { scope });
}

/** Who sits in it on a day, each on a line, the roles behind the name. */
function membersCell(one: Listed, extending: readonly Listed[], day: number | undefined): Cell {
  const seats = seatsOf(one.ref, one.scope, day);
  const lines = seatLines(seats);
  const people = seats.map(({ party }) => personOf(party, one.ref.placed.entry.text));
  for (const other of extending) {
    const theirs = seatsOf(other.ref, other.scope, day);
    const name = other.ref.placed.entry.identity?.text ?? '';
    lines.push(documentWords.extended(name, seatLines(theirs).join(', ')));
    people.push(...theirs.map(({ party }) => personOf(party, other.ref.placed.entry.text)));
  }
  return { text: lines.join('\n'), people };
}

/** Somebody with two seats has one line; those who advise stand together in the last. */
function seatLines(seats: readonly Seat[]): string[] {
  const roles = new Map<string, string[]>();
  const advisers: string[] = [];
  for (const { field, text: typed } of seats) {
    const shown = typed.replace(/\s+/gu, ' ').trim();
    if (field === 'adviseurs') advisers.push(shown);
    else {
      const known = roles.get(shown) ?? [];
      roles.set(shown, field === 'leden' ? known : [...known, field]);
    }
  }
  const lines = [...roles].map(([shown, held]) => (held.length === 0 ? shown : `${shown} (${held.join(', ')})`));
  return advisers.length === 0 ? lines : [...lines, `${documentWords.advisers}: ${advisers.join(', ')}`];
}

function frequency(one: Listed): Cell {
  const { entry } = one.ref.placed;
  const often = typedList(fieldOf(entry, 'frequentie'));
  const before = typedList(fieldOf(entry, 'voorafgaand aan'));
  return {
    text: [often, before === '' ? '' : documentWords.precedes(before)].filter((part) => part !== '').join(', '),
  };
}

/** The gremia that a field names, as they are declared. */
function gremiaIn({ ref, scope }: Listed, name: string): EntryRef[] {
  const field = fieldOf(ref.placed.entry, name);
  if (field?.kind !== 'gremia') return [];
  return partiesOf(ref.placed.entry, field, scope).flatMap((party) =>
    party.kind === 'declared' ? [party.declaration] : [],
  );
}
