/** Three versions of an entry put together, field by field. */
import { isList } from '../syntax/vocabulary.ts';
import { linesInConflict, type Meaning, type Merged, mergeLines } from './mergeLines.ts';
import { mergeOrder, type Row } from './order.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { sameLines } from './textLines.ts';
import { indentOf, isComment } from './units.ts';
import { asKnown } from './unreadLines.ts';

const NO_HEADINGS: ReadonlyMap<number, number> = new Map();

/**
 * Puts the lines of an entry together. What was put together is read again: where it would be read otherwise than its parts, the
 * whole entry is the conflict.
 * @param base undefined for what both sides made anew.
 * @param size the length of the marks of a conflict.
 */
export function mergeEntry(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  size: number,
): Merged {
  if (sameLines(ours, theirs) || (base !== undefined && sameLines(base, theirs))) return { lines: ours, conflicts: 0 };
  if (base !== undefined && sameLines(base, ours)) return { lines: theirs, conflicts: 0 };
  return (
    mergeFields(base, ours, theirs, size) ?? {
      lines: linesInConflict(ours, theirs, size),
      conflicts: 1,
    }
  );
}

/** The same field by field; undefined where that cannot be done. */
function mergeFields(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  size: number,
): Merged | undefined {
  const indent = fieldIndent(ours);
  const o = segmentsOf(ours);
  const t = segmentsOf(indented(theirs, indent));
  const b = base === undefined ? [] : segmentsOf(indented(base, indent));
  if (o === undefined || t === undefined || b === undefined) return undefined;
  const ids = new Map<string, number>();
  const byId = (segments: readonly Segment[]) => {
    const found = new Map<number, Segment>();
    for (const segment of segments) {
      const id = ids.get(segment.key) ?? ids.size;
      ids.set(segment.key, id);
      found.set(id, segment);
    }
    return found;
  };
  const knownOurs = asKnown(o, b);
  const [inBase, inOurs, inTheirs] = [byId(b), byId(knownOurs), byId(asKnown(t, [...b, ...knownOurs]))];
  const order = mergeOrder(rowOf(inBase), rowOf(inOurs), rowOf(inTheirs), () => false);
  const lines: string[] = [];
  const expected: ExpectedField[] = [];
  let conflicts = 0;
  for (const id of order.ids) {
    const [one, other] = [inOurs.get(id), inTheirs.get(id)];
    const merged = mergeSegment(inBase.get(id), one, other, size);
    if (merged.lines.length === 0) continue;
    conflicts += merged.conflicts;
    lines.push(...merged.lines);
    const field = (one ?? other)?.field;
    if (field === undefined || (merged.conflicts > 0 && one === undefined)) continue;
    expected.push({ name: field.name, lines: merged.conflicts === 0 ? merged.lines : undefined });
  }
  return isReadAs(lines, expected) ? { lines, conflicts } : undefined;
}

type SegmentsById = ReadonlyMap<number, Segment>;

function rowOf(segments: SegmentsById): Row {
  return { ids: [...segments.keys()], headings: NO_HEADINGS };
}

function mergeSegment(
  base: Segment | undefined,
  ours: Segment | undefined,
  theirs: Segment | undefined,
  size: number,
): Merged {
  const [b, o, t] = [base?.lines ?? [], ours?.lines ?? [], theirs?.lines ?? []];
  if (sameLines(b, t) || sameLines(o, t)) return { lines: o, conflicts: 0 };
  if (sameLines(b, o)) return { lines: t, conflicts: 0 };
  const meaning = meaningOf(ours ?? theirs);
  const isWhole = meaning === undefined || o.length === 0 || t.length === 0;
  if (isWhole) return { lines: linesInConflict(o, t, size), conflicts: 1 };
  return mergeLines(b, o, t, meaning, size);
}

/** What the lines of a segment are; undefined for one value, which is one or the other. */
function meaningOf(segment: Segment | undefined): Meaning | undefined {
  // What nobody reads may contradict: each added something beside the other, and a person has to see both.
  if (segment?.isUnread === true) return 'text';
  const field = segment?.field;
  if (field === undefined) return undefined;
  if (field.kind === 'text' || field.kind === 'unknown') return 'text';
  if (field.kind === 'history') return 'notes';
  // Who has to do it is one decision, also where it names several.
  if (field.name === 'eigenaar' || field.name === 'gedaan door' || field.name === 'portefeuillehouder')
    return undefined;
  return isList(field.kind) ? 'items' : undefined;
}

/** A field as it should be read again; its lines only where none of them is a mark. */
interface ExpectedField {
  readonly name: string;
  readonly lines: readonly string[] | undefined;
}

/** True when an entry of these lines has these fields, in this order. */
function isReadAs(lines: readonly string[], fields: readonly ExpectedField[]): boolean {
  // Above a first line that is in conflict stands a mark.
  const head = lines.findIndex((line) => !isComment(line));
  const read = segmentsOf(lines.slice(Math.max(0, head)))?.filter(({ field }) => field !== undefined);
  return (
    read?.length === fields.length &&
    fields.every(({ name, lines: own }, at) => {
      const { field, lines: found } = read[at]!;
      return field?.name === name && (own === undefined || sameLines(own, found));
    })
  );
}

/** The indentation of the fields of an entry: that of its first indented line. */
function fieldIndent(body: readonly string[]): string {
  return indentOf(body.slice(1).find((line) => line.trim() !== '') ?? '');
}

/** The lines of an entry with another indentation of its fields; as they are where that cannot be changed alone. */
function indented(body: readonly string[], indent: string): readonly string[] {
  const own = fieldIndent(body);
  const [head, ...rest] = body;
  if (own === indent || own === '' || indent === '' || head === undefined) return body;
  if (!rest.every((line) => line.trim() === '' || line.startsWith(own))) return body;
  return [head, ...rest.map((line) => (line.startsWith(own) ? indent + line.slice(own.length) : line))];
}
