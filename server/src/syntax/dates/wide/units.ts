/** Weeks, months, quarters and years seen from another day: `eind dit jaar`, `begin volgende week`, `komend kwartaal`. */

import type { Half, Part, PeriodDeadline, RelativeTime, RelativeUnit } from '../ast.ts';
import { WEEKDAYS } from '../words.ts';
import { BOUND_WORDS, boundIn, boundOnRelative, FOR } from './bounds.ts';
import { ordinalOfHalf, partIn } from './parts.ts';
import { type Groups, matchAt, pattern } from './pattern.ts';

const PART =
  '(?:(?:de |het )?(?:(?<part>begin|medio|midden|halverwege|eind|einde)|(?<half>eerste|tweede|1e|1ste|2e|2de) helft)(?: van)? )?';
const WHICH =
  '(?<which>dit|deze|het huidige|de huidige|huidig|het lopende|de lopende|lopend|lopende|het volgende|de volgende|volgende?' +
  '|het komende?|de komende|komende?|het aankomende?|aankomende?|het|de)';
const UNIT = '(?<unit>kalenderjaar|halfjaar|half jaar|jaar|kwartaal|maand|week)';

const UNITS = pattern(`${BOUND_WORDS}${PART}${WHICH} ${UNIT}`, { needs: 'jaar kwartaal maand week' });
/** `einde jaar`, `eind vd maand`, `eind v/d maand` */
const SHORT = pattern(
  `${BOUND_WORDS}(?<part>begin|medio|eind|einde) (?:(?:v/?[dh]|v\\.[dh]\\.) )?(?<unit>jaar|kwartaal|maand|week)`,
  { needs: 'jaar kwartaal maand week & begin medio eind' },
);

const DAY_OF_WEEK = [...WEEKDAYS.keys()].filter((name) => name.endsWith('dag')).join('|');
const PART_OF_DAY = '(?:ochtend|morgen|middag|avond)?';
const COMING = pattern(
  `${BOUND_WORDS}(?:(?:aanstaande|aanst\\.|a\\.s\\.|komende|eerstkomende|eerstvolgende) (?<day>${DAY_OF_WEEK})${PART_OF_DAY}` +
    `|(?<named>${DAY_OF_WEEK})${PART_OF_DAY} (?:a\\.?s\\.|aanstaande|aanst\\.))`,
  { needs: 'dag & aanst a.s as. komend volgend' },
);
const IN_WEEK = pattern(
  `${BOUND_WORDS}(?:(?<which>deze|volgende) week (?:op )?(?<day>${DAY_OF_WEEK})${PART_OF_DAY}` +
    `|(?<named>${DAY_OF_WEEK})${PART_OF_DAY} (?<other>deze|volgende) week)`,
  { needs: 'week & deze volgende & dag' },
);
/** `uiterlijk vrijdag`: behind such a word it is the day to come. */
const NAMED_DAY = pattern(
  `(?:(?<latest>uiterlijk|niet later dan) |(?<bound>${FOR}) )(?<day>${DAY_OF_WEEK})${PART_OF_DAY}(?=~(?:$|[.,;(]))`,
  { needs: 'dag' },
);
const SOON = pattern(`${BOUND_WORDS}(?<day>vandaag|vanavond|vanmiddag|overmorgen|morgen)${PART_OF_DAY}`, {
  needs: 'vandaag vanavond vanmiddag morgen',
});

/** `voor jaareinde`; with a year it is that year. */
const YEAR_END = pattern(`${BOUND_WORDS}(?:het |de )?(?<unit>jaar)einde`, { needs: 'jaareinde' });

/** `tweede halfjaar` is that of this year; the first one may be that of the next. */
const SECOND_HALF = pattern(`${BOUND_WORDS}(?:het |de )?(?:tweede|2e|2de) (?:half~jaar|jaarhelft)`, {
  needs: 'half',
});

