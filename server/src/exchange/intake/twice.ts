/** Numbers that two entries of a list have: a register has each once, and only a person can say which of the two is to go. */
import { foldWord, isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import type { DraftComment, DraftEntry } from './draft.ts';

/** Topics count anew below each heading. */
const isCalledByNumber = ({ kind }: DraftEntry) =>
  isNumberedKind(kind) || (isHeadingKind(kind) && kind !== 'onderwerp');

/** Asks of each entry whose number stood above it already; `sameEntry` where the title is the same too. */
export function askTwice(entries: readonly (DraftEntry | DraftComment)[]): void {
  const first = new Map<string, DraftEntry>();
  for (const entry of entries) {
    if (entry.kind === 'comment' || entry.identity === undefined || !isCalledByNumber(entry)) continue;
    const key = `${entry.kind} ${foldWord(entry.identity)}`;
    const above = first.get(key);
    if (above === undefined) {
      first.set(key, entry);
      continue;
    }
    const { origin } = entry;
    if (foldWord(above.title) !== foldWord(entry.title)) {
      entry.doubts.push({ key: 'sameNumber', values: [above.title], origin });
    } else {
      const { table } = above.origin;
      const isElsewhere = table !== undefined && table !== origin.table;
      entry.doubts.push({ key: 'sameEntry', values: [isElsewhere ? String(table + 1) : ''], origin });
    }
  }
}
