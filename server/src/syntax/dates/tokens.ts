/**
 * The tokens of date and deadline text, and the lexer that cuts it into them. Source: taal.md §3, "Deadline".
 *
 * The lexer accepts every text: what it does not know is an {@link Other} of one UTF-16 unit. Line ends are such, so no
 * form crosses one.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import type { Bound, OpenWord } from './ast.ts';
import { startChars } from './startChars.ts';
import {
  alternatives,
  HOLIDAY_DAYS,
  HOLIDAYS,
  MONTH_PATTERN,
  MONTHS,
  ORDINALS,
  PARTS,
  SEASONS,
  WEEKDAY_PATTERN,
} from './words.ts';

/** Years that are read as years: `1 maart 1588 adressen` and the typing error `3021` hold none. */
const YEAR = '(?:19|20|21)\\d\\d';
/** The first digits of a year, and of any number. */
const CENTURIES = [...'12'];
const DIGITS = [...'0123456789'];

/** A word ends where no letter, digit or combining accent follows. */
const WORD_END = '(?![\\w\\u00c0-\\u024f\\u0300-\\u036f])';

/** A number ends where nothing follows that would make it a code: `2021-01-13-04`, `13.000`, `34a`, `15.00`. */
const NUMBER_END = '(?!\\w|[-./]\\w)';

const LETTER = '[A-Za-z_\\u00c0-\\u024f]';

/** White space within a line; the same as `isSpace` of the text layer. */
const SPACE = '[ \\t\\u00a0\\u000b\\u000c\\ufeff\\u202f\\u3000\\u2000-\\u200a]';

/** A day with a name; the white space in a name may be any. */
const HOLIDAY_PATTERN = alternatives(HOLIDAYS).replaceAll(' ', `${SPACE}+`);

/** Every token; what follows a form is swallowed as these. */
export const AnyToken = createToken({ name: 'AnyToken', pattern: Lexer.NA });
/** The forms of the number of an action or decision: `5`, `34a`, `iv`, `02-II-a`, `2021-01-13-04`, `LIJST/5`. */
export const Reference = createToken({ name: 'Reference', pattern: Lexer.NA, categories: [AnyToken] });
/** The words that say on purpose that there is no day. */
export const OpenToken = createToken({ name: 'OpenToken', pattern: Lexer.NA, categories: [AnyToken] });
/** Tokens that continue the name of a gremium. */
export const NamePart = createToken({ name: 'NamePart', pattern: Lexer.NA, categories: [AnyToken] });
/** Tokens that start the name of a gremium: no word that dates are made of (`volgende week` is no meeting). */
export const NameStart = createToken({ name: 'NameStart', pattern: Lexer.NA, categories: [NamePart] });
/** Tokens that join two pieces of a range. */
export const Joiner = createToken({ name: 'Joiner', pattern: Lexer.NA, categories: [AnyToken] });
/** Words before a period that say how a deadline relates to it. */
export const BoundWord = createToken({ name: 'BoundWord', pattern: Lexer.NA, categories: [AnyToken] });
/** Tokens that start a piece of a range. */
export const PieceStart = createToken({ name: 'PieceStart', pattern: Lexer.NA, categories: [AnyToken] });

const ANY = [AnyToken];

const Space = createToken({ name: 'Space', pattern: new RegExp(`${SPACE}+`), group: Lexer.SKIPPED });

// Phrases and abbreviations with full stops.
export const Asap = word('Asap', `zo${SPACE}+(?:spoedig|snel)${SPACE}+mogelijk|z\\.?s\\.?m\\.?`);
const Continuous = word('Continuous', 'doorlopend', [OpenToken]);
const NotApplicable = word('NotApplicable', `niet${SPACE}+van${SPACE}+toepassing|n\\.?v\\.?t\\.?`, [OpenToken]);
const ToBeDecided = word('ToBeDecided', `nader${SPACE}+te${SPACE}+bepalen|n\\.?t\\.?b\\.?`, [OpenToken]);
const Variable = word('Variable', 'variabel', [OpenToken]);
const Unknown = createToken({ name: 'Unknown', pattern: /\?+/, categories: [OpenToken] });
export const DependsOn = word('DependsOn', `afhankelijk${SPACE}+van`);
export const UpTo = word(
  'UpTo',
  `tot${SPACE}+en${SPACE}+met|t/m|t[.]?m[.]?(?=${SPACE}+(?:\\d|q[1-4]|week|${alternatives(PARTS)}|${MONTH_PATTERN}|${WEEKDAY_PATTERN})${SPACE}*)`,
  [Joiner, BoundWord],
);
export const HolidayWord = word('HolidayWord', HOLIDAY_PATTERN, [PieceStart]);

