/** Words that stand in the place of a name (taal.md §3, People and organisations). */
import { foldName } from './names.ts';

/** Words that may stand in the place of an owner and are never "missing". */
export type StandIn = 'redacted' | 'toBeDecided' | 'notApplicable' | 'all' | 'varying';

const STAND_INS: ReadonlyMap<string, StandIn> = new Map([
  ['pm', 'toBeDecided'],
  ['p.m.', 'toBeDecided'],
  ['nader te bepalen', 'toBeDecided'],
  ['n.t.b.', 'toBeDecided'],
  ['ntb', 'toBeDecided'],
  ['?', 'toBeDecided'],
  ['n.v.t.', 'notApplicable'],
  ['n.v.t', 'notApplicable'],
  ['nvt', 'notApplicable'],
  ['niet van toepassing', 'notApplicable'],
  ['allen', 'all'],
  ['wisselend', 'varying'],
]);

/** What a word stands in for; undefined for anything else. */
export function standInOf(word: string): StandIn | undefined {
  return STAND_INS.get(foldName(word));
}

export function isStandIn(word: string): boolean {
  return standInOf(word) !== undefined;
}
