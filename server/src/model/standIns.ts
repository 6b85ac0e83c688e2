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
  ['n.n.', 'toBeDecided'],
  ['n.n', 'toBeDecided'],
  ['n.n.b.', 'toBeDecided'],
  ['nnb', 'toBeDecided'],
  ['t.b.d.', 'toBeDecided'],
  ['tbd', 'toBeDecided'],
  ['nog te bepalen', 'toBeDecided'],
  ['nader te noemen', 'toBeDecided'],
  ['nog onbekend', 'toBeDecided'],
  ['onbekend', 'toBeDecided'],
  ['nog niet bekend', 'toBeDecided'],
  ['vacature', 'toBeDecided'],
  ['vacant', 'toBeDecided'],
  ['allen', 'all'],
  ['iedereen', 'all'],
  ['eenieder', 'all'],
  ['een ieder', 'all'],
  ['ieder', 'all'],
  ['allemaal', 'all'],
  ['alle leden', 'all'],
  ['alle aanwezigen', 'all'],
  ['alle betrokkenen', 'all'],
  ['alle deelnemers', 'all'],
  ['alle partijen', 'all'],
  ['alle partners', 'all'],
  ['alle organisaties', 'all'],
  ['de leden', 'all'],
  ['leden', 'all'],
  ['aanwezigen', 'all'],
  ['deelnemers', 'all'],
  ['elk lid', 'all'],
  ['ieder lid', 'all'],
  ['hele team', 'all'],
  ['het hele team', 'all'],
  ['hele groep', 'all'],
  ['de hele groep', 'all'],
  ['hele bestuur', 'all'],
  ['het hele bestuur', 'all'],
  ['wisselende', 'varying'],
  ['wisselend', 'varying'],
]);

/** What a word stands in for; undefined for anything else. */
export function standInOf(word: string): StandIn | undefined {
  return STAND_INS.get(foldName(word));
}

const MEMBERS =
  /^@?(?:(?:alle|de) )?(?:werkgroep|bestuurs|klankbord(?:groep)?|commissie|team|projectgroep|stuurgroep|regiegroep|kerngroep|projectteam|raads|staten|fractie|groeps|or-?|mr-?|gmr-?|panel|platform|overleg)leden$/u;

/** `werkgroepleden`, `@klankbordleden`: everybody at the table, when nothing is declared by that name. */
export function isEverybody(word: string): boolean {
  const folded = foldName(word);
  return MEMBERS.test(folded) || (folded.startsWith('@') && STAND_INS.get(folded.slice(1)) === 'all');
}

export function isStandIn(word: string): boolean {
  return standInOf(word) !== undefined;
}
