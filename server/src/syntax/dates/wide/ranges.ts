/** Periods of more than one piece or with other words than the grammar has: days, years, weeks, quarters, halves, winters. */
import { boundOn, yearOf } from '../actions.ts';
import type { Bound, DateNode, Half, Part, PeriodDeadline, PeriodNode, PieceNode, YearNode } from '../ast.ts';
import { lookUp, MONTHS, SEASONS, WEEKDAY_PATTERN, WEEKDAYS } from '../words.ts';
import { BOUND_WORDS, boundIn } from './bounds.ts';
import { MONTH_LIKE } from './names.ts';
import { ordinalIn } from './numbers.ts';
import { partIn } from './parts.ts';
import { type Groups, matchAt, type Pattern, pattern } from './pattern.ts';

const YEAR = '(?:19|20|21)\\d\\d';
const CENTURIES = '19 20 21';
const THE_YEAR = `(?:~,?~(?:van |in )?(?<year>${YEAR}|['’]\\d\\d))`;
const UP_TO = '(?:~(?:-|–|—|t/m|(?<slash>/))~| (?:tot en met|t/m|t\\.?m\\.?|(?<both>en|of)) )';
const HEAD = '(?:(?:de )?(?:periode|looptijd)(?: van)? |van |(?<between>tussen) )?';
const WEEKDAY = `(?:(?:${WEEKDAY_PATTERN})~)?`;

const DAYS = pattern(
  `${BOUND_WORDS}${HEAD}${WEEKDAY}(?<d1>\\d{1,2})(?: (?<m1>${MONTH_LIKE})(?: (?<y1>${YEAR}))?)?${UP_TO}${WEEKDAY}(?<d2>\\d{1,2}) (?<m2>${MONTH_LIKE})(?: (?<y2>${YEAR}))?`,
  { needs: '# & - – — / tm t.m tot en of' },
);
const WEEK_OF = pattern(
  `${BOUND_WORDS}(?:de )?week van ${WEEKDAY}(?<d1>\\d{1,2}) (?<m1>${MONTH_LIKE})(?: (?<y1>${YEAR}))?(?!~(?:-|–|t/m|tot|en) )`,
  { needs: 'week' },
);
const WEEKDAY_DATE = pattern(
  `${BOUND_WORDS}(?<weekday>${WEEKDAY_PATTERN}) \\((?<d1>\\d{1,2})(?:[-/]| )(?<m1>\\d{1,2}|${MONTH_LIKE})\\)`,
  { whole: false, needs: '(' },
);
const YEARS = pattern(
  `${BOUND_WORDS}${HEAD}(?<first>${YEAR})(?:~(?:-|–|—|t/m)~| (?:tot en met|t\\.?m\\.?|(?<both>of)) )(?<last>${YEAR})(?!~[-–/]|[.]\\d)`,
  { needs: `${CENTURIES} & - – — t/m tm t.m tot of` },
);
/** A dash without a year may stand before the day of a week. */
const WEEKS = pattern(
  `${BOUND_WORDS}(?:week|weken|wk\\.?)~(?<first>\\d{1,2})(?:(?:~[-–/]~| (?:en|of|t/m|t\\.?m\\.?|tot en met) )(?:week )?(?<last>\\d{1,2})${THE_YEAR}| (?:en|of|t/m|t\\.?m\\.?|tot en met) (?:week )?(?<other>\\d{1,2}))`,
  { needs: 'week weken wk' },
);
const WEEK = pattern(
  `${BOUND_WORDS}(?:(?<part>einde?)(?: van)? )?(?:week(?:~nr\\.?|~nummer)?|wk\\.?)~(?<first>\\d{1,2})${THE_YEAR}?(?!~[-–/]|[.:]?\\d)`,
  { needs: 'week wk' },
);
const QUARTER = pattern(
  `${BOUND_WORDS}(?:het )?(?:(?:(?<before>${YEAR})~[-/]?~q~(?<q1>[1-4]))|q~(?<q2>[1-4])~(?:[-/]~(?<y2>${YEAR})|(?<short>['’]?\\d\\d))` +
    `|(?:kwartaal|kw\\.?)~(?<q3>[1-4])${THE_YEAR}?)(?![-/]|[.]\\d)`,
  { needs: 'q kw' },
);
const LAST_QUARTER = pattern(`${BOUND_WORDS}(?:het )?laatste (?:kwartaal|kw\\.?)${THE_YEAR}?`, { needs: 'laatste' });
const HALF_YEAR = pattern(
  `${BOUND_WORDS}(?:het |de )?(?:(?<nth>eerste|tweede|laatste|1e|1ste|2e|2de) (?:half ?jaar|helft)${THE_YEAR}|h(?<h1>[12])~[-/]?~(?<y1>${YEAR})|(?<y2>${YEAR})~[-/]?~h(?<h2>[12]))`.replace(
    'half ?jaar',
    'half~jaar',
  ),
  { needs: 'half helft h1 h2' },
);
const WINTER = pattern(`${BOUND_WORDS}(?:de )?winter(?: van)? (?<first>${YEAR})~[-–/]~(?<last>${YEAR}|['’]?\\d\\d)`, {
  needs: 'winter',
});
const PART_OF_SEASON = pattern(
  `${BOUND_WORDS}(?:het |de )?(?<part>begin|medio|midden|halverwege|einde?)(?: van)?(?: (?:de|het))? (?<season>voorjaar|lente|zomer|najaar|herfst)${THE_YEAR}?`,
  { needs: 'voorjaar lente zomer najaar herfst' },
);
const FILLED = pattern(`${BOUND_WORDS}(?:de )?maand (?<m1>${MONTH_LIKE})${THE_YEAR}?`, { needs: 'maand' });
const YEAR_WORD = pattern(
  `${BOUND_WORDS}(?:(?:het|de) )?(?:(?<half>eerste|tweede|1e|2e) helft van )?(?:het )?(?:kalender)?jaar (?<year>${YEAR})`,
  { needs: 'jaar' },
);

