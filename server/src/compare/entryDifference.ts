/** What differs between two versions of one entry. */
import type { Field } from '../syntax/entry.ts';
import type { EntryKind } from '../syntax/vocabulary.ts';
import { hunksOf } from './regions.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { isBlank, sameLines } from './textLines.ts';
import { isComment, type Unit } from './units.ts';

/** What an entry is called, as typed. */
export interface EntryName {
  readonly kind: EntryKind;
  /** Empty without one. */
  readonly identity: string;
  /** Empty without one. */
  readonly title: string;
}

/** Lines that came and went, without their indentation. */
export interface LineChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** One value: what it was and what it is; undefined for none. */
export interface ValueChange {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface FieldDifference {
  /** The name in the reference; for an unknown field as typed. */
  readonly name: string;
  /** A list or a text of several lines says which lines came and went. */
  readonly change: ValueChange | LineChanges;
}

export interface EntryDifference {
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is called now; of what is gone, what it was called. */
  readonly name: EntryName;
  /** What was changed in its first line. */
  readonly keyword: ValueChange | undefined;
  readonly identity: ValueChange | undefined;
  readonly title: ValueChange | undefined;
  /** The headings that it stood and stands below; undefined for none. Undefined as a whole when it was not moved. */
  readonly moved: { readonly from: EntryName | undefined; readonly to: EntryName | undefined } | undefined;
  /** In the order of the later version. */
  readonly fields: readonly FieldDifference[];
  /** Comments above it and in it. */
  readonly comments: LineChanges;
  /** Lines that are no part of a field. */
  readonly unread: LineChanges;
  /** True when white space, the order of its fields or another word for one is all that is different. */
  readonly isLayoutOnly: boolean;
}

const NOTHING: LineChanges = { added: [], removed: [] };

/** An entry that came or went, with all that it says. */
export function wholeEntry(change: 'added' | 'removed', unit: Unit, heading: Unit | undefined): EntryDifference {
  const none = { ...unit, lead: [], body: unit.body.slice(0, 1) };
  const [before, after] = change === 'added' ? [none, unit] : [unit, none];
  const place = heading === undefined ? undefined : { before: heading, after: heading };
  return { ...differenceOf(before, after, place), change, isLayoutOnly: false };
}

/**
 * The differences of an entry; undefined when there are none.
 * @param place the headings that it stands below, where it was moved; an entry without one stands below none.
 */
export function entryDifference(
  before: Unit,
  after: Unit,
  place: { readonly before: Unit | undefined; readonly after: Unit | undefined } | undefined,
): EntryDifference | undefined {
  const isSame = before.lead.join('\n') === after.lead.join('\n') && before.body.join('\n') === after.body.join('\n');
  if (isSame && place === undefined) return undefined;
  const found = differenceOf(before, after, place);
  const { keyword, identity, title, moved, fields, comments, unread } = found;
  const says = [keyword, identity, title, moved].some((one) => one !== undefined) || fields.length > 0;
  if (says || [comments, unread].some(({ added, removed }) => added.length + removed.length > 0)) return found;
  // Blank lines above it are no difference of its own.
  return before.body.join('\n') === after.body.join('\n') ? undefined : { ...found, isLayoutOnly: true };
}

function differenceOf(
  before: Unit,
  after: Unit,
  place: { readonly before: Unit | undefined; readonly after: Unit | undefined } | undefined,
): EntryDifference {
  const [was, is] = [partsOf(before), partsOf(after)];
  return {
    change: 'changed',
    name: nameOf(after),
    keyword: valueChange(keywordOf(before), keywordOf(after)),
    identity: valueChange(nameOf(before).identity, nameOf(after).identity),
    title: valueChange(nameOf(before).title, nameOf(after).title),
    moved: place && { from: place.before && nameOf(place.before), to: place.after && nameOf(place.after) },
    fields: fieldDifferences(was.fields, is.fields),
    comments: lineChanges(was.comments, is.comments),
    unread: lineChanges(was.unread, is.unread),
    isLayoutOnly: false,
  };
}

function nameOf({ head, kind }: Unit): EntryName {
  return { kind: kind!, identity: head?.identity?.text ?? '', title: head?.title?.text ?? '' };
}

function keywordOf({ head }: Unit): string {
  return head?.keyword.text.toLowerCase() ?? '';
}

/** The change of a value; undefined when it is the same, white space aside. */
function valueChange(from: string, to: string): ValueChange | undefined {
  const [was, is] = [from, to].map((text) => text.trim().replace(/\s{2,}/gu, ' ')) as [string, string];
  return was === is ? undefined : { from: was === '' ? undefined : was, to: is === '' ? undefined : is };
}

interface Parts {
  readonly fields: ReadonlyMap<string, Segment>;
  readonly comments: readonly string[];
  readonly unread: readonly string[];
}

/** The parts of an entry; where they cannot be told apart, all its lines are taken as unread. */
function partsOf({ lead, body }: Unit): Parts {
  const segments = segmentsOf(body);
  const rest =
    segments === undefined ? body.slice(1) : segments.slice(1).flatMap(({ field, lines }) => (field ? [] : lines));
  const within = (segments ?? []).flatMap(({ field, lines }) => (field ? lines.filter(isComment) : []));
  return {
    fields: new Map((segments ?? []).flatMap((segment) => (segment.field ? [[segment.key, segment] as const] : []))),
    comments: [...lead, ...rest, ...within].filter(isComment),
    unread: rest.filter((line) => !isComment(line)),
  };
}

function fieldDifferences(before: Parts['fields'], after: Parts['fields']): FieldDifference[] {
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const { name } = (is ?? was)!.field!;
    const change = fieldChange(was?.field, is?.field);
    return change === undefined ? [] : [{ name, change }];
  });
}

const MANY_LINES: ReadonlySet<string> = new Set(['history', 'steps', 'agenda']);

function fieldChange(before: Field | undefined, after: Field | undefined): ValueChange | LineChanges | undefined {
  const linesOf = (field: Field | undefined) => (field?.lines ?? []).map(({ text }) => text.trim());
  const [was, is] = [linesOf(before), linesOf(after)];
  const asValue = { from: before && (was[0] ?? ''), to: after && (is[0] ?? '') };
  // A field with nothing behind its name says as little as none, but somebody put it there or took it away.
  if (sameLines(was, is)) return (before === undefined) === (after === undefined) ? undefined : asValue;
  const isOneValue = was.length <= 1 && is.length <= 1 && !MANY_LINES.has((after ?? before)!.kind);
  return isOneValue ? asValue : lineChanges(was, is);
}

/** The lines that came and went, blank ones aside; a line that only stands elsewhere did both. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChanges {
  const [was, is] = [before, after].map((lines) => lines.map((line) => line.trim()).filter((line) => !isBlank(line)));
  if (sameLines(was!, is!)) return NOTHING;
  const hunks = hunksOf(was!, is!);
  return {
    added: hunks.flatMap(({ side }) => is!.slice(side.from, side.to)),
    removed: hunks.flatMap(({ base }) => was!.slice(base.from, base.to)),
  };
}
