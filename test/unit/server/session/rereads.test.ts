import assert from 'node:assert/strict';
import { messages } from '../../../../server/src/messages/index.ts';
import { Rereads } from '../../../../server/src/server/session/rereads.ts';

const A = 'file:///werk/a.duo';
const B = 'file:///werk/b%5B1%5D%28x%29.duo';

function started() {
  const pauses: number[] = [];
  const shown: string[] = [];
  const tried: string[] = [];
  const busy = new Set<string>();
  let round = () => {};
  const rereads: Rereads = new Rereads({
    later: (milliseconds, callback) => {
      pauses.push(milliseconds);
      round = callback;
    },
    again: async (uri) => {
      tried.push(uri);
      if (busy.has(uri)) rereads.failed(uri, 'busy');
      else rereads.settled(uri);
    },
    tried: () => {},
    show: (_type, message) => shown.push(message),
    log: (line) => assert.fail(line),
  });
  const pass = async () => {
    round();
    await new Promise<void>((resolve) => setImmediate(resolve));
  };
  return { rereads, pauses, shown, tried, busy, pass };
}

describe('files that cannot be read', () => {
  it('are tried again with pauses that grow up to a minute, and named once', async () => {
    const { rereads, pauses, shown, busy, pass } = started();
    busy.add(A).add(B);
    rereads.failed(A, 'busy');
    rereads.failed(B, 'busy');
    for (let i = 0; i < 12; i++) await pass();
    assert.deepEqual(pauses.slice(0, 4), [250, 500, 1000, 2000]);
    assert.deepEqual(pauses.slice(-3), [60_000, 60_000, 60_000]);
    assert.deepEqual(shown, [messages.server.unreadable('a.duo', 1)]);
  });
  it('are not named when they can be read soon, and begin with a short pause another time', async () => {
    const { rereads, pauses, shown, tried, busy, pass } = started();
    busy.add(A);
    rereads.failed(A, 'busy');
    await pass();
    busy.clear();
    await pass();
    assert.deepEqual([tried, shown, pauses], [[A, A], [], [250, 500]]);
    rereads.failed(A, 'busy');
    assert.deepEqual(pauses, [250, 500, 250]);
  });
  it('that are too large are named and not tried; nothing in their name is read as a link', async () => {
    const { rereads, pauses, shown, tried, pass } = started();
    rereads.failed(B, 'tooLarge');
    await pass();
    await pass();
    assert.deepEqual([tried, pauses], [[], [250]]);
    assert.deepEqual(shown, [messages.server.tooLarge('b_1_x_.duo', 0)]);
  });
  it('are named anew when they were read in between', async () => {
    const { rereads, shown, pass } = started();
    for (let i = 0; i < 2; i++) {
      rereads.failed(A, 'tooLarge');
      await pass();
      rereads.settled(A);
    }
    assert.equal(shown.length, 2);
  });
});
