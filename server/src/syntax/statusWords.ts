/**
 * The meaning of a status, the status of a promise and a planning in the words of real lists (taal.md §3, Status). A
 * phrase is read from its first word to its last, or not at all; what may be open is never read as closed.
 */
import { holdsAny } from '../text/holdsAny.ts';
import { Memo } from './dates/memo.ts';
import { normalizePhrase } from './statusPhrase.ts';
import { PARTIAL, PLANNING_TABLE, PROMISE_WORDS, TABLE } from './statusTables.ts';
import {
  foldWord,
  MOTION_STATUSES,
  type MotionStatus,
  officialStatusOf,
  PLANNINGS,
  type Planning,
  PROMISE_STATUSES,
  type PromiseStatus,
  type ReadStatus,
  STATUS_SYNONYMS,
  STATUSES,
} from './vocabulary.ts';

/** Signs that boxes are ticked with. Word makes ☒ of a box that is ticked; a cross without a box may mean anything. */
const DONE_SIGNS = /^(?:[✓✔☑☒✅🗹🗸]\u{FE0F}?|\[[xX]\])\s*/u;
const OPEN_SIGNS = /^(?:[☐⬜◻🔲]\u{FE0F}?|\[\s*\])\s*/u;

const CLOSED: ReadonlySet<string> = new Set(['gereed', 'vervallen']);

/** Longer texts are no status; in UTF-16 units. */
const LONGEST = 200;

const remembered = new Memo<{ readonly status: ReadStatus | undefined }>(1000);

/** The status that a text stands for; `open` when it says no more than that; undefined when it is none. */
export function statusOf(text: string): ReadStatus | undefined {
  if (text.length > LONGEST) return undefined;
  return remembered.get(text, readStatus).status;
}

function readStatus(text: string): { readonly status: ReadStatus | undefined } {
  return { status: officialStatusOf(text) ?? phraseStatus(text) };
}

function phraseStatus(typed: string): ReadStatus | undefined {
  const text = typed.trim();
  const done = DONE_SIGNS.exec(text);
  if (done !== null) return agreed('gereed', text.slice(done[0].length));
  const open = OPEN_SIGNS.exec(text);
  if (open !== null) return agreed('open', text.slice(open[0].length));
  const struck = /^~~([^~]+)~~\s*/u.exec(text);
  if (struck !== null) return struckStatus(struck[1]!, text.slice(struck[0].length));
  const phrase = normalizePhrase(text);
  const said = wordStatus(phrase);
  if (said !== undefined) return said;
  // For now: what is closed is closed for good, so that the two do not go together.
  const forNow = wordStatus(phrase.replace(FOR_NOW, ''));
  return forNow === undefined || CLOSED.has(forNow) ? undefined : forNow;
}

const FOR_NOW = /^(?:(?:voorlopig|even|tijdelijk|nog steeds|nog) )+/u;

function wordStatus(phrase: string): ReadStatus | undefined {
  const known = tableStatus(phrase) ?? tableStatus(phrase.replace(/^(?:de )?(?:actie|actiepunt) /u, ''));
  return known ?? percentage(phrase) ?? partly(phrase) ?? combined(phrase) ?? withWordsBehind(phrase);
}

function tableStatus(phrase: string): ReadStatus | undefined {
  return (
    officialStatusOf(phrase) ??
    TABLE.get(phrase) ??
    TABLE.get(phrase.replace(/e$/u, '')) ??
    TABLE.get(phrase.replace(/(?<=(?:^| )(?:van|op)) (?=(?:actie)?lijst|agenda)/u, ' de '))
  );
}

/** `afgedaan met raadsbrief van 3 maart 2025`: what it was done with, which is there already. */
const BY_DOCUMENT =
  /^(\S+(?: \S+)?) (?:met|via|bij|per|middels|d\.?m\.?v\.?|door middel van) (?:de |een |het |onze )?(?:raads|college|informatie|raadsinformatie|kamer|staten|bestuurs|antwoord|e-)?(?:brief|memo|mail|email|notitie|rib|bericht)(?: (?:(?:van|d\.?d\.?|nr\.?|aan) )?[^,;:.?!]{1,40})?$/u;
