/** The content of a register, apart from any language. Each server gets this same content in its own language. */
import { type Random, seeded } from './random.ts';
import { ENDINGS, EVENTS, FIRST_NAMES, ORGANISATIONS, SENTENCES, SUBJECTS, SURNAMES, VERBS } from './words.ts';

export const STATUSES = [
  ...(['niet gestart', 'in voorbereiding', 'in uitvoering', 'aangehouden', 'gereed', 'vervallen'] as const),
];
export type Status = (typeof STATUSES)[number];

/** The statuses of an action that still has to be done; one without an owner is a problem only then. */
const OPEN: readonly Status[] = STATUSES.slice(0, 4);

export interface Organisation {
  readonly number: number;
  readonly short: string;
  readonly title: string;
}

export interface Person {
  readonly number: number;
  readonly name: string;
  readonly organisation: Organisation;
}

export interface Happening {
  readonly day: Date;
  readonly text: string;
}

export interface Action {
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  /** The owner; undefined is a problem in every language: the standing problems of a register. */
  readonly owner: Person | undefined;
  readonly organisations: readonly Organisation[];
  readonly deadline: Date;
  /** The number of an earlier action that has to be done first. */
  readonly after: number | undefined;
  readonly notes: readonly string[];
  /** The history in the order of its days. */
  readonly history: readonly Happening[];
}

export interface Register {
  readonly code: string;
  readonly title: string;
  /** The day at which deadlines are judged. None of them is past. */
  readonly referenceDay: Date;
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
}

export interface RegisterOptions {
  readonly actions: number;
  readonly seed?: number;
  /** The number of the file in a folder, so that names of files differ; 0 for a file alone. */
  readonly file?: number;
  /** The number of actions without an owner. It does not grow with the size, so that no message does. */
  readonly ownerless?: number;
}

/** The number of actions below one heading. */
export const ACTIONS_PER_HEADING = 25;

export const STANDING = 5;

/** Part of the actions that the first person owns: at 10,000 actions three thousand name her. */
const HUB_SHARE = 0.3;

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

/** Wednesdays of a year far ahead, none of them a holiday: no rule has a reason to speak of them. */
const WEDNESDAYS = Array.from({ length: 51 }, (_, week) => day(2030, 1, 2 + 7 * week));

export function makeRegister({ actions: count, seed = 1, file = 0, ownerless = STANDING }: RegisterOptions): Register {
  const random = seeded(seed * 1_000_003 + file);
  const size = Math.min(40, Math.max(2, count));
  const organisations = Array.from({ length: Math.ceil(size / 5) }, (_, index) => makeOrganisation(index, file));
  const people = Array.from({ length: size }, (_, index) => makePerson(index, organisations));
  // The first of each gap's length misses its owner at place 1, so that what is visible first has a problem too.
  const gap = ownerless === 0 ? Number.POSITIVE_INFINITY : Math.max(2, Math.floor(count / ownerless));
  const actions = Array.from({ length: count }, (_, index): Action => {
    const isOwnerless = index % gap === 1 && Math.floor(index / gap) < ownerless;
    return {
      ...makeAction(index + 1, random, organisations, isOwnerless ? OPEN : STATUSES),
      owner: isOwnerless ? undefined : ownerOf(index, random, people),
      deadline: WEDNESDAYS[Math.floor((index / count) * WEDNESDAYS.length)]!,
      after: index > 0 && random.next() < 0.3 ? 1 + random.below(index) : undefined,
    };
  });
  const code = file === 0 ? 'ACTIELIJST' : `LIJST${file}`;
  return { code, title: `Actielijst ${file}`, referenceDay: day(2026, 6, 1), organisations, people, actions };
}

/** Actions to paste into a register: numbers that it does not have yet, and just one without an owner. */
export function makePaste(register: Register, count: number, seed = 2): readonly Action[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index): Action => {
    const isOwnerless = index === 1;
    const number = register.actions.length + 1 + index;
    const made = makeAction(number, random, register.organisations, isOwnerless ? OPEN : STATUSES);
    return { ...made, owner: isOwnerless ? undefined : random.pick(register.people) };
  });
}

function makeAction(
  number: number,
  random: Random,
  organisations: readonly Organisation[],
  statuses: readonly Status[],
): Action {
  const status = random.pick(statuses);
  const history = Array.from({ length: 1 + random.below(2) }, (_, index) => ({
    day: day(2025, 1 + index * 4 + random.below(4), 1 + random.below(28)),
    text: random.pick(EVENTS),
  }));
  const first = random.pick(organisations);
  const second = random.pick(organisations);
  return {
    number,
    title: `${random.pick(VERBS)} ${random.pick(SUBJECTS)} ${random.pick(ENDINGS)}`,
    status,
    owner: undefined,
    organisations: first === second ? [first] : [first, second],
    deadline: WEDNESDAYS[25]!,
    after: undefined,
    notes: Array.from({ length: random.next() < 0.25 ? 2 : 1 }, () => random.pick(SENTENCES)),
    history: OPEN.includes(status)
      ? history
      : [...history, { day: day(2026, 1, 14), text: `status in uitvoering -> ${status}` }],
  };
}

/** Everybody owns something, as far as there are actions: a name that nobody uses is no name to break. */
function ownerOf(index: number, random: Random, people: readonly Person[]): Person {
  if (index < people.length) return people[index]!;
  return random.next() < HUB_SHARE ? people[0]! : random.pick(people);
}

function makeOrganisation(index: number, file: number): Organisation {
  const name = ORGANISATIONS[index % ORGANISATIONS.length]!;
  const letters = name.replace(/[^A-Z]/gu, '').padEnd(2, 'G');
  return {
    number: file * 100 + index + 1,
    short: `${letters}${file * 100 + index + 1}`,
    title: `${name} ${index + 1}`,
  };
}

function makePerson(index: number, organisations: readonly Organisation[]): Person {
  const first = FIRST_NAMES[index % FIRST_NAMES.length]!;
  // Steps that have no divisor in common with the lengths, so that no two of a register have one name.
  const surname = SURNAMES[(index * 7 + Math.floor(index / FIRST_NAMES.length)) % SURNAMES.length]!;
  const organisation = organisations[index % organisations.length]!;
  return { number: organisation.number * 100 + index + 1, name: `${first} ${surname}`, organisation };
}
