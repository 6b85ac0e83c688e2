/**
 * The change of an entry that a line of the minutes gives in plain words: `gereed`, `status: afgerond`, `uitgesteld tot
 * 1 juni`. It is read from its first word to its last or not at all: a sentence that goes on may say the opposite. Only
 * behind a status that closes may stand why, in words that do not take it back.
 */

import { holdsAny } from '../text/holdsAny.ts';
import { trimmedWord, type Word } from '../text/span.ts';
import { isForm } from './dates/ast.ts';
import { readDeadline } from './dates/read.ts';
import { goesOnWith, isOfPastDay, leavesDoubt } from './doubt.ts';
import type { HistoryChange } from './entry.ts';
import { goesOn, mayBeStatus } from './statusWords.ts';
import { type NumberedKind, valueKindOf } from './vocabulary.ts';
import { workOf } from './workKinds.ts';

const STATUS = /^(?:de )?(?:nieuwe )?status(?: is| wordt| werd| blijft)?(?:\s*[:=]\s*|\s+)/iu;
const VERBS = '(?:is |wordt |zijn |worden |wordt de |de )?';
const MOVED =
  '(?:uitgesteld|uitstel(?: verleend| gegeven)?|schuift(?: door| op)?|verzet|verschoven|doorgeschoven|verplaatst|verlengd|opgeschoven|verdaagd|opgeschort)';
const DEADLINE = '(?:nieuwe )?(?:deadline|termijn|streefdatum|einddatum|opleverdatum)|nieuwe datum';
/** Up to the new day. `tot 1 juni` behind these words is the new deadline itself, and not the day before. */
const POSTPONED = new RegExp(
  `^(?:${VERBS}(?:nogmaals |opnieuw |weer )?${MOVED} (?:tot en met|t.m|tot|naar) |` +
    `(?:de )?(?:${DEADLINE})(?: (?:is |wordt )?(?:nu )?(?:${MOVED} )?(?:tot en met|t.m|tot|naar)| wordt| is nu| nu| is|\\s*:)? )`,
  'iu',
);
/** Each match begins with one of these, which nearly no text does, */
const BEGINS_POSTPONING = /^(?:is|wo|zij|de|no|we|ui|sc|ve|do|op|ni|te|st|ei)/iu;
/** and holds one of these. */
const MAY_POSTPONE = [
  ...[
    'uitgesteld',
    'uitstel',
    'schuift',
    'verzet',
    'geschoven',
    'schoven',
    'verplaatst',
    'verlengd',
    'verdaagd',
    'opgeschort',
  ],
  ...['deadline', 'termijn', 'datum'],
];
/** Words for the treatment at the meeting, which are no status: `niet besproken`, `volgende vergadering`. */
const AT_MEETING = /besproken|niet behandeld|aan de orde|vergadering|stem/iu;
/** Longer texts say more than that; in UTF-16 units. */
const LONGEST = 120;

/**
 * The change that a text says in plain words of an entry of a kind; undefined when it says anything else, or more. A text in
 * brackets is a remark. Offsets as in `text`.
 */
export function readSaidChange(text: Word, kind: NumberedKind): HistoryChange | undefined {
  if (text.text.length > LONGEST || text.text.startsWith('(')) return undefined;
  return postponement(text, kind) ?? status(text, kind);
}

/** The mark behind a status after which a reason may stand: `gereed, de tegels liggen recht`. */
const BEHIND = /[,;]\s|\s(?:[-–—]\s|\()|\.\s/u;
/** Words of what stands behind a status that may take it back, put it off or ask: with one of these nothing is read. */
const DOUBT =
  /\?|(?<![\p{L}])(?:niet|geen|nog|nooit|zonder|maar|doch|echter|behalve|behoudens|deels|gedeeltelijk|grotendeels|alleen|enkel|slechts|mits|tenzij|als|indien|zodra|wanneer|nadat|totdat|tot|na|voor|voordat|moet|moeten|zal|zullen|zou|zouden|gaat|gaan|komt|komen|wordt|worden|volgt|volgen|wacht|wachten|afwachting|later|misschien|wellicht|eventueel|mogelijk|opnieuw|toch|wel|of|wil|willen|vraagt|vragen|volgende|bijna|vrijwel|concept|uitgezonderd|rest|overige?n?|restant|vervolg\p{L}*|actie|acties|blijft|blijven|apart|buiten|half|halve|denkt|denken|meent|open|loopt|lopen|lopend\p{L}*|heropen\p{L}*|uitstel|uitgesteld|verschoven|teruggedraaid|ingetrokken|onder|voorbehoud|kijkt|bekijkt|controleert|checkt|zoekt|belt|mailt|stuurt|verstuurt|verzendt|tekent|ondertekent|verwerkt|bespreekt|meldt|schrijft|maakt|doet|levert|regelt|rondt)(?![\p{L}])/iu;

/** What is mended and works, with words that say in other places that somebody is still at it: `de lift doet het weer`. */
const WORKS_AGAIN = /(?<!\p{L})(?:doet|doen) het weer(?!\p{L})|(?<!\p{L})(?:gaat|gaan) weer(?=[\s.!)]*$)/giu;

