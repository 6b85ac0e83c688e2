/** The commands that change an action and what they ask, over the protocol. */
import assert from 'node:assert/strict';
import { CodeLensRequest, ExecuteCommandRequest, TextDocumentEdit } from 'vscode-languageserver';
import { ApplyWorkspaceEditRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';

const URI = 'untitled:lijst.duo';
const TEXT = `register TEST: Proef
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO
vergadering DUO 10 maart 2021
actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja (NCG)
  deadline: 1 maart 2021
`;
const AT = { uri: URI, position: { line: 6, character: 0 } };

describe('changes of an action over the protocol', () => {
  let client: LspClient;
  let isApplied: boolean;
  let edits: TextDocumentEdit[];

  beforeEach(async () => {
    client = LspClient.spawn();
    isApplied = true;
    edits = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      for (const change of edit.documentChanges ?? []) if (TextDocumentEdit.is(change)) edits.push(change);
      return { applied: isApplied };
    });
    await client.initialize(undefined, FULL_CAPABILITIES, {
      ownCommands: true,
      ruleLink: 'https://voorbeeld.nl/{code}.html',
    });
    await client.open(URI, TEXT, 4);
  });

  afterEach(() => client.stop());

  const run = (command: string, values: unknown, position: unknown = AT.position): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [URI, position, values] });
  const changed = () => {
    assert.deepEqual(
      edits.map(({ textDocument }) => textDocument),
      [{ uri: URI, version: 4 }],
    );
    return TextDocument.applyEdits(TextDocument.create(URI, 'duo', 4, TEXT), edits[0]!.edits as never);
  };

  it('postpone, hand over, change the status and note: each writes its line', async () => {
    const cases: [string, object, [string, string] | undefined, string][] = [
      [
        'duo.server.stelUit',
        { deadline: '1 april 2021', reden: 'ziek' },
        ['1 maart 2021', '1 april 2021'],
        '24 maart 2021: deadline 1 maart 2021 -> 1 april 2021; ziek',
      ],
      [
        'duo.server.draagOver',
        { eigenaar: 'Henk' },
        ['Anja (NCG)', 'Henk'],
        '24 maart 2021: eigenaar Anja (NCG) -> Henk',
      ],
      [
        'duo.server.wijzigStatus',
        { status: 'aangehouden' },
        ['in uitvoering', 'aangehouden'],
        '24 maart 2021: status in uitvoering -> aangehouden',
      ],
      [
        'duo.server.noteer',
        { tekst: 'gebeld', dag: '10 maart 2021', gremium: 'DUO' },
        undefined,
        '10 maart 2021 DUO: gebeld',
      ],
    ];
    for (const [command, values, [from, to] = ['', ''], line] of cases) {
      edits = [];
      assert.equal(await run(command, values), true, command);
      assert.equal(changed(), `${TEXT.replace(from, to)}  historie:\n    ${line}\n`);
    }
    assert.deepEqual(client.shown, []);
  });

  it('change nothing where another action has come to stand while somebody was asked', async () => {
    const { named } = await client.connection.sendRequest<{ named: string }>('duo/actie', AT);
    const status = (actie: unknown) => run('duo.server.wijzigStatus', { status: 'gereed', actie });
    assert.equal(await status('actie 2: Iets anders'), false);
    assert.deepEqual(client.shown, ['De tekst is intussen gewijzigd. Probeer het nog eens.']);
    assert.deepEqual(edits, []);
    assert.equal(await status(named), true);
    // Who does not say it is trusted, as before.
    edits = [];
    assert.equal(await status(undefined), true);
  });

  it('say in Dutch why nothing was changed', async () => {
    assert.equal(await run('duo.server.stelUit', { deadline: 'ooit' }), false);
    assert.equal(await run('duo.server.draagOver', { eigenaar: 3 }), false);
    assert.equal(await run('duo.server.noteer', null), false);
    assert.equal(await run('duo.server.stelUit', { deadline: '1 april 2021' }, { line: 0, character: 0 }), false);
    isApplied = false;
    assert.equal(await run('duo.server.noteer', { tekst: 'x' }), false);
    assert.deepEqual(client.shown, [
      '“ooit” is geen deadline die het programma herkent. Schrijf bijvoorbeeld 1 april 2021, eind mei 2021 of volgend DUO.',
      'Er is geen nieuwe eigenaar ingevuld. De actie is niet gewijzigd.',
      'Er is niets ingevuld. Er is niets genoteerd.',
      'Zet de cursor in een actie of een toezegging.',
      'De tekst is intussen gewijzigd. Probeer het nog eens.',
    ]);
  });

  it('take no command that is not ours, and no arguments that make no sense', async () => {
    assert.equal(await run('duo.server.onzin', {}), false);
    assert.equal(await run('toString', {}), false);
    assert.equal(await run('duo.server.noteer', { tekst: 'x' }, 'hier'), false);
    assert.equal(await client.connection.sendRequest('duo/actie', { uri: 5, position: {} }), null);
    assert.equal(await client.connection.sendRequest('duo/deadline', { ...AT }), null);
    assert.deepEqual([edits, client.shown], [[], []]);
  });

  it('are prepared by what the action says now, and what a deadline means', async () => {
    const info = await client.connection.sendRequest<{ deadline: string; meetings: unknown }>('duo/actie', AT);
    assert.equal(info.deadline, '1 maart 2021');
    assert.deepEqual(info.meetings, [{ day: '10 maart 2021', gremium: 'DUO' }]);
    assert.deepEqual(await client.connection.sendRequest('duo/deadline', { ...AT, text: 'Q2 2021' }), {
      sentence: 'Q2 2021: te laat vanaf 1 juli 2021, nog 98 dagen',
      isUnderstood: true,
    });
  });

  it('hand over asks who it can be, and says how a name is read', async () => {
    const owners = await client.connection.sendRequest('duo/eigenaars', AT);
    assert.deepEqual(owners, [{ text: 'DUO', detail: 'gremium' }]);
    assert.deepEqual(await client.connection.sendRequest('duo/eigenaar', { ...AT, text: 'Marc H' }), {
      sentence: '“Marc H” is nergens beschreven: let op de spelling.',
      isKnown: false,
    });
    for (const method of ['duo/eigenaars', 'duo/eigenaar']) {
      assert.equal(await client.connection.sendRequest(method, { uri: 5, position: {}, text: 7 }), null);
    }
    assert.equal(await run('duo.server.draagOver', { eigenaar: 'Henk', reden: 'ziek' }), true);
    assert.match(changed(), /: eigenaar Anja \(NCG\) -> Henk; ziek\n/u);
  });

  it('are counted by a lens', async () => {
    const lenses = async () => {
      const found = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } });
      return found?.filter(({ range }) => range.start.line === 5);
    };
    assert.deepEqual(await lenses(), []);
    await client.change(URI, 5, {
      text: `${TEXT}  historie:\n    10 maart 2021 DUO: deadline 1 januari 2021 -> 1 maart 2021\n`,
    });
    assert.deepEqual(await lenses(), [
      {
        range: { start: { line: 5, character: 0 }, end: { line: 5, character: 5 } },
        command: { title: '1 keer uitgesteld, laatst besproken 10 maart 2021', command: '' },
      },
    ]);
  });

  it('problems link to their page', async () => {
    const { diagnostics } = await client.waitForProblems(URI, ({ version }) => version === 4);
    assert.deepEqual(
      diagnostics.map(({ code, codeDescription }) => [code, codeDescription?.href]),
      ['organisatie-onbekend', 'deadline-verstreken'].map((code) => [code, `https://voorbeeld.nl/${code}.html`]),
    );
  });
});
