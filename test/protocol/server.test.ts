/** The built server as a process of its own, over its protocol. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, ExecuteCommandRequest, TextDocumentEdit } from 'vscode-languageserver';
import { ApplyWorkspaceEditRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../../server/src/workspace/uri.ts';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';

const ACTION = `register TEST: Proef
  peildatum: 24 maart 2021

actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 maart 2021
`;
const PERSON = 'persoon Anja Woortman\n';

describe('the server over its protocol', () => {
  let client: LspClient;
  let folder: string;
  let uri: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo protocol (é) '));
    uri = pathToFileURL(join(folder, 'lijst.duo')).href;
    client = LspClient.spawn();
  });

  afterEach(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  const start = () => client.initialize(pathToFileURL(folder).href);
  const codes = (of = uri) => client.problems(of)?.diagnostics.map(({ code }) => code);

  it('announces what it can do, and no more', async () => {
    const { capabilities, serverInfo } = await start();
    assert.deepEqual(serverInfo, { name: 'duo-language-server' });
    assert.deepEqual(Object.keys(capabilities).sort(), [
      'callHierarchyProvider',
      'codeActionProvider',
      'codeLensProvider',
      'completionProvider',
      'definitionProvider',
      'documentFormattingProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'documentOnTypeFormattingProvider',
      'documentRangeFormattingProvider',
      'documentSymbolProvider',
      'executeCommandProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'linkedEditingRangeProvider',
      'referencesProvider',
      'renameProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'signatureHelpProvider',
      'textDocumentSync',
      'typeDefinitionProvider',
      'workspace',
      'workspaceSymbolProvider',
    ]);
  });

  it('publishes problems of the version that was opened and of each that follows', async () => {
    await start();
    await client.open(uri, ACTION);
    const opened = await client.waitForProblems(uri, ({ version }) => version === 1);
    assert.deepEqual(
      opened.diagnostics.map(({ code, source, severity, range }) => ({ code, source, severity, range })),
      [
        {
          code: 'persoon-onbekend',
          source: 'duo',
          severity: 3,
          range: { start: { line: 5, character: 12 }, end: { line: 5, character: 16 } },
        },
        {
          code: 'deadline-verstreken',
          source: 'duo',
          severity: 2,
          range: { start: { line: 6, character: 12 }, end: { line: 6, character: 24 } },
        },
      ],
    );
    // Two changes in one notification, the second counted in the text after the first.
    await client.change(
      uri,
      2,
      { range: { start: { line: 4, character: 10 }, end: { line: 4, character: 23 } }, text: 'zomaar' },
      { range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, text: '' },
    );
    await client.waitForProblems(uri, ({ version }) => version === 2);
    assert.deepEqual(codes(), ['eigenaar-ontbreekt', 'status-onbekend', 'deadline-verstreken']);
  });

  it('takes the whole text as a change too', async () => {
    await start();
    await client.open(uri, ACTION);
    await client.change(uri, 2, { text: 'actie 1: X\n  status: vervallen\n' });
    await client.waitForProblems(uri, ({ version }) => version === 2);
    assert.deepEqual(codes(), []);
  });

  it('takes problems away when a file is closed', async () => {
    await start();
    await client.open(uri, ACTION);
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 2);
    await client.close(uri);
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('shares names between the files of a folder: stored, open, changed and closed again', async () => {
    const people = pathToFileURL(join(folder, 'personen (b).duo')).href;
    await writeFile(join(folder, 'personen (b).duo'), PERSON);
    await start();
    await client.open(uri, ACTION);
    await client.waitForProblems(uri, ({ version }) => version === 1);
    assert.deepEqual(codes(), ['deadline-verstreken'], 'a stored file declares Anja');
    await client.open(people, 'persoon Henk Mulder\n');
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 2);
    assert.deepEqual(codes(), ['persoon-onbekend', 'deadline-verstreken'], 'the open text goes before the stored one');
    await client.close(people);
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 1);
    assert.deepEqual(codes(), ['deadline-verstreken'], 'closed: what is stored counts again');
  });

  it('sees a stored file change, appear and go', async () => {
    await start();
    assert.ok(
      await client.waitFor(
        () => client.registered.includes('workspace/didChangeWatchedFiles') || undefined,
        () => 'watching',
      ),
    );
    await client.open(uri, ACTION);
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 2);
    const path = join(folder, 'personen.duo');
    const changes = [{ uri: pathToFileURL(path).href, type: 1 as const }];
    await writeFile(path, PERSON);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 1);
    await rm(path);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 2);
  });

  it('sees a folder go, of which only the folder itself is told', async () => {
    await mkdir(join(folder, 'namen'));
    await writeFile(join(folder, 'namen', 'personen.duo'), PERSON);
    await start();
    await client.open(uri, ACTION);
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 1);
    await rm(join(folder, 'namen'), { recursive: true });
    const changes = [{ uri: pathToFileURL(join(folder, 'namen')).href, type: 3 as const }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 2);
    assert.deepEqual(codes(), ['persoon-onbekend', 'deadline-verstreken']);
  });

  it('judges by the setting when the register has no peildatum, and says so when that is no date', async () => {
    client.settings = { peildatum: '1 maart 2021' };
    await start();
    await client.open(uri, `${PERSON}${ACTION.replace('  peildatum: 24 maart 2021\n', '')}`);
    await client.waitForProblems(uri, ({ version }) => version === 1);
    assert.deepEqual(codes(), [], 'the day of the deadline itself');
    await client.changeSettings({ peildatum: '2 maart 2021' });
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 1);
    assert.deepEqual(codes(), ['deadline-verstreken']);
    await client.changeSettings({ peildatum: '31 februari 2021' });
    const shown = await client.waitFor(
      () => client.shown[0],
      () => 'a message',
    );
    assert.equal(
      shown,
      'In de instelling duo.peildatum staat geen datum. Tot die is verbeterd, geldt de datum van vandaag.',
    );
  });

  it('looks for a problem as the setting says, also when that changes while the register is open', async () => {
    client.settings = { regels: { 'deadline-verstreken': 'uit' } };
    await start();
    await client.open(uri, PERSON + ACTION);
    await client.waitForProblems(uri, ({ version }) => version === 1);
    assert.deepEqual(codes(), []);
    await client.changeSettings({ regels: { 'deadline-verstreken': 'fout' } });
    const told = await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 1);
    assert.deepEqual(
      told.diagnostics.map(({ code, severity }) => [code, severity]),
      [['deadline-verstreken', 1]],
    );
    await client.changeSettings({ regels: { onzin: 'uit' } });
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics[0]?.severity === 2);
    assert.equal(
      client.shown[0],
      'In de instelling duo.regels kan 1 regel niet worden gelezen. Kies per melding uit: uit, fout, waarschuwing, opmerking, aanwijzing.',
    );
  });

  it('answers hover, completion and outline', async () => {
    await writeFile(join(folder, 'personen.duo'), PERSON);
    await start();
    await client.open(uri, ACTION);
    const hover = await client.hover(uri, { line: 3, character: 7 });
    assert.deepEqual(hover?.range, { start: { line: 3, character: 0 }, end: { line: 3, character: 24 } });
    const symbols = await client.symbols(uri);
    assert.deepEqual(
      symbols.map(({ name, detail }) => ({ name, detail })),
      [
        { name: 'TEST', detail: 'Proef' },
        { name: '1 Brief opstellen', detail: 'in uitvoering · Anja' },
      ],
    );
    const completion = await client.completion(uri, { line: 5, character: 16 });
    const items = Array.isArray(completion) ? completion : (completion?.items ?? []);
    assert.ok(items.some(({ label }) => label === 'Anja Woortman'));
  });

  for (const linkSupport of [true, false])
    it(`goes to where a name is declared: ${linkSupport ? 'links' : 'places, to a client without links'}`, async () => {
      await writeFile(join(folder, 'personen (b).duo'), `// namen\n\n${PERSON}  functie: secretaris\n`);
      const { textDocument } = FULL_CAPABILITIES;
      await client.initialize(pathToFileURL(folder).href, {
        ...FULL_CAPABILITIES,
        textDocument: { ...textDocument, definition: { linkSupport } },
      });
      await client.open(uri, ACTION);
      const at = (line: number, from: number, endLine: number, to: number) => ({
        start: { line, character: from },
        end: { line: endLine, character: to },
      });
      const people = canonicalUri(pathToFileURL(join(folder, 'personen (b).duo')).href);
      assert.deepEqual(
        await client.definition(uri, { line: 5, character: 13 }),
        linkSupport
          ? [
              {
                originSelectionRange: at(5, 12, 5, 16),
                targetUri: people,
                targetRange: at(2, 0, 3, 21),
                targetSelectionRange: at(2, 0, 2, 21),
              },
            ]
          : [{ uri: people, range: at(2, 0, 2, 21) }],
      );
      assert.equal(await client.definition(uri, { line: 6, character: 4 }), null, 'a field name');
      assert.equal(await client.definition(people, { line: 2, character: 1 }), null, 'a file that is not open');
    });

  it('answers with plain text to a client that can show no more', async () => {
    await client.initialize(pathToFileURL(folder).href, {}, {});
    await client.open(uri, ACTION);
    const hover = await client.hover(uri, { line: 3, character: 7 });
    assert.deepEqual(hover?.contents, {
      kind: 'plaintext',
      value:
        'actie 1: Brief opstellen\n\nStatus: in uitvoering\nEigenaar: Anja\n' +
        'Deadline: 1 maart 2021: te laat vanaf 2 maart 2021, al 23 dagen\n\nHistorie\n\nNog geen historie.',
    });
    const owner = (await client.codeActions(uri, { line: 5, character: 13 })).filter(
      ({ command }) => command !== undefined,
    );
    assert.deepEqual(owner, []);
  });

  it('marks an action as gereed by its command, as one versioned edit', async () => {
    await start();
    await client.open(uri, ACTION, 7);
    const edits: TextDocumentEdit[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
      return { applied: true };
    });
    const run = (line: number) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'duo.server.markeerAlsGereed',
        arguments: [uri, { line, character: 0 }],
      });
    assert.equal(await run(4), true);
    assert.equal(edits.length, 1);
    assert.deepEqual(edits[0]?.textDocument, { uri, version: 7 });
    const document = TextDocument.create(uri, 'duo', 7, ACTION);
    assert.equal(
      TextDocument.applyEdits(document, edits[0]?.edits as never),
      `${ACTION.replace('status: in uitvoering', 'status: gereed')}  historie:\n    24 maart 2021: status in uitvoering -> gereed\n`,
    );
    assert.equal(await run(0), false, 'no action stands there');
    assert.deepEqual(client.shown, ['Zet de cursor in een actie die nog open is om haar als gereed te markeren.']);
  });

  it('ties a fix to the problem it mends and to the version of the text', async () => {
    await start();
    await client.open(uri, ACTION, 3);
    const { diagnostics } = await client.waitForProblems(uri, ({ version }) => version === 3);
    const actions = await client.codeActions(uri, { line: 6, character: 13 }, diagnostics);
    const done = actions.find(({ title }) => title === 'Markeer actie 1 als gereed') as CodeAction;
    assert.equal(done.isPreferred, undefined);
    assert.deepEqual(
      done.diagnostics?.map(({ code }) => code),
      ['deadline-verstreken'],
    );
    const [change] = done.edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri, version: 3 });
  });

  it('keeps register text out of its log and its stored files as they were', async () => {
    await writeFile(join(folder, 'lijst.duo'), ACTION);
    await start();
    await client.open(uri, ACTION);
    // An edit far outside the text: the editor and the server are out of step.
    await client.change(uri, 2, {
      range: { start: { line: 900, character: 0 }, end: { line: 900, character: 4 } },
      text: 'geheim',
    });
    await client.waitForProblems(uri, ({ diagnostics }) => diagnostics.length === 0);
    await client.takenIn();
    assert.deepEqual(client.log, ['an edit (version 2) does not fit the text']);
    assert.equal(await readFile(join(folder, 'lijst.duo'), 'utf8'), ACTION);
  });

  it('answers nothing for a file that is not open', async () => {
    await start();
    assert.equal(await client.hover(uri, { line: 0, character: 0 }), null);
    assert.deepEqual(await client.symbols(uri), []);
    assert.deepEqual(await client.codeActions(uri, { line: 0, character: 0 }), []);
  });
});
