/** Rows of a register with very many of one thing, and the tasks of which the growth is looked at. */
import { fixture, problemsOf } from './fixture.ts';

/** More entries than are kept read: with fewer the smaller size has nothing to read again. */
export const LARGER_THAN_KEPT = 600;

export const rows = (size: number, row: (at: number) => string) =>
  Array.from({ length: size }, (_, at) => row(at)).join('');

/** A day in a row of years, so that none comes twice. */
export const day = (at: number) => `${(at % 28) + 1}-${(Math.floor(at / 28) % 12) + 1}-${2000 + Math.floor(at / 336)}`;

/** Judges a text of a size. */
export const judging = (textOf: (size: number) => string) => (size: number) => {
  const { scope } = fixture(textOf(size));
  // What a fixture leaves out it looks for in its whole text each time.
  return () => problemsOf({ scope, severityOf: () => undefined });
};

/** Reads a text of a size. */
export const reading = (textOf: (size: number) => string) => (size: number) => {
  const text = textOf(size);
  return () => fixture(text);
};
