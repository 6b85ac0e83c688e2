/** What the server does in the pause behind an opening: nobody hears of it, and it gives way to what comes in. */
import assert from 'node:assert/strict';
import { LspClient } from '../support/lspClient.ts';
import { NO_FILES, STILL_CLOCK, Turns } from './inProcess.ts';

const URI = 'file:///werk/lijst.duo';
const TEXT = `register L: Lijst\n\n${'actie 1: Titel\n  status: in uitvoering\n  eigenaar: Anja\n'.repeat(20)}`;

/** A server in which a file was opened, whose turns and timers wait from there on. */
async function opened() {
  const turns = new Turns();
  const timers: { readonly milliseconds: number; readonly ring: () => void }[] = [];
  let now = 0;
  const client = LspClient.inProcess({
    fileSystem: NO_FILES,
    // Each question takes longer than a step may.
    clock: { ...STILL_CLOCK, elapsed: () => (now += 20) },
    nextTurn: turns.next,
    later: (milliseconds, ring) => timers.push({ milliseconds, ring }),
  });
  await client.initialize('file:///werk');
  await client.open(URI, TEXT);
  await client.waitForProblems(URI, ({ version }) => version === 1);
  turns.hold();
  const step = async () => {
    turns.step();
    await client.takenIn();
  };
  /** Lets all timers ring, and gives the number of turns until nobody waits for one. */
  const rest = async (atMost = Number.POSITIVE_INFINITY) => {
    for (const { ring } of timers.splice(0)) ring();
    let count = 0;
    for (; turns.waiting > 0 && count < atMost; count++) await step();
    return count;
  };
  /** The pauses that the warm-up waits for: other timers are longer, or shorter. */
  const pauses = () => timers.filter(({ milliseconds }) => milliseconds === 50);
  // The features are loaded first: then the pause begins anew.
  await rest();
  return { client, turns, step, rest, pauses };
}

describe('the warm-up of a server', () => {
  let server: Awaited<ReturnType<typeof opened>>;
  beforeEach(async () => {
    server = await opened();
  });
  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(server.client.log, []);
  });

  it('publishes nothing, and ends', async () => {
    const { client, rest, pauses } = server;
    const { publications, progress } = client;
    assert.ok((await rest()) > 100, 'it takes many turns');
    assert.deepEqual(pauses(), []);
    assert.equal(client.publications, publications);
    assert.deepEqual([client.progress, client.shown], [progress, []]);
    await client.stop();
  });

  it('gives way to a letter, and goes on in the next pause', async () => {
    const { client, rest, step, turns, pauses } = server;
    await rest(20);
    assert.equal(turns.waiting, 1);
    const at = { line: 2, character: 14 };
    await client.change(URI, 2, { range: { start: at, end: at }, text: 'x' });
    await client.takenIn();
    await step();
    await step();
    assert.equal(pauses().length, 1, 'it waits');
    // Judging goes on for some turns, and nothing else does.
    for (let count = 0; count < 20 && turns.waiting > 0; count++) await step();
    assert.equal(client.problems(URI)?.version, 2);
    assert.deepEqual([turns.waiting, pauses().length], [0, 1]);
    assert.ok((await rest()) > 100);
    await client.stop();
  });

  it('is over when the server is shut down', async () => {
    const { client, rest, turns, pauses } = server;
    await rest(20);
    assert.equal(turns.waiting, 1);
    await client.stop();
    turns.step();
    turns.step();
    assert.deepEqual([turns.waiting, pauses()], [0, []]);
  });
});
