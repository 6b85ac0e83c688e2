/** The hours of a meeting, as far as they can be told from its time as typed. */

/** Minutes since midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

const CLOCK = String.raw`(\d{1,2})(?:[.:u](\d{2}))?(?:\s*(?:uur|u))?`;
const FROM_TO = new RegExp(
  String.raw`^(?:van\s+)?${CLOCK}\s*(?:-|\u2013|tot(?:\s+en\s+met)?|t/m)\s*${CLOCK}(?![\d.:])`,
  'iu',
);

/** The hours of `10.00-12.00 uur`, `9 tot 11 uur`; undefined of anything else, also where only the beginning is known. */
export function hoursOf(time: string | null): Hours | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = FROM_TO.exec(time ?? '') ?? [];
  if (fromHour === undefined || toHour === undefined) return undefined;
  const from = minutes(fromHour, fromMinute);
  const to = minutes(toHour, toMinute);
  return from < to && to <= 24 * 60 ? { from, to } : undefined;
}

function minutes(hour: string, minute = '0'): number {
  return Number(hour) * 60 + Number(minute);
}

/** True when both are known and do not meet: one ends before, or as, the other begins. */
export function areApart(one: Hours | undefined, other: Hours | undefined): boolean {
  return one !== undefined && other !== undefined && (one.to <= other.from || other.to <= one.from);
}
