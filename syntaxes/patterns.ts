/**
 * The regular expressions that the TextMate grammar is made of (Oniguruma, not JavaScript).
 *
 * Two rules keep them fast on any line: whatever may repeat is bounded or leaves nothing to try again, and no pattern
 * that may match many times on a line hands its match to patterns of its own (each time costs a copy of the line).
 */

import { isCommonWord, NAME_ALONE, NAME_AND_COLON } from '../server/src/syntax/certainKeyword.ts';
import {
  HOLIDAY_DAYS,
  HOLIDAYS,
  MONTHS,
  ORDINALS,
  PARTS,
  SEASONS,
  WEEKDAYS,
} from '../server/src/syntax/dates/words.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  fieldSpellings,
  isFieldNameAnywhere,
  KEYWORD_SPELLINGS,
  keywordOf,
} from '../server/src/syntax/vocabulary.ts';

/** One character of white space within a line. */
export const BLANK = '[ \\t\\xA0]';
const SPACES = `${BLANK}+`;

export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])';
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';
/** `2021-01-13-04`, `13.000` and `34a` hold no date. */
const NUMBER_END = '(?![\\p{L}\\p{N}]|[-./][\\p{L}\\p{N}])';

export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Alternatives for words, the longest first, with any white space between the parts of a phrase. */
export function words(list: Iterable<string>): string {
  const longestFirst = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map((word) => word.split(' ').map(escapeRegex).join(SPACES)).join('|');
}

const ALL_FIELDS = words(ENTRY_KINDS.flatMap(fieldSpellings));

/** A field at the margin, with its colon directly behind it. */
const MARGIN_FIELD = `(?i:${ALL_FIELDS}):`;

/** Every way to type a word with exactly one letter too many, too few, wrong, or swapped with its neighbour. */
function oneTypingError(word: string): string[] {
  const any = '[^\\s:]';
  const spellings = [...word].flatMap((letter, i) => {
    const before = word.slice(0, i);
    const after = word.slice(i + 1);
    const next = word[i + 1];
    const swapped = next === undefined ? [] : [before + next + letter + word.slice(i + 2)];
    return [`${before}${any}?${after}`, before + any + letter + after, ...swapped];
  });
  return [...spellings, word + any];
}

/** What follows a misspelt keyword: the end of the word, and a colon somewhere. */
const COLON_FOLLOWS = '(?=[\\s:])(?=[^:\\n]*:)';

function misspellings(entries: readonly EntryKind[]): string {
  // What is a slip of a word that is common may be that word itself, spelt right.
  const common = words(KEYWORD_SPELLINGS.filter((word) => isCommonWord(keywordOf(word)!)));
  return `(?!${MARGIN_FIELD}|(?i:${common})(?=[\\s:]))(?i:${entries.flatMap(oneTypingError).join('|')})${COLON_FOLLOWS}`;
}

/** A pattern of JavaScript for Oniguruma, which writes signs by their numbers otherwise. */
function oniguruma(pattern: string): string {
  return pattern.replaceAll('\\u00A0', '\\xA0');
}

function keywords(entries: readonly string[]): string {
  // `gremium: DUO` is a field that lost its indentation.
  const some = (list: readonly string[], end: string) => (list.length === 0 ? [] : [`(?:${words(list)})${end}`]);
  const isCommon = (word: string) => isCommonWord(keywordOf(word)!);
  const alsoField = entries.filter((word) => isFieldNameAnywhere(word) && !isCommon(word));
  const onlyEntry = entries.filter((word) => !isFieldNameAnywhere(word) && !isCommon(word));
  const usual = [...some(onlyEntry, '(?=[\\s:]|$)'), ...some(alsoField, '(?=\\s|$)')];
  const common = entries
    .filter(isCommon)
    .map((word) => `(?i:${word})(?=${oniguruma(NAME_AND_COLON)})|${word}(?=${oniguruma(NAME_ALONE)})`);
  return `(?:${[...(usual.length === 0 ? [] : [`(?i:${usual.join('|')})`]), ...common].join('|')})`;
}

