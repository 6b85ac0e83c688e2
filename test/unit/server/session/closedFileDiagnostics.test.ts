import assert from 'node:assert/strict';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { ProblemIndex } from '../../../../server/src/problems/problemIndex.ts';
import {
  ClosedFileDiagnostics,
  type ClosedFilesOptions,
} from '../../../../server/src/server/session/closedFileDiagnostics.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../../server/src/workspace/workspaceIndex.ts';

/** Files of which none is open, checked in turns that a test takes. */
function closedFiles(index: WorkspaceIndex, given: Partial<ClosedFilesOptions> = {}) {
  const turns: (() => void)[] = [];
  const closed = new ClosedFileDiagnostics({
    index,
    problems: new ProblemIndex(index, { failed: assert.fail }),
    isOpen: () => false,
    defaultDate: () => ({ setting: undefined, today: dayOf(2021, 3, 24)! }),
    severityOf: () => undefined,
    failed: assert.fail,
    pageOf: () => undefined,
    relates: true,
    nextTurn: (callback) => turns.push(callback),
    log: assert.fail,
    ...given,
  });
  return { closed, turns };
}

describe('the files that are not open', () => {
  it('are checked, also when one of them cannot be', () => {
    const index = new WorkspaceIndex();
    for (const name of ['a', 'b']) index.set(`file:///werk/${name}.duo`, readDocument('zomaar\n'));
    const log: string[] = [];
    let asked = 0;
    const { closed, turns } = closedFiles(index, {
      defaultDate: () => {
        if (asked++ === 0) throw new TypeError('geheim');
        return { setting: undefined, today: dayOf(2021, 3, 24)! };
      },
      log: (line) => log.push(line),
    });
    closed.start();
    while (turns.length > 0) turns.shift()!();
    assert.equal(closed.isBusy, false);
    assert.deepEqual(
      closed.reportsSince(new Map()).map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]),
      [['file:///werk/b.duo', ['regel-onbekend']]],
    );
    assert.equal(log.length, 1);
    assert.match(log[0]!, /^checking a file failed: TypeError at /u);
    // It is looked at again when something has changed.
    closed.checkAgain();
    while (turns.length > 0) turns.shift()!();
    assert.equal(closed.reportsSince(new Map()).length, 2);
  });

  it('are looked at anew for who asks for one of them alone, since nothing is followed for that', () => {
    const index = new WorkspaceIndex();
    const uri = 'file:///werk/a.duo';
    index.set(uri, readDocument('actie 1: Brief\n'));
    const { closed } = closedFiles(index, { nextTurn: () => assert.fail() });
    const codes = () => closed.reportOf(uri)!.diagnostics.map(({ code }) => code);
    const before = codes();
    const { resultId } = closed.reportOf(uri)!;
    // The same as before has the same id.
    assert.equal(closed.reportOf(uri)!.resultId, resultId);
    index.set(uri, readDocument('actie 1: Brief\n\nactie 1: Brief\n'));
    assert.deepEqual(codes().length > before.length, true);
    // Of another file too.
    index.set(uri, readDocument('actie 1: Brief\n  eigenaar: Ans Aal\n'));
    assert.ok(codes().includes('persoon-onbekend'));
    index.set('file:///werk/b.duo', readDocument('persoon Ans Aal\n'));
    assert.ok(!codes().includes('persoon-onbekend'));
    assert.notEqual(closed.reportOf(uri)!.resultId, resultId);
  });

  it('are looked at anew when something changes that was looked up for one of which a part was checked', () => {
    const index = new WorkspaceIndex();
    const uri = 'file:///werk/a.duo';
    index.set(uri, readDocument(`actie: X\n  eigenaar: Ans Aal\n${'actie: X\n'.repeat(100)}`));
    const { closed, turns } = closedFiles(index);
    closed.start();
    turns.shift()!();
    assert.ok(closed.isBusy || turns.length > 0, 'some of it is left');
    index.set('file:///werk/b.duo', readDocument('persoon Ans Aal\n'));
    while (turns.length > 0) turns.shift()!();
    const report = closed.reportsSince(new Map()).find((one) => one.uri === uri);
    assert.ok(report?.diagnostics.every(({ code }) => code !== 'persoon-onbekend'));
  });

  it('give memory back once many were looked at, and not behind each of a few', () => {
    const index = new WorkspaceIndex();
    for (let file = 0; file < 5; file++) index.set(`file:///werk/${file}.duo`, readDocument('actie: X\n'.repeat(500)));
    let released = 0;
    const { closed, turns } = closedFiles(index, { releaseMemory: () => released++ });
    const rest = () => {
      for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
        assert.equal(released, 0);
        turn();
      }
    };
    closed.start();
    rest();
    assert.equal(released, 1);
    released = 0;
    index.set('file:///werk/0.duo', readDocument('actie: X\n'.repeat(501)));
    rest();
    assert.equal(released, 0);
  });
});
