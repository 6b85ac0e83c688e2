/** Looking for a name in very many files: others have their turn meanwhile, it can be stopped, and it shows how far it is. */
import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CancellationTokenSource,
  ReferencesRequest,
  RenameRequest,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { LspClient } from '../support/lspClient.ts';
import { type InProcess, startInProcess, WITH_PROGRESS } from './inProcess.ts';

const FILES = 600;
const NAMES = 'file:///werk/namen.duo';
const textOf = (at: number) => `register R${at}\nactie 1: Taak\n  eigenaar: Jan Jansen\n  na: NAMEN/7\n`;
const OWN = 'persoon Jan Jansen\nregister NAMEN\nactie 7: Eerst\n';
const ITEM: CallHierarchyItem = {
  name: '7 Eerst',
  kind: SymbolKind.EnumMember,
  uri: NAMES,
  range: { start: { line: 2, character: 0 }, end: { line: 2, character: 14 } },
  selectionRange: { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } },
  data: { uri: NAMES, offset: OWN.indexOf('actie'), number: '7', title: 'Eerst' },
};
const textDocument = { uri: NAMES };
const position = { line: 0, character: 10 };

describe('a name in very many files', () => {
  let server: InProcess;
  let client: LspClient;

  beforeEach(async () => {
    const uris = Array.from({ length: FILES }, (_, at) => `file:///werk/lijst${at}.duo`);
    server = await startInProcess({
      capabilities: WITH_PROGRESS,
      fileSystem: {
        async *readFolder() {
          yield* uris.map((uri, at) => ({ uri, text: textOf(at) }));
        },
        readFile: async (uri) => (uris.includes(uri) ? textOf(uris.indexOf(uri)) : undefined),
      },
    });
    client = server.client;
    await client.open(NAMES, OWN);
    await server.settle(NAMES);
    server.turns.hold();
  });
  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  const asking = {
    references: (token: CancellationTokenSource) =>
      client.connection.sendRequest(
        ReferencesRequest.type,
        { textDocument, position, context: { includeDeclaration: false } },
        token.token,
      ),
    'a rename': (token: CancellationTokenSource) =>
      client.connection.sendRequest(
        RenameRequest.type,
        { textDocument, position, newName: 'Jan Pieters' },
        token.token,
      ),
    'what waits for an action': (token: CancellationTokenSource) =>
      client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: ITEM }, token.token),
  } as const;

  for (const [what, ask] of Object.entries(asking)) {
    it(`${what}: other requests are answered meanwhile, and progress is shown`, async () => {
      const before = client.progress.length;
      let found: unknown;
      void ask(new CancellationTokenSource()).then((answer) => {
        found = answer;
      });
      await server.step(3);
      let isAnswered = false;
      void client.hover(NAMES, position).then(() => {
        isAnswered = true;
      });
      await server.step(5);
      assert.ok(isAnswered);
      assert.equal(found, undefined);
      for (let steps = 0; found === undefined && steps < 10 * FILES; steps++) await server.step();
      const places = JSON.stringify(found).match(/lijst\d+\.duo/gu) ?? [];
      // At most 500 calls are shown.
      assert.equal(new Set(places).size, what === 'what waits for an action' ? 500 : FILES);
      assert.deepEqual(
        client.progress.slice(before).map(({ kind }) => kind),
        ['create', 'begin', 'end'],
      );
    });

    it(`${what} can be stopped`, async () => {
      const token = new CancellationTokenSource();
      let refused: unknown;
      void ask(token).catch((error: unknown) => {
        refused = error;
      });
      await server.step(5);
      token.cancel();
      await server.step(5);
      assert.match(String(refused), /cancelled/u);
    });

    it(`${what} begins anew when a text changes meanwhile`, async () => {
      let found: unknown;
      void ask(new CancellationTokenSource()).then((answer) => {
        found = answer;
      });
      await server.step(5);
      const start = { line: 0, character: 0 };
      const end = what === 'what waits for an action' ? { line: 3, character: 0 } : start;
      await client.change(NAMES, 2, { range: { start, end }, text: 'persoon Piet\n' });
      for (let steps = 0; found === undefined && steps < 10 * FILES; steps++) await server.step();
      // The position is that of another name now.
      assert.doesNotMatch(JSON.stringify(found), /lijst\d/u);
    });
  }
});
