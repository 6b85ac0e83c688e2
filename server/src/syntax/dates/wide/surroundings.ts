/**
 * Words before and behind a deadline without a part in its meaning: `naar verwachting`, `PS`, `om 20.00 uur`. Only what
 * is listed here, and words that can't turn the meaning round; anything else leaves the text unread.
 */

import { FOR } from './bounds.ts';
import { DateLike, Turning } from './dangers.ts';
import { LETTER, matchAt, pattern, skipSpace } from './pattern.ts';

const SOON = '(?:zo (?:snel|spoedig|gauw|vlug) mogelijk|z\\.?s\\.?m\\.?|asap|spoedig|snel)';
const WITH_BOUND = `(?=(?:uiterlijk|in (?:ieder|elk) geval|${FOR}|tot|binnen|niet later)(?![${LETTER}]))`;

/** Words before a deadline that say how sure it is. The order does not count: they are taken off one by one. */
const HEDGES = pattern(
  `(?:${SOON}~[,;–-]?~(?:(?:maar|doch|en|en wel|edoch) )?(?:(?:dan|wel) )?${WITH_BOUND}` +
    '|(?:naar verwachting|verwachting|verwacht|(?:de )?planning is|vooralsnog|voorlopig|waarschijnlijk|vermoedelijk|hopelijk' +
    '|bij voorkeur|liefst|het liefst|graag|indien mogelijk|zo mogelijk|zo nodig|nog|in ieder geval|in elk geval|ruim|ruimschoots|ergens|ook|reeds' +
    '|circa|ca\\.?|ongeveer|ong\\.?|doel|target|streven(?: is)?|gepland|streefdatum|deadline|einddatum|richtdatum|inleverdatum|uiter(?:ste|lijke) (?:datum|inleverdatum|termijn)|termijn|planning|datum|nieuwe (?:deadline|datum|termijn)|oplevering|gereed' +
    '|opleverdatum|uiterlijk(?=~:)|morgen(?:ochtend|middag|avond)?|vanavond|vanmiddag|vandaag' +
    '|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)(?=~\\d)|aanstaande(?=~(?:\\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag~\\d))' +
    // Without a date behind it `komende dinsdag` is counted.
    '|(?:a\\.?s\\.|aanst\\.|komende|aankomende|eerstkomende|eerstvolgende|volgende week)' +
    '(?=~(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:ma|di|wo|do|vr|za|zo)\\.?)~\\d{1,2}(?:~(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|[-/]\\d{1,2}[-/]\\d{2}))' +
    '|(?:via|per) (?:e-?mail|mail|post|telefoon|teams|app))(?:~[:,]~| )' +
    '|[✅✓✔☑±]~|(?:het |de )?(?:heel|hele|gehele|loop(?: van)?) (?=(?:het )?(?:jaar )?(?:19|20|21)\\d\\d)|(?=uiterlijk (?:aan|op|tegen|per|in|tijdens|binnen|bij|eind))uiterlijk (?=(?:aan|tegen|bij|binnen) )' +
    '|(?:(?:op )?(?:de )?agenda(?: van)?|agenderen|bij|tijdens) (?=(?:de |het )?(?:eerst)?volgende? (?!jaar|maand|week|kwartaal))' +
    '|(?:(?:op )?(?:de )?agenda(?: van)?|agenderen) (?=(?:\\d{1,2}(?!\\d)|(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|(?:maan|dins|woens|donder|vrij|zater|zon)dag)))' +
    '|aan (?=(?:het|de) (?:eind|begin))|tegen (?=(?:(?:het|de) )?(?:eind|begin|medio))|gedurende |tijdens (?=(?:de|het) )|ergens ' +
    '|in (?=(?:het )?(?:begin|einde?|midden)(?: van)? ))',
  { whole: false },
);

/** Offset where a deadline begins behind such words; the same place when there are none. */
export function behindHedges(text: string, at: number): number {
  for (let place = at; ; ) {
    const found = matchAt(HEDGES, text, place);
    if (found === undefined || found.end === place) return place;
    place = skipSpace(text, found.end);
  }
}

/** A bare year behind capitals is rather that of what they stand for: `ALV 2025`, `MJP 2026`. */
const NO_BARE_YEAR = '(?!(?:19|20|21)\\d\\d(?!\\s*[qQ]|[-/]?\\d))';
const UPPER = '[A-Z\\u00c0-\\u00de]';
const GREMIUM = new RegExp(`^${UPPER}{2,6}\\s+(?=\\d)${NO_BARE_YEAR}`, 'u');
/** `raadsvergadering van 5 juni 2025`, `cie Ruimte 20 mei`, `in de MR van 14 mei`: who meets that day, and when. */
const MEETING = new RegExp(
  '^(?:(?:(?:[Ii]n|[Bb]ij|[Oo]p|[Tt]ijdens|[Tt]er|[Aa]genda)\\s+)?(?:(?:de|het)\\s+)?' +
    `(?:${UPPER}{2,6}|${UPPER}{1,2}&${UPPER}{1,2}|[Rr]aad|[Cc]ommissie|[Cc]ie\\.?|[Pp]residium|[Bb]estuur|[Cc]ollege|` +
    `(?:[${LETTER}-]{0,40})(?:[Vv]ergadering|[Oo]verleg|[Bb]ijeenkomst|[a-z]commissie|[a-z]raad|[a-z]bestuur|[a-z]groep))` +
    `(?:\\s+${UPPER}[${LETTER}&-]{0,30}){0,3}(?:\\s+(?:van|d\\.?d\\.?|op))?\\s+)` +
    `(?=\\d|(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|week|wk|[qQ][1-4]|(?:maan|dins|woens|donder|vrij|zater|zon)dag\\s|(?:ma|di|wo|do|vr|za|zo)\\.?\\s+\\d))${NO_BARE_YEAR}`,
  'u',
);
const UP_TO_COMMA = /^[\p{L}][\p{L}\p{N} .-]{0,40},\s*(?=\S)/u;
const WORDS = /^(?:[A-Za-z\u00c0-\u024f]+\s+){1,4}?(?=(?:in|per|voor|vóór|vòòr|uiterlijk|op|eind|medio)\s)/i;

