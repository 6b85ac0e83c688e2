/** The words of the list, with what has to be put into them. */
import type { nl } from '../../src/list/listMessages.ts';
import type { Counts } from './listModel.ts';

export type Words = (typeof nl)['listPage'];

/** The columns in their order; the last is the button behind a row. */
export const COLUMNS = ['soort', 'nummer', 'wat', 'status', 'eigenaar', 'deadline', 'kopje', 'meer'] as const;

export type Column = (typeof COLUMNS)[number];

export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}

/** `12 · 2 te laat · 1 blijft liggen`, and of how many where not all are shown. */
export function countsSaid({ rows, late, silent }: Counts, words: Words, total = rows): string {
  const [all, n] = [number(total, words), number(rows, words)];
  return [
    filled(total === rows ? words.countedAll : words.counted, { n, all }),
    ...(late === 0 ? [] : [filled(words.lateCount, { n: number(late, words) })]),
    ...(silent === 0 ? [] : [filled(words.silentCount, { n: number(silent, words) })]),
  ].join(' · ');
}

function number(value: number, { locale }: Words): string {
  return value.toLocaleString(locale);
}

/** The kind of an entry as it is shown. */
export function kindSaid(kind: string, { kinds }: Words): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind;
}
