import assert from 'node:assert/strict';
import type { Work } from '../../../../server/src/incremental/work.ts';
import { WarmUp, type WarmUpOptions } from '../../../../server/src/server/session/warmUp.ts';

/** A warm-up of so many bits, each of which takes longer than a step may. */
function started(bits: number, options: Partial<WarmUpOptions> = {}) {
  const timers: (() => void)[] = [];
  const turns: (() => void)[] = [];
  const log: string[] = [];
  let changed = () => {};
  let done = 0;
  let ended = 0;
  let now = 0;
  function* work(): Work<void> {
    for (let bit = 0; bit < bits; bit++) {
      now += 10;
      done++;
      yield;
    }
  }
  const warmUp = new WarmUp({
    nextTurn: (callback) => turns.push(callback),
    later: (_milliseconds, callback) => timers.push(callback),
    elapsed: () => now,
    index: { onDidChange: (listener) => (changed = listener.changed) },
    work,
    ended: () => ended++,
    log: (line) => log.push(line),
    ...options,
  });
  return {
    warmUp,
    log,
    done: () => done,
    ended: () => ended,
    planned: () => ({ timers: timers.length, turns: turns.length }),
    pause: () => timers.shift()?.(),
    turn: () => turns.shift()?.(),
    message: () => changed(),
  };
}

const NOTHING = { timers: 0, turns: 0 };

describe('the warm-up', () => {
  it('waits for a pause, and does a bit in every second turn', () => {
    const { warmUp, done, ended, planned, pause, turn } = started(2);
    warmUp.begin();
    assert.deepEqual([planned(), done()], [{ timers: 1, turns: 0 }, 0]);
    assert.equal(ended(), 0);
    pause();
    const bits = Array.from({ length: 6 }, () => {
      turn();
      return done();
    });
    assert.deepEqual(bits, [0, 1, 1, 2, 2, 2]);
    assert.deepEqual(planned(), NOTHING);
    // What it has made is dropped: it is told once that nothing holds it any more.
    assert.equal(ended(), 1);
  });

  it('begins no bit when something came in, and goes on with the rest in the next pause', () => {
    const { warmUp, done, planned, pause, turn, message } = started(2);
    warmUp.begin();
    pause();
    turn();
    turn();
    turn();
    message();
    turn();
    assert.deepEqual([planned(), done()], [{ timers: 1, turns: 0 }, 1]);
    message();
    pause();
    turn();
    turn();
    assert.deepEqual([planned(), done()], [{ timers: 1, turns: 0 }, 1], 'something came in while it waited');
    pause();
    turn();
    turn();
    assert.equal(done(), 2);
  });

  it('gives way to what a request waits for', () => {
    const { warmUp, done, planned, pause, turn } = started(1);
    warmUp.begin();
    pause();
    let isAnswered = false;
    warmUp.noted(() => (isAnswered = true));
    for (let count = 0; count < 3; count++) turn();
    assert.deepEqual([isAnswered, done(), planned()], [true, 0, { timers: 1, turns: 0 }]);
  });

  it('is ended for good', () => {
    const { warmUp, done, planned, pause, turn } = started(3);
    warmUp.begin();
    pause();
    turn();
    turn();
    warmUp.stop();
    turn();
    turn();
    warmUp.begin();
    assert.deepEqual([planned(), done()], [NOTHING, 1]);
  });

  it('needs a timer and a clock', () => {
    for (const without of [{ later: undefined }, { elapsed: undefined }]) {
      const { warmUp, planned } = started(1, without);
      warmUp.begin();
      assert.deepEqual(planned(), NOTHING);
    }
  });

  it('fails alone: a line in the log, without the text of the error', () => {
    const work = (): Work<void> => {
      throw new Error('actie 1: geheim');
    };
    const { warmUp, log, planned, pause, turn } = started(1, { work });
    warmUp.begin();
    pause();
    turn();
    turn();
    assert.deepEqual(planned(), NOTHING);
    assert.match(log.join('\n'), /^rehearsing failed: Error/u);
    assert.doesNotMatch(log.join('\n'), /geheim/u);
  });
});
