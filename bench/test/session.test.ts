/** The harness believes nothing of a server but right answers. The raw floor stands in for one that is wrong. */
import assert from 'node:assert/strict';
import { FrameReader, frame } from '../lsp/framing.ts';
import { at, Session } from '../lsp/session.ts';
import { exactly, moreOn } from '../scenarios/expectations.ts';
import { floorRaw } from '../servers/all.ts';
import type { Server } from '../servers/server.ts';

const URI = 'file:///bench/a.duo';

/** Runs something in a session with the floor, judged as if it were a server that finds problems. */
async function withFloor(changes: Partial<Server>, work: (session: Session) => Promise<void>): Promise<void> {
  const session = new Session({ ...floorRaw, ...changes }, { limitMs: 300 });
  try {
    // The limit is for the answers that are judged, not for the start of a process on a busy machine.
    session.limitMs = 10_000;
    await session.initialize();
    session.limitMs = 300;
    await work(session);
  } finally {
    await session.stop();
  }
}

describe('a session', () => {
  it('takes a wrong answer for a failure that says what is wrong, not for a time', () =>
    withFloor({ isChecked: true }, async (session) => {
      await session.open(URI, 'actie 1: a\n', exactly(0));
      const edit = { range: at({ line: 0, character: 9 }), text: 'q' };
      await assert.rejects(session.edit(URI, edit, moreOn(0, 0)), /wrong: 0 problems, where more than 0 were due/u);
      const { ms } = await session.edit(URI, edit, exactly(0));
      assert.ok(ms > 0 && ms < 300);
    }));

  it('does not judge a floor', () =>
    withFloor({}, async (session) => {
      await session.open(URI, 'actie 1: a\n', exactly(5));
    }));

  it('says that a server has ended instead of waiting for it', async () => {
    const ending: Server = {
      ...floorRaw,
      command: () => ({ program: process.execPath, args: ['-e', 'process.exit(3)'] }),
    };
    const session = new Session(ending, { limitMs: 10_000 });
    await assert.rejects(session.initialize(), /the server (has )?ended/u);
    await session.stop();
  });
});

describe('the reader of messages', () => {
  it('puts messages together from pieces of any length', () => {
    const bytes = Buffer.concat(['één', 'x'.repeat(1000)].map((method) => frame({ method })));
    for (const size of [1, 7, 100, bytes.length]) {
      const found: string[] = [];
      const reader = new FrameReader((body) => found.push((JSON.parse(body.toString()) as { method: string }).method));
      for (let start = 0; start < bytes.length; start += size) reader.push(bytes.subarray(start, start + size));
      assert.deepEqual(found, ['één', 'x'.repeat(1000)]);
    }
  });
});