/** `afgehandeld, zie notulen`. */
const SEE = /^([^,;]{1,60}?),? (?:zie|cf\.?|conform) (?:ook )?([^,;:?!]{1,60})$/u;
/**
 * Phrases that stay open, whatever they wait for: `wacht op de offerte`, `in behandeling bij het college`, `verschoven
 * naar Q3`.
 */
const WAITS =
  /^(?:(wacht|wachten|in afwachting|uitgesteld|verschoven|doorgeschoven|schuift door|aangehouden|opgeschort|geparkeerd)|(in behandeling|in uitvoering|loopt|lopend|gestart|opgestart|opgepakt|uitgezet|mee bezig|bezig)|(ligt|staat|geagendeerd|ter besluitvorming|ter vaststelling|open)) (?:bij|door|van|voor|tot|totdat|naar|op|in|met|sinds|per|via|aan|om) ([^,;:?!]{1,80})$/u;
/** With any of these the words behind may say the opposite, or tell of something else that is done. */
const TURNS =
  /(?<![\p{L}])(?:en|maar|niet|geen|nog|mits|tenzij|behalve|alleen|excl\.?|exclusief|m\.?u\.?v\.?|na|als|zodra|volgt|deels|concept|tweede|deel|gereed|klaar|af|afgerond|afgehandeld|afgedaan|voldaan|uitgevoerd|vervallen|ingetrokken|gesloten|voltooid|gedaan|opgelost|beantwoord|ge\p{L}+d)(?![\p{L}])/u;

/** True of a status that goes on with what it waits for or since when: nothing that was decided of it by these words alone. */
export function goesOn(text: string): boolean {
  const phrase = normalizePhrase(text);
  return tableStatus(phrase) === undefined && WAITS.test(phrase);
}

/** True of a status in words that tell more than which it is: what it waits for, until when, how much of it, with what it was done. */
export function tellsMore(text: string): boolean {
  const phrase = normalizePhrase(text);
  return (
    tableStatus(phrase) === undefined &&
    ownStatus(text, PROMISE_STATUSES, PROMISE_WORDS) === undefined &&
    ownStatus(text, MOTION_STATUSES, MOTION_WORDS) === undefined
  );
}

/** A status with words behind it that have no part in it; undefined when they may turn it round. */
function withWordsBehind(phrase: string): ReadStatus | undefined {
  const done = BY_DOCUMENT.exec(phrase) ?? SEE.exec(phrase);
  if (done !== null) return TURNS.test(phrase.slice(done[1]!.length)) ? undefined : tableStatus(done[1]!);
  const open = WAITS.exec(phrase);
  if (open === null || TURNS.test(open[4]!.replace(/^na (?=\S)/u, ''))) return undefined;
  return open[1] !== undefined ? 'aangehouden' : open[2] !== undefined ? 'in uitvoering' : 'open';
}

/** A sign with words behind it, which must agree: one is not read against the other. */
function agreed(sign: 'gereed' | 'open', rest: string): ReadStatus | undefined {
  if (rest.trim() === '') return sign;
  const said = statusOf(rest);
  return said !== undefined && CLOSED.has(said) === (sign === 'gereed') ? said : undefined;
}

/** The status of a phrase with a part struck through: done, unless that part is a word for open; then the rest counts. */
function struckStatus(struck: string, rest: string): ReadStatus | undefined {
  if (rest.trim() !== '') return statusOf(rest);
  const said = statusOf(struck);
  return said === undefined || CLOSED.has(said) ? (said ?? 'gereed') : undefined;
}

const PERCENTAGE = /^(?:voor |ca\.? |circa |ongeveer )?(\d{1,3}) ?(?:%|procent)(?: (\S.*))?$/u;

/** `100%`, `voor 50% gereed`: only the whole of it is ready. */
function percentage(phrase: string): ReadStatus | undefined {
  const match = PERCENTAGE.exec(phrase);
  if (match === null) return undefined;
  const part = Number(match[1]);
  const said = match[2] === undefined ? 'gereed' : wordStatus(match[2]);
  if (part > 100 || said === undefined) return undefined;
  if (said === 'gereed') return part === 100 ? 'gereed' : part === 0 ? 'niet gestart' : 'in uitvoering';
  return said === 'in uitvoering' && part > 0 && part < 100 ? said : undefined;
}

