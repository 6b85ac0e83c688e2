/**
 * The tokens of a line and the lexer that finds them in values that have a structure of their own.
 *
 * Entry and field lines are not lexed: the line scanner knows where their parts stand while it decides what the line
 * is. No token crosses a line end, since only one line is read at a time. The last token of every mode takes whatever is left, so that the lexer has no errors.
 */
import { type CustomPatternMatcherReturn, createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { DateNode } from './dates/ast.ts';
import { readLeadingDate } from './dates/read.ts';
import { initialsBehindAt, nameWordAt } from './nameWords.ts';

const Space = createToken({ name: 'Space', pattern: /\s+/u, group: Lexer.SKIPPED, line_breaks: true });

// Lists of people and organisations.
/** A name that was made unreadable under the Dutch open-government act (Woo, earlier Wob), in the forms that are in use. */
export const Redaction = createToken({
  name: 'Redaction',
  pattern:
    /\(\s*10\s*\)\s*\(\s*(?:(?:\d[a-z]?|[a-z])\s*)?\)|5\.[12]\.\d\.?[a-z](?![a-z\d])|10\.2\.?[a-g](?![a-z\d])|5\.[12],?\s+lid\s+\d,?\s+(?:onder|sub)\s+[a-z](?![a-z\d])/iu,
  start_chars_hint: ['(', '5', '1'],
  line_breaks: false,
});
export const Unsure = createToken({
  name: 'Unsure',
  pattern: /\(\s*\?\s*\)/u,
  start_chars_hint: ['('],
  line_breaks: false,
});
export const OpenBracket = createToken({ name: 'OpenBracket', pattern: '(' });
export const CloseBracket = createToken({ name: 'CloseBracket', pattern: ')' });
export const HardSeparator = createToken({ name: 'HardSeparator', pattern: /[,;]/u });
export const SoftSeparator = createToken({
  name: 'SoftSeparator',
  pattern:
    /[&/+]|[–—-](?!\S)|(?:in\s+overleg\s+met|in\s+afstemming\s+met|met\s+(?:hulp|ondersteuning|medewerking)\s+van|ondersteund\s+door|in\s+samenspraak\s+met|in\s+samenwerking\s+met|samen\s+met|onder\s+leiding\s+van|o\.\s?l\.\s?v\.?|en\s?\/\s?of|i\.\s?[sao]\.\s?m\.?|i[so]m|alsmede|namens|plus|met|aan|en)(?![^\s,;&/()])/iu,
  start_chars_hint: [...'&/–—-+iIsSnNaAeEmMpPoO'],
  line_breaks: false,
});
function matchInitialsBehind(text: string, offset: number): [string] | null {
  const initials = initialsBehindAt(text, offset);
  return initials === undefined ? null : [initials];
}
/** `, A.B. van` behind a surname. */
export const InitialsBehind = createToken({
  name: 'InitialsBehind',
  pattern: matchInitialsBehind,
  start_chars_hint: [','],
  line_breaks: false,
});
/** Says that there are others, of whom nothing is known: `VNG e.a.` */
const Others = createToken({
  name: 'Others',
  pattern:
    /(?:e\.\s?a\.?|ea|e\.\s?v\.\s?a\.?|etc\.?|enz\.?|c\.\s?s\.?|cs|et\s+al\.?|en\s+(?:vele\s+)?anderen)(?![^\s,;&/()])/u,
  start_chars_hint: ['e', 'c'],
  group: Lexer.SKIPPED,
  line_breaks: false,
});
/** The address behind a name, as mail programs write it. */
const Address = createToken({
  name: 'Address',
  pattern: /(?<=[^\s,;&/(:]\s?)<[^<>@\s]+@[^<>@\s]+>/u,
  start_chars_hint: ['<'],
  group: Lexer.SKIPPED,
  line_breaks: false,
});
export const Star = createToken({ name: 'Star', pattern: '*' });
export const Colon = createToken({ name: 'Colon', pattern: ':' });
function matchNameWord(text: string, offset: number): [string] | null {
  const word = nameWordAt(text, offset);
  return word === undefined ? null : [word];
}
export const NameWord = createToken({ name: 'NameWord', pattern: matchNameWord, line_breaks: false });

// Steps and history lines.
/** `1-2 keer per week` begins with a count, not with the first of February. */
function isCount({ year, weekday }: DateNode, rest: string): boolean {
  return year === undefined && weekday === undefined && /^\s+\p{Ll}/u.test(rest);
}

/** Finds a date at the beginning of what is left; the parsed date goes along as the token's payload. */
function matchLeadingDate(text: string, offset: number): CustomPatternMatcherReturn | null {
  const found = readLeadingDate(text.slice(offset));
  if (found === undefined || isCount(found.date, text.slice(offset + found.end))) return null;
  const match: CustomPatternMatcherReturn = [text.slice(offset, offset + found.end)];
  match.payload = found.date;
  return match;
}
export const LeadingDate = createToken({ name: 'LeadingDate', pattern: matchLeadingDate, line_breaks: false });
/** The date that a `LeadingDate` token holds; its spans count from the token's start. */
export function dateOf(token: IToken): DateNode {
  return token.payload as DateNode;
}

const Bullet = createToken({
  name: 'Bullet',
  pattern: /(?:[-*•]|\d{1,2}\.|[ivx]{1,5}\.)(?=\s)/iu,
  start_chars_hint: ['-', '*', '•', ...'0123456789ivxIVX'],
  group: Lexer.SKIPPED,
  line_breaks: false,
});
export const OpenBox = createToken({
  name: 'OpenBox',
  pattern: /\[(?=\s*\]|x(?![^\s\]]))/iu,
  start_chars_hint: ['['],
});
/** In a box only what stands first is a check: behind it comes the end of the box, or a text that may begin with x. */
export const Check = createToken({ name: 'Check', pattern: /x/iu, push_mode: 'afterCheck' });
export const CloseBox = createToken({ name: 'CloseBox', pattern: ']' });
/** The gremium between the date of a history line and its colon. */
export const BeforeColon = createToken({
  name: 'BeforeColon',
  pattern: /(?:\d+(?::\d+)*|[^:\d])+/u,
  line_breaks: true,
});
/** A line of the history that does not begin with a date. */
export const Undated = createToken({ name: 'Undated', pattern: /[\s\S]+/u, line_breaks: true });
/** All that is left of a line. */
export const Rest = createToken({ name: 'Rest', pattern: /\S(?:[\s\S]*\S)?/u, line_breaks: true });

/** A colon after which the rest of the line is text. */
const ColonBeforeRest = createToken({ name: 'ColonBeforeRest', pattern: ':', categories: Colon, push_mode: 'rest' });
const DateOfHistory = createToken({
  name: 'DateOfHistory',
  pattern: matchLeadingDate,
  categories: LeadingDate,
  push_mode: 'afterHistoryDate',
  line_breaks: false,
});
const DateOfStep = createToken({
  name: 'DateOfStep',
  pattern: matchLeadingDate,
  categories: LeadingDate,
  push_mode: 'afterStepDate',
  line_breaks: false,
});
const OpenBoxOfStep = createToken({
  name: 'OpenBoxOfStep',
  pattern: OpenBox.PATTERN as RegExp,
  start_chars_hint: ['['],
  categories: OpenBox,
  push_mode: 'box',
});
const CloseBoxOfStep = createToken({
  name: 'CloseBoxOfStep',
  pattern: ']',
  categories: CloseBox,
  push_mode: 'afterBox',
});
/** In a box that is not closed the text begins at once. */
const RestOfOpenBox = createToken({
  name: 'RestOfOpenBox',
  pattern: Rest.PATTERN as RegExp,
  categories: Rest,
  line_breaks: true,
});

/** Order: what is more special stands first; the last of each mode takes anything. */
const MODES = {
  list: [
    Space,
    // Marks are read before brackets, whose characters they use; `(?)` likewise.
    Redaction,
    Unsure,
    OpenBracket,
    CloseBracket,
    // Before the comma that they begin with.
    InitialsBehind,
    HardSeparator,
    Others,
    Address,
    // Before words: `en` and its like are words too.
    SoftSeparator,
    Star,
    Colon,
    NameWord,
  ],
  history: [Space, DateOfHistory, Undated],
  afterHistoryDate: [Space, ColonBeforeRest, BeforeColon],
  // A bullet `1.` stands before a date `1 maart`: the full stop and the space tell them apart.
  step: [Space, Bullet, OpenBoxOfStep, DateOfStep, Rest],
  box: [Space, Check, CloseBoxOfStep, RestOfOpenBox],
  afterCheck: [Space, CloseBoxOfStep, RestOfOpenBox],
  afterBox: [Space, DateOfStep, Rest],
  afterStepDate: [Space, ColonBeforeRest, Rest],
  rest: [Space, Rest],
} satisfies Record<string, TokenType[]>;

export type LineMode = 'list' | 'history' | 'step';

/** Every token type that the parser must know. */
export const ALL_TOKENS: TokenType[] = [
  ...new Set<TokenType>([LeadingDate, OpenBox, CloseBox, ...Object.values(MODES).flat()]),
];

/** A lexer for the lines of all modes, with or without Chevrotain's own check of the definitions. */
export function createLineLexer({ skipValidations }: { readonly skipValidations: boolean }): Lexer {
  return new Lexer(
    { modes: MODES, defaultMode: 'list' },
    { positionTracking: 'onlyOffset', skipValidations, safeMode: true },
  );
}

let lexer: Lexer | undefined;

/** The tokens of one line, read in a mode. Offsets are relative to the text; there are no lexing errors. */
export function tokenize(text: string, mode: LineMode): IToken[] {
  // Made at the first use: a server that has read no list yet has not paid for it.
  lexer ??= createLineLexer({ skipValidations: true });
  return lexer.tokenize(text, mode).tokens;
}