// What begins with a digit.
export const YearFirstDate = number('YearFirstDate', `${YEAR}([-/\u2010\u2011\u2013])\\d{1,2}\\1\\d{1,2}`, [Reference]);
export const NumericDate = number('NumericDate', `\\d{1,2}([-/\u2010\u2011\u2013])\\d{1,2}\\1(?:${YEAR}|\\d\\d)`, [
  Reference,
]);
export const NamedDate = number('NamedDate', `\\d{1,2}-(?:${alternatives(MONTHS)})-(?:${YEAR}|\\d\\d)`, ANY);
export const DayAndMonth = number('DayAndMonth', '\\d{1,2}[-/]\\d{1,2}', [Reference]);
// unlike other numbers it may stand before a slash: `december 2020/januari 2021`
export const Year = createToken({
  name: 'Year',
  pattern: new RegExp(`${YEAR}(?!\\w|[-.]\\w|/\\d)`),
  start_chars_hint: CENTURIES,
  categories: [Reference, NamePart],
});
export const SmallNumber = number('SmallNumber', '\\d{1,2}', [Reference, NamePart]);
export const Ordinal = word('Ordinal', `[1-4](?:e|de|ste)|${alternatives(ORDINALS)}`, [PieceStart]);
const Code = createToken({ name: 'Code', pattern: /#?\d\w*(?:[-./]\w+)*/, categories: [Reference, NameStart] });
export const ShortYear = createToken({ name: 'ShortYear', pattern: /['’]\d\d(?!\w)/, categories: ANY });

// Words that dates are made of.
export const Month = word('Month', MONTH_PATTERN, [PieceStart]);
export const Weekday = word('Weekday', WEEKDAY_PATTERN);
export const Quarter = word('Quarter', 'q ?[1-4]', [PieceStart]);
export const QuarterWord = word('QuarterWord', 'kwartaal|kwartal|kw\\.?');
export const Week = word('Week', 'week|wk\\.?', [PieceStart]);
export const SeasonWord = word('SeasonWord', alternatives(SEASONS), [PieceStart]);
export const PartWord = word('PartWord', alternatives(PARTS), [PieceStart]);
export const HalfWord = word('HalfWord', 'helft');
export const HolidayDay = word('HolidayDay', alternatives(HOLIDAY_DAYS));
export const Next = word('Next', 'volgende?');

// Words that say how a deadline relates to its day.
export const AtLatest = word('AtLatest', 'uiterlijk|uiterl\\.?', [NamePart]);
export const Before = word('Before', 'v[oóò]\\u0301?[oóò]\\u0301?r|tot', [BoundWord, NamePart]);
export const By = word('By', 'per', [BoundWord, NamePart]);
// `met` only before a holiday: `met Kerst`
export const On = word(
  'On',
  `in${SPACE}+de${SPACE}+loop${SPACE}+van|op|in|met(?=${SPACE}+(?:de${SPACE}+)?(?:${HOLIDAY_PATTERN}))`,
  [BoundWord, NamePart],
);
export const From = word('From', 'vanaf', [BoundWord, NamePart]);
export const After = word('After', 'na', [BoundWord, NamePart]);
export const Around = word('Around', 'rond(?:om)?|omstreeks', [BoundWord, NamePart]);

// Other words with a part in a form.
export const Article = word('Article', 'de|het', [NamePart]);
export const Of = word('Of', 'van', [NamePart]);
export const And = word('And', 'en|of', [Joiner, NamePart]);
const About = word('About', 'over');
export const ActionWord = word('ActionWord', 'acties?|actiepunt(?:en)?', [NamePart]);
export const DecisionWord = word('DecisionWord', 'besluit(?:en)?|besluitpunt(?:en)?', [NamePart]);
/** Stretches of time that only mean something seen from today; never a gremium. */
const RelativeTime = word('RelativeTime', 'maand|jaar|dag|keer|weken|maanden|kwartalen');

// Any word.
const OtherListNumber = word('OtherListNumber', '[a-z][\\w-]*/(?:#?\\d[\\w-]*|[ivxlc]+)', [Reference]);
const LetterNumber = word('LetterNumber', '[ivxlc]+|[a-z]\\d*', [Reference, NameStart]);
const Name = createToken({
  name: 'Name',
  pattern: new RegExp(`${LETTER}(?:\\w|${LETTER}|[\\u0300-\\u036f])*`),
  categories: [NameStart],
});

// Signs.
export const FullStop = createToken({ name: 'FullStop', pattern: '.', categories: ANY });
export const Comma = createToken({ name: 'Comma', pattern: ',', categories: ANY });
const Colon = createToken({ name: 'Colon', pattern: ':', categories: ANY });
const Semicolon = createToken({ name: 'Semicolon', pattern: ';', categories: ANY });
export const Open = createToken({ name: 'Open', pattern: '(', categories: ANY });
export const Close = createToken({ name: 'Close', pattern: ')', categories: ANY });
const Slash = createToken({ name: 'Slash', pattern: /[/–—-]/, categories: [Joiner, NamePart] });
export const Ampersand = createToken({ name: 'Ampersand', pattern: '&', categories: [NamePart] });
const LineEnd = createToken({ name: 'LineEnd', pattern: /[\n\r\u2028\u2029]/, categories: ANY });
// biome-ignore lint/suspicious/noControlCharactersInRegex: every unit is some token, control characters too
const Other = createToken({ name: 'Other', pattern: /[\u0000-\uffff]/, categories: [NamePart] });

/**
 * The order in which the lexer tries them; the first that fits wins. Words need no order among themselves, since each
 * ends where a word ends; where one fits within another, the longer stands first:
 * - phrases before the words they begin with (`zo spoedig mogelijk` before the weekday `zo`, `tot en met` before `tot`);
 * - what begins with a digit from long to short, and {@link Code}, which takes every number that is nothing else, last;
 * - `LIJST/5` before all words, and a letter, a roman numeral and any word behind the words with a meaning;
 * - {@link Other}, one unit of anything, at the very end.
 */
export const DATE_TOKENS: TokenType[] = [
  Space,
  // phrases
  Asap,
  Continuous,
  NotApplicable,
  ToBeDecided,
  Variable,
  Unknown,
  DependsOn,
  UpTo,
  HolidayWord,
  // digits
  YearFirstDate,
  NumericDate,
  NamedDate,
  DayAndMonth,
  Year,
  SmallNumber,
  Ordinal,
  Code,
  ShortYear,
  // words with a meaning
  OtherListNumber,
  Month,
  Weekday,
  Quarter,
  QuarterWord,
  Week,
  SeasonWord,
  PartWord,
  HalfWord,
  HolidayDay,
  Next,
  AtLatest,
  Before,
  By,
  On,
  From,
  After,
  Around,
  Article,
  Of,
  And,
  About,
  ActionWord,
  DecisionWord,
  RelativeTime,
  // any word
  LetterNumber,
  Name,
  // signs
  FullStop,
  Comma,
  Colon,
  Semicolon,
  Open,
  Close,
  Slash,
  Ampersand,
  LineEnd,
  Other,
  // categories
  AnyToken,
  Reference,
  OpenToken,
  NamePart,
  NameStart,
  Joiner,
  BoundWord,
  PieceStart,
];

/** The sense of each bound word. */
export const BOUNDS: ReadonlyMap<TokenType, Bound> = new Map<TokenType, Bound>([
  [On, 'exact'],
  [By, 'until'],
  [UpTo, 'until'],
  [Before, 'before'],
  [From, 'from'],
  [After, 'after'],
  [Around, 'around'],
]);

/** The kind of each open word. */
export const OPEN_WORDS: ReadonlyMap<TokenType, OpenWord> = new Map<TokenType, OpenWord>([
  [Continuous, 'doorlopend'],
  [NotApplicable, 'n.v.t.'],
  [ToBeDecided, 'nader te bepalen'],
  [Variable, 'variabel'],
  [Unknown, '?'],
]);

/**
 * A lexer for date text. Chevrotain's own check of the definitions costs more than reading hundreds of deadlines, so
 * only the tests ask for it.
 */
export function createDateLexer(options: { readonly skipValidations: boolean }): Lexer {
  return new Lexer(DATE_TOKENS, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: true,
    skipValidations: options.skipValidations,
  });
}

function word(name: string, pattern: string, categories: TokenType[] = ANY): TokenType {
  const starts = startChars(pattern);
  const expression = new RegExp(`(?:${pattern})${WORD_END}`, 'i');
  return createToken({ name, pattern: expression, categories, ...(starts && { start_chars_hint: starts }) });
}

function number(name: string, pattern: string, categories: TokenType[]): TokenType {
  const starts = pattern.startsWith(YEAR) ? CENTURIES : DIGITS;
  return createToken({ name, pattern: new RegExp(pattern + NUMBER_END, 'i'), categories, start_chars_hint: starts });
}