/** `deels opgelost` is being done. */
function partly(phrase: string): ReadStatus | undefined {
  const match =
    /^(?:deels|gedeeltelijk|ten dele|voor een deel|voor de helft|half|grotendeels|voor het grootste deel|merendeels) (.+)$/u.exec(
      phrase,
    );
  return match !== null && PARTIAL.has(match[1]!) ? 'in uitvoering' : undefined;
}

/** Behind or before these the other word counts: `besproken en afgerond`. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['ok', 'oke', 'besproken']);

/** `gereed / afgesloten`: several that say the same. */
function combined(phrase: string): ReadStatus | undefined {
  const parts = phrase.split(/ ?(?:\/|,|\+| en | - | – ) ?/u);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const [first, ...others] = parts.filter((part) => !SAYS_NOTHING.has(part)).map(wordStatus);
  if (first === undefined || others.includes(undefined)) return undefined;
  if (others.every((one) => one === first)) return first;
  return [first, ...others].some((one) => one !== undefined && CLOSED.has(one)) ? undefined : 'open';
}

/** One of the statuses that a kind has of its own, or what one of its other words means; undefined for anything else. */
function ownStatus<T extends string, Word extends string>(
  text: string,
  official: readonly T[],
  words: ReadonlyMap<string, Word>,
): T | Word | undefined {
  const phrase = normalizePhrase(text);
  return official.find((one) => one === foldWord(text)) ?? official.find((one) => one === phrase) ?? words.get(phrase);
}

/** The status of a promise that a text stands for; `open` when it says no more than that; undefined when it is none. */
export function promiseStatusOf(text: string): PromiseStatus | 'open' | undefined {
  const own = ownStatus(text, PROMISE_STATUSES, PROMISE_WORDS);
  if (own !== undefined) return own;
  switch (statusOf(text)) {
    case 'gereed':
      return 'nagekomen';
    case 'vervallen':
      return 'vervallen';
    case undefined:
      return undefined;
    default:
      return 'open';
  }
}

/** Statuses of motions in other words; an action's words are read besides. */
const MOTION_WORDS: ReadonlyMap<string, MotionStatus> = new Map<string, MotionStatus>([
  ['aanvaard', 'aangenomen'],
  ['unaniem aangenomen', 'aangenomen'],
  ['met algemene stemmen aangenomen', 'aangenomen'],
  ['aangenomen met algemene stemmen', 'aangenomen'],
  ['overgenomen', 'aangenomen'],
  ['niet aangenomen', 'verworpen'],
  ['afgewezen', 'verworpen'],
  ['afgestemd', 'verworpen'],
  ['ingebracht', 'ingediend'],
  ['gestaakte stemmen', 'aangehouden'],
]);

/** The status of a motion or an amendment that a text stands for; `open` when it says no more; undefined when it is none. */
export function motionStatusOf(text: string): MotionStatus | 'open' | undefined {
  const own = ownStatus(text, MOTION_STATUSES, MOTION_WORDS);
  if (own !== undefined) return own;
  const status = statusOf(text);
  if (status === 'gereed') return 'afgedaan';
  if (status === undefined || status === 'vervallen' || status === 'in uitvoering' || status === 'aangehouden')
    return status;
  return 'open';
}

/** Each outcome begins with one of these, which nearly no status of an action does, and holds one of those below. */
const BEGINS_OUTCOME = /^(?:de|het|is|un|me|ho|aan|ov|verw|af|niet a|ing|verv)/iu;
const OUTCOMES = [
  ...['aangenomen', 'aanvaard', 'overgenomen', 'verworpen', 'afgewezen', 'ingetrokken', 'aangehouden', 'vervallen'],
];
/** The outcome of a vote, and the text behind it: the votes, the day. */
const OUTCOME =
  /^(?:de motie is |het amendement is |is )?(?:unaniem |met algemene stemmen |hoofdelijk )?(aangenomen|aanvaard|overgenomen|verworpen|afgewezen|niet aangenomen|ingetrokken|aangehouden|vervallen)(?![\p{L}\d-])(?! (?:indien|als|mits|tenzij|wanneer|zodra|na|door))/iu;

