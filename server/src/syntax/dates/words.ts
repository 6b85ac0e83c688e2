/**
 * The words that dates are made of, with their abbreviations and common misspellings: one table for the lexer, which
 * builds its patterns from it, and the parser, which looks the number up. Spellings are lower case, without full stop.
 */
import type { Half, HolidayName, Part, Season } from './ast.ts';

/** For every month, January first, what it is called: the official name first. */
const MONTH_SPELLINGS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'janauri', 'janurai', 'januarie', 'jannuari'],
  ['februari', 'feb', 'febr', 'feburari', 'februarie', 'febuari', 'febrauri', 'februrai'],
  ['maart', 'mrt', 'maarrt'],
  ['april', 'apr', 'apirl', 'arpil', 'appril'],
  ['mei'],
  ['juni', 'jun', 'junie', 'juny'],
  ['juli', 'jul', 'julie', 'july'],
  ['augustus', 'aug', 'agustus', 'augutus', 'augustes', 'augusuts'],
  ['september', 'sep', 'sept', 'septmber', 'setember', 'septemer', 'septembr'],
  ['oktober', 'okt', 'oct', 'october', 'octobre', 'oktobr'],
  ['november', 'nov', 'novmber', 'novemer', 'novembr'],
  ['december', 'dec', 'desember', 'decmber', 'decemer', 'decembr'],
];

/** For every day of the week, Monday first. */
const WEEKDAY_SPELLINGS: readonly (readonly string[])[] = [
  ['maandag', 'ma', 'mandag'],
  ['dinsdag', 'di', 'disndag'],
  ['woensdag', 'wo', 'woendag', 'woesndag'],
  ['donderdag', 'do', 'dondedag'],
  ['vrijdag', 'vr', 'vrijdga'],
  ['zaterdag', 'za', 'zaterdga'],
  ['zondag', 'zo', 'zodnag'],
];

const ORDINAL_SPELLINGS: readonly (readonly string[])[] = [['eerste'], ['tweede'], ['derde'], ['vierde']];

/** Month number (1–12) by spelling. */
export const MONTHS = numbered(MONTH_SPELLINGS);

/** ISO day of the week (1 is Monday) by spelling. */
export const WEEKDAYS = numbered(WEEKDAY_SPELLINGS);

/** Number of an ordinal that is written out (1–4). */
export const ORDINALS = numbered(ORDINAL_SPELLINGS);

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['voorjaar', 'voorjaar'],
  ['lente', 'voorjaar'],
  ['zomer', 'zomer'],
  ['najaar', 'najaar'],
  ['herfst', 'najaar'],
  ['winter', 'winter'],
]);

/** `midden` and `halverwege` are the middle third; `half maart` is the day halfway. */
export const PARTS: ReadonlyMap<string, Part | 'half'> = new Map<string, Part | 'half'>([
  ['begin', 'begin'],
  ['medio', 'medio'],
  ['midden', 'medio'],
  ['halverwege', 'medio'],
  ['half', 'half'],
  ['mid', 'medio'],
  ['ultimo', 'eind'],
  ['eind', 'eind'],
  ['einde', 'eind'],
]);

/** `eerste helft`, `2e helft`: by the number of the ordinal. */
export const HALVES: ReadonlyMap<number, Half> = new Map<number, Half>([
  [1, 'eerste helft'],
  [2, 'tweede helft'],
]);

/** The days with a name of their own; a space in a spelling stands for any white space. */
export const HOLIDAYS: ReadonlyMap<string, HolidayName> = new Map<string, HolidayName>([
  ['nieuwjaar', 'nieuwjaar'],
  ['nieuwjaarsdag', 'nieuwjaar'],
  ['goede vrijdag', 'goede vrijdag'],
  ['pasen', 'pasen'],
  ['paasdagen', 'pasen'],
  ['paaszondag', 'eerste paasdag'],
  ['paasmaandag', 'tweede paasdag'],
  ['koningsdag', 'koningsdag'],
  ['koninginnedag', 'koninginnedag'],
  ['koninginnendag', 'koninginnedag'],
  ['bevrijdingsdag', 'bevrijdingsdag'],
  ['hemelvaart', 'hemelvaart'],
  ['hemelvaartsdag', 'hemelvaart'],
  ['hemelvaartdag', 'hemelvaart'],
  ['pinksteren', 'pinksteren'],
  ['pinksterdagen', 'pinksteren'],
  ['pinksterzondag', 'eerste pinksterdag'],
  ['pinkstermaandag', 'tweede pinksterdag'],
  ['prinsjesdag', 'prinsjesdag'],
  ['kerstavond', 'kerstavond'],
  ['kerst', 'kerst'],
  ['kerstmis', 'kerst'],
  ['kerstdagen', 'kerst'],
  ['feestdagen', 'feestdagen'],
  ['oudejaarsdag', 'oudejaarsdag'],
  ['oudejaarsavond', 'oudejaarsdag'],
  ['oudjaar', 'oudejaarsdag'],
  ['oud en nieuw', 'oud en nieuw'],
]);

/** The holidays of two days, by the word behind `eerste` or `tweede`: the first and the second day. */
export const HOLIDAY_DAYS: ReadonlyMap<string, readonly HolidayName[]> = new Map<string, readonly HolidayName[]>([
  ['paasdag', ['eerste paasdag', 'tweede paasdag']],
  ['pinksterdag', ['eerste pinksterdag', 'tweede pinksterdag']],
  ['kerstdag', ['eerste kerstdag', 'tweede kerstdag']],
]);

/**
 * The meaning of a word in a table; undefined when it is not in it. Case, the width of white space and a final full
 * stop do not count.
 */
export function lookUp<T>(table: ReadonlyMap<string, T>, image: string): T | undefined {
  const word = image.toLowerCase().replaceAll(/\s+/gu, ' ');
  return table.get(word.endsWith('.') ? word.slice(0, -1) : word);
}

/** True for `maart`; false for `mrt`, a misspelling, and anything else. */
export function isFullMonthName(word: string): boolean {
  const month = MONTHS.get(word.toLowerCase());
  return month !== undefined && MONTH_SPELLINGS[month - 1]?.[0] === word.toLowerCase();
}

/** The words of a table as alternatives of a pattern. */
export function alternatives(table: ReadonlyMap<string, unknown>): string {
  return [...table.keys()].join('|');
}

/** The names of months as alternatives of a pattern; only a short or misspelt one may have a full stop: `1 mrt. 2021`. */
export const MONTH_PATTERN = withFullStops(MONTH_SPELLINGS);

/** The names of the days of the week, likewise: `ma. 1 maart`. */
export const WEEKDAY_PATTERN = withFullStops(WEEKDAY_SPELLINGS);

function withFullStops(spellings: readonly (readonly string[])[]): string {
  return spellings.flatMap(([name, ...others]) => [name, ...others.map((word) => `${word}\\.?`)]).join('|');
}

function numbered(spellings: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(spellings.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
}
