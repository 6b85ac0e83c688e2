import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { failureLine } from '../../../../server/src/server/lsp/failureLine.ts';
import { guardNotification, guardRequest } from '../../../../server/src/server/lsp/requestGuard.ts';

const SECRET = 'eigenaar: Anja Woortman';

async function run<T>(
  feature: () => T | Promise<T>,
  fallback: T,
  source = new CancellationTokenSource(),
  ready = Promise.resolve(),
) {
  const log: string[] = [];
  const result = await guardRequest(
    'hover',
    source.token,
    { log: (line) => log.push(line), nextTurn: setImmediate },
    fallback,
    ready,
    feature,
  );
  return { result, log };
}

function isCancelled(result: unknown): void {
  assert.ok(result instanceof ResponseError);
  assert.equal(result.code, LSPErrorCodes.RequestCancelled);
}

describe('the wrapper around a request', () => {
  it('gives the answer of the feature, at once or later', async () => {
    assert.deepEqual(await run<number>(() => 1, 0), { result: 1, log: [] });
    assert.deepEqual(await run<number>(async () => 2, 0), { result: 2, log: [] });
  });
  it('a feature that fails falls back and leaves one line, without what it says', async () => {
    const fail = () => {
      throw new TypeError(SECRET);
    };
    for (const feature of [fail, async () => fail()]) {
      const { result, log } = await run<number[]>(feature, []);
      assert.deepEqual(result, []);
      assert.equal(log.length, 1);
      assert.match(log[0]!, /^hover failed: TypeError at .*requestGuard\.test\.ts/u);
      assert.doesNotMatch(log[0]!, /Anja|\n/u);
    }
  });
  it('a request that was cancelled before its turn is not begun', async () => {
    const source = new CancellationTokenSource();
    let begun = false;
    const running = run<number>(
      () => {
        begun = true;
        return 1;
      },
      0,
      source,
    );
    // The cancellation comes in behind the request, in the same piece of input.
    source.cancel();
    isCancelled((await running).result);
    assert.equal(begun, false);
  });
  it('a request that is cancelled while it runs is answered as such', async () => {
    const source = new CancellationTokenSource();
    const { result, log } = await run<number>(
      async () => {
        source.cancel();
        return 1;
      },
      0,
      source,
    );
    isCancelled(result);
    assert.deepEqual(log, []);
  });
  it('waits for what the request needs, and is not begun when it is cancelled meanwhile', async () => {
    for (const isCancelledMeanwhile of [false, true]) {
      const source = new CancellationTokenSource();
      let go = () => {};
      const ready = new Promise<void>((resolve) => (go = resolve));
      let begun = 0;
      const running = run<number>(() => ++begun, 0, source, ready);
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(begun, 0);
      if (isCancelledMeanwhile) source.cancel();
      go();
      const { result, log } = await running;
      if (isCancelledMeanwhile) isCancelled(result);
      else assert.equal(result, 1);
      assert.deepEqual([begun, log], [isCancelledMeanwhile ? 0 : 1, []]);
    }
  });
  it('what the request needs and does not come: falls back, with one line', async () => {
    let begun = 0;
    const { result, log } = await run<number>(() => ++begun, 0, undefined, Promise.reject(new TypeError(SECRET)));
    assert.deepEqual([result, begun, log.length], [0, 0, 1]);
    assert.match(log[0]!, /^hover failed: TypeError/u);
    assert.doesNotMatch(log[0]!, /Anja|\n/u);
  });
  it('takes its turn behind the messages that are waiting', async () => {
    const turns: (() => void)[] = [];
    let begun = 0;
    const tools = { log: () => {}, nextTurn: (callback: () => void) => turns.push(callback) };
    const running = guardRequest(
      'hover',
      new CancellationTokenSource().token,
      tools,
      0,
      Promise.resolve(),
      () => ++begun,
    );
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([begun, turns.length], [0, 1]);
    turns[0]!();
    assert.equal(await running, 1);
  });
  it('what answers no request ends nothing when it fails, at once or later', async () => {
    const log: string[] = [];
    const write = (line: string) => void log.push(line.split(' at ')[0]!);
    await guardNotification('opening', write, async () => {});
    await guardNotification('opening', write, () => {
      throw new RangeError(SECRET);
    });
    await guardNotification('closing', write, () => Promise.reject(new TypeError(SECRET)));
    assert.deepEqual(log, ['opening failed: RangeError', 'closing failed: TypeError']);
  });
  it('a failure is told by its name and the first places of our code', () => {
    const error = new RangeError(SECRET);
    error.stack = `RangeError: ${SECRET}\n${[1, 2, 3, 4, 5].map((n) => `    at f${n} (a.ts:${n})`).join('\n')}`;
    assert.equal(
      failureLine('outline', error),
      'outline failed: RangeError at f1 (a.ts:1) at f2 (a.ts:2) at f3 (a.ts:3) at f4 (a.ts:4)',
    );
    assert.equal(failureLine('outline', SECRET), 'outline failed');
    const bare = new Error(SECRET);
    delete bare.stack;
    assert.equal(failureLine('outline', bare), 'outline failed: Error');
  });
  it('a line of the message that looks like a place is not taken for one', () => {
    const error = new Error(`regel\n    at eigenaar: Anja`);
    assert.doesNotMatch(failureLine('hover', error), /Anja/u);
    const named = new Error('x');
    named.name = SECRET;
    assert.doesNotMatch(failureLine('hover', named), /Anja/u);
  });
});
