/** Work that waits for a calm moment, on a clock that is put forward by hand. */
import assert from 'node:assert/strict';
import { WhenCalm } from '../../../../client/src/shown/whenCalm.ts';

function started() {
  let time = 0;
  const timers = new Map<object, { readonly at: number; readonly callback: () => void }>();
  const done: number[] = [];
  const calm = new WhenCalm({
    work: () => done.push(time),
    pause: 400,
    most: 3000,
    after: (milliseconds, callback) => {
      const key = {};
      timers.set(key, { at: time + milliseconds, callback });
      return () => timers.delete(key);
    },
    now: () => time,
  });
  /** Lets time go by, and each timer ring at its moment. */
  const pass = (milliseconds: number) => {
    for (const end = time + milliseconds; time < end; ) {
      time++;
      for (const [key, { at, callback }] of timers) {
        if (at > time) continue;
        timers.delete(key);
        callback();
      }
    }
  };
  return { calm, pass, done, waiting: () => timers.size };
}

describe('work that waits for a calm moment', () => {
  it('is done after a pause, once', () => {
    const { calm, pass, done } = started();
    calm.ask();
    pass(200);
    calm.ask();
    pass(1000);
    assert.deepEqual(done, [600]);
  });

  it('is put off by each letter that is typed meanwhile', () => {
    const { calm, pass, done } = started();
    calm.ask();
    for (let letter = 0; letter < 10; letter++) {
      pass(150);
      calm.stir();
    }
    assert.deepEqual(done, []);
    pass(400);
    assert.deepEqual(done, [1900]);
  });

  it('is done while somebody types on and on', () => {
    const { calm, pass, done } = started();
    calm.ask();
    for (let letter = 0; letter < 50; letter++) {
      pass(150);
      calm.stir();
    }
    assert.deepEqual(done, [3000]);
    calm.ask();
    pass(400);
    assert.deepEqual(done, [3000, 7900]);
  });

  it('is not done when nobody asked for it, or when it is dropped', () => {
    const { calm, pass, done, waiting } = started();
    calm.stir();
    assert.equal(waiting(), 0);
    calm.ask();
    calm.forget();
    pass(5000);
    calm.stir();
    assert.equal(waiting(), 0);
    assert.deepEqual(done, []);
  });
});
