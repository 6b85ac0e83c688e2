/** A folder that is on no disk: the built server reads its registers through the client. */
import assert from 'node:assert/strict';
import type { WorkspaceFolder } from 'vscode-languageserver';
import { LspClient } from '../support/lspClient.ts';

const FOLDER = 'vscode-vfs://github/gemeente/registers';
const LIST = `${FOLDER}/lijst.duo`;
const NAMES = `${FOLDER}/namen.duo`;
const BAD = `${FOLDER}/onleesbaar.duo`;
const TEXT = `register A: A
  peildatum: 24 maart 2021
actie 1: X
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 april 2021
`;

describe('a folder that the client reads', () => {
  let client: LspClient;
  let stored: Map<string, string>;

  beforeEach(() => {
    client = LspClient.spawn();
    stored = new Map([
      [LIST, TEXT],
      [NAMES, 'persoon Anja Woortman\n'],
    ]);
  });
  afterEach(async () => {
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  /** What a client that knows our requests answers: in its folder stands also a register that cannot be read. */
  const knowRequests = () => {
    client.connection.onRequest('duo/bestanden', ({ uri }: WorkspaceFolder) =>
      [...stored.keys(), BAD].filter((one) => one.startsWith(`${uri}/`)),
    );
    client.connection.onRequest('duo/bestand', ({ uri }: WorkspaceFolder) => {
      if (uri === BAD) throw new Error('onleesbaar');
      return stored.get(uri) ?? null;
    });
  };
  const codes = async (wanted: number) => {
    const { diagnostics } = await client.waitForProblems(LIST, ({ diagnostics: found }) => found.length === wanted);
    return diagnostics.map(({ code }) => code);
  };

  it('has its names known, and followed when they change and go', async () => {
    knowRequests();
    await client.initialize(FOLDER);
    await client.open(LIST, TEXT);
    assert.deepEqual(await codes(0), []);
    const changed = async (text: string | undefined, type: 2 | 3) => {
      if (text === undefined) stored.delete(NAMES);
      else stored.set(NAMES, text);
      const changes = [{ uri: NAMES, type }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    await changed('persoon Bert de Boer\n', 2);
    assert.deepEqual(await codes(1), ['persoon-onbekend']);
    await changed('persoon Anja de Boer\n', 2);
    assert.deepEqual(await codes(0), []);
    await changed(undefined, 3);
    assert.deepEqual(await codes(1), ['persoon-onbekend']);
  });

  it('finds what is declared in a file that the editor has not opened', async () => {
    knowRequests();
    await client.initialize(FOLDER);
    await client.open(LIST, TEXT);
    assert.deepEqual(await client.definition(LIST, { line: 4, character: 13 }), [
      {
        originSelectionRange: { start: { line: 4, character: 12 }, end: { line: 4, character: 16 } },
        targetUri: NAMES,
        targetRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 21 } },
        targetSelectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 21 } },
      },
    ]);
  });

  it('is empty for a client that does not know the requests; its open files work on their own', async () => {
    await client.initialize(FOLDER);
    await client.open(LIST, TEXT);
    assert.deepEqual(await codes(1), ['persoon-onbekend']);
    await client.open(NAMES, stored.get(NAMES)!);
    assert.deepEqual(await codes(0), []);
  });
});
