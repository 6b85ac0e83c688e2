/** What differs between two versions of a register: per entry, and in it per field. Nothing but words that were typed. */
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { type EntryDifference, entryDifference, type LineChanges, lineChanges, wholeEntry } from './entryDifference.ts';
import { mergeOrder, movedIn } from './order.ts';
import { pairUnits } from './pairing.ts';
import { readLines } from './textLines.ts';
import { cutUnits, headingsAbove, type Unit } from './units.ts';

export interface FileDifference {
  /** Lines above the first entry and below the last. */
  readonly outside: LineChanges;
  /** The entries that differ, in the order of the later version; what was taken out stands where it stood. */
  readonly entries: readonly EntryDifference[];
  /** True when there is no such difference, and still the texts are not the same: blank lines, line ends. */
  readonly isLayoutOnly: boolean;
}

/** The differences between two texts; undefined when they are the same. */
export function fileDifference(before: string, after: string): FileDifference | undefined {
  if (before === after) return undefined;
  const [old, now] = [before, after].map((text) => cutUnits(readLines(text).lines)) as [Unit[], Unit[]];
  const { toFirst } = pairUnits(old, now);
  const idOf = (at: number) => (toFirst[at] === -1 ? old.length + at : toFirst[at]!);
  const oldIds = old.map((_, at) => at);
  const nowIds = now.map((_, at) => idOf(at));
  const moved = movedIn(oldIds, nowIds, (id) => isHeadingKind(old[id]?.kind));
  const [oldHeadings, nowHeadings] = [headingsAbove(old), headingsAbove(now)];
  const places = new Map(nowIds.map((id, at) => [id, at]));
  const entries: EntryDifference[] = [];
  for (const id of allIds(oldIds, nowIds)) {
    const at = places.get(id);
    const [was, is] = [old[id], at === undefined ? undefined : now[at]!];
    const wasBelow = was && oldHeadings[id]!;
    const isBelow = at === undefined ? -1 : nowHeadings[at]!;
    if (is === undefined) {
      if (was?.place === 'entry') entries.push(wholeEntry('removed', was, old[wasBelow!]));
    } else if (was === undefined) {
      entries.push(wholeEntry('added', is, now[isBelow]));
    } else if (is.place === 'entry') {
      const isElsewhere = moved.has(id) || wasBelow !== (nowIds[isBelow] ?? -1);
      const difference = entryDifference(
        was,
        is,
        isElsewhere ? { before: old[wasBelow!], after: now[isBelow] } : undefined,
      );
      if (difference !== undefined) entries.push(difference);
    }
  }
  const outside = lineChanges(outsideOf(old), outsideOf(now));
  const isLayoutOnly = entries.length === 0 && outside.added.length + outside.removed.length === 0;
  return { outside, entries, isLayoutOnly };
}

/** All ids in the order of the later version, those that are gone behind what they stood behind. */
function allIds(old: readonly number[], now: readonly number[]): readonly number[] {
  const none = new Map<number, number>();
  const there = new Set(now);
  const row = (ids: readonly number[]) => ({ ids, headings: none });
  return mergeOrder(row(old.filter((id) => there.has(id))), row(now), row(old), () => false).ids;
}

function outsideOf(units: readonly Unit[]): string[] {
  return units.flatMap(({ place, lead, body }) => (place === 'entry' ? [] : [...lead, ...body]));
}