/** The first word of a line that starts an entry of this kind; it may hold one typing error when a colon follows. */
export function entryWord(entry: EntryKind): { readonly exact: string; readonly misspelt: string } {
  const spellings = KEYWORD_SPELLINGS.filter((word) => keywordOf(word) === entry);
  return { exact: keywords(spellings), misspelt: misspellings([entry]) };
}

/** At a margin line that starts an entry of any kind; ends everything above it. */
const ENTRY_START = `(?:${keywords(KEYWORD_SPELLINGS)}|${misspellings(ENTRY_KINDS)})`;

/** Just before the first word of an entry. */
export const AT_ENTRY = `^(?=${ENTRY_START})`;

/** The lines of an entry: all up to the next one that starts an entry. */
export const WHILE_IN_ENTRY = `^(?=${BLANK}|$|//|(?!${ENTRY_START}))`;

// Indentation. A tab goes to the next multiple of four, so that the same depth can be typed in several ways: the
// grammar counts in units of four columns and keeps the rest as it was typed.

const UNIT = '(?: {4}|[ \\xA0]{0,3}\\t|[ \\xA0]{4})';
const MAX_UNITS = 6;
const REST_GROUP = MAX_UNITS + 1;
/** The first group that is free in a pattern which begins with `INDENT`. */
export const FIRST_GROUP = REST_GROUP + 1;

/** The indentation of a line: groups 1–6 are its units, group 7 is the rest. None at all is fine too. */
export const INDENT = `^${`(${UNIT})?`.repeat(MAX_UNITS)}([ \\xA0]{0,3})(?!${BLANK})`;

/** Behind `INDENT`: at the margin a field is only one with its colon directly behind its name. */
export const INDENTED_OR_COLON_BEHIND_NAME = `(?:(?<=${BLANK})|(?=[^:\\n]*[^\\s:]:))`;

/**
 * True at the start of a line that stands deeper than the line with `INDENT`. TextMate puts the text of a group where
 * `\k` stands. An empty text makes `(?<!)`, which always fails, and `(?<=)`, which always holds; any other text makes
 * the opposite of both, since nothing stands before the start of a line. So exactly one alternative is alive: the one
 * with as many units as the line above had.
 */
function deeper(): string {
  const alternatives = [];
  for (let units = MAX_UNITS; units >= 0; units--) {
    const noMore = units < MAX_UNITS ? `(?<=\\${units + 1})` : '';
    const atLeast = units > 0 ? `(?<!\\${units})` : '';
    alternatives.push(`${noMore}${atLeast}${UNIT}{${units}}`);
  }
  return `(?:${alternatives.join('|')})(?:\\${REST_GROUP}[ \\xA0]|[ \\xA0]{0,3}\\t)`;
}

/**
 * The lines that belong to a line with `INDENT`: deeper ones. Blank lines, comments and margin lines that mean nothing
 * end nothing either; margin fields do, by `WHILE_NO_MARGIN_FIELD` around it. It stays small, since TextMate compiles
 * it anew for every other depth.
 */
export const WHILE_DEEPER = `^(?=${BLANK}*(?:$|//)|(?!${BLANK})|${deeper()})`;

/** The lines of an entry up to the next field at the margin. */
export const WHILE_NO_MARGIN_FIELD = `^(?!${MARGIN_FIELD})`;

/** Everything up to the first colon that does not stand between two digits. */
export const UP_TO_COLON = '(?>(?:[^:\\n]|(?<=[0-9]):(?=[0-9]))*)';

/** An indented field that this entry does not have: at most three words before the colon. */
export const UNKNOWN_FIELD = `${INDENT}(?<!^)(?!//)[^\\s:]+(?:${SPACES}[^\\s:]+){0,2}${BLANK}*:(?!//)`;

/** `  actie 6: …`: an entry that is not at the margin; nothing below it is read. */
export const INDENTED_ENTRY = `^${SPACES}(?i:${words(KEYWORD_SPELLINGS.filter((word) => !isCommonWord(keywordOf(word)!)))})(?=[\\s:])(?:${SPACES}(?:[^\\s:]|(?<=[0-9]):(?=[0-9]))+){0,2}${BLANK}*:(?!//)`;

// Dates and deadlines (taal.md §3).

