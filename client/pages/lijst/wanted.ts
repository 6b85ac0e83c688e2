/** Which rows somebody wants to see. */
import type { ListRow } from '../../../protocol/list.ts';
import { type ListView, NOBODY, OPEN } from '../../src/list/listView.ts';
import type { Headings } from './headings.ts';
import { isWithin, stretchOf } from './periods.ts';

/** A text for comparing: small letters without accents, with one space for each gap. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The test of a view. @param day that at which deadlines are judged. */
export function wantedBy(view: ListView, headings: Headings, day: string | null): (row: ListRow) => boolean {
  const words = fold(view.text)
    .split(' ')
    .filter((word) => word !== '');
  const stretch = stretchOf(view, day);
  const tests: ((row: ListRow) => boolean)[] = [];
  const ofNames = (wanted: string, namesOf: (row: ListRow) => readonly string[]) => {
    if (wanted === '') return;
    tests.push((row) => (wanted === NOBODY ? namesOf(row).length === 0 : namesOf(row).includes(wanted)));
  };
  ofNames(view.owner, ({ owners }) => owners);
  ofNames(view.organisation, ({ organisations }) => organisations);
  ofNames(view.status === OPEN ? '' : view.status, ({ status }) => (status === '' ? [] : [status]));
  if (view.status === OPEN) tests.push(({ state }) => state === 'open');
  const { heading } = view;
  if (heading === NOBODY) tests.push((row) => headings.above(row).length === 0);
  else if (heading !== '') tests.push((row) => headings.isBelow(row, heading));
  if (view.period === 'te laat') tests.push(({ isLate }) => isLate);
  if (view.period === 'blijft liggen') tests.push(({ silentFor }) => silentFor > 0);
  if (view.period === 'geen') tests.push(({ due, on }) => due === null && on === null);
  if (stretch !== undefined) {
    tests.push(({ due, on }) => {
      const when = due ?? on;
      return when !== null && isWithin(when, stretch);
    });
  }
  if (words.length > 0) {
    tests.push((row) => {
      const cells = [row.kind, row.number, row.title, row.status, row.owner, ...row.owners, ...row.organisations];
      const text = fold([...cells, row.deadline, row.date, headings.pathOf(row)].join('\n'));
      return words.every((word) => text.includes(word));
    });
  }
  return (row) => tests.every((test) => test(row));
}
