import assert from 'node:assert/strict';
import { checkProblems, relatedPlaces } from './check.ts';

const CODE = 'deadline-voor-voorganger';
const text = (own: string, other: string, status = 'in uitvoering') => `
  actie 1: A
    status: in uitvoering
    eigenaar: allen
    deadline: ${own}
    na: 2
  actie 2: B
    status: ${status}
    eigenaar: allen
    deadline: ${other}
`;
const MARK = (length: number) => `\n              ${'^'.repeat(length)} ${CODE}`;

describe(CODE, () => {
  it('is reported when the own deadline ends earlier', () => {
    const [problem] = checkProblems(text(`31 maart 2021${MARK(13)}`, '1 april 2021'));
    assert.deepEqual(
      relatedPlaces(problem!).map(({ message }) => message),
      ['Op actie 2 wordt gewacht.'],
    );
    checkProblems(text(`Q2 2021${MARK(7)}`, 'juli 2021'));
  });

  it('is not reported when it ends on the same day or later, or has no end', () => {
    checkProblems(text('30 juni 2021', 'Q2 2021'));
    checkProblems(text('1 juli 2021', 'Q2 2021'));
    checkProblems(text('vanaf 1 april 2021', 'Q2 2021'));
    checkProblems(text('1 april 2021', 'doorlopend'));
  });

  it('is not reported when what it waits for is ready', () => {
    checkProblems(text('31 maart 2021', '1 april 2021', 'gereed'));
  });

  it('is reported on the head of an action that has its deadline from a heading', () => {
    checkProblems(`
      blok A
        deadline: 31 maart 2021
      actie 1: A
      ^^^^^^^ ${CODE}
        status: in uitvoering
        eigenaar: allen
        na: 2
      blok B
      actie 2: B
        status: in uitvoering
        eigenaar: allen
        deadline: 1 april 2021
    `);
  });
});
