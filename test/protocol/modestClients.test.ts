/** Clients that can do less than VS Code: what they get is what they said that they understand. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  type Command,
  type CompletionItem,
  type CompletionList,
  ConfigurationRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  type Hover,
  InitializedNotification,
  InitializeRequest,
  InsertTextFormat,
  type Position,
  RenameRequest,
  SymbolKind,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ApplyWorkspaceEditRequest, RegistrationRequest } from 'vscode-languageserver/node';
import type { Runtime } from '../../server/src/server/runtime.ts';
import { LspClient } from '../support/lspClient.ts';
import { STILL_CLOCK } from './inProcess.ts';

const FOLDER = 'file:///werk';
const URI = `${FOLDER}/lijst.duo`;
const NAMES = `${FOLDER}/namen.duo`;
const TEXT = `register LIJST: Lijst
actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja, Piet
  deadline: 1 maart 2021
  historie:
    10 februari 2021: begonnen
`;
const at = (line: number, character: number) => ({ line, character });
const spanOf = (start: Position, end: Position) => ({ start, end });
const range = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

/** A capability that a client lacks; what is not named here it lacks as well. */
const NOTHING: ClientCapabilities = {};

/** A folder of so many files that an editor would show that it is read. */
const filesOf = (count: number): Runtime['fileSystem'] => ({
  async *readFolder() {
    yield { uri: NAMES, text: 'persoon Anja\n' };
    for (let i = 1; i < count; i++) yield { uri: `${FOLDER}/leeg${i}.duo`, text: '' };
  },
  readFile: async () => undefined,
});

