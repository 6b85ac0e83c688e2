/** Mending all of a large file at once: others have their turn meanwhile, and it can be stopped. */
import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { FULL_CAPABILITIES, type LspClient } from '../support/lspClient.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const URI = 'file:///werk/lijst.duo';
const ACTIONS = 1200;
/** After so many turns it goes on, and is not done. */
const BEGUN = 3;
const TEXT = Array.from({ length: ACTIONS }, (_, at) => `actie ${at}: x\n  egenaar: y\n`).join('');
const { resolveSupport: _, ...plainActions } = FULL_CAPABILITIES.textDocument?.codeAction ?? {};
const NO_RESOLVE: ClientCapabilities = {
  ...FULL_CAPABILITIES,
  textDocument: { ...FULL_CAPABILITIES.textDocument, codeAction: plainActions },
};
const asked = {
  textDocument: { uri: URI },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  context: { diagnostics: [], only: ['source.fixAll'] },
};

describe('mending all of a large file', () => {
  let server: InProcess;
  let client: LspClient;
  const start = async (capabilities: ClientCapabilities) => {
    server = await startInProcess({ capabilities });
    client = server.client;
    await client.open(URI, TEXT);
    await server.settle(URI);
  };
  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(client.log, []);
    await client.stop();
  });
  const offer = async (token: CancellationToken): Promise<CodeAction> => {
    const [action] = (await client.connection.sendRequest(CodeActionRequest.type, asked, token)) ?? [];
    return action as CodeAction;
  };
  const resolved = (action: CodeAction, token: CancellationToken) =>
    client.connection.sendRequest(CodeActionResolveRequest.type, action, token);
  const editsOf = ({ edit }: CodeAction) =>
    ((edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap(({ edits }) => edits);

  for (const [name, capabilities, make] of [
    ['asked for its edits', FULL_CAPABILITIES, resolved],
    ['that comes with its edits', NO_RESOLVE, (_: CodeAction, token: CancellationToken) => offer(token)],
  ] as const) {
    it(`${name}: a hover is answered before it is done`, async () => {
      await start(capabilities);
      const action = await offer(CancellationToken.None);
      server.turns.hold();
      let isMade = false;
      const all = make(action, CancellationToken.None).then((made) => {
        isMade = true;
        return made;
      });
      await server.step(BEGUN);
      let isAnswered = false;
      const hover = client.hover(URI, { line: 0, character: 1 }).then((found) => {
        isAnswered = true;
        return found;
      });
      for (let turns = 0; !isAnswered && turns < 5; turns++) await server.step();
      assert.deepEqual([isAnswered, isMade], [true, false]);
      assert.ok(await hover);
      server.turns.release();
      assert.equal(editsOf(await all).length, ACTIONS);
    });

    it(`${name}: it can be stopped`, async () => {
      await start(capabilities);
      const action = await offer(CancellationToken.None);
      server.turns.hold();
      const source = new CancellationTokenSource();
      const all = assert.rejects(make(action, source.token), { message: 'cancelled' });
      await server.step(BEGUN);
      source.cancel();
      await client.takenIn();
      await server.step(2);
      await all;
    });
  }
});