const MONTH = `(?:${words(MONTHS.keys())})\\.?`;
const WEEKDAY = `(?:(?:${words(WEEKDAYS.keys())})\\.?,?${SPACES})?`;
const YEAR = '(?:19|20|21)[0-9]{2}';
/** `2021` or `'21`. */
const TYPED_YEAR = `(?:${YEAR}|['’][0-9]{2})`;
const DAY = '[0-9]{1,2}';
const SHORT_OR_YEAR = `(?:${YEAR}|[0-9]{2})`;

const DATE_FORMS = [
  `${WEEKDAY}${YEAR}[-/]${DAY}[-/]${DAY}${NUMBER_END}`,
  `${WEEKDAY}${DAY}-(?:${words(MONTHS.keys())})-${SHORT_OR_YEAR}${NUMBER_END}`,
  `${WEEKDAY}${DAY}[-/]${DAY}(?:[-/]${SHORT_OR_YEAR})?${NUMBER_END}`,
  `${WEEKDAY}${DAY}${SPACES}${MONTH}(?:${SPACES}${TYPED_YEAR})?${WORD_END}`,
].join('|');

/** A day, with or without a year. */
export const DATE = `${WORD_START}(?i:${DATE_FORMS})`;
/** A day with its year: what is a date for certain, also between other words. */
export const FULL_DATE = `${WORD_START}(?i:${WEEKDAY}${DAY}${SPACES}${MONTH}${SPACES}${YEAR}${WORD_END}|${WEEKDAY}${YEAR}-${DAY}-${DAY}${NUMBER_END}|${WEEKDAY}${DAY}[-/]${DAY}[-/]${YEAR}${NUMBER_END})`;

const ORDINAL = `(?:[1-4](?:ste|de|e)|${words(ORDINALS.keys())})`;
const QUARTER = `(?:q ?[1-4]|${ORDINAL}${SPACES}(?:kwartaal|kwartal|kw\\.?))`;
const ARTICLE = `(?:(?:de|het)${SPACES})?`;
/** There are two of them: the days of Easter, the halves of a year. */
const ONE_OF_TWO = `(?:1(?:ste|e)|2(?:de|e)|eerste|tweede)`;
const HOLIDAY = `(?:${words(HOLIDAYS.keys())}|${ONE_OF_TWO}${SPACES}(?:${words(HOLIDAY_DAYS.keys())}))`;
const PART = `(?:${words(PARTS.keys())}|${ONE_OF_TWO}${SPACES}helft)`;
const PART_OF_YEAR = `(?:${words([...PARTS.keys()].filter((word) => word !== 'half'))}|${ONE_OF_TWO}${SPACES}helft)`;
const ITS_YEAR = `(?:,?${SPACES}(?:van${SPACES})?${TYPED_YEAR})?`;
/** What a year on its own makes definite; a day has a form of its own. */
const PIECE = `(?:(?:${HOLIDAY}|(?:${PART}${SPACES}(?:van${SPACES})?${ARTICLE})?(?:${MONTH}|${QUARTER})|(?:week|wk\\.?)${SPACES}${DAY}|${words(SEASONS.keys())})${ITS_YEAR}|(?:${PART_OF_YEAR}${SPACES}(?:van${SPACES})?)?${TYPED_YEAR})`;
const JOINER = `(?:${BLANK}?[/–-]${BLANK}?|${SPACES}(?:en|of|t/m|tot${SPACES}en${SPACES}met)${SPACES})`;
const PERIOD = `${ARTICLE}${PIECE}(?:${JOINER}${PIECE}){0,3}`;
const BEFORE_DATE = `(?:uiterlijk${SPACES})?(?:(?:per|op|in${SPACES}de${SPACES}loop${SPACES}van|in|met|tot${SPACES}en${SPACES}met|t/m|tot|voor|v(?:óó|o\\x{301}o\\x{301})r|vanaf|na|rond(?:om)?)${SPACES})?`;
const NUMBER = '#?(?:[0-9]+[0-9A-Za-z]*(?:-[0-9A-Za-z]+)*|(?i:[ivx]+))';
const OTHER_NUMBER = `(?:\\p{L}[\\p{L}\\p{N}_-]{0,40}/)?${NUMBER}`;
const AFTER_OTHER = `(?:na|afhankelijk${SPACES}van)${SPACES}(?:acties?|actiepunt(?:en)?|besluit(?:punt)?(?:en)?)${SPACES}${OTHER_NUMBER}(?:(?:,${SPACES}|${SPACES}(?:en|&)${SPACES})${OTHER_NUMBER}){0,9}`;
const NEXT_MEETING = `(?:(?:uiterlijk|voor|in)${SPACES})?(?:(?:het|de)${SPACES})?volgende?${SPACES}(?!(?:week|maand|jaar|dag|weken|maanden|kwartaal)${WORD_END})\\p{L}[\\p{L}\\p{N}_-]*(?:${SPACES}\\p{L}[\\p{L}\\p{N}_-]*)?`;