/** `jaareinde 2025`. */
const YEAR_END = pattern(`${BOUND_WORDS}(?:het |de )?(?:jaareinde|eindejaar)${THE_YEAR}`, {
  needs: 'jaareinde eindejaar',
});
/** `31.05.2025`; without a year in full it may be a time or a version. */
const POINTS = pattern(`${BOUND_WORDS}${WEEKDAY}(?<d1>\\d{1,2})\\.(?<m1>\\d{1,2})\\.(?<y1>${YEAR})(?!\\.?\\d)`, {
  needs: `. & ${CENTURIES}`,
});
/** `15.05.26`; a month of two digits and a year that is near tell it from a number. */
const SHORT_POINTS = pattern(
  `${BOUND_WORDS}${WEEKDAY}(?<d1>\\d{1,2})\\.(?<m1>0[1-9]|1[0-2])\\.(?<short>[23]\\d)(?![.:]?\\d)`,
  { needs: '. & #' },
);
/** `begin/medio mei`, `medio-eind mei 2026` */
const PARTS_OF_MONTH = pattern(
  `${BOUND_WORDS}(?<part>begin|medio)~[-–/]~(?<which>medio|einde?)(?: van)? (?<m1>${MONTH_LIKE})${THE_YEAR}?`,
  { needs: 'begin medio & - – /' },
);
/** `31e mei`, `de 15de mei 2025`. */
const NTH_DAY = pattern(
  `${BOUND_WORDS}(?:de )?${WEEKDAY}(?:de )?(?<d1>\\d{1,2})(?:e|de|ste) (?<m1>${MONTH_LIKE})(?: (?<y1>${YEAR}))?`,
  { needs: '0e 1e 2e 3e 4e 5e 6e 7e 8e 9e 0d 1d 2d 3d 4d 5d 6d 7d 8d 9d 0s 1s 2s 3s 4s 5s 6s 7s 8s 9s' },
);
/** `mrt-26`, `mei '26`: as a sheet shows a month. */
const SHORT_MONTH = pattern(`${BOUND_WORDS}(?<m1>${MONTH_LIKE})(?:-|~['’])(?<short>\\d\\d)(?![-–/.]\\d)`, {
  needs: "- ' ’ & #",
});
/** `12-3-'26` */
const SHORT_DATE = pattern(
  `${BOUND_WORDS}${WEEKDAY}(?<d1>\\d{1,2})(?<between>[-/.])(?<m1>\\d{1,2})[-/.]['’](?<short>\\d\\d)(?!\\d)`,
  { needs: "' ’" },
);
/** `05-2025`, `5/2025`, `2025-05`. */
const MONTH_IN_FIGURES = pattern(
  `${BOUND_WORDS}(?:(?<m1>0?[1-9]|1[0-2])[-/](?<y1>${YEAR})|(?<y2>${YEAR})[-/](?<m2>0[1-9]|1[0-2]))(?![-–/.]\\d)`,
  { needs: `- / & ${CENTURIES}` },
);

