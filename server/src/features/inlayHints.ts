/**
 * The inlay hints of a text: the days that are left of a deadline, the year that is assumed, the full name behind an
 * abbreviation, how many actions below a heading are open.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { TrackedMemo } from '../incremental/trackedMemo.ts';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { ActionStates } from '../model/actions/actionStates.ts';
import { countSections, type SectionCount } from '../model/actions/sectionCounts.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { hostOf, minutesEntries } from '../model/index/minutes.ts';
import { placesOf } from '../model/references/namedCounts.ts';
import { type CalendarDay, formatDutch, WEEKDAYS, weekdayOf } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import type { FeatureContext } from './context.ts';
import { type AssumedYear, type EntryHints, hintsOf } from './inlayHints/entryHints.ts';

/** The kinds of hints that are wanted. */
export interface InlayHintKinds {
  /** `nog 12 dagen` behind the deadline of an open action. */
  readonly days: boolean;
  /** `2021` behind a date without a year. */
  readonly years: boolean;
  /** `Nationaal Coördinator Groningen` behind `NCG`, once in an entry. */
  readonly names: boolean;
  /** `4 open, 1 te laat` behind a heading. */
  readonly counts: boolean;
}

export const ALL_HINTS: InlayHintKinds = { days: true, years: true, names: true, counts: true };

/** The most entries of a file in which the actions below a heading are counted: that goes through all of them. */
const MOST_ENTRIES = 5_000;
/** The most entries of a range that are looked at: an editor asks for what is on the screen. */
const MOST_IN_RANGE = 2_000;
/** A longer name is cut off; the tooltip has all of it. In UTF-16 units. */
const LONGEST_NAME = 40;

/** The hints in a range, in the order of the text; empty where there is nothing to say. Costs the entries of the range. */
export function getInlayHints(
  document: TextDocument,
  range: Range,
  context: FeatureContext,
  kinds: InlayHintKinds = ALL_HINTS,
): InlayHint[] {
  return finish(findInlayHints(document, range, context, kinds));
}

/** The same, bit by bit. */
export function* findInlayHints(
  document: TextDocument,
  range: Range,
  context: FeatureContext,
  kinds: InlayHintKinds,
): Work<InlayHint[]> {
  const { entries } = context.scope.file.document;
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const hints = new Hints(context, kinds);
  const found: PlacedHint[] = [];
  let looked = 0;
  let { start } = entries.at(from);
  for (let placed: PlacedEntry | undefined = entries.at(from); placed !== undefined; placed = entries.after(placed)) {
    if (start > to || ++looked > MOST_IN_RANGE) break;
    if (kinds.counts && isHeadingKind(placed.kind)) yield* hints.count();
    for (const hint of hints.of(placed)) found.push({ ...hint, at: start + hint.at });
    start += placed.length;
    yield;
  }
  return found
    .filter(({ at }) => from <= at && at <= to)
    .sort((a, b) => a.at - b.at)
    .map(({ at, edit, ...hint }) => {
      const position = document.positionAt(at);
      const textEdits = edit && [{ range: { start: position, end: position }, newText: edit }];
      return { position, ...hint, ...(textEdits && { textEdits }) };
    });
}

/** A hint with its place; the place counts from the start of the entry, and in the end from that of the file. */
interface PlacedHint extends Omit<InlayHint, 'position' | 'textEdits'> {
  readonly at: number;
  /** The text that accepting the hint types there. */
  readonly edit?: string;
}

const entryHints = new TrackedMemo<EntryHints>(hintsOf);

/** Gives the hints of entries of one file in one request. */
class Hints {
  readonly #context: FeatureContext;
  readonly #kinds: InlayHintKinds;
  readonly #states: ActionStates;
  readonly #hints: (placed: PlacedEntry) => EntryHints;
  readonly #places: ReturnType<typeof placesOf>;
  #counts: ReadonlyMap<PlacedEntry, SectionCount> | undefined;

  constructor(context: FeatureContext, kinds: InlayHintKinds) {
    const { scope, referenceDate } = context;
    this.#context = context;
    this.#kinds = kinds;
    this.#states = new ActionStates(scope, referenceDate.day);
    this.#hints = entryHints.begin(scope, referenceDate.day);
    this.#places = placesOf(scope);
  }

  /** Counts what stands below the headings of the file, once; not where that is very much. */
  *count(): Work<void> {
    const { file } = this.#context.scope;
    if (file.document.entries.size <= MOST_ENTRIES) this.#counts ??= yield* countSections(file, this.#states);
  }

