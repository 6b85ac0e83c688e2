/** The entries of three versions of a file put together, in one order. */
import { writeConflict } from '../syntax/conflict.ts';
import { isHeadingKind, isNumberedKind } from '../syntax/vocabulary.ts';
import { belowHeadings } from './belowHeadings.ts';
import { mergeEntry } from './mergeEntry.ts';
import { mergeLines } from './mergeLines.ts';
import { mergeOrder, type Row } from './order.ts';
import { isDoubtful, pairNew, pairUnits } from './pairing.ts';
import { namesMore, reusedNumbers } from './reusedNumbers.ts';
import { isBlank, sameLines } from './textLines.ts';
import { cutUnits, headingsAbove, isComment, sameHead, splitLead, type Unit } from './units.ts';

export interface MergedUnits {
  readonly lines: readonly string[];
  readonly conflicts: number;
  readonly doubled: readonly string[];
}

/** Puts the lines of three files together; undefined where the result would be read otherwise than its parts. */
export function mergeInOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  size: number,
): MergedUnits | undefined {
  return new UnitMerge(cutUnits(base), cutUnits(ours), cutUnits(theirs), size).merged();
}

/** The units of one version by their ids, which are the same in all versions. */
interface Version {
  readonly row: Row;
  readonly units: ReadonlyMap<number, Unit>;
  /** The numbers that the other side gave to something else. */
  readonly taken: ReadonlySet<string>;
}

/** An entry of the result, with what its first line may be. */
interface Expected {
  readonly id: number;
  readonly heads: readonly Unit[];
}

class UnitMerge {
  readonly #base: Version;
  readonly #ours: Version;
  readonly #theirs: Version;
  readonly #size: number;
  /** Of the register, as it is compared. */
  readonly #code: string;
  readonly #lines: string[] = [];
  #conflicts = 0;
  /** What should be read again, in order. */
  readonly #expected: Expected[] = [];
  /** The headings of which somebody has to choose whether they stay. */
  #asked: ReadonlySet<number> = new Set();
  /** The lines of a heading that ours took out, and of what theirs put below it; undefined where no such conflict is open. */
  #gone: string[] | undefined;

