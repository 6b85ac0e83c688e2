/** Which layouts have something to show of some sources: told by the kinds of their entries, since a document of each costs much. */
import type { EntryKind } from '../syntax/vocabulary.ts';
import { standingGremia } from './gremiaDocument.ts';
import type { Layout } from './layouts.ts';
import { hasMeeting } from './meetingDocument.ts';
import { entriesOf, type SourceRegister } from './source.ts';

/** Entries between which others may have their turn. */
const ENTRIES_AT_ONCE = 50;

/** Tells of any layout whether a document of it would show something, whoever owns it; bit by bit until that is known. */
export function* findShown(registers: readonly SourceRegister[]): Generator<void, (layout: Layout) => boolean, void> {
  const kinds = new Set<EntryKind>();
  let looked = 0;
  for (const register of registers) {
    for (const { ref } of entriesOf(register, undefined)) {
      if (ref.placed.kind !== undefined) kinds.add(ref.placed.kind);
      if (++looked % ENTRIES_AT_ONCE === 0) yield;
    }
  }
  const hasMeetings = registers.some(hasMeeting);
  const hasGremia = kinds.has('gremium') && registers.some((register) => standingGremia(register).own.length > 0);
  return (layout) => {
    if (layout.of === 'gremia') return hasGremia;
    if (layout.of !== 'entries') return hasMeetings;
    return layout.parts.some((part) => part.kinds.some((kind) => kinds.has(kind)));
  };
}