type Reader = (groups: Groups, span: { readonly start: number; readonly end: number }) => PeriodNode | undefined;

const READERS: readonly (readonly [Pattern, Reader])[] = [
  [DAYS, days],
  [WEEK_OF, weekOf],
  [WEEKDAY_DATE, weekdayDate],
  [YEARS, years],
  [WEEKS, weeks],
  [WEEK, week],
  [YEAR_END, yearEnd],
  [POINTS, points],
  [SHORT_POINTS, ({ d1, m1, short }, span) => date(d1, m1, short, span)],
  [PARTS_OF_MONTH, partsOfMonth],
  [NTH_DAY, nthDay],
  [MONTH_IN_FIGURES, monthInFigures],
  [SHORT_MONTH, ({ m1, short }, span) => monthOf(m1, yearIn(short), span)],
  [SHORT_DATE, ({ d1, m1, short }, span) => date(d1, m1, short, span)],
  [QUARTER, quarter],
  [LAST_QUARTER, (groups, span) => ({ kind: 'quarter', quarter: 4, year: yearIn(groups.year), part: undefined, span })],
  [HALF_YEAR, halfYear],
  [WINTER, winter],
  [PART_OF_SEASON, partOfSeason],
  [FILLED, (groups, span) => monthOf(groups.m1, yearIn(groups.year), span)],
  [YEAR_WORD, (groups, span) => yearNode(Number(groups.year), span, groups.half)],
];

/** One of these periods at a place; undefined when there is none. */
export function readRange(text: string, at: number): PeriodDeadline | undefined {
  for (const [wanted, read] of READERS) {
    const found = matchAt(wanted, text, at);
    if (found === undefined) continue;
    const span = { start: at, end: found.end };
    const period = read(found.groups, span);
    const typed = period && boundOn(boundIn(found.groups), period);
    const bound = wanted === WEEK && found.groups.part !== undefined ? upToEnd(typed) : typed;
    if (period === undefined || bound === undefined) continue;
    // `voor 1 - 5 maart` may be before the first day and for those days
    if (period.kind === 'days' && bound === 'before') continue;
    if (wanted === PARTS_OF_MONTH && bound !== 'exact' && bound !== 'until') continue;
    return { kind: 'period', bound, period, span, remark: undefined };
  }
  return undefined;
}

/** `eind week 20`, also with `voor`, is up to the end of it; undefined for what begins there. */
function upToEnd(bound: Bound | undefined): Bound | undefined {
  return bound === 'from' || bound === 'after' || bound === undefined ? undefined : 'until';
}

function days(
  { d1, m1, y1, d2, m2, y2, both, slash, between }: Groups,
  span: PieceNode['span'],
): PeriodNode | undefined {
  // `1 mei en 1 juni` are two deadlines, and `1 of 2 mei` is one
  if (both !== undefined && m1 !== undefined && between === undefined) return undefined;
  const last = date(d2, m2, y2, span);
  const first = date(d1, m1 ?? m2, y1, span);
  if (first === undefined || last === undefined) return undefined;
  if (slash !== undefined && !areBeside(first, last, m1)) return undefined;
  if (first.month === last.month && first.day >= last.day && y1 === undefined) return undefined;
  // `30 december 2021 - 2 januari`: the year of the last day is not said
  return y1 !== undefined && y2 === undefined ? undefined : { kind: 'days', first, last, span };
}

/**
 * True of `12/13 mei` and `30 april/1 mei`. `1 april/1 juli` are two deadlines; in `1/5 mei` the month may be said twice.
 */
function areBeside(first: DateNode, last: DateNode, firstMonth: string | undefined): boolean {
  if (firstMonth === undefined) return last.day !== last.month;
  return last.day === 1 && first.day >= 28 && last.month === (first.month % 12) + 1;
}

function partsOfMonth({ part, which, m1, year }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const month = m1 === undefined ? undefined : lookUp(MONTHS, m1);
  const [from, to] = [partIn(part), partIn(which)];
  if (month === undefined || from === undefined || to === undefined || from === to) return undefined;
  const piece = (its: Part): PieceNode => ({ kind: 'month', month, year: yearIn(year), part: its, span });
  return { kind: 'range', first: piece(from), last: piece(to), span };
}

function weekOf({ d1, m1, y1 }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const first = date(d1, m1, y1, span);
  return first && { kind: 'days', first, last: undefined, span };
}

