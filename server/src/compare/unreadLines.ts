/** Which lines that are not read are the same ones in two versions of an entry. */
import type { Segment } from './segments.ts';

/**
 * The segments of a version, those that are not read under the key of one of another version with which they share a line; else of one
 * that stands behind the same. Each key stands there once.
 */
export function asKnown(side: readonly Segment[], known: readonly Segment[]): readonly Segment[] {
  const unread = known.filter(({ isUnread }) => isUnread);
  if (unread.length === 0) return side;
  const byLine = new Map(unread.flatMap(({ key, lines }) => lines.map((line) => [line.trim(), key] as const)));
  const free = new Set(unread.map(({ key }) => key));
  const keys = new Map<Segment, string>();
  for (const segment of side) {
    if (!segment.isUnread) continue;
    const key = segment.lines.map((line) => byLine.get(line.trim())).find((one) => one !== undefined && free.has(one));
    if (key === undefined) continue;
    free.delete(key);
    keys.set(segment, key);
  }
  const all = new Set(unread.map(({ key }) => key));
  return side.map((segment) => {
    if (!segment.isUnread) return segment;
    const isOther = all.has(segment.key) && !free.has(segment.key);
    return { ...segment, key: keys.get(segment) ?? (isOther ? `other|${segment.key}` : segment.key) };
  });
}
