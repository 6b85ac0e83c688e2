/** What is shown of a text hangs on other files too: a client is told to ask again, and no more often than it has to be. */
import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  InlayHintRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { FULL_CAPABILITIES } from '../support/lspClient.ts';
import { type InProcess, startInProcess } from './inProcess.ts';
import { span } from './registers.ts';

const LIST = 'file:///werk/lijst.duo';
const NAMES = 'file:///werk/namen.duo';
const TEXT = 'actie 1: Brief\n  status: in uitvoering\n  eigenaar: Anja\n  deadline: 1 april 2021\n';
const ALL = ['workspace/semanticTokens/refresh', 'workspace/inlayHint/refresh', 'workspace/codeLens/refresh'];

describe('what is shown is asked for again', () => {
  let server: InProcess;
  let stored: string | undefined;

  const start = async (capabilities = FULL_CAPABILITIES) => {
    stored = 'persoon Anja\n  functie: X\n';
    const fileSystem = {
      async *readFolder() {
        yield { uri: NAMES, text: stored! };
      },
      readFile: async () => stored,
    };
    server = await startInProcess({ fileSystem, capabilities });
    await server.client.open(LIST, TEXT);
    await server.settle(LIST);
  };
  afterEach(async () => {
    assert.deepEqual(server.client.log, []);
    await server.client.stop();
  });

  /** Asks for all that is shown, as an editor does for what is on the screen. */
  const show = async (uri: string) => {
    const { connection } = server.client;
    const textDocument = { uri };
    await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    await connection.sendRequest(InlayHintRequest.type, { textDocument, range: span(0, 0, 9, 0) });
    return connection.sendRequest(CodeLensRequest.type, { textDocument });
  };
  /** How often the client was told of each, since the last time. */
  const counts = async () => {
    await server.settle(LIST);
    const methods = server.client.refreshed.splice(0);
    return ALL.map((method) => methods.filter((one) => one === method).length);
  };
  const add = (uri: string, version: number, text: string) =>
    server.client.change(uri, version, { range: span(0, 0, 0, 0), text });

  it('after another setting of the hints or the day, not after one that changes nothing', async () => {
    await start();
    await server.client.changeSettings({ aanwijzingen: { dagen: false } });
    assert.deepEqual(await counts(), [1, 1, 1]);
    await server.client.changeSettings({ aanwijzingen: { dagen: false, jaren: true } });
    assert.deepEqual(await counts(), [0, 0, 0]);
    await server.client.changeSettings({ peildatum: '1 mei 2021', aanwijzingen: { dagen: false } });
    assert.deepEqual(await counts(), [1, 1, 1]);
  });

  it('after a change in another file, also when that gives no other problems', async () => {
    await start();
    await server.client.open(NAMES, 'persoon Anja\n  functie: X\n');
    const [lens] = (await show(NAMES))!;
    const title = async () =>
      (await server.client.connection.sendRequest(CodeLensResolveRequest.type, lens!)).command?.title;
    assert.equal(await title(), '1 keer genoemd');
    await counts();
    await add(LIST, 2, 'actie 2: X\n  status: gereed\n  eigenaar: Anja\n');
    assert.deepEqual(await counts(), [1, 1, 1]);
    assert.equal(await title(), '2 keer genoemd');
  });

  it('once, until the editor has asked: for what is not on the screen it does not', async () => {
    await start();
    await server.client.open(NAMES, 'persoon Anja\n  functie: X\n');
    await show(NAMES);
    await counts();
    await add(LIST, 2, 'x');
    await add(LIST, 3, 'y');
    assert.deepEqual(await counts(), [1, 1, 1]);
    await add(LIST, 4, 'z');
    assert.deepEqual(await counts(), [0, 0, 0]);
    await show(NAMES);
    await add(LIST, 5, 'z');
    assert.deepEqual(await counts(), [1, 1, 1]);
  });

  it('not of the file itself, of which the editor asks by itself, nor of one that was closed', async () => {
    await start();
    await show(LIST);
    await add(LIST, 2, 'actie 2: X\n');
    assert.deepEqual(await counts(), [0, 0, 0]);
    await server.client.open(NAMES, 'persoon Anja\n  functie: X\n');
    await show(NAMES);
    await server.client.close(NAMES);
    await counts();
    await add(LIST, 3, 'actie 3: X\n');
    assert.deepEqual(await counts(), [0, 0, 0]);
  });

  it('only of what was asked for', async () => {
    await start();
    const textDocument = { uri: LIST };
    await server.client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: span(0, 0, 9, 0) });
    await server.client.open(NAMES, 'persoon Anja\n  functie: X\n');
    await counts();
    await server.client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: span(0, 0, 9, 0) });
    await add(NAMES, 2, 'persoon Bert\n');
    assert.deepEqual(await counts(), [0, 1, 0]);
  });

  it('after a change of a stored file', async () => {
    await start();
    await show(LIST);
    stored = 'persoon Anja Woortman\npersoon Anja de Boer\n';
    const changes = [{ uri: NAMES, type: 2 as const }];
    await server.client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await counts(), [1, 1, 1]);
  });
});
