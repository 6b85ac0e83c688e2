/** Words behind what is said to be done or put off, by which it is not: tested on the rest of a sentence or a remark. */
import { DateLike } from './dates/wide/dangers.ts';

/** Something is left. */
const LEFT =
  'uitzondering|uitgezonderd|exclusief|excl|m\\.?u\\.?v|afgezien van|los van|minus|ontbreekt|ontbreken|mist|missen|resteert|resteren' +
  '|onvolledig|incompleet|onvoldoende|(?:eerste|1e|1ste|voorlopige|ruwe) (?:versie|opzet)|fase|stap(?:pen)? \\d|nagenoeg|praktisch|voorlopig|vooralsnog|tijdelijk|in theorie|de helft' +
  '|(?:\\d{1,2}|een|twee|drie|vier|vijf|zes) van de (?:\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)';
/** It is still to come, */
const TO_COME =
  'uiterlijk|per \\d{1,2}|morgen|overmorgen|binnenkort|spoedig|straks|eerdaags|gepland|ingepland|streef\\p{L}*|streven|te verwachten' +
  '|ter (?:vaststelling|besluitvorming|goedkeuring|bespreking|advisering|accordering|ondertekening|tekening|controle|beoordeling)';
/** is only expected, */
const EXPECTED =
  'verwacht|verwachten|verwachting|hoopt|hopen|hopelijk|waarschijnlijk|vermoedelijk|vermoedt|wellicht|misschien|naar schatting' +
  '|volgens (?:de )?(?:planning|prognose)';
/** or is denied. */
const DENIED =
  'onjuist|ten onrechte|bestrijdt|bestrijden|betwist|betwisten|betwijfelt|betwijfelen|twijfelt|twijfel|oneens|afgekeurd|afgewezen' +
  '|teruggestuurd|teruggegeven|terug naar|mislukt|fouten';
const DOUBT = new RegExp(`(?<![\\p{L}])(?:${LEFT}|${TO_COME}|${EXPECTED}|${DENIED})(?![\\p{L}])`, 'iu');
const PERCENTAGE = /(?<!\d)(?:\d|\d\d) ?(?:%|procent)/u;

/** True of words of which one leaves it in doubt that what stands before them is done. */
export function leavesDoubt(words: string): boolean {
  return DOUBT.test(words) || PERCENTAGE.test(words);
}

/** Words by which somebody is at it, or is to be. */
const AT_IT =
  /(?<![\p{L}])(?:(?:om )?te \p{L}+en|agenderen|publiceren|versturen|verzenden|rondsturen|bespreken|vaststellen|tekenen|ondertekenen|evalueren|communiceren|terugkoppelen|afronden|controleren|graag|gevraagd|gewenst|bezig|in behandeling|in de maak|opvolging|aan zet|de bal|bal ligt|lig(?:t|gen) bij|pak(?:t|ken)|neemt|nemen|werkt|werken|staan? uit|uitstaand\p{L}*)(?![\p{L}])/iu;
/** What works goes on doing so: `de lift werkt weer`. */
const WORKS = /(?<!\p{L})werk(?:t|en)(?: (?:weer|goed|naar behoren))?(?=[\s.!)]*$)/giu;
const DONE =
  /(?<![\p{L}])(?:zie|conform|sinds|\p{L}*ge\p{L}+(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}+(?:d|t|en))(?![\p{L}])/iu;

/** True of the rest of a sentence that says what is still done, or names a day without what was done on it. */
export function goesOnWith(words: string): boolean {
  if (AT_IT.test(words.replace(WORKS, ''))) return true;
  return DateLike.test(words) && !DONE.test(words);
}

const PAST =
  /(?<![\p{L}])(?:onhaalbaar|haalbaar|gemist|gehaald|verlopen|verstreken|voorbij|krap|lukt|te (?:vroeg|kort|laat))(?![\p{L}])/iu;

/** True of what is said of a day that is past or out of reach, and so is no new deadline. */
export function isOfPastDay(words: string): boolean {
  return PAST.test(words);
}