/** The unit at a place; undefined when there is none, or when it may be more than one: `komende maand`, `volgend`. */
export function readUnit(text: string, at: number): PeriodDeadline | undefined {
  const second = matchAt(SECOND_HALF, text, at);
  if (second !== undefined) {
    return deadline(second.groups, { of: 'unit', unit: 'jaar', step: 0, part: 'tweede helft' }, at, second.end);
  }
  const yearEnd = matchAt(YEAR_END, text, at);
  const found = yearEnd ?? matchAt(UNITS, text, at) ?? matchAt(SHORT, text, at);
  if (found === undefined) return undefined;
  const time = timeOf(yearEnd === undefined ? found.groups : { ...found.groups, part: 'eind' });
  return time && deadline(found.groups, time, at, found.end);
}

/** The day at a place that is named by its weekday or as `morgen`; undefined when there is none. */
export function readNearDay(text: string, at: number): PeriodDeadline | undefined {
  const coming = matchAt(COMING, text, at);
  if (coming !== undefined) return ofWeekday(coming.groups, undefined, at, coming.end);
  const inWeek = matchAt(IN_WEEK, text, at);
  if (inWeek !== undefined) {
    const which = inWeek.groups.which ?? inWeek.groups.other;
    return ofWeekday(inWeek.groups, which === 'deze' ? 0 : 1, at, inWeek.end);
  }
  const named = matchAt(NAMED_DAY, text, at);
  if (named !== undefined) return ofWeekday(named.groups, undefined, at, named.end);
  const soon = matchAt(SOON, text, at);
  if (soon === undefined) return undefined;
  const { day = '' } = soon.groups;
  const count = day === 'morgen' ? 1 : day === 'overmorgen' ? 2 : 0;
  return deadline(soon.groups, { of: 'length', count, unit: 'dag' }, at, soon.end);
}

/** Days. */
const WEEK = 7;

function ofWeekday(groups: Groups, week: 0 | 1 | undefined, at: number, end: number): PeriodDeadline | undefined {
  const weekday = WEEKDAYS.get(groups.day ?? groups.named ?? '');
  return weekday === undefined ? undefined : deadline(groups, { of: 'weekday', weekday, week }, at, end);
}

function deadline(groups: Groups, time: RelativeTime, at: number, end: number): PeriodDeadline | undefined {
  const span = { start: at, end };
  const period = { kind: 'relative', time, span } as const;
  const bound = boundOnRelative(boundIn(groups), period);
  if (bound === undefined) return undefined;
  const isWithin = bound === 'exact' && time.of === 'length' && time.count === WEEK;
  return { kind: 'period', bound: isWithin ? 'until' : bound, period, span, remark: undefined };
}

/** `komende week` is the seven days to come; by `komende maand` some mean the next month and some the next thirty days. */
function timeOf({ which = 'het', unit: typed = '', part, half }: Groups): RelativeTime | undefined {
  const unit: RelativeUnit = typed.startsWith('half')
    ? 'halfjaar'
    : typed === 'kalenderjaar'
      ? 'jaar'
      : (typed as RelativeUnit);
  const isComing = which.includes('kom');
  const isNext = isComing || which.includes('volgend');
  const isBare = which === 'het' || which === 'de';
  const share: Part | Half | undefined = half === undefined ? partIn(part) : ordinalOfHalf(half);
  // `in het jaar`, `per week`
  if (isBare && share === undefined) return undefined;
  if (isComing && unit === 'maand') return undefined;
  if (isComing && unit === 'week') return share === undefined ? { of: 'length', count: WEEK, unit: 'dag' } : undefined;
  if (unit === 'week' && (share === 'medio' || half !== undefined)) return undefined;
  if (unit === 'halfjaar' && share !== undefined && share !== 'eind') return undefined;
  if (unit === 'kwartaal' && half !== undefined) return undefined;
  return { of: 'unit', unit, step: isNext ? 1 : 0, part: share };
}
