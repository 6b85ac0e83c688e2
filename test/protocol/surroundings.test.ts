/** The server with surroundings of our own: a clock that we turn, and files that fail. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, DocumentSymbolRequest } from 'vscode-languageserver/node';
import { type CalendarDay, dayOf } from '../../server/src/model/time/calendar.ts';
import type { Runtime } from '../../server/src/server/runtime.ts';
import { LspClient } from '../support/lspClient.ts';

const URI = 'file:///werk/lijst.duo';
const TEXT = 'actie 1: X\n  status: in uitvoering\n  eigenaar: allen\n  deadline: 24 maart 2021\n';

class TestClock {
  day: CalendarDay = dayOf(2021, 3, 24)!;
  readonly #callbacks = new Set<() => void>();
  today(): CalendarDay {
    return this.day;
  }
  onNewDay(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  }
  /** Midnight passes. */
  nextDay(): void {
    this.day++;
    for (const callback of this.#callbacks) callback();
  }
  get listeners(): number {
    return this.#callbacks.size;
  }
}

const noFiles: Runtime['fileSystem'] = {
  async *readFolder() {},
  readFile: async () => undefined,
};

describe('the server and its surroundings', () => {
  it('judges a file that is left open over midnight again', async () => {
    const clock = new TestClock();
    const client = LspClient.inProcess({ fileSystem: noFiles, clock, nextTurn: setImmediate });
    await client.initialize('file:///werk');
    await client.open(URI, TEXT);
    const before = await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.deepEqual(before.diagnostics, []);
    clock.nextDay();
    const after = await client.waitForProblems(URI, ({ diagnostics }) => diagnostics.length === 1);
    assert.equal(after.diagnostics[0]?.code, 'deadline-verstreken');
    await client.stop();
    assert.equal(clock.listeners, 0, 'a server that was shut down listens to no clock');
  });

  it('shakes hands once, and goes on with the client that it knows', async () => {
    const client = LspClient.inProcess({ fileSystem: noFiles, clock: new TestClock(), nextTurn: setImmediate });
    await client.initialize('file:///werk');
    await assert.rejects(client.initialize('file:///werk'), /initialize was sent before/u);
    await client.open(URI, TEXT);
    assert.equal((await client.waitForProblems(URI, ({ version }) => version === 1)).diagnostics.length, 0);
    await client.stop();
  });

  it('works on when a folder cannot be read', async () => {
    const fileSystem: Runtime['fileSystem'] = {
      // biome-ignore lint/correctness/useYield: it fails before there is anything to give
      async *readFolder() {
        throw new Error('geheim');
      },
      readFile: async () => undefined,
    };
    const client = LspClient.inProcess({ fileSystem, clock: new TestClock(), nextTurn: setImmediate });
    await client.initialize('file:///werk');
    await client.open(URI, TEXT.replace('eigenaar: allen', 'eigenaar:'));
    const { diagnostics } = await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['eigenaar-ontbreekt'],
    );
    assert.equal(client.log.length, 1);
    assert.match(client.log[0]!, /^reading a folder failed: Error at /u);
    assert.doesNotMatch(client.log[0]!, /geheim/u);
    await client.stop();
  });

  it('shows no problems before the folder was read, so that none is shown for a name it declares', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const fileSystem: Runtime['fileSystem'] = {
      async *readFolder() {
        await gate;
        yield { uri: 'file:///werk/personen.duo', text: 'persoon Anja Woortman\n' };
      },
      readFile: async () => undefined,
    };
    const client = LspClient.inProcess({ fileSystem, clock: new TestClock(), nextTurn: setImmediate });
    await client.initialize('file:///werk');
    await client.open(URI, TEXT.replace('allen', 'Anja'));
    // A request that does not wait for the folder shows that the server has taken the document in.
    const hover = client.hover(URI, { line: 0, character: 0 });
    assert.equal(client.publications, 0);
    release();
    assert.notEqual(await hover, null);
    await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.deepEqual(client.problems(URI)?.diagnostics, []);
    await client.stop();
  });

  for (const begun of [false, true])
    it(`answers a request that was cancelled ${begun ? 'after' : 'before'} it began with RequestCancelled, and goes on`, async () => {
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const fileSystem: Runtime['fileSystem'] = {
        // biome-ignore lint/correctness/useYield: there are no files, but it takes a while to know
        async *readFolder() {
          await gate;
        },
        readFile: async () => undefined,
      };
      const client = LspClient.inProcess({ fileSystem, clock: new TestClock(), nextTurn: setImmediate });
      await client.initialize('file:///werk');
      await client.open(URI, TEXT);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI } };
      const asked = client.connection.sendRequest(DocumentSymbolRequest.type, params, source.token);
      const rejected = assert.rejects(asked, (error: { code?: number }) => error.code === -32800);
      // Messages are handled in their order: when this one is answered, the request has begun.
      if (begun) await assert.rejects(client.connection.sendRequest('duo/onbekend'));
      source.cancel();
      // And when this one is answered, the cancellation has come in.
      await assert.rejects(client.connection.sendRequest('duo/onbekend'));
      release();
      await rejected;
      assert.equal((await client.symbols(URI)).length, 1);
      await client.stop();
    });
});
