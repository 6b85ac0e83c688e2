/** Lengths of time: `binnen twee weken`, `over 3 maanden`, `na 10 dagen`, `de komende zes weken`. */
import type { PeriodDeadline } from '../ast.ts';
import { COUNT, countOf } from './numbers.ts';
import { matchAt, pattern } from './pattern.ts';

const MORE = `(?: ?(?:-|–|à|a|of|tot) ?(?<more>${COUNT}))?`.replaceAll(' ?', '~');
const UNIT =
  '(?<unit>dag(?:en)?|dgn\\.?|week|weken|wk\\.?|wkn\\.?|maand(?:en)?|mnd\\.?|mnden|kwartaal|kwartalen|halfjaar|half jaar|jaar|jaren|jr\\.?)';
const WITHIN =
  '(?:(?<latest>uiterlijk) )?(?<how>binnen(?: nu en)?|over|in|na|(?:binnen |in )?(?:de )?(?:eerst)?komende)' +
  '(?: (?:ca\\.?|circa|ongeveer|de (?:eerst)?komende|maximaal|max\\.?|uiterlijk|hooguit|ten hoogste))?';

const LENGTH = pattern(`${WITHIN} (?<count>${COUNT})${MORE}~${UNIT}`, {
  needs: 'dag dgn we wk maand mnd kwarta jaar jr & over in na komende',
});

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7 };
const MONTHS: Readonly<Record<string, number>> = { m: 1, k: 3, h: 6, j: 12 };

/** The length at a place; its day is for the model to say. Undefined when there is none, or `3-2 weken`. */
export function readLength(text: string, at: number): PeriodDeadline | undefined {
  const found = matchAt(LENGTH, text, at);
  if (found === undefined) return undefined;
  const { how = '', latest, count: typed = '', more, unit = '' } = found.groups;
  const first = countOf(typed);
  const count = more === undefined ? first : countOf(more);
  if (first === 0 || (more !== undefined && count <= first)) return undefined;
  const span = { start: at, end: found.end };
  const days = DAYS[unit[0]!];
  const time =
    days === undefined
      ? ({ of: 'length', count: count * (MONTHS[unit[0]!] ?? 1), unit: 'maand' } as const)
      : ({ of: 'length', count: count * days, unit: 'dag' } as const);
  const isDay = latest === undefined && more === undefined && (how === 'over' || how === 'na');
  return {
    kind: 'period',
    bound: isDay ? 'exact' : 'until',
    period: { kind: 'relative', time, span },
    span,
    remark: undefined,
  };
}