function weekdayDate({ d1, m1, weekday }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const day = date(d1, m1, undefined, span);
  const start = span.start;
  return (
    day && {
      ...day,
      span: { start, end: span.end },
      weekday: weekday === undefined ? undefined : lookUp(WEEKDAYS, weekday),
    }
  );
}

function years({ first, last, both, bound }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  // `voor 2026 of 2027` is before one of them
  if (both !== undefined && bound !== undefined) return undefined;
  const [from, to] = [Number(first), Number(last)];
  if (from >= to) return undefined;
  return { kind: 'range', first: yearNode(from, span), last: yearNode(to, span), span };
}

function weeks({ first, last, other, year }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const [from, to] = [Number(first), Number(last ?? other)];
  if (from < 1 || from >= to) return undefined;
  const week = (number: number): PieceNode => ({ kind: 'week', week: number, year: yearIn(year), span });
  return { kind: 'range', first: week(from), last: week(to), span };
}

function week({ first, year }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  if (Number(first) < 1) return undefined;
  const its: PieceNode = { kind: 'week', week: Number(first), year: yearIn(year), span };
  return its;
}

function points({ d1, m1, y1 }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  return date(d1, m1, y1, span);
}

function nthDay({ d1, m1, y1 }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  return /\d/u.test(m1 ?? '') ? undefined : date(d1, m1, y1, span);
}

function monthInFigures({ m1, y1, m2, y2 }: Groups, span: PieceNode['span']): PeriodNode {
  return { kind: 'month', month: Number(m1 ?? m2), year: yearIn(y1 ?? y2), part: undefined, span };
}

function yearEnd({ year }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const its = yearIn(year);
  return its === undefined ? undefined : { kind: 'year', year: its, part: 'eind', span };
}

function quarter({ before, q1, q2, q3, y2, short, year }: Groups, span: PieceNode['span']): PeriodNode {
  const digits = before ?? y2 ?? short ?? year;
  return { kind: 'quarter', quarter: Number(q1 ?? q2 ?? q3), year: yearIn(digits), part: undefined, span };
}

function halfYear({ nth, year, h1, y1, h2, y2 }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const its = yearIn(year ?? y1 ?? y2);
  const number = nth === undefined ? (h1 ?? h2) : nth === 'eerste' || nth.startsWith('1') ? '1' : '2';
  return its === undefined ? undefined : yearNode(its, span, number === '1' ? 'eerste' : 'tweede');
}

function winter({ first, last }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const from = Number(first);
  if ((yearIn(last) ?? 0) !== from + 1) return undefined;
  return { kind: 'season', season: 'winter', year: from, span };
}

const SEASON_MONTH = { voorjaar: 3, zomer: 6, najaar: 9, winter: 12 } as const;

/** `eind zomer` is its last month. */
function partOfSeason({ part = '', season = '', year }: Groups, span: PieceNode['span']): PeriodNode | undefined {
  const name = SEASONS.get(season);
  if (name === undefined) return undefined;
  const third = part === 'begin' ? 0 : part.startsWith('eind') ? 2 : 1;
  return { kind: 'month', month: SEASON_MONTH[name] + third, year: yearIn(year), part: undefined, span };
}

function monthOf(name: string | undefined, year: number | undefined, span: PieceNode['span']): PeriodNode | undefined {
  const month = name === undefined ? undefined : lookUp(MONTHS, name);
  return month === undefined ? undefined : { kind: 'month', month, year, part: undefined, span };
}

function yearNode(year: number, span: PieceNode['span'], half?: string): YearNode {
  const part: Half | undefined =
    half === undefined ? undefined : ordinalIn(half) === 1 ? 'eerste helft' : 'tweede helft';
  return { kind: 'year', year, part, span };
}

/** A month is a name or a number; undefined for a month 13 or a day 32. */
function date(
  day: string | undefined,
  name: string | undefined,
  year: string | undefined,
  span: PieceNode['span'],
): DateNode | undefined {
  const month = name === undefined ? 0 : (lookUp(MONTHS, name) ?? Number(name));
  const number = Number(day);
  if (!(month >= 1 && month <= 12 && number >= 1 && number <= 31)) return undefined;
  return { kind: 'date', day: number, month, year: yearIn(year), weekday: undefined, span, weekdaySpan: undefined };
}

/** Undefined without a year. */
function yearIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : yearOf(digits.replace(/^['’]/u, ''));
}
