/** Problems that the client asks for, of documents and of the whole workspace. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { STILL_CLOCK } from './inProcess.ts';

const FOLDER = 'file:///werk';
const LIST = 'file:///werk/lijst.duo';
const NAMES = 'file:///werk/namen.duo';
const LATE = `register A: A
actie 1: X
  status: in uitvoering
  eigenaar: Ankie
  deadline: 1 maart 2021
`;
const PULL = {
  ...FULL_CAPABILITIES,
  workspace: { ...FULL_CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...FULL_CAPABILITIES.textDocument, diagnostic: {} },
};

describe('problems that are asked for', () => {
  let client: LspClient;
  let files: Map<string, string>;
  let refreshed: number;

  const start = async (options: object = {}, capabilities: ClientCapabilities = PULL) => {
    const fileSystem = {
      async *readFolder() {
        for (const [uri, text] of files) yield { uri, text };
      },
      readFile: async (uri: string) => files.get(uri),
    };
    client = LspClient.inProcess({ fileSystem, clock: STILL_CLOCK, nextTurn: setImmediate });
    refreshed = 0;
    client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshed++;
    });
    return client.initialize(FOLDER, capabilities, options);
  };
  const document = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const codesOf = (items: readonly Diagnostic[]) => items.map(({ code }) => code);
  const codes = async (uri: string) => {
    const report = await document(uri);
    assert.ok(report.kind === 'full');
    return codesOf(report.items);
  };
  /** What is different from what the client has, once something is. */
  const workspace = async (known: Map<string, string>) => {
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    return items.map((item) => {
      assert.ok(item.kind === 'full');
      known.set(item.uri, item.resultId!);
      return [item.uri, codesOf(item.items)] as const;
    });
  };

  beforeEach(() => {
    files = new Map([
      [LIST, LATE],
      [NAMES, 'persoon Ankie\npersoon Ankie\n'],
    ]);
  });
  afterEach(() => client.stop());

  it('are announced to a client that can ask, and to no other', async () => {
    const { capabilities } = await start();
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'duo',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await client.stop();
    client = LspClient.inProcess({
      fileSystem: { async *readFolder() {}, readFile: async () => undefined },
      clock: STILL_CLOCK,
      nextTurn: setImmediate,
    });
    assert.equal((await client.initialize(FOLDER)).capabilities.diagnosticProvider, undefined);
  });

  it('of a document are those of its text as it is, under an id; nothing is sent from the first question on', async () => {
    await start();
    await client.open(LIST, LATE);
    const first = await document(LIST);
    assert.ok(first.kind === 'full');
    assert.deepEqual(codesOf(first.items), ['deadline-verstreken']);
    assert.deepEqual(await document(LIST, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change(LIST, 2, { text: LATE.replace('1 maart', '1 april') });
    assert.deepEqual(await codes(LIST), []);
    assert.deepEqual(
      client.published.map(({ uri, diagnostics }) => [uri, codesOf(diagnostics)]),
      [
        [LIST, ['deadline-verstreken']],
        [LIST, []],
      ],
    );
  });

  it('of a document are sent to a client that says that it asks and does not', async () => {
    await start();
    await client.open(LIST, LATE);
    await client.waitForProblems(LIST, ({ version }) => version === 1);
    await client.change(LIST, 2, { text: LATE.replace('1 maart', '1 april') });
    await client.waitForProblems(LIST, ({ version }) => version === 2);
    await client.change(LIST, 3, { text: LATE });
    const { diagnostics } = await client.waitForProblems(LIST, ({ version }) => version === 3);
    assert.deepEqual(codesOf(diagnostics), ['deadline-verstreken']);
    assert.equal(refreshed, 0);
    await client.close(LIST);
    assert.deepEqual((await client.waitForProblems(LIST, ({ version }) => version === undefined)).diagnostics, []);
  });

  for (const [name, diagnostic, workspace] of [
    ['in full', { dynamicRegistration: true, relatedDocumentSupport: true }, { diagnostics: { refreshSupport: true } }],
    ['without being told when to ask again', { dynamicRegistration: false }, {}],
    ['without anything else', {}, undefined],
    ['with more about each problem', { relatedInformation: true, codeDescriptionSupport: true }, {}],
  ] as const)
    it(`are sent of each document to one that says it ${name}, until it asks of any`, async () => {
      const capabilities = { textDocument: { diagnostic }, ...(workspace && { workspace }) } as ClientCapabilities;
      await start({}, capabilities);
      await client.open(LIST, LATE);
      const versionOf = (uri: string, version: number) => client.waitForProblems(uri, (one) => one.version === version);
      assert.deepEqual(codesOf((await versionOf(LIST, 1)).diagnostics), ['deadline-verstreken']);
      await client.open(NAMES, files.get(NAMES)!);
      assert.deepEqual(codesOf((await versionOf(NAMES, 1)).diagnostics), ['naam-dubbel']);
      // What hangs on another file comes too.
      await client.change(NAMES, 2, { text: 'persoon Anke\n' });
      await client.waitForProblems(LIST, ({ diagnostics }) => codesOf(diagnostics).includes('persoon-onbekend'));
      assert.deepEqual(await codes(NAMES), []);
      await client.waitForProblems(LIST, ({ diagnostics }) => diagnostics.length === 0);
      assert.deepEqual(await codes(LIST), ['persoon-onbekend', 'deadline-verstreken']);
    });

  it('have an id that nothing else has had: not after a reload, nor closed, nor in another server', async () => {
    const ids: (string | undefined)[] = [];
    const idOf = async (previous?: string) => {
      const report = await document(LIST, previous);
      assert.equal(report.kind, 'full');
      ids.push(report.resultId);
      return report.resultId;
    };
    await start();
    await client.open(LIST, LATE);
    const first = await idOf();
    await client.close(LIST);
    await client.open(LIST, LATE.replace('Ankie', 'Onbekend'));
    const second = await idOf(first);
    await client.change(LIST, 2, { text: LATE.replace('1 maart', '1 april') });
    await idOf(second);
    await client.close(LIST);
    await idOf(second);
    const reports = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: ids.map((value) => ({ uri: LIST, value: value! })).slice(0, 3),
    });
    assert.deepEqual(reports.items.map(({ uri }) => uri).includes(LIST), true);
    await client.stop();
    await start();
    await client.open(LIST, LATE);
    await idOf(first);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('of a document that another one changes are asked for once more', async () => {
    await start();
    await client.open(LIST, LATE);
    await client.open(NAMES, files.get(NAMES)!);
    assert.deepEqual(await codes(LIST), ['deadline-verstreken']);
    await client.change(NAMES, 2, { text: 'persoon Anke\n' });
    // Every answer lets the server have its turn.
    while (refreshed === 0) await document(NAMES);
    assert.deepEqual(await codes(LIST), ['persoon-onbekend', 'deadline-verstreken']);
  });

  it('of the workspace are those of all files that are not open', async () => {
    await start();
    const known = new Map<string, string>();
    const found = new Map<string, unknown>();
    while (found.size < 2) for (const [uri, all] of await workspace(known)) found.set(uri, all);
    assert.deepEqual(Object.fromEntries(found), { [LIST]: ['deadline-verstreken'], [NAMES]: ['naam-dubbel'] });
    // The name that the list uses is written otherwise: a file that nobody has opened has another problem.
    await client.open(NAMES, files.get(NAMES)!);
    const closed = await workspace(known);
    assert.deepEqual(closed, [[NAMES, []]]);
    await client.change(NAMES, 2, { text: 'persoon Anke\n' });
    assert.deepEqual(await workspace(known), [[LIST, ['persoon-onbekend', 'deadline-verstreken']]]);
  });

  it('of the workspace come when there are any, and can be cancelled until then', async () => {
    files = new Map([[LIST, 'register A: A\n']]);
    await start();
    const known = new Map<string, string>();
    await workspace(known);
    const source = new CancellationTokenSource();
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
    const asked = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
  });

  it('of open files are sent to a client that says so, and it is told nothing twice', async () => {
    await start({ pushesOpenFiles: true });
    await client.open(LIST, LATE);
    const { diagnostics } = await client.waitForProblems(LIST, ({ version }) => version === 1);
    assert.deepEqual(codesOf(diagnostics), ['deadline-verstreken']);
    assert.deepEqual(await document(LIST), { kind: 'full', items: [] });
    assert.deepEqual(await codes(NAMES), ['naam-dubbel']);
  });
});
