/** While a word is being typed it is no mistake; afterwards nothing is missing. */
import assert from 'node:assert/strict';
import { type ShownProblem, TypedLine } from '../../../../client/src/typing/typedLine.ts';

const A = 'file:///a.duo';
const B = 'file:///b.duo';
const problem = (code: unknown, line: number, end = line): ShownProblem => ({
  code,
  range: { start: { line }, end: { line: end } },
});

/** A host whose time is taken by hand. */
function started() {
  const shown = new Map<string, unknown[]>();
  const waiting = new Set<() => void>();
  let shows = 0;
  const line = new TypedLine<ShownProblem>({
    show: (uri, problems) => {
      shows++;
      shown.set(
        uri,
        problems.map(({ code, range }) => `${range.start.line} ${typeof code === 'object' ? 'page' : code}`),
      );
    },
    after: (_, callback) => {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  });
  return {
    line,
    shown: (uri = A) => shown.get(uri),
    shows: () => shows,
    pause: () => {
      const all = [...waiting];
      waiting.clear();
      for (const callback of all) callback();
      return all.length;
    },
  };
}

const SENT = [
  problem('regel-onbekend', 3),
  problem('deadline-ontbreekt', 3),
  problem({ value: 'veld-onbekend', target: 'x' }, 3),
  problem('regel-onbekend', 5),
  problem('te-lang', 3),
];
const ALL = ['3 regel-onbekend', '3 deadline-ontbreekt', '3 page', '5 regel-onbekend', '3 te-lang'];
const QUIET = ['3 deadline-ontbreekt', '5 regel-onbekend', '3 te-lang'];

describe('the line that is being typed', () => {
  it('has no problems of form until the cursor leaves it', () => {
    const { line, shown } = started();
    line.typed(A, 3);
    line.received(A, SENT);
    assert.deepEqual(shown(), QUIET);
    line.moved(A, 3);
    assert.deepEqual(shown(), QUIET, 'moving along the line is no leaving');
    line.moved(A, 4);
    assert.deepEqual(shown(), ALL);
  });

  it('has them after a pause, when the file is saved, and in another file', () => {
    for (const end of [
      (it: ReturnType<typeof started>) => assert.equal(it.pause(), 1),
      (it: ReturnType<typeof started>) => it.line.done(),
      (it: ReturnType<typeof started>) => it.line.moved(B, 3),
      (it: ReturnType<typeof started>) => it.line.typed(B, 3),
      (it: ReturnType<typeof started>) => it.line.typed(A, 4),
      (it: ReturnType<typeof started>) => it.line.typed(A, undefined),
    ]) {
      const it = started();
      it.line.typed(A, 3);
      it.line.received(A, SENT);
      end(it);
      assert.deepEqual(it.shown(), ALL);
    }
  });

  it('waits anew with every letter, and once', () => {
    const { line, shown, pause } = started();
    for (const _ of 'act') {
      line.typed(A, 3);
      line.received(A, SENT);
    }
    assert.equal(pause(), 1);
    assert.deepEqual(shown(), ALL);
    assert.equal(pause(), 0);
  });

  it('is the only one: a file in which nobody types has all its problems, as has one that is opened', () => {
    const { line, shown } = started();
    line.received(A, SENT);
    assert.deepEqual(shown(), ALL);
    line.typed(B, 3);
    line.received(A, SENT);
    assert.deepEqual(shown(), ALL);
  });

  it('shows only what was sent last', () => {
    const { line, shown, shows } = started();
    line.typed(A, 3);
    line.received(A, SENT);
    line.received(A, [problem('te-lang', 3)]);
    assert.deepEqual(shown(), ['3 te-lang']);
    const before = shows();
    line.moved(A, 9);
    assert.equal(shows(), before, 'nothing was held back any more');
  });

  it('has what goes over more lines than itself', () => {
    const { line, shown } = started();
    line.typed(A, 3);
    line.received(A, [problem('regel-onbekend', 3, 4)]);
    assert.deepEqual(shown(), ['3 regel-onbekend']);
  });
});
