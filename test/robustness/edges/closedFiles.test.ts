/** Very many registers that are not open, all checked: a letter in the one that is open does not go through the others. */
import assert from 'node:assert/strict';
import { ProblemIndex } from '../../../server/src/problems/problemIndex.ts';
import { ClosedFileDiagnostics } from '../../../server/src/server/session/closedFileDiagnostics.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { TODAY_ONLY } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';

const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};
const OPEN = 'file:///werk/r7.duo';
const textOf = (at: number) =>
  `register R${at}: Register\n\ngremium G${at}\n\nactie 1: Brief\n  eigenaar: Anja ${at}\n  deadline: 3 mei 2026\n`;

/** An index of files, all checked but the one that is open, and what takes the turns that are planned from then on. */
function checked(size: number): { readonly index: WorkspaceIndex; readonly rest: () => number } {
  const index = new WorkspaceIndex();
  const problems = new ProblemIndex(index, { failed });
  for (let at = 0; at < size; at++) index.set(`file:///werk/r${at}.duo`, readDocument(textOf(at)));
  problems.add(index.file(OPEN)!, new Set(), TODAY_ONLY);
  const turns: (() => void)[] = [];
  const closed = new ClosedFileDiagnostics({
    index,
    problems,
    isOpen: (uri) => uri === OPEN,
    defaultDate: () => TODAY_ONLY,
    severityOf: () => undefined,
    failed,
    pageOf: () => undefined,
    relates: true,
    nextTurn: (callback) => turns.push(callback),
    log: assert.fail,
  });
  const rest = () => {
    let taken = 0;
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift(), taken++) turn();
    return taken;
  };
  closed.start();
  rest();
  return { index, rest };
}

describe('very many registers that are checked though they are not open', function () {
  this.timeout(120_000);

  for (const [what, typedIn, typed] of [
    ['a title', 'Brief', 'x'],
    ['who has an action', 'Anja', 'x'],
    ['a deadline', '3 mei', '1'],
  ] as const) {
    it(`are not gone through for a letter in ${what}`, () => {
      assertGrowsInStep(
        (size) => {
          const { index, rest } = checked(size);
          const file = index.file(OPEN)!;
          const place = file.document.text.slice().indexOf(typedIn);
          return () => {
            for (let key = 0; key < 200; key++) {
              index.edit(file, place, place + (key % 2), key % 2 === 0 ? typed : '');
              // None but the file itself, which is open, and the turn in which nothing is left.
              assert.equal(rest(), 2);
            }
          };
        },
        400,
        // Ten times as many files; a walk through them all costs nearly ten times as much.
        3,
      );
    });
  }
});