/**
 * True of what stands behind a status, from its mark on, when it may take that back or is only a day, which may be to come. A day
 * in brackets is that on which it was done.
 */
function isDoubted(behind: string): boolean {
  const why = behind.replace(WORKS_AGAIN, '');
  if (DOUBT.test(why) || leavesDoubt(why)) return true;
  if (!why.trimStart().startsWith('(') && goesOnWith(why)) return true;
  const rest = why.replace(/^[\s,;.–—-]+/u, '');
  return !rest.startsWith('(') && isDay(rest);
}

/** A status that closes with why behind it, when no word of that takes it back; undefined for anything else. */
function explained(text: Word, kind: NumberedKind): HistoryChange | undefined {
  const behind = BEHIND.exec(text.text);
  if (behind === null || isDoubted(text.text.slice(behind.index))) return undefined;
  const head = part({ text: text.text.slice(0, behind.index), start: text.start, end: text.start + behind.index }, 0);
  const change = head && wholeStatus(head, kind);
  const work = workOf(kind);
  return change && work?.closed.has(work.statusOf(change.to.text) ?? '') ? change : undefined;
}

function status(text: Word, kind: NumberedKind): HistoryChange | undefined {
  return wholeStatus(text, kind) ?? explained(text, kind);
}

function wholeStatus(text: Word, kind: NumberedKind): HistoryChange | undefined {
  const label = STATUS.exec(text.text)?.[0].length ?? 0;
  const to = part(text, label);
  const work = workOf(kind);
  const official = to && mayBeStatus(to.text) ? work?.statusOf(to.text) : undefined;
  if (to === undefined || work === undefined || official === undefined || AT_MEETING.test(to.text) || goesOn(to.text))
    return undefined;
  const change = said('status', to);
  return label > 0 || work.closed.has(official) ? change : { ...change, isReport: true };
}

/** True of a text that is a status of entries of a kind from its first word to its last. */
export function isStatus(text: string, kind: NumberedKind): boolean {
  return mayBeStatus(text) && workOf(kind)?.statusOf(text) !== undefined;
}

function postponement(text: Word, kind: NumberedKind): HistoryChange | undefined {
  return valueKindOf(kind, 'deadline') === undefined ? undefined : readPostponement(text);
}

const CAUSE = '(?:wegens|vanwege|omdat|want|doordat|aangezien|i\\.?v\\.?m\\.?|in verband met|op verzoek)\\s';
/** The mark behind a new deadline after which a reason may stand: `uitgesteld tot 1 juni wegens ziekte`. */
const WHY = new RegExp(`[,;]\\s|\\s\\(|\\.\\s|\\s[-–—]\\s|\\s(?=${CAUSE})`, 'iu');
/** A reason that is called one may hold any words but those of {@link OTHERWISE}. */
const IS_CAUSE = new RegExp(`^[\\s,;(.–—-]{1,4}${CAUSE}`, 'iu');
/** Words in a reason that may give another day, or take the new one back. */
const OTHERWISE =
  /[\d?]|(?<!\p{L})(?:tenzij|mits|als|indien|of|maar|doch|echter|behalve|dan|daarna|daarvoor|eerder|vroeger|uiterlijk|liefst|anders|niet doorgegaan|volgende?|voorlopig|voorstel|vraagt|vragen|wil|willen)(?!\p{L})/iu;

/** The new deadline that a text gives in plain words, `uitgesteld tot 1 juni`; undefined when it says anything else. Offsets as in `text`. */
export function readPostponement(text: Word): HistoryChange | undefined {
  if (text.text.length > LONGEST || !BEGINS_POSTPONING.test(text.text) || !holdsAny(text.text, MAY_POSTPONE))
    return undefined;
  const label = POSTPONED.exec(`${text.text} `)?.[0].length;
  if (label === undefined) return undefined;
  const whole = part(text, label);
  if (whole !== undefined && isDay(whole.text)) return said('deadline', whole);
  const rest = text.text.slice(label);
  const behind = WHY.exec(rest);
  if (behind === null) return undefined;
  const why = rest.slice(behind.index);
  if (OTHERWISE.test(why) || (!IS_CAUSE.test(why) && (DOUBT.test(why) || leavesDoubt(why) || isOfPastDay(why))))
    return undefined;
  const to = part({ text: text.text.slice(0, label + behind.index), start: text.start, end: text.end }, label);
  return to !== undefined && isDay(to.text) ? said('deadline', to) : undefined;
}

/** True of a deadline with a day, or one that hangs on a meeting or an action, from its first word to its last. */
function isDay(text: string): boolean {
  const node = readDeadline(text);
  const isWhole = node.remark === undefined && node.lead === undefined;
  return isWhole && isForm(node) && node.kind !== 'open' && node.kind !== 'asap';
}

/** A piece up to the end, without a full stop. */
function part({ text, start }: Word, from: number): Word | undefined {
  const end = text.endsWith('.') && !/[\s.]\p{L}\.$/u.test(text) ? text.length - 1 : text.length;
  const word = trimmedWord(text, Math.min(from, end), end);
  return word && { text: word.text, start: word.start + start, end: word.end + start };
}

function said(field: HistoryChange['field'], to: Word): HistoryChange {
  return { field, from: undefined, to, loose: true, isSaid: true };
}