/** The words at the beginning of an outcome (`aangenomen (20 voor, 15 tegen)`) that say how it went; undefined without any. */
export function outcomeIn(text: string): string | undefined {
  return BEGINS_OUTCOME.test(text) && holdsAny(text, OUTCOMES) ? OUTCOME.exec(text)?.[1] : undefined;
}

/** The votes in an outcome: `20 voor, 15 tegen`, `met 20-15`, `20 stemmen voor en 15 tegen`; undefined without both. */
export function votesIn(text: string): { readonly inFavour: number; readonly against: number } | undefined {
  const inFavour =
    /(?<!\d)(\d{1,4})(?: stemmen)? voor(?!\p{L})/iu.exec(text)?.[1] ??
    /(?<!\p{L})voor:? (\d{1,4})(?![\d.-])/iu.exec(text)?.[1];
  const against =
    /(?<!\d)(\d{1,4})(?: stemmen)? tegen(?!\p{L})/iu.exec(text)?.[1] ??
    /(?<!\p{L})tegen:? (\d{1,4})(?![\d.-])/iu.exec(text)?.[1];
  const score = /(?<![\d-])(\d{1,4}) ?[-–] ?(\d{1,4})(?![\d-])/u.exec(text);
  if (inFavour !== undefined && against !== undefined) return { inFavour: Number(inFavour), against: Number(against) };
  return score === null ? undefined : { inFavour: Number(score[1]), against: Number(score[2]) };
}

/** The planning that a text stands for; undefined when it is none. */
export function planningOf(text: string): Planning | undefined {
  const plain = foldWord(text) as Planning;
  if (PLANNINGS.includes(plain)) return plain;
  const phrase = normalizePhrase(text);
  return PLANNINGS.includes(phrase as Planning) ? (phrase as Planning) : PLANNING_TABLE.get(phrase);
}

/** Words of their own that look like a mistyped status. */
const OTHER_WORDS = /(?:^|\s)(?:aangeboden|aangebonden|invoering|uitbreiding|gestort)$/iu;

/** True of a text that is no misspelling of a status, near as it may be. */
export function isOtherWord(text: string): boolean {
  return OTHER_WORDS.test(text);
}

function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !isLetter(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x370);
}

/** Of a text that may be one with words behind it. */
const HAS_WORDS_BEHIND =
  /,? zie |^(?:wacht|wachten|in (?:afwachting|behandeling|uitvoering)|uitgesteld|verschoven|doorgeschoven|schuift door|aangehouden|opgeschort|geparkeerd|loopt|lopend|gestart|opgestart|opgepakt|uitgezet|(?:mee )?bezig|ligt|staat|geagendeerd|open|ter (?:besluitvorming|vaststelling)) (?:bij|door|van|voor|tot|totdat|naar|op|in|met|sinds|per|via|aan|om) |^\p{L}+ (?:via|met|bij|per|middels) (?:\p{L}+ )?\p{L}{0,20}(?:brief|memo|mail|notitie|rib|bericht)/iu;

/** The words that statuses end with, of all kinds. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [
    ...TABLE.keys(),
    ...PROMISE_WORDS.keys(),
    ...MOTION_WORDS.keys(),
    ...PARTIAL,
    ...STATUSES,
    ...Object.keys(STATUS_SYNONYMS),
    ...PROMISE_STATUSES,
    ...MOTION_STATUSES,
  ].flatMap((phrase) => [lastWord(phrase), `${lastWord(phrase)}e`]),
);

/**
 * False of most texts that are no status, at a small part of what reading one costs: of a sentence that ends with another word
 * than any status does. Digits and signs may be one in other ways.
 */
export function mayBeStatus(text: string): boolean {
  return LAST_WORDS.has(lastWord(text)) || HAS_WORDS_BEHIND.test(text) || /[\d%~✓✔☑☒✅🗹🗸☐⬜◻🔲]|\[/u.test(text);
}
