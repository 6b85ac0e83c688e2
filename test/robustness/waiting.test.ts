/** Actions that wait for each other, in every shape of a plan: opening costs what they name, a letter what it changes. */
import { assertGrowsInStep } from '../support/growth.ts';
import { Opened } from '../support/opened.ts';

const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');
const list = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at).join(', ');
const waiting = (at: number, ...others: readonly (number | string)[]) => `actie ${at}: x\n  na: ${others.join(', ')}\n`;
/** Phases of actions that wait for all of the phase before: as many names of actions as the size. */
function phases(size: number, before: (phase: number) => number, field = 'na: '): string {
  const COUNT = 6;
  const width = Math.round(Math.sqrt(size));
  return rows(COUNT, (phase) => {
    const first = before(phase) * width;
    const named = first < 0 ? '' : `  ${field}${list(first + 1, first + width)}\n`;
    return rows(width, (at) => `actie ${phase * width + at + 1}: x\n${named}`);
  });
}

describe('a plan', function () {
  this.timeout(60_000);
  for (const [name, size, textOf] of [
    [
      'in which one waits for all, and all for it',
      100,
      (count: number) => waiting(1, list(2, count)) + rows(count, (at) => waiting(at + 2, 1)),
    ],
    [
      'in which one waits for all, and all are due behind it',
      100,
      (count: number) =>
        waiting(1, list(2, count)) + rows(count, (at) => `actie ${at + 2}: x\n  deadline: na actie 1\n`),
    ],
    ['in which one waits for all', 100, (count: number) => waiting(1, list(2, count)) + 'actie 2: x\n'.repeat(count)],
    ['in which all wait for one', 100, (count: number) => 'actie 1: x\n' + rows(count, (at) => waiting(at + 2, 1))],
    [
      'of two circles that share an action',
      100,
      (count: number) =>
        waiting(1, 2, count + 2) +
        rows(count, (at) => waiting(at + 2, at === count - 1 ? 1 : at + 3)) +
        rows(count, (at) => waiting(count + at + 2, at === count - 1 ? 1 : count + at + 3)),
    ],
    [
      'like a ladder',
      100,
      (count: number) =>
        rows(count, (at) => waiting(2 * at + 1, 2 * at + 2, 2 * at + 3) + waiting(2 * at + 2, 2 * at + 1, 2 * at + 4)),
    ],
    ['of phases that wait for the one before', 300, (count: number) => phases(count, (phase) => phase - 1)],
    [
      'of phases that are due behind the one before',
      300,
      (count: number) => phases(count, (phase) => phase - 1, 'deadline: na acties '),
    ],
    ['of phases in a circle', 300, (count: number) => phases(count, (phase) => (phase + 5) % 6)],
    ['that is one chain', 100, (count: number) => rows(count, (at) => waiting(at + 1, at + 2))],
    [
      'that is one circle of deadlines',
      100,
      (count: number) => rows(count, (at) => `actie ${at + 1}: x\n  deadline: na actie ${((at + 1) % count) + 1}\n`),
    ],
    [
      'that is a chain into a circle',
      100,
      (count: number) => rows(count, (at) => waiting(at + 1, at === count - 1 ? count - 5 : at + 2)),
    ],
    [
      'that is a chain of which all wait for the first too',
      100,
      (count: number) => rows(count, (at) => waiting(at + 1, 1, at + 2)),
    ],
    ['in which each waits for itself', 100, (count: number) => rows(count, (at) => waiting(at + 1, at + 1))],
    [
      'in which each is due as the next is, in a circle',
      100,
      (count: number) =>
        rows(count, (at) => `actie ${at + 1}: x\n  deadline: zelfde als actie ${((at + 1) % count) + 1}\n`),
    ],
  ] as const) {
    it(`${name}: opening, a letter in the title of the first, and one in its number`, () => {
      assertGrowsInStep((count) => {
        const text = textOf(count);
        return () => {
          const opened = new Opened(text);
          opened.type('actie 1: '.length, 'y');
          opened.type('actie '.length, '9');
        };
      }, size);
    });
  }

  for (const [name, textOf] of [
    [
      'an action for which all wait',
      (count: number) => waiting(1, list(2, count)) + rows(count, (at) => waiting(at + 2, 1)),
    ],
    ['an action in phases', (count: number) => phases(4 * count, (phase) => phase - 1)],
  ] as const) {
    it(`a letter in the title of ${name} costs no more for those that wait`, () => {
      assertGrowsInStep(
        (count) => {
          const opened = new Opened(textOf(count));
          return () => {
            for (let letter = 0; letter < 20; letter++) opened.type('actie 1: '.length, 'y');
          };
        },
        150,
        3,
      );
    });
  }
});