  constructor(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[], size: number) {
    const toOurs = pairUnits(base, ours);
    const toTheirs = pairUnits(base, theirs);
    let next = base.length;
    const ourIds = ours.map((_, at) => idOr(toOurs.toFirst[at], () => next++));
    const newOurs = ours.flatMap((unit, at) => (toOurs.toFirst[at] === -1 ? [{ unit, id: ourIds[at]! }] : []));
    const newTheirs = theirs.flatMap((unit, at) => (toTheirs.toFirst[at] === -1 ? [{ unit, at }] : []));
    const both = pairNew(
      newOurs.map(({ unit }) => unit),
      newTheirs.map(({ unit }) => unit),
    );
    const madeByBoth = new Map(
      newTheirs.flatMap(({ at }, index) => {
        const pair = newOurs[both.toFirst[index]!];
        return pair === undefined ? [] : [[at, pair.id] as const];
      }),
    );
    const theirIds = theirs.map((_, at) => idOr(toTheirs.toFirst[at], () => madeByBoth.get(at) ?? next++));
    this.#base = versionOf(
      base,
      base.map((_, at) => at),
    );
    const [one, other] = [versionOf(ours, ourIds), versionOf(theirs, theirIds)];
    this.#ours = { ...one, taken: reusedNumbers(this.#base.units, other.units) };
    this.#theirs = { ...other, taken: reusedNumbers(this.#base.units, one.units) };
    this.#code = base.find(({ kind }) => kind === 'register')?.identity ?? '';
    this.#size = size;
  }

  merged(): MergedUnits | undefined {
    const isHeading = (id: number) => isHeadingKind((this.#ours.units.get(id) ?? this.#theirs.units.get(id))?.kind);
    const { ids: inOrder, elsewhere } = mergeOrder(this.#base.row, this.#ours.row, this.#theirs.row, isHeading);
    const needed = this.#neededHeadings();
    const ids = this.#belowHeadings(inOrder, isHeading, needed);
    const behind = new Map<number, number[]>();
    for (const [id, before] of elsewhere) behind.set(before, [...(behind.get(before) ?? []), id]);
    for (const id of ids) {
      this.#add(id, needed);
      for (const torn of behind.get(id) ?? []) this.#conflict([], this.#theirs.units.get(torn)!.body);
    }
    this.#closeGone();
    if (!this.#isReadAsExpected()) return undefined;
    return { lines: this.#lines, conflicts: this.#conflicts, doubled: this.#doubled() };
  }

  #belowHeadings(ids: readonly number[], isHeading: (id: number) => boolean, needed: ReadonlySet<number>) {
    const [base, ours, theirs] = [this.#base, this.#ours, this.#theirs];
    const isTakenOut = (id: number) => base.units.has(id) && ours.units.has(id) !== theirs.units.has(id);
    const isAsked = (id: number) =>
      isTakenOut(id) &&
      (needed.has(id) || isChanged(base.units.get(id), (ours.units.get(id) ?? theirs.units.get(id))!));
    this.#asked = new Set(ids.filter((id) => isHeading(id) && isAsked(id)));
    return belowHeadings(
      ids,
      { base: base.row, ours: ours.row, theirs: theirs.row },
      {
        isHeading,
        isAsked,
        stands: (id) => !isTakenOut(id) || isAsked(id),
        isBelow: (id) => isNumberedKind((ours.units.get(id) ?? theirs.units.get(id))?.kind),
      },
    );
  }

  /** Headings that one side took out and the other left as they were, but with something new, changed or put there below them. */
  #neededHeadings(): ReadonlySet<number> {
    const needed = new Set<number>();
    for (const [one, other] of [
      [this.#ours, this.#theirs],
      [this.#theirs, this.#ours],
    ] as const) {
      for (const [id, heading] of other.row.headings) {
        if (one.units.has(heading) || !this.#base.units.has(heading)) continue;
        const isMoved = this.#base.row.headings.get(id) !== heading;
        if (isMoved || isChanged(this.#base.units.get(id), other.units.get(id)!)) needed.add(heading);
      }
    }
    return needed;
  }

  #add(id: number, needed: ReadonlySet<number>): void {
    const [b, o, t] = [this.#base.units.get(id), this.#ours.units.get(id), this.#theirs.units.get(id)];
    if (o === undefined && t !== undefined) this.#addTheirs(id, b, t, needed);
    else if (o !== undefined && t === undefined) this.#addOurs(id, b, o, needed);
    else if (o !== undefined && t !== undefined) this.#addBoth(id, b, o, t);
  }

  /** What only theirs has: new there, or taken out by ours. */
  #addTheirs(id: number, base: Unit | undefined, theirs: Unit, needed: ReadonlySet<number>): void {
    const isWanted = base === undefined || needed.has(id) || isChanged(base, theirs);
    if (!isWanted) return;
    if (this.#gone !== undefined && !isHeadingKind(theirs.kind)) {
      for (const line of theirs.lead) this.#gone.push(line);
      for (const line of theirs.body) this.#gone.push(line);
      return;
    }
    this.#closeGone();
    if (base === undefined && !this.#namesTaken(this.#theirs, base, theirs)) {
      this.#put(theirs.lead, theirs.body, { id, heads: [theirs] });
      return;
    }
    const { blanks, rest } = splitLead(theirs.lead);
    this.#put(blanks, []);
    const lines = [...rest, ...theirs.body];
    if (needed.has(id)) this.#gone = lines;
    else this.#conflict([], lines);
  }

  /** What only ours has: new here, or taken out by theirs. */
  #addOurs(id: number, base: Unit | undefined, ours: Unit, needed: ReadonlySet<number>): void {
    this.#closeGone();
    if (base === undefined && !this.#namesTaken(this.#ours, base, ours)) {
      this.#put(ours.lead, ours.body, { id, heads: [ours] });
    } else if (base === undefined || needed.has(id) || isChanged(base, ours)) {
      const { blanks, rest } = splitLead(ours.lead);
      this.#put(blanks, []);
      this.#conflict([...rest, ...ours.body], [], { id, heads: [ours] });
    }
  }

  #addBoth(id: number, base: Unit | undefined, ours: Unit, theirs: Unit): void {
    this.#closeGone();
    const lead = mergeLines(base?.lead ?? [], ours.lead, theirs.lead, 'remarks', this.#size).lines;
    if (ours.place !== 'entry') {
      const rows = [base?.body ?? [], ours.body, theirs.body] as const;
      const isRemarks = rows.every((row) => row.every((line) => isBlank(line) || isComment(line)));
      const top = mergeLines(...rows, isRemarks ? 'remarks' : 'text', this.#size);
      this.#conflicts += top.conflicts;
      this.#put(lead, top.lines);
      return;
    }
    const isTaken = () => this.#namesTaken(this.#ours, base, ours) || this.#namesTaken(this.#theirs, base, theirs);
    if (
      !sameLines(ours.body, theirs.body) &&
      ((base !== undefined && this.#isOtherThing(id, base, ours, theirs)) || isTaken())
    ) {
      this.#put(lead, []);
      this.#conflict(ours.body, theirs.body, { id, heads: [ours] });
      return;
    }
    const { lines, conflicts } = mergeEntry(base?.body, ours.body, theirs.body, this.#size);
    this.#conflicts += conflicts;
    this.#put(lead, lines, { id, heads: [ours, theirs] });
  }

  /** True where both sides changed what a number stood for, or where it stands, and one of them may have given it to something else. */
  #isOtherThing(id: number, base: Unit, ours: Unit, theirs: Unit): boolean {
    const from = this.#base.row.headings.get(id);
    // A heading that is new above it, or gone, says nothing of it.
    const isPut = ({ row, units }: Version) => {
      const to = row.headings.get(id);
      return to !== from && (to === undefined || this.#base.units.has(to)) && (from === undefined || units.has(from));
    };
    const isDone = (version: Version, now: Unit) => !sameLines(base.body, now.body) || isPut(version);
    return (
      (isDone(this.#theirs, theirs) && isDoubtful(base, ours)) || (isDone(this.#ours, ours) && isDoubtful(base, theirs))
    );
  }

  /** True of what a side newly says of a number that the other gave to something else. */
  #namesTaken({ taken }: Version, base: Unit | undefined, now: Unit): boolean {
    return (base === undefined || !sameLines(base.body, now.body)) && namesMore(taken, base, now, this.#code);
  }

  #put(lead: readonly string[], body: readonly string[], expected?: Expected): void {
    for (const line of lead) this.#lines.push(line);
    for (const line of body) this.#lines.push(line);
    if (expected !== undefined) this.#expected.push(expected);
  }

  #conflict(current: readonly string[], incoming: readonly string[], expected?: Expected): void {
    this.#conflicts++;
    this.#put([], writeConflict(current, incoming, '', this.#size), expected);
  }

  #closeGone(): void {
    const gone = this.#gone;
    this.#gone = undefined;
    if (gone !== undefined) this.#conflict([], gone);
  }

  /**
   * True when the lines are read as the entries that they were made of, each to which a heading means something below one that a side
   * has it below, that is new there, or that somebody is asked about.
   */
  #isReadAsExpected(): boolean {
    const read = cutUnits(this.#lines).filter(({ place }) => place === 'entry');
    if (read.length !== this.#expected.length) return false;
    const there = new Set(this.#expected.map(({ id }) => id));
    const headings = headingsAbove(read);
    return this.#expected.every(({ id, heads }, at) => {
      const wanted = [this.#ours, this.#theirs]
        .filter(({ units }) => units.has(id))
        .map(({ row }) => row.headings.get(id));
      const heading = headings[at] === -1 ? undefined : this.#expected[headings[at]!]?.id;
      const isGone = wanted.some((one) => one !== undefined && !there.has(one));
      const mayBe = heading !== undefined && (!this.#base.units.has(heading) || this.#asked.has(heading));
      const isRight = isGone || mayBe || wanted.includes(heading) || !isNumberedKind(heads[0]?.kind);
      return isRight && heads.some((head) => sameHead(head, read[at]!));
    });
  }

  /** What each side alone made anew under a number that the other gave to something else. */
  #doubled(): string[] {
    const made = new Set(this.#madeBy(this.#ours, this.#theirs).map(numberOf));
    return this.#madeBy(this.#theirs, this.#ours)
      .filter((unit) => made.has(numberOf(unit)))
      .map(({ kind, identity, head }) => `${kind} ${head?.identity?.text ?? identity}`);
  }

  #madeBy(one: Version, other: Version): Unit[] {
    const isNew = (id: number) => !this.#base.units.has(id) && !other.units.has(id);
    return [...one.units].flatMap(([id, unit]) =>
      isNew(id) && isNumberedKind(unit.kind) && unit.identity !== '' ? [unit] : [],
    );
  }
}

function numberOf({ kind, identity }: Unit): string {
  return `${kind} ${identity}`;
}

function idOr(id: number | undefined, otherwise: () => number): number {
  return id === undefined || id === -1 ? otherwise() : id;
}

function versionOf(units: readonly Unit[], ids: readonly number[]): Version {
  const headings = new Map<number, number>();
  headingsAbove(units).forEach((heading, at) => {
    if (heading !== -1) headings.set(ids[at]!, ids[heading]!);
  });
  return { row: { ids, headings }, units: new Map(units.map((unit, at) => [ids[at]!, unit])), taken: new Set() };
}

/** True when a unit says something else than it did; blank lines above it say nothing. */
function isChanged(base: Unit | undefined, now: Unit): boolean {
  if (base === undefined) return true;
  const remarks = ({ lead }: Unit) => lead.filter((line) => !isBlank(line));
  return !sameLines(base.body, now.body) || !sameLines(remarks(base), remarks(now));
}
