/**
 * Deadlines that hang on a moment with a name: `voor het zomerreces`, `bij de begrotingsbehandeling 2025`, `een week na het reces`.
 * Which names are moments is not known here, so any words that can be a name are read, and the model says what they mean.
 */
import { trimmedSpan } from '../../../text/span.ts';
import type { Bound, MomentDeadline, MomentYear } from '../ast.ts';
import { headEnd, remarkAt } from '../remark.ts';
import { FOR } from './bounds.ts';
import { DateLike } from './dangers.ts';
import { COUNT, countOf } from './numbers.ts';
import { matchAt, pattern } from './pattern.ts';
import { behindHedges, isTail } from './surroundings.ts';

/** A longer text is prose; in UTF-16 units. */
const MAX_LENGTH = 100;
/** A name has no more words than these, and one that nothing stands before no more than `MOST_BARE_WORDS`. */
const MOST_WORDS = 5;
const MOST_BARE_WORDS = 3;

const NEAR = '(?:(?:direct|meteen|onmiddellijk|gelijk|kort|vlak|pas|net|ruim) )?';
const LEAD = pattern(
  `(?:(?<latest>uiterlijk|niet later dan|op zijn laatst|ten laatste) )?${NEAR}` +
    `(?<bound>${FOR}afgaande? aan|${FOR}|tot en met|t/m|tot(?: aan)?|vanaf|sinds|na afloop van|n[aá]|rond(?:om)?|omstreeks|ten tijde van|gelijktijdig met|tegelijk met|samen met|ter gelegenheid van|in de loop van|gedurende|tijdens|bij|met|in|op|aan|tegen)`,
);
const LATEST = pattern('(?<latest>uiterlijk|niet later dan|op zijn laatst|ten laatste)');
const ARTICLE = pattern(" (?:het|de|een|’t|'t)");
const FIRST_ARTICLE = pattern('(?:het|de)(?= )');
const EDGE = pattern(
  '~(?:(?:het|de) )?(?<part>(?:begin|einde?)(?: van)?|(?:start|aanvang|opening|afloop|slot) van)(?= )',
);
const DISTANCE = pattern(
  `(?:(?:binnen|uiterlijk|circa|ca\\.?|ongeveer) )?(?<count>${COUNT}|de) (?<unit>dag|week|maand|dagen|weken|maanden) (?<how>${FOR}(?:afgaande? aan)?|na)`,
  { needs: 'dag week weken maand' },
);
const YEAR =
  /(?<=[\s,])(?:((?:19|20|21)\d\d)(?:\s?[/–-]\s?(?:19|20|21)?\d\d)?|(dit|het lopende|volgend|het volgende|komend) jaar)$/iu;
