/** What is shown of a whole large file: others have their turn meanwhile, it can be stopped, and it is of the text as it is. */
import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { LspClient } from '../support/lspClient.ts';
import { type InProcess, startInProcess } from './inProcess.ts';

const URI = 'file:///werk/lijst.duo';
const NAMES = 'persoon Anja Vos\n  functie: griffier\n';
/** Fewer than the entries of which colours are given for the whole file. */
const ACTIONS = 1900;
/** After so many turns it goes on, and is not done: of what goes by the piece of a text there are not many more. */
const BEGUN = 2;
const TEXT =
  NAMES +
  Array.from(
    { length: ACTIONS },
    (_, at) => `actie ${at}:   zie www.duo.nl\n    status:   in uitvoering\n    deadline: 1 maart 2022\n`,
  ).join('');
const textDocument = { uri: URI };
const range = { start: { line: 0, character: 0 }, end: { line: 2 + 3 * ACTIONS, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/documentSymbol': { textDocument },
  'textDocument/codeLens': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/documentLink': { textDocument },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: 'x' },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/formatting': { textDocument, options },
  'textDocument/rangeFormatting': { textDocument, range, options },
};
/** What is of all files, asked by hand, or of a place that typing takes away: begun anew too, where the last `it` says nothing of it. */
const OTHERS: Readonly<Record<string, object>> = {
  'workspace/symbol': { query: '' },
  'codeLens/resolve': { range: { start: range.start, end: { line: 0, character: 7 } }, data: { uri: URI } },
  'duo/exportkeuzes': { uri: URI },
  'duo/exportkeuzes, of a part': { uri: URI, part: range },
  'duo/export': { uri: URI, format: 'md', layout: 'actielijst' },
  'duo/mailkopie': { uri: URI, layout: 'actielijst' },
  'duo/plakken': {
    uri: URI,
    position: range.start,
    html: `<table><tr><td>Nr</td><td>Wat</td></tr>${'<tr><td>9</td><td>Brief opstellen</td></tr>'.repeat(ACTIONS)}</table>`,
  },
};

describe('what is shown of a large file', () => {
  let server: InProcess;
  let client: LspClient;
  let version = 1;
  beforeEach(async () => {
    server = await startInProcess();
    client = server.client;
    version = 1;
    await client.open(URI, TEXT);
    await server.settle(URI);
  });
  afterEach(async () => {
    server.turns.release();
    assert.deepEqual(client.log, []);
    await client.stop();
  });
  const typeOnTop = () => {
    const at = { line: 0, character: 0 };
    return client.change(URI, ++version, { range: { start: at, end: at }, text: '\n' });
  };

  for (const [method, params] of Object.entries({ ...REQUESTS, ...OTHERS })) {
    const [plain = ''] = method.split(',');
    const ask = (token = CancellationToken.None) => client.connection.sendRequest(plain, params, token);

    it(`${method}: a hover is answered before it is done`, async () => {
      server.turns.hold();
      let isMade = false;
      const all = ask().finally(() => {
        isMade = true;
      });
      await server.step(BEGUN);
      let isAnswered = false;
      const hover = client.hover(URI, { line: 0, character: 1 }).finally(() => {
        isAnswered = true;
      });
      for (let turns = 0; !isAnswered && turns < 5; turns++) await server.step();
      assert.deepEqual([isAnswered, isMade], [true, false]);
      assert.ok(await hover);
      server.turns.release();
      assert.ok(await all);
    });

    it(`${method}: it can be stopped`, async () => {
      server.turns.hold();
      const source = new CancellationTokenSource();
      const all = assert.rejects(ask(source.token), { code: LSPErrorCodes.RequestCancelled });
      await server.step(BEGUN);
      source.cancel();
      await client.takenIn();
      await server.step(2);
      await all;
    });

    it(`${method}: what was typed meanwhile counts`, async () => {
      server.turns.hold();
      const all = ask();
      await server.step(BEGUN);
      await typeOnTop();
      server.turns.release();
      const found = await all;
      await server.settle(URI);
      const { resultId: _, ...now } = { ...((await ask()) as object) } as { resultId?: string };
      const { resultId: __, ...meanwhile } = { ...(found as object) } as { resultId?: string };
      assert.deepEqual(meanwhile, now);
    });

    if (method in OTHERS) continue;
    it(`${method}: where typing goes on faster, the client is told that the content was modified`, async () => {
      server.turns.hold();
      let isRefused = false;
      const all = assert.rejects(ask(), { code: LSPErrorCodes.ContentModified }).finally(() => {
        isRefused = true;
      });
      for (let turns = 0; !isRefused && turns < 20; turns++) {
        await server.step();
        await typeOnTop();
      }
      await all;
    });
  }
});
