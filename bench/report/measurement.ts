/** A measured thing: a row of the tables for one server, size and run. */
import { quantile, rounded } from './statistics.ts';

export type Unit = 'ms' | 'MB' | 'MB per MB' | 'times';

export interface Measurement {
  readonly run: number;
  readonly server: string;
  /** Number of actions; 0 where a row has no size. */
  readonly actions: number;
  /** Lines of the register in the language of the server. */
  readonly lines: number;
  readonly row: string;
  readonly unit: Unit;
  /** The number of times it was measured; 0 when it was not. */
  readonly n: number;
  readonly p50?: number;
  readonly p95?: number;
  readonly min?: number;
  readonly max?: number;
  /** The reason that a server has no number here that is no failure: `not offered`, `no names in this language`. */
  readonly absent?: string;
  /** The failure: a wrong answer, or none in time. Never a time. */
  readonly failed?: string;
  readonly note?: string;
}

export type Sink = (measurement: Measurement) => void;

/** Makes measurements of one server, size and run. */
export class Recorder {
  readonly #about: Pick<Measurement, 'run' | 'server' | 'actions' | 'lines'>;
  readonly #sink: Sink;

  constructor(about: Pick<Measurement, 'run' | 'server' | 'actions' | 'lines'>, sink: Sink) {
    this.#about = about;
    this.#sink = sink;
  }

  /** Adds the times of one row. Nothing is written for an empty list: its failure is. */
  samples(row: string, list: readonly number[], note?: string): void {
    if (list.length === 0) return;
    this.#sink({
      ...this.#about,
      row,
      unit: 'ms',
      n: list.length,
      p50: rounded(quantile(list, 0.5)),
      p95: rounded(quantile(list, 0.95)),
      min: rounded(Math.min(...list)),
      max: rounded(Math.max(...list)),
      ...(note === undefined ? {} : { note }),
    });
  }

  value(row: string, value: number, unit: Unit, note?: string): void {
    const p50 = rounded(value);
    this.#sink({ ...this.#about, row, unit, n: 1, p50, p95: p50, ...(note === undefined ? {} : { note }) });
  }

  absent(row: string, absent: string): void {
    this.#sink({ ...this.#about, row, unit: 'ms', n: 0, absent });
  }

  failed(row: string, error: unknown): void {
    const failed = (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').slice(0, 200);
    this.#sink({ ...this.#about, row, unit: 'ms', n: 0, failed });
  }
}
