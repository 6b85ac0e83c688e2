/** The words of a status without what does not change its meaning: who or what it is said of, quotes, `al`, a date behind it. */
import { leavesDoubt } from './doubt.ts';
import { foldWord } from './vocabulary.ts';

/** Subjects of a status: `deze motie is in uitvoering`, `project is nog niet gestart`. */
const SUBJECT =
  /^(?:status|stand van zaken|svz) ?[:=] ?|^(?:(?:de|het|deze|dit|alle) )?(?:motie|actie|acties|actiepunt|actiepunten|project|toezegging|punt|alles|dit|opdracht|taak|amendement) (?=(?:is|zijn|wordt|kan|kunnen|mag|loopt|lopen|staat|gaat|komt|nog|moet|ligt|zit) )/u;
/** Words that say nothing more; `nog` stays, since it turns a word round. */
const FILLER =
  /^(?:is|zijn|reeds|al|inmiddels|nu|thans|momenteel|volledig|geheel|helemaal|definitief|succesvol|weer|ook|beide|beiden|allebei|allemaal|alle) (?=\S)/u;
const MONTH = '(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?';
/** The day it was done, which words such as `d.d.` keep apart from the day it is to be done. */
const DATED = new RegExp(
  `,? (?:d\\.d\\.|dd\\.?|d\\.d) (?:\\d{1,2} ${MONTH}|\\d{1,2}[-/]\\d{1,2})(?:[ -/]\\d{2,4})?$`,
  'u',
);
/** `opgelost in v3-fix`: the version that it is in. A year is no version. */
const VERSION =
  /^(opgelost|verwerkt|gebouwd|gerealiseerd|opgeleverd|geleverd|(?:deels|gedeeltelijk|grotendeels) opgelost|niet opgelost|nog niet opgelost) in (?:v|versie |release |sprint )\d[\w.-]*$/u;

/** A status as its words are compared; '' when nothing is left. */
export function normalizePhrase(text: string): string {
  let phrase = foldWord(text.replace(/[“”"'‘’„*_]+/gu, ''));
  phrase = trimmed(phrase).replace(SUBJECT, '');
  for (let shorter = phrase.replace(FILLER, ''); shorter !== phrase; shorter = phrase.replace(FILLER, '')) {
    phrase = shorter;
  }
  phrase = phrase.replace(DATED, '').replace(VERSION, '$1');
  return trimmed(phrase).normalize('NFD').replace(/\p{M}/gu, '');
}

const AROUND = new Set(' .!:;,…-–—•'.split(''));

/** Without the marks around it. Counted from both sides: an expression would look at each row of marks again and again. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND.has(text[start]!)) start++;
  while (end > start && AROUND.has(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** Beginnings of a remark that say that it is not all of it, or not for good. */
const TAKES_BACK =
  /^[;(]\s*(?:deels|gedeeltelijk|grotendeels|ten dele|voor (?:een deel|de helft|\d+ ?%)|\d+ ?%|op \S+(?: \S+)? na\b|met uitzondering|onder voorbehoud|(?:alleen |enkel |slechts )?(?:deel|onderdeel|eerste deel|1e deel)|alleen|enkel|slechts|in concept|concept|bijna|vrijwel|zonder|excl\.?|exclusief)(?![\p{L}])/iu;
/** The same wherever it stands: `(brief volgt)`, `(bijlage nog nasturen)`, `(akkoord OR?)`. */
const STILL =
  /\?|(?<![\p{L}])(?:nog|volgt|volgen|mits|tenzij|maar|behalve|behoudens|uitgezonderd|m\.?u\.?v\.?|wacht|wachten)(?![\p{L}])/iu;

/** True of a remark, from its bracket or `;` on, that takes back what stands before it: `gereed (deels)`. */
export function takesBack(remark: string): boolean {
  return TAKES_BACK.test(remark) || STILL.test(remark) || leavesDoubt(remark);
}