/**
 * Possible starts of a deadline behind other words: the short name of a gremium (`PS 26 maart 2018`), words before a
 * comma, words before `in`, `per`, `voor`. Each place with whether it has to name its year. None when the words may
 * turn the meaning round.
 */
export function* behindOtherWords(text: string, at: number): Iterable<{ readonly at: number; readonly full: boolean }> {
  const rest = text.slice(at);
  for (const [wanted, full] of [
    [GREMIUM, false],
    [MEETING, false],
    [UP_TO_COMMA, false],
    [WORDS, true],
  ] as const) {
    const head = wanted.exec(rest)?.[0];
    if (head === undefined || Turning.test(head) || DateLike.test(head)) continue;
    yield { at: at + head.length, full };
  }
}

const TIME =
  '(?:(?:om|vanaf|van|voor|vóór|tussen|uiterlijk|tot)~)?(?:ca\\.? )?\\d{1,2}(?:[.:]\\d{2})?(?:~(?:uur|u\\.?|h))?(?:~(?:-|–|tot|en|/)~\\d{1,2}(?:[.:]\\d{2})?)?~(?:uur|u\\.?|h)?';
const CLOCK =
  '(?:(?:om|vanaf|van|voor|vóór|tussen|uiterlijk|tot)~)?(?:ca\\.? )?\\d{1,2}[.:]\\d{2}(?:~(?:-|–|tot|en)~\\d{1,2}[.:]\\d{2})?';
const HOURS = pattern(
  `(?:${TIME}(?<=[uh]|uur|u\\.)|${CLOCK}|einde (?:van de )?(?:werk)?dag|eind van de (?:werk)?dag|'s (?:ochtends|middags|avonds|morgens))`,
  { needs: "# dag 's" },
);
const COMING = pattern('(?:a\\.?s\\.?|aanstaande|aankomend|aanst\\.)', { whole: false });
const ONE_WORD = pattern(
  '(?:gereed|klaar|af|definitief|structureel|concept|voorlopig|digitaal|online|fysiek|verwacht|gepland|indicatief|streefdatum|deadline|uiterlijk|ultimo|nog|zie verslag|(?:of|liefst|graag|bij voorkeur|(?:indien|zo) mogelijk|en zo mogelijk) eerder|eerder (?:indien|als|zo) mogelijk' +
    '|(?:aan|in) te leveren|aanleveren|inleveren|indienen|insturen|opsturen|toesturen|versturen|verzenden|rondsturen|agenderen' +
    '|terugkoppelen|rapporteren|opleveren|afronden|evalueren|publiceren|plannen|uitvoeren|vaststellen)',
);
const PREPOSITION =
  /^(?:op|in|bij|door|aan|naar|te|ter|via|met|ten|t\.?b\.?v\.?|i\.?v\.?m\.?|i\.?o\.?m\.?|i\.?s\.?m\.?)\s+\S/iu;
const NAMES = /^\p{Lu}[\p{L}\p{N}.&/-]*(?:\s+(?:(?:van|de|het|en|voor|ten|te)\s+)*\p{Lu}[\p{L}\p{N}.&/-]*)*$/u;
const SEPARATOR = /^(?:[,:]|\s[-–—])\s*/u;

/** True when what stands from a place up to `end` may stand behind a deadline; the remark in brackets is not part of it. */
export function isTail(text: string, at: number, end: number): boolean {
  let place = at;
  for (;;) {
    const start = skipSpace(text, place);
    if (start >= end) return true;
    const rest = text.slice(place, end);
    const mark = SEPARATOR.exec(rest)?.[0];
    const from = mark === undefined ? start : place + mark.length;
    if (from === place) return rest === '.';
    const hours = matchAt(HOURS, text, from) ?? matchAt(COMING, text, from) ?? matchAt(ONE_WORD, text, from);
    if (hours !== undefined && hours.end <= end && hours.end > from) {
      place = hours.end;
      continue;
    }
    const words = text.slice(from, end).trim();
    if (words === '.' || words === '') return true;
    if (/\d/u.test(words) || Turning.test(words) || DateLike.test(words)) return false;
    return mark !== undefined || PREPOSITION.test(words) || NAMES.test(words);
  }
}
