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
  ['nog invullen', 'toBeDecided'],
  ['nog in te vullen', 'toBeDecided'],
  ['nog te verdelen', 'toBeDecided'],
  ['nog te benoemen', 'toBeDecided'],
  ['volgt', 'toBeDecided'],
  ['wie', 'toBeDecided'],
  ['niemand', 'toBeDecided'],
  ['geen', 'toBeDecided'],
  ['geen eigenaar', 'toBeDecided'],
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

/** The stand-in that a word is; undefined for any other word. */
export function standInOf(word: string): StandIn | undefined {
  const folded = foldName(word);
  // `allen.`, `wie?`, `???`
  return STAND_INS.get(folded) ?? STAND_INS.get(/^\?{2,9}$/u.test(folded) ? '?' : folded.replace(/[.?!]$/u, ''));
}

const MEMBERS =
  /^@?(?:(?:alle|de) )?(?:werkgroep|bestuurs|klankbord(?:groep)?|commissie|team|projectgroep|stuurgroep|regiegroep|kerngroep|projectteam|raads|staten|fractie|groeps|or-?|mr-?|gmr-?|panel|platform|overleg|ondernemingsraads|dorpsraads|wijkraads|bewoners|vve-?|college|directie|db-?|ab-?)leden$/u;
/** `alle leden van de MR`: of a body, where no other name stands. */
const ALL_OF =
  /^alle (?:leden|deelnemers|aanwezigen|bestuursleden|betrokkenen) (?:van|uit) (?:de |het |onze )?\S+(?: \S+)?$/u;

/** `werkgroepleden`, `@klankbordleden`: everybody at the table, when nothing is declared by that name. */
export function isEverybody(word: string): boolean {
  const folded = foldName(word);
  return (
    (folded.endsWith('leden') && MEMBERS.test(folded)) ||
    (folded.startsWith('alle ') && ALL_OF.test(folded)) ||
    (folded.startsWith('@') && STAND_INS.get(folded.slice(1)) === 'all')
  );
}

export function isStandIn(word: string): boolean {
  return standInOf(word) !== undefined;
}