/** Words that may join the name and its year. */
const JOINS = new Set(['van', 'in', 'het', 'jaar']);
/** Words that no name holds: with them it is a sentence, or another time. */
const NO_NAME = new Set(
  (
    'niet geen nooit zonder als indien mits tenzij zodra wanneer dat die er is zijn was waren wordt worden werd kan kunnen moet moeten' +
    ' of tot na voor naar met door om bij op in uit per nog zo dan toen elk elke ieder iedere volgend volgende vorige komend komende deze dit onze ons hun zijn haar' +
    ' dag dagen week weken maand maanden kwartaal jaar jaren uur begin medio eind einde half helft kerstdag paasdag pinksterdag january february march may june july august october nader order bericht nu later datum nader we wij ik zij hij'
  ).split(' '),
);
const WORD = /^[\p{L}][\p{L}\p{M}\d&'’./-]*$/u;
/** Usual last words of the name of a moment. */
const CALLED =
  /(?:reces|vakantie|behandeling|begroting|nota|rekening|debat|evaluatie|verkiezing|verkiezingen|congres|conferentie|oplevering|opening|inwerkingtreding|seizoen|schooljaar|herindeling|jaarvergadering|ledenvergadering|heidag|studiedag)$/iu;

/** The reading, with what stands behind it as its remark; undefined for words that no moment can be called by. */
export function readMoment(text: string): MomentDeadline | undefined {
  const { start, end } = trimmedSpan(text, 0, text.length);
  if (end - start > MAX_LENGTH || start === end || /[\n\r\u2028\u2029]/u.test(text)) return undefined;
  const from = behindHedges(text, start);
  const head = headEnd(text, from, end);
  const bracket = head < end ? remarkAt(text, head, end) : undefined;
  if (head < end && bracket === undefined) return undefined;
  const read = readAt(text, from, head);
  if (read === undefined) return undefined;
  if (!isTail(text, read.span.end, head)) return undefined;
  const rest = trimmedSpan(text, read.span.end, end);
  const hasRest = rest.start < rest.end && text.slice(rest.start, rest.end) !== '.';
  const lead = trimmedSpan(text, start, from);
  return { ...read, remark: hasRest ? rest : undefined, ...(lead.start < lead.end ? { lead } : {}) };
}

type Before = Pick<MomentDeadline, 'bound' | 'distance' | 'edge'> & { readonly at: number; readonly isBare: boolean };

function readAt(text: string, at: number, end: number): MomentDeadline | undefined {
  const before = wordsBefore(text, at);
  const article = matchAt(before.isBare ? FIRST_ARTICLE : ARTICLE, text, before.at);
  const from = article?.end ?? before.at;
  // A comma or a dash ends the name, and what stands behind it may have no part in it.
  const stop = text.slice(from, end).search(/\s[–—-]\s|[,:](?!\s*(?:19|20|21)\d\d)/u);
  const whole = trimmedSpan(text, from, stop === -1 ? end : from + stop);
  const typed = text.slice(whole.start, whole.end).replace(/\.$/u, '');
  const year = YEAR.exec(typed);
  const name = trimmedSpan(typed, 0, year === null ? typed.length : endOfName(typed, year.index));
  const words = typed.slice(name.start, name.end);
  if (!isName(words, before.isBare)) return undefined;
  const nameStart = whole.start + name.start;
  const yearEnd = whole.start + typed.length;
  return {
    kind: 'moment',
    bound: before.bound,
    name: { text: words, start: nameStart, end: whole.start + name.end },
    year: year === null ? undefined : yearIn(year),
    yearEnd: year === null ? whole.start + name.end : yearEnd,
    edge: before.edge,
    distance: before.distance,
    isMarked: article !== undefined || year !== null || CALLED.test(words),
    span: { start: at, end: yearEnd },
    remark: undefined,
  };
}

function isName(words: string, isBare: boolean): boolean {
  const parts = words.split(/\s+/u);
  if (parts.length > (isBare ? MOST_BARE_WORDS : MOST_WORDS)) return false;
  if (DateLike.test(words) || /^q\d/iu.test(words) || !WORD.test(parts[0]!) || parts[0]!.length < 2) return false;
  return parts.every(
    (part, index) => (WORD.test(part) || (index > 0 && /^\d{1,3}$/u.test(part))) && !NO_NAME.has(part.toLowerCase()),
  );
}

function yearIn([, digits, words]: RegExpExecArray): MomentYear {
  if (digits !== undefined) return Number(digits);
  return { step: /^(?:dit|het lopende)/iu.test(words ?? '') ? 0 : 1 };
}

/** Offset where a name ends that a year stands behind: before the comma, `van` or `van het jaar` that joins them. */
function endOfName(typed: string, yearAt: number): number {
  let end = typed.slice(0, yearAt).trimEnd().length;
  if (typed[end - 1] === ',') end--;
  for (;;) {
    const last = typed.lastIndexOf(' ', end - 1);
    if (last === -1 || !JOINS.has(typed.slice(last + 1, end).toLowerCase())) return end;
    end = typed.slice(0, last).trimEnd().length;
  }
}

/** The sense of the words before the name, and their end; without any, all of the text is a name. */
function wordsBefore(text: string, at: number): Before {
  const far = matchAt(DISTANCE, text, at);
  if (far !== undefined) {
    const { count = '', unit = '', how = '' } = far.groups;
    const isMonth = unit.startsWith('maand');
    const number = count === 'de' ? 1 : countOf(count);
    const side = how === 'na' ? 'after' : 'before';
    const days = unit.startsWith('week') || unit.startsWith('weken') ? 7 * number : number;
    const distance = { count: isMonth ? number : days, unit: isMonth ? ('maand' as const) : ('dag' as const) };
    const isWeek = count === 'de';
    return { bound: 'until', distance: { ...distance, side, isWeek }, edge: undefined, at: far.end, isBare: false };
  }
  const found = matchAt(LEAD, text, at);
  const latest = found === undefined ? matchAt(LATEST, text, at) : undefined;
  const bound = boundOf(found?.groups.bound, found?.groups.latest ?? latest?.groups.latest);
  const behind = (found ?? latest)?.end ?? at;
  const edge = matchAt(EDGE, text, behind);
  return {
    bound,
    distance: undefined,
    edge: edge === undefined ? undefined : /^(?:eind|afloop|slot)/u.test(edge.groups.part ?? '') ? 'eind' : 'begin',
    at: edge?.end ?? behind,
    isBare: behind === at && edge === undefined,
  };
}

const IS_BEFORE = new RegExp(`^(?:${FOR})`, 'u');

function boundOf(word: string | undefined, latest: string | undefined): Bound {
  const bound = word?.replaceAll(/\s+/gu, ' ');
  if (bound === undefined) return latest === undefined ? 'exact' : 'until';
  if (IS_BEFORE.test(bound) || bound === 'tot' || bound === 'tot aan') return 'before';
  if (bound === 'tot en met' || bound === 't/m') return 'until';
  if (bound === 'vanaf' || bound === 'sinds') return 'from';
  if (bound === 'na' || bound === 'ná' || bound === 'na afloop van') return 'after';
  if (bound.startsWith('rond') || bound === 'omstreeks') return 'around';
  return latest === undefined ? 'exact' : 'until';
}