  /** The hints of an entry at the margin and of what is made in its minutes, in no order. */
  *of(host: PlacedEntry): Iterable<PlacedHint> {
    if (this.#kinds.counts && isHeadingKind(host.kind)) yield* this.#countOf(host);
    if (this.#kinds.names) yield* this.#namesIn(host);
    for (const placed of [host, ...minutesEntries(host)]) {
      const { deadline, years } = this.#hints(placed);
      if (this.#kinds.years) for (const year of years) yield yearHint(year);
      if (this.#kinds.days && deadline !== undefined && this.#states.of(placed).isOpen) yield* this.#daysOf(deadline);
    }
  }

  /** The hints of the days that are left; none while there is no valid day from which is counted. */
  *#daysOf({ at, latest, agreed }: NonNullable<EntryHints['deadline']>): Iterable<PlacedHint> {
    const { day, source } = this.#context.referenceDate;
    if (day === undefined) return;
    const words = messages.annotations;
    const left = latest - day;
    const count = left === 0 ? words.today : left > 0 ? words.daysLeft(left) : words.daysLate(-left);
    const label = agreed === undefined ? count : words.agreedOtherwise(count, agreed.typed);
    const days = `${words.lastDay(inFull(latest))} ${words.countedFrom(inFull(day), source)}`;
    const tooltip = agreed === undefined ? days : `${days} ${agreed.sentence}`;
    yield { at, label, tooltip, paddingLeft: true };
  }

  /** The full name of each organisation and gremium the first time that its abbreviation stands in an entry. */
  *#namesIn(host: PlacedEntry): Iterable<PlacedHint> {
    const named = new Set<PlacedEntry>();
    for (const { span, kind, target, isDeclaration } of this.#places(host)) {
      if (isDeclaration || (kind !== 'identity' && kind !== 'alias') || named.has(target.placed)) continue;
      named.add(target.placed);
      const { text } = host.entry;
      const name = ABBREVIATION.test(text.slice(span.start, span.end)) ? fullName(target) : undefined;
      if (name === undefined || text.toLowerCase().includes(name.toLowerCase())) continue;
      const value = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
      yield { at: span.end, label: [{ value, location: declarationOf(target) }], tooltip: name, paddingLeft: true };
    }
  }

  *#countOf(heading: PlacedEntry): Iterable<PlacedHint> {
    const count = this.#counts?.get(heading);
    if (count === undefined) return;
    const { total, open, past } = count;
    const words = messages.annotations;
    const label =
      open === 0 ? words.allClosed : past === 0 ? words.open(open) : `${words.open(open)}, ${words.past(past)}`;
    const { keyword, identity, title } = heading.head;
    yield {
      at: (title ?? identity ?? keyword).end,
      label,
      tooltip: words.counts(total, total - open),
      paddingLeft: true,
    };
  }
}

/** `NCG`, `B&W`: at least two capitals or digits, and no space. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d&.-]+$/u;

/** The name of an organisation or gremium that is written out; undefined when it has none. */
function fullName({ placed }: EntryRef): string | undefined {
  const { identity, title } = placed.entry;
  return [title?.text, identity?.text].find((name) => name !== undefined && !ABBREVIATION.test(name));
}

function declarationOf({ file, placed }: EntryRef) {
  const { keyword, identity } = placed.entry;
  const { start } = hostOf(placed);
  const { text } = file.document;
  const { end } = identity ?? keyword;
  return { uri: file.uri, range: { start: text.positionAt(start + keyword.start), end: text.positionAt(start + end) } };
}

/** The year that was assumed, as it would be typed. */
function yearHint({ at, text, canBeTyped, earliest, latest }: AssumedYear): PlacedHint {
  const words = messages.annotations;
  const from = earliest === undefined ? undefined : inFull(earliest);
  const to = latest === undefined ? undefined : inFull(latest);
  let tooltip: string | undefined;
  if (from !== undefined && to !== undefined)
    tooltip = from === to ? words.assumedDay(to) : words.assumedDays(from, to);
  else if (to !== undefined) tooltip = words.assumedUntil(to);
  else if (from !== undefined) tooltip = words.assumedFrom(from);
  return {
    at,
    label: text.trim(),
    ...(tooltip !== undefined && { tooltip }),
    paddingLeft: text.startsWith(' '),
    ...(canBeTyped && { edit: text }),
  };
}

/** `woensdag 24 maart 2021` */
function inFull(day: CalendarDay): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${formatDutch(day)}`;
}