describe('a client that can do little', () => {
  let client: LspClient;
  /** The requests of the server that only a client that can do more would answer, in their order. */
  let asked: string[];
  /** The edits that it was sent to apply. */
  let applied: WorkspaceEdit[];

  const start = async (capabilities: ClientCapabilities, files = 1) => {
    client = LspClient.inProcess({ fileSystem: filesOf(files), clock: STILL_CLOCK, nextTurn: setImmediate });
    asked = [];
    applied = [];
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      asked.push(...registrations.map(({ method }) => method));
    });
    client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      asked.push('workspace/configuration');
      return items.map(() => null);
    });
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {
      asked.push('window/workDoneProgress/create');
    });
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      asked.push('workspace/applyEdit');
      applied.push(edit);
      return { applied: true };
    });
    return client.initialize(FOLDER, capabilities, null);
  };
  const open = async (text = TEXT, uri = URI): Promise<readonly Diagnostic[]> => {
    await client.open(uri, text);
    return (await client.waitForProblems(uri, ({ version }) => version === 1)).diagnostics;
  };
  const actionsAt = async (line: number) =>
    (await client.codeActions(URI, at(line, 2))) as readonly (CodeAction | Command)[];
  const proposals = async (line: number, character: number) =>
    ((await client.completion(URI, at(line, character))) as CompletionList).items;

  afterEach(async () => {
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('gets its problems sent, without a page about them', async () => {
    const { capabilities } = await start(NOTHING);
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(await open(), [
      {
        code: 'persoon-onbekend',
        message: '“Piet” is nergens beschreven. Zet de organisatie er tussen haakjes achter, of voeg de persoon toe.',
        range: range(3, 18, 22),
        severity: 3,
        source: 'duo',
      },
      {
        code: 'deadline-verstreken',
        message:
          'De deadline van actie 1 (“Brief opstellen”, 1 maart 2021) is 23 dagen geleden verstreken. Markeer de actie als gereed of spreek een nieuwe deadline af.',
        range: range(4, 12, 24),
        severity: 2,
        source: 'duo',
      },
    ]);
  });

  it('has its colours under names of its own, each in the same place; without names it has ours', async () => {
    const legendOf = async (tokenTypes: string[] | undefined) => {
      const semanticTokens = { requests: {}, tokenTypes: tokenTypes!, tokenModifiers: [], formats: [] };
      const { capabilities } = await start({ textDocument: { semanticTokens } });
      return capabilities.semanticTokensProvider!.legend.tokenTypes;
    };
    const ours = await legendOf([]);
    assert.deepEqual(ours.slice(2, 5), ['person', 'organisation', 'gremium']);
    await client.stop();
    const standard = await legendOf([
      'type',
      'class',
      'enumMember',
      'variable',
      'string',
      'keyword',
      'number',
      'comment',
    ]);
    assert.deepEqual(standard, [
      'keyword',
      'number',
      'variable',
      'class',
      'class',
      'type',
      'string',
      'number',
      'number',
      'enumMember',
      'string',
      'comment',
    ]);
    await client.stop();
    assert.deepEqual(await legendOf(['person', 'comment', 'string']), [
      ...ours.slice(0, 6),
      'string',
      'string',
      'string',
      'status',
      'string',
      'comment',
    ]);
  });

  it('has lines that are indented already left as they are, where it can be told so', async () => {
    for (const [valueSet, mode] of [
      [[1, 2], 1],
      [[2], undefined],
      [undefined, undefined],
    ] as const) {
      const insertTextModeSupport = valueSet && { valueSet: [...valueSet] };
      await start({
        textDocument: {
          completion: {
            completionItem: { snippetSupport: true, ...(insertTextModeSupport && { insertTextModeSupport }) },
          },
        },
      } as ClientCapabilities);
      await open('\n');
      const items = await proposals(0, 0);
      const isLong = ({ textEdit }: CompletionItem) => textEdit?.newText.includes('\n') === true;
      assert.ok(items.some(isLong) && items.some((one) => !isLong(one)));
      for (const item of items) assert.equal(item.insertTextMode, isLong(item) ? mode : undefined, item.label);
      await client.stop();
    }
    await start(NOTHING);
  });

  it('is asked for nothing: no settings, no registrations, no progress of a large folder', async () => {
    await start(NOTHING, 1000);
    await open();
    assert.deepEqual(asked, []);
  });

  it('may send its settings by itself', async () => {
    await start(NOTHING);
    await open();
    const settings = { duo: { peildatum: '1 maart 2021', regels: { 'persoon-onbekend': 'uit' } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    assert.deepEqual(
      (await client.waitForProblems(URI, ({ diagnostics }) => diagnostics.length === 0)).diagnostics,
      [],
    );
  });

  it('gets a hover of plain text, in which no mark of Markdown stands', async () => {
    // As Emacs announces it; a client that says nothing of it is one of before Markdown.
    for (const hover of [{ contentFormat: ['plaintext' as const] }, {}]) {
      await start({ textDocument: { hover } });
      await open();
      const { contents } = (await client.hover(URI, at(1, 2))) as Hover;
      assert.deepEqual(contents, {
        kind: 'plaintext',
        value: [
          'actie 1: Brief opstellen',
          'Status: in uitvoering\nEigenaar: Anja, Piet\nDeadline: 1 maart 2021: te laat vanaf 2 maart 2021, al 23 dagen',
          'Historie',
          '- 10 februari 2021: begonnen',
        ].join('\n\n'),
      });
      await client.stop();
    }
    await start(NOTHING);
  });

  it('gets proposals without tab stops and without a command', async () => {
    await start(NOTHING);
    await client.open(URI, `${TEXT}\n`);
    const items = await proposals(7, 0);
    assert.ok(items.some(({ label }) => label.startsWith('actie')));
    for (const item of items) {
      assert.notEqual(item.insertTextFormat, InsertTextFormat.Snippet, item.label);
      assert.equal(item.command, undefined, item.label);
      assert.doesNotMatch(item.textEdit?.newText ?? '', /\$\d|\$\{/u, item.label);
    }
  });

  it('is led to a place by a location, not by a link', async () => {
    await start(NOTHING);
    await open();
    assert.deepEqual(await client.definition(URI, at(3, 13)), [{ uri: NAMES, range: range(0, 0, 12) }]);
  });

  it('gets columns in UTF-16 units, whatever else it knows', async () => {
    const { capabilities } = await start({ general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] } });
    assert.ok(['utf-16', undefined].includes(capabilities.positionEncoding));
    const problems = await open('actie 1: 𝄞\n  status: vervallen\n  na: é𝄞, 9\n');
    assert.deepEqual(
      problems.map((problem) => problem.range),
      [range(2, 6, 9), range(2, 11, 12)],
    );
  });

  it('may know of no workspace folders, and name its folder as the older protocol does', async () => {
    client = LspClient.inProcess({ fileSystem: filesOf(1), clock: STILL_CLOCK, nextTurn: setImmediate });
    await client.connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: FOLDER, capabilities: {} });
    await client.connection.sendNotification(InitializedNotification.type, {});
    assert.deepEqual(
      (await open()).map(({ code }) => code),
      ['persoon-onbekend', 'deadline-verstreken'],
    );
  });

  it('that names no folder at all still has the names of the files that it opens', async () => {
    client = LspClient.inProcess({ fileSystem: filesOf(1), clock: STILL_CLOCK, nextTurn: setImmediate });
    await client.initialize(undefined, NOTHING, null);
    await open('persoon Anja\n', NAMES);
    assert.deepEqual(
      (await open()).map(({ code }) => code),
      ['persoon-onbekend', 'deadline-verstreken'],
    );
  });

  it('that names no folder has the names that stand beside the file it opens, as long as that is open', async () => {
    const folders: [string, string | undefined][] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    client = LspClient.inProcess({
      fileSystem: {
        async *readFolder(uri, depth) {
          folders.push([uri, depth]);
          await gate;
          yield { uri: NAMES, text: 'persoon Anja\n' };
        },
        readFile: async () => TEXT,
      },
      clock: STILL_CLOCK,
      nextTurn: setImmediate,
    });
    await client.initialize(undefined, NOTHING, undefined);
    await client.open(URI, TEXT);
    const hover = client.hover(URI, { line: 0, character: 0 });
    assert.equal(client.publications, 0, 'the names beside it come first');
    release();
    assert.notEqual(await hover, null);
    const { diagnostics } = await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['persoon-onbekend', 'deadline-verstreken'],
    );
    const beside = `${FOLDER}/ander.duo`;
    const codesBeside = async () => (await open(TEXT, beside)).map(({ code }) => code);
    assert.deepEqual(await codesBeside(), ['persoon-onbekend', 'deadline-verstreken']);
    assert.deepEqual(folders, [[`${FOLDER}/`, 'own']], 'read once');
    await client.close(beside);
    await client.close(URI);
    await client.open('untitled:Untitled-1', TEXT);
    const own = await client.waitForProblems('untitled:Untitled-1', ({ version }) => version === 1);
    assert.deepEqual(
      own.diagnostics.map(({ code }) => code),
      ['persoon-onbekend', 'persoon-onbekend', 'deadline-verstreken'],
      'forgotten',
    );
    assert.equal(folders.length, 1);
  });

  it('gets an outline that is a flat list, with the place of each symbol', async () => {
    await start(NOTHING);
    await open(`blok A: Eerste\n${TEXT.replace(/^register.*\n/u, '')}`);
    assert.deepEqual(await client.symbols(URI), [
      { name: 'A Eerste', kind: SymbolKind.Enum, location: { uri: URI, range: spanOf(at(0, 0), at(6, 30)) } },
      {
        name: '1 Brief opstellen',
        kind: SymbolKind.EnumMember,
        containerName: 'A Eerste',
        location: { uri: URI, range: spanOf(at(1, 0), at(6, 30)) },
      },
    ]);
  });

  it('gets no code action when it only takes commands', async () => {
    await start(NOTHING);
    await open();
    assert.deepEqual(await actionsAt(4), []);
  });

  it('gets changes of documents without their version, as it can apply no others', async () => {
    const codeActionLiteralSupport = { codeActionKind: { valueSet: ['quickfix'] } };
    await start({ textDocument: { codeAction: { codeActionLiteralSupport } } });
    await open();
    const actions = (await actionsAt(4)) as readonly CodeAction[];
    const done = actions.find(({ title }) => title === 'Markeer actie 1 als gereed');
    assert.deepEqual(done?.edit, {
      changes: {
        [URI]: [
          { range: range(2, 10, 23), newText: 'gereed' },
          { range: range(6, 30, 30), newText: '\n    24 maart 2021: status in uitvoering -> gereed' },
        ],
      },
    });
    for (const { edit, title } of actions) {
      assert.deepEqual([edit?.documentChanges, Object.keys(edit?.changes ?? {})], [undefined, [URI]], title);
    }
  });

  it('gets a new name without versions, and is told in Dutch why there is none', async () => {
    await start(NOTHING);
    await open(TEXT.replace('Anja, Piet', 'allen'));
    const rename = (line: number, character: number, newName: string) =>
      client.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri: URI },
        position: at(line, character),
        newName,
      });
    assert.deepEqual(await rename(1, 6, '7'), { changes: { [URI]: [{ range: range(1, 6, 7), newText: '7' }] } });
    await assert.rejects(rename(2, 14, 'x'), { code: -32803 });
  });

  it('that lets no settings be registered is not asked to', async () => {
    // As Helix announces it.
    await start({ workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: false } } });
    await open();
    assert.deepEqual(asked, ['workspace/configuration']);
  });

  it('that applies no edits is sent none by a command, and is told so', async () => {
    await start(NOTHING);
    await open();
    const run = (line: number) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'duo.server.markeerAlsGereed',
        arguments: [URI, at(line, 0)],
      });
    assert.equal(await run(1), false);
    assert.deepEqual(asked, []);
    assert.deepEqual(client.shown, ['Dit programma laat een opdracht niets wijzigen. Er is niets gewijzigd.']);
    assert.equal(await run(0), false, 'no action stands there: that is said, and nothing of edits');
    assert.equal(client.shown[1], 'Zet de cursor in een actie die nog open is om haar als gereed te markeren.');
  });

  it('that cannot do what it says is told so too, and the log gets a line', async () => {
    await start({ workspace: { applyEdit: true } });
    await open();
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => {
      throw new Error('geheim');
    });
    const command = { command: 'duo.server.noteer', arguments: [URI, at(1, 0), { tekst: 'gebeld' }] };
    assert.equal(await client.connection.sendRequest(ExecuteCommandRequest.type, command), false);
    assert.deepEqual(client.shown, ['Dit programma laat een opdracht niets wijzigen. Er is niets gewijzigd.']);
    const lines = client.log.splice(0);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^applying an edit failed: ResponseError/u);
    assert.doesNotMatch(lines[0]!, /geheim|gebeld/u);
  });

  it('that applies edits without versions is sent such by a command', async () => {
    await start({ workspace: { applyEdit: true } });
    await open();
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'duo.server.noteer',
      arguments: [URI, at(1, 0), { tekst: 'gebeld' }],
    });
    assert.deepEqual(applied, [
      { changes: { [URI]: [{ range: range(6, 30, 30), newText: '\n    24 maart 2021: gebeld' }] } },
    ]);
  });

  it('that shows no second text behind a label has it in the detail: of an action, its title', async () => {
    await start(NOTHING);
    await client.open(URI, `${TEXT}actie 2: Brief versturen\n  na: \n`);
    const item = (await proposals(8, 6)).find(({ label }) => label === '1');
    assert.ok(item !== undefined);
    assert.deepEqual([item.labelDetails, item.detail], [undefined, 'Brief opstellen']);
  });

  it('gets problems without the places that they have to do with', async () => {
    await start(NOTHING);
    const problems = await open(`${TEXT}actie 1: Dubbel\n  status: vervallen\n`);
    assert.ok(problems.some(({ code }) => code === 'nummer-dubbel'));
    for (const problem of problems) assert.equal(problem.relatedInformation, undefined, String(problem.code));
  });

  it('is asked to show nothing again, and told nothing of what it does not know', async () => {
    await start(NOTHING);
    await open();
    const settings = { duo: { peildatum: '1 maart 2021', aanwijzingen: { dagen: false } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await client.waitForProblems(URI, ({ diagnostics }) => diagnostics.length === 1);
    assert.deepEqual(client.refreshed, []);
  });
});
