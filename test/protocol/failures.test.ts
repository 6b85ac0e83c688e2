/** Whatever is asked: a feature that fails fails alone and tells no text of a register, and what was cancelled is not done. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, type Hover } from 'vscode-languageserver/node';
import { ACTION_REQUEST, DEADLINE_REQUEST } from '../../protocol/action.ts';
import type { Overview } from '../../protocol/overview.ts';
import { OVERVIEW_REQUEST } from '../../protocol/overview.ts';
import { LspClient } from '../support/lspClient.ts';
import { CLOSED, position, REQUESTS, SECRET, TEXT, textDocument, URI } from './everyRequest.ts';
import { STILL_CLOCK, Turns } from './inProcess.ts';
import { span } from './registers.ts';

describe('every request', () => {
  let client: LspClient;
  let turns: Turns;
  /** Thrown where every feature comes by; undefined while all goes well. */
  let failure: Error | undefined;

  before(async () => {
    turns = new Turns();
    const clock = {
      ...STILL_CLOCK,
      today: () => {
        if (failure !== undefined) throw failure;
        return STILL_CLOCK.today();
      },
    };
    const fileSystem = {
      async *readFolder() {
        yield { uri: CLOSED, text: TEXT };
      },
      readFile: async () => undefined,
    };
    client = LspClient.inProcess({ fileSystem, clock, nextTurn: turns.next });
    await client.initialize('file:///werk');
    await client.open(URI, TEXT);
    await client.waitForProblems(URI, ({ version }) => version === 1);
  });
  beforeEach(() => {
    failure = undefined;
    turns.release();
    client.log.length = 0;
  });
  after(() => client.stop());

  it('does not fail by itself', async () => {
    for (const [, method, params] of REQUESTS) await client.connection.sendRequest(method, params).catch(refused);
    assert.deepEqual(client.log, []);
  });

  for (const [name, method, params, fallback] of REQUESTS) {
    it(`${name}: fails alone, with one line in the log and no text of a register`, async () => {
      failure = new RangeError(`${SECRET}\n    at ${SECRET}`);
      assert.deepEqual(await client.connection.sendRequest(method, params), fallback);
      failure = undefined;
      assert.equal(client.log.length, 1);
      assert.match(client.log[0]!, new RegExp(`^${name} failed: RangeError at `, 'u'));
      assert.doesNotMatch(client.log[0]!, /Anja|eigenaar|\n/u);
      assert.equal((await client.symbols(URI)).length, 1, 'another works');
    });

    it(`${name}: of a document that is not open, or that nobody knows, gives as little`, async () => {
      for (const other of [CLOSED, 'untitled:onbekend.duo']) {
        const of = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(URI, other));
        assert.deepEqual(await client.connection.sendRequest(method, of(params)), of(fallback), other);
      }
      assert.deepEqual(client.log, []);
    });

    it(`${name}: cancelled before its turn is not done`, async () => {
      turns.hold();
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(method, params, source.token);
      const rejected = assert.rejects(asked, { code: -32800 });
      await client.takenIn();
      // It would be seen in the log when it was done.
      failure = new Error(SECRET);
      source.cancel();
      await client.takenIn();
      turns.release();
      await rejected;
      assert.deepEqual(client.log, []);
    });
  }

  it('with parameters that are none is answered with as little as of a document that nobody knows', async () => {
    const { connection } = client;
    const selection = (positions: unknown) =>
      connection.sendRequest('textDocument/selectionRange', { textDocument, positions });
    assert.equal(await selection([{}]), null);
    assert.equal(await selection([position, null]), null);
    assert.equal(await selection('x'), null);
    for (const query of [undefined, null, 5]) {
      assert.deepEqual(await connection.sendRequest('workspace/symbol', { query }), [], `${query}`);
    }
    for (const method of [ACTION_REQUEST, DEADLINE_REQUEST]) {
      for (const params of [undefined, null, 5, {}, { uri: URI }, { uri: URI, position: {}, text: 'x' }]) {
        assert.equal(await connection.sendRequest(method, params), null, `${method} ${JSON.stringify(params)}`);
      }
    }
    for (const params of [undefined, null]) {
      const overview = await connection.sendRequest<Overview>(OVERVIEW_REQUEST, params);
      assert.equal(overview.registers.length, 2);
    }
    assert.deepEqual(client.log, []);
  });

  for (const address of [null, undefined, 5, {}, [], true]) {
    it(`an address that is none (${JSON.stringify(address)}) harms no other file`, async () => {
      const { connection } = client;
      const nowhere = { uri: address };
      const { search, overview } = await asksAll(client);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...nowhere, languageId: 'duo', version: 1, text: TEXT },
      });
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { ...nowhere, version: 2 },
        contentChanges: [{ text: SECRET }],
      });
      await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [nowhere, address], removed: [nowhere] },
      });
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [address, { ...nowhere, type: 1 }, { ...nowhere, type: 3 }],
      });
      await connection.sendNotification('textDocument/didClose', { textDocument: nowhere });
      await client.takenIn();
      const now = await asksAll(client);
      assert.deepEqual([now.search.length, now.overview], [search.length, overview]);
      assert.deepEqual(
        client.log.filter((line) => line.includes('failed')),
        [],
      );
      assert.ok(client.log.every((line) => !line.includes('Anja')));
    });
  }

  it('with a place that is none is answered, and the next one too', async () => {
    const hoverAt = async (strange: unknown) => {
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument,
        position: strange,
      });
      return [hover?.range, client.log.splice(0).map((line) => line.split(' at ')[0])];
    };
    assert.deepEqual(await hoverAt({ line: -1, character: -1 }), [span(0, 0, 0, 10), []], 'the nearest there is');
    assert.deepEqual(await hoverAt({ line: 1e9, character: 1e9 }), [undefined, []], 'the end');
    await assert.rejects(hoverAt(null), {
      code: -32602,
      message: 'textDocument/hover: position is not what the protocol says',
    });
    assert.deepEqual(client.log, []);
    assert.deepEqual(await hoverAt({ line: 0, character: 0 }), [span(0, 0, 0, 10), []]);
  });
});

/** What is asked of all files at once. */
async function asksAll({ connection }: LspClient) {
  const search = await connection.sendRequest<unknown[]>('workspace/symbol', { query: '' });
  const { registers } = await connection.sendRequest<Overview>(OVERVIEW_REQUEST, {});
  return { search, overview: registers.length };
}

/** That a place cannot be renamed is an answer too. */
function refused({ code }: { code?: number }): void {
  assert.equal(code, -32803);
}
