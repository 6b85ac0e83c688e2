/** The runs of a measurement, brought together. */
import type { Measurement, Unit } from './measurement.ts';
import { median, rounded } from './statistics.ts';

export interface Summary {
  readonly server: string;
  readonly actions: number;
  /** Lines of the register in the language of the server. */
  readonly lines: number;
  readonly row: string;
  readonly unit: Unit;
  readonly runs: number;
  /** Median over the runs; undefined when no run has a number. */
  readonly p50: number | undefined;
  readonly p95: number | undefined;
  readonly absent: string | undefined;
  /** The failures of all runs: a row that failed in one run has no number, since its answer cannot be trusted. */
  readonly failed: readonly string[];
  readonly notes: readonly string[];
}

/** The summaries, one per server, size and row, in the order in which they were first measured. */
export function summaries(measurements: readonly Measurement[]): Summary[] {
  const groups = new Map<string, Measurement[]>();
  for (const one of measurements) {
    const key = `${one.row}\n${one.actions}\n${one.server}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(summary);
}

function summary(group: readonly Measurement[]): Summary {
  const { server, actions, lines, row, unit } = group[0]!;
  const failed = [...new Set(group.flatMap((one) => one.failed ?? []))];
  const isRight = failed.length === 0;
  const middle = (values: readonly (number | undefined)[]): number | undefined => {
    const numbers = values.filter((value) => value !== undefined);
    return isRight && numbers.length > 0 ? rounded(median(numbers)) : undefined;
  };
  return {
    ...{ server, actions, lines, row, unit, failed },
    runs: group.length,
    p50: middle(group.map((one) => one.p50)),
    p95: middle(group.map((one) => one.p95)),
    absent: group[0]!.absent,
    notes: [...new Set(group.flatMap((one) => one.note ?? []))],
  };
}
