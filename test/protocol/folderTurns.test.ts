/** A large folder is read, and its cache handed over, in steps between which the server hears what comes in; then memory is given back. */
import assert from 'node:assert/strict';
import type { Runtime } from '../../server/src/server/runtime.ts';
import { LspClient } from '../support/lspClient.ts';
import { STILL_CLOCK, Turns } from './inProcess.ts';

const FILES = 40;
const FOLDER = 'file:///werk';
const text = (at: number) => `register R${at}: Lijst\n\nactie 1: Titel\n  status: open\n`;

/** A disk that gives all files of a folder at once, as one that is quick does. */
const diskWith = (files: number): Runtime['fileSystem'] => ({
  async *readFolder() {
    for (let at = 0; at < files; at++) yield { uri: `${FOLDER}/${at}.duo`, text: text(at) };
  },
  readFile: async () => undefined,
});

describe('a folder of many registers', () => {
  it('is read in steps, and so is what is kept of it made', async () => {
    const turns = new Turns();
    let now = 0;
    // Each question takes longer than a step may.
    const clock = { ...STILL_CLOCK, elapsed: () => (now += 20) };
    const client = LspClient.inProcess({ fileSystem: diskWith(FILES), clock, nextTurn: turns.next });
    let content: string | undefined;
    client.connection.onNotification('duo/cache', (params: { content: string }) => {
      content = params.content;
    });
    turns.hold();
    await client.initialize(FOLDER, undefined, { keepsCache: true });
    let steps = 0;
    for (; content === undefined && steps < 1000; steps++) {
      turns.step();
      // It is answered in between.
      await client.takenIn();
    }
    turns.release();
    assert.equal(content?.split('\n').length, 1 + 3 * FILES);
    assert.ok(steps > 3 * FILES, `${steps} steps`);
    await client.stop();
    assert.deepEqual(client.log, []);
  });

  it('gives memory back when it was read, and when what is kept of it was made; a small one does not', async () => {
    for (const [files, times] of [
      [FILES, 0],
      [400, 2],
    ] as const) {
      let released = 0;
      const { next } = new Turns();
      const releaseMemory = () => released++;
      const client = LspClient.inProcess({
        fileSystem: diskWith(files),
        clock: STILL_CLOCK,
        nextTurn: next,
        releaseMemory,
      });
      const kept = new Promise((resolve) => client.connection.onNotification('duo/cache', resolve));
      await client.initialize(FOLDER, undefined, { keepsCache: true });
      await kept;
      await client.takenIn();
      assert.equal(released, times, `${files}`);
      await client.stop();
    }
  });
});
