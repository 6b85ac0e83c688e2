/** Which layouts have something to show of some sources: told by the kinds of their entries, since a document of each costs much. */
import { type EntryKind, NUMBERED_KINDS } from '../syntax/vocabulary.ts';
import { type Bits, eachInBits } from './bits.ts';
import { standingGremia } from './gremiaDocument.ts';
import type { Layout } from './layouts.ts';
import { hasMeeting } from './meetingDocument.ts';
import { entriesOf, type SourceRegister } from './source.ts';

/** Tells of any layout whether a document of it would show something, whoever owns it; bit by bit until that is known. */
export function* findShown(registers: readonly SourceRegister[]): Bits<(layout: Layout) => boolean> {
  const kinds = new Set<EntryKind>();
  for (const register of registers) {
    yield* eachInBits(entriesOf(register, undefined), ({ ref }) => {
      if (ref.placed.kind !== undefined) kinds.add(ref.placed.kind);
    });
  }
  const hasMeetings = registers.some(hasMeeting);
  const hasGremia = kinds.has('gremium') && registers.some((register) => standingGremia(register).own.length > 0);
  return (layout) => {
    if (layout.of === 'gremia') return hasGremia;
    if (layout.of === 'changes') return NUMBERED_KINDS.some((kind) => kinds.has(kind));
    if (layout.of !== 'entries') return hasMeetings;
    return layout.parts.some((part) => part.kinds.some((kind) => kinds.has(kind)));
  };
}
