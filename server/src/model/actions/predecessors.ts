/** Predecessors: the actions that an action waits for. */

import { ChunkMemo } from '../../syntax/chunkMemo.ts';
import { isFullDate } from '../../syntax/dates/ast.ts';
import { type Entry, fieldOf, type NumberReference } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldNumber, readNumberReferences } from '../../syntax/numberReferences.ts';
import { shiftSpan } from '../../text/span.ts';
import { numberTyped } from '../index/declaredKeys.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { MinutesEntry } from '../index/minutes.ts';
import type { EntryPart, Scope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { resolveDeadline } from '../time/deadline.ts';

const NONE: readonly never[] = [];

/** The numbers of the actions that an entry says it waits for, in `na` and in its deadline; empty when it waits for none. */
export function waitsFor(entry: Entry): readonly NumberReference[] {
  const field = fieldOf(entry, 'na');
  const named = field?.kind === 'actions' ? field.references : NONE;
  const deadline = fieldOf(entry, 'deadline');
  if (deadline?.kind !== 'deadline' || deadline.deadline?.node.kind !== 'afterAction') return named;
  const { node, start } = deadline.deadline;
  const words = node.numbers.map(({ text, ...span }) => ({ text, ...shiftSpan(span, start) }));
  return [...named, ...words.flatMap(readNumberReferences)];
}

/** The fields of an action that those waiting for it read. */
interface AskedOf {
  readonly waitsFor: readonly NumberReference[];
  readonly latest: CalendarDay | undefined;
  /** The same numbers by how they are compared, each register once; `B/5` stands under `5` and under `b/5`. Made when it is asked for. */
  readonly byNumber: ReadonlyMap<string, readonly NumberReference[]>;
}

/** By chunk, since entries are let go, and each would be read once more for all that wait for it. */
const asked = new ChunkMemo<AskedOf[]>(() => []);

function askedOf(placed: PlacedEntry): AskedOf {
  if (placed instanceof MinutesEntry) return readAsked(placed.entry);
  const known = asked.get(placed.chunk);
  known[placed.at] ??= readAsked(placed.entry);
  return known[placed.at]!;
}

function readAsked(entry: Entry): AskedOf {
  return askedFrom(waitsFor(entry), fixedLatest(entry));
}

function askedFrom(numbers: readonly NumberReference[], latest: CalendarDay | undefined): AskedOf {
  return numbers.length === 0 && latest === undefined ? NOTHING_ASKED : new AskedNumbers(numbers, latest);
}

class AskedNumbers implements AskedOf {
  readonly waitsFor: readonly NumberReference[];
  readonly latest: CalendarDay | undefined;
  #byNumber: ReadonlyMap<string, readonly NumberReference[]> | undefined;

  constructor(numbers: readonly NumberReference[], latest: CalendarDay | undefined) {
    this.waitsFor = numbers;
    this.latest = latest;
  }

  get byNumber(): ReadonlyMap<string, readonly NumberReference[]> {
    this.#byNumber ??= byNumber(this.waitsFor);
    return this.#byNumber;
  }
}

const NOTHING_ASKED: AskedOf = { waitsFor: [], latest: undefined, byNumber: new Map() };

function byNumber(numbers: readonly NumberReference[]): ReadonlyMap<string, readonly NumberReference[]> {
  const named = new Map<string, NumberReference[]>();
  const known = new Set<string>();
  for (const reference of numbers) {
    const { register, number } = reference;
    // One that stands there a thousand times is looked up once.
    const whole = `${register ?? ''}/${number}`;
    if (known.has(whole)) continue;
    known.add(whole);
    const keys = register === undefined ? [foldNumber(number)] : [foldNumber(number), foldNumber(whole)];
    for (const key of keys) {
      const those = named.get(key);
      if (those === undefined) named.set(key, [reference]);
      else those.push(reference);
    }
  }
  return named;
}

/** Keeps what others will ask of an action, while it is read anyway. */
export function keepAsked(placed: PlacedEntry): void {
  if (placed.kind === 'actie') askedOf(placed);
}

/** The same of an action that is not read, where it is known by its lines. */
export function keepAskedOf(
  placed: PlacedEntry,
  numbers: readonly NumberReference[],
  latest: CalendarDay | undefined,
): void {
  asked.get(placed.chunk)[placed.at] = askedFrom(numbers, latest);
}

/**
 * The last day of the deadline that stands in an entry, where it is a date with a year, so that nothing else counts for it;
 * undefined of any other. The entry is read once only, however many ask.
 */
export function fixedLatestOf(placed: PlacedEntry): CalendarDay | undefined {
  return askedOf(placed).latest;
}

/** The same of an entry as it was read. */
export function fixedLatest(entry: Entry): CalendarDay | undefined {
  const field = fieldOf(entry, 'deadline');
  const node = field?.kind === 'deadline' ? field.deadline?.node : undefined;
  if (node === undefined || !isFullDate(node)) return undefined;
  return resolveDeadline(node, {}).latest;
}

/** What those hang on that ask an action whom it waits for and until when: its number, those numbers, and a last day that is sure. */
const whatIsAsked: EntryPart = {
  of: (placed) => ({ number: numberTyped(placed), asked: askedOf(placed) }),
  isSame: (one, other) => sameAsked(one as Said, other as Said),
};

interface Said {
  readonly number: string | undefined;
  readonly asked: AskedOf;
}

function sameAsked(one: Said, other: Said): boolean {
  if (one.number !== other.number || one.asked.latest !== other.asked.latest) return false;
  const others = other.asked.waitsFor;
  return (
    one.asked.waitsFor.length === others.length &&
    one.asked.waitsFor.every(
      ({ register, number }, at) => register === others[at]!.register && number === others[at]!.number,
    )
  );
}

/** Notes that what is worked out hangs on that. What a meeting makes has no text of its own. */
function followAsked(action: EntryRef, scope: Scope): void {
  if (action.placed instanceof MinutesEntry) scope.follow(action);
  else scope.follow(action, whatIsAsked);
}

/** The actions behind those numbers that exist, each with where it is named. */
export function predecessorsOf(ref: EntryRef, scope: Scope): Predecessor[] {
  return [...eachPredecessor(askedOf(ref.placed).waitsFor, scope)];
}

interface Predecessor {
  readonly reference: NumberReference;
  readonly action: EntryRef;
}

function* eachPredecessor(numbers: readonly NumberReference[], scope: Scope): Iterable<Predecessor> {
  for (const reference of numbers) {
    const action = scope.lookupNumber('actie', reference.number, reference.register)[0];
    if (action === undefined) continue;
    followAsked(action, scope);
    yield { reference, action };
  }
}

/** So few are looked up one by one: to put them in a table first would cost more. */
const FEW = 8;

/** Where an action names one that it waits for, the first place; undefined when it does not wait for it. Costs no lookup for each that it names. */
export function waitsDirectly(ref: EntryRef, target: PlacedEntry, scope: Scope): NumberReference | undefined {
  const asked = askedOf(ref.placed);
  let named = asked.waitsFor;
  if (named.length > FEW) {
    const number = numberTyped(target);
    named = number === undefined ? NONE : (asked.byNumber.get(foldNumber(number)) ?? NONE);
  }
  for (const { reference, action } of eachPredecessor(named, scope)) if (action.placed === target) return reference;
  return undefined;
}

/** An action that is reached through more others than this is not found (taal.md: at most 20 steps). */
const LONGEST = 20;
/** Most actions that are looked at together: those that wait for very many are rare, and each is looked at on its own. */
const MOST = 200;
/** Most places in which these name another: where all wait for all, few of them lead to one that was not reached yet. */
const MOST_NAMED = 2000;

/** The actions from this one round to itself, itself first; undefined when it does not wait for itself. */
export function circleOf(ref: EntryRef, scope: Scope): EntryRef[] | undefined {
  return pathTo(ref.placed, [ref], scope);
}

/**
 * The actions through which one of some actions waits for a target, that one first and the target left out; the shortest
 * such row. Undefined when none of them waits for it.
 */
export function pathTo(target: PlacedEntry, from: readonly EntryRef[], scope: Scope): EntryRef[] | undefined {
  const seen = new Set(from.map(({ placed }) => placed));
  const reach: Reach = { seen, named: new Set(), left: MOST_NAMED };
  let paths = from.map((one) => [one]);
  for (let steps = 0; steps < LONGEST && paths.length > 0; steps++) {
    for (const path of paths) {
      const last = path.at(-1)!;
      if (waitsDirectly(last, target, scope.seenFrom(last.file)) !== undefined) return path;
    }
    paths = paths.flatMap((path) => nextOf(path.at(-1)!, reach, scope).map((action) => [...path, action]));
  }
  return undefined;
}

/** How far was looked. */
interface Reach {
  readonly seen: Set<PlacedEntry>;
  /** The numbers that were looked up, with the file that names them. */
  readonly named: Set<string>;
  /** How many more places are looked at. */
  left: number;
}

/** The actions that one waits for and that were not reached before. */
function nextOf(ref: EntryRef, reach: Reach, scope: Scope): EntryRef[] {
  const { seen, named } = reach;
  const own = scope.seenFrom(ref.file);
  const next: EntryRef[] = [];
  for (const reference of askedOf(ref.placed).waitsFor) {
    if (seen.size >= MOST || reach.left-- <= 0) break;
    const name = `${reference.register ?? ''}/${reference.number} ${ref.file.uri}`;
    if (named.has(name)) continue;
    named.add(name);
    for (const { action } of eachPredecessor([reference], own)) {
      if (seen.has(action.placed)) continue;
      seen.add(action.placed);
      next.push(action);
    }
  }
  return next;
}