const COUNT = '(?:[0-9]{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|veertien)';
/** `binnen twee weken`, `na 10 dagen` */
const LENGTH = `(?:uiterlijk${SPACES})?(?:binnen(?:${SPACES}nu${SPACES}en)?|over|na)${SPACES}${COUNT}${SPACES}(?:dag(?:en)?|week|weken|maand(?:en)?|kwartaal|kwartalen|jaar)`;
/** `eind dit jaar`, `volgende week vrijdag`, `einde van de maand` */
const NEAR = `(?:(?:${words(PARTS.keys())})${SPACES}(?:van${SPACES})?(?:dit|deze|de|het|volgende?)|dit|deze|volgende?)${SPACES}(?:kalenderjaar|jaar|kwartaal|maand|week(?:${SPACES}(?:maan|dins|woens|donder|vrij|zater|zon)dag)?)`;

/** What is read as a deadline; what else is typed is text and gets no colour. */
export const DEADLINE = `${WORD_START}(?i:${BEFORE_DATE}(?:${DATE_FORMS}|(?:${PERIOD})${WORD_END})|(?:${AFTER_OTHER}|${LENGTH}|${BEFORE_DATE}${NEAR}|${NEXT_MEETING})${WORD_END})`;

/** Words that say on purpose that there is no day. */
export const NO_DAY = `${WORD_START}(?i:zo${SPACES}(?:spoedig|snel)${SPACES}mogelijk|z\\.?s\\.?m\\.?|doorlopend|niet${SPACES}van${SPACES}toepassing|n\\.?v\\.?t\\.?|nader${SPACES}te${SPACES}bepalen|n\\.?t\\.?b\\.?|variabel|PM)${WORD_END}|\\?+`;

/** Words that stand in for a name, on purpose. */
export const STAND_IN = `${WORD_START}(?i:nader${SPACES}te${SPACES}bepalen|niet${SPACES}van${SPACES}toepassing|n\\.v\\.t\\.|nvt|PM|allen|wisselend)${WORD_END}`;

/** A name that was made unreadable under the open-government act. */
export const REDACTION =
  '(?i:\\( ?10 ?\\) ?\\( ?[0-9]?[a-z]? ?\\)|(?<![\\p{L}\\p{N}.])(?:5\\.[12]\\.[0-9]\\.?[a-z]|10\\.2\\.?[a-g]|5\\.[12],? lid [0-9],? (?:onder|sub) [a-z])(?![a-z0-9]))';

/** A value ends at the end of its line or at a remark. */
export const VALUE_END = `(?=${BLANK}*(?:$|[(;]))`;

/** `actie 5`, `besluit iv`, `ACTIELIJST/5`. */
export const REFERENCE = `${WORD_START}(?:(?i:acties?|actiepunt(?:en)?|besluit(?:punt)?|toezegging|motie|amendement)${SPACES}(?:\\p{L}[\\p{L}\\p{N}_-]{0,40}/)?${NUMBER}|\\p{Lu}[\\p{Lu}\\p{N}_-]{1,40}/#?[0-9]+[a-z]?)(?![\\p{L}\\p{N}]|[./-][\\p{L}\\p{N}])`;

/** A number in a field that holds numbers of actions. */
export const ACTION_NUMBER = `${WORD_START}(?:(?i:acties?|actiepunt)${SPACES})?(?:\\p{L}[\\p{L}\\p{N}_-]{0,40}/)?${NUMBER}${WORD_END}`;

export const WEB_ADDRESS = `${WORD_START}(?i:https?://|www\\.)[^\\s<>"()]+(?<![.,;:!?])`;
