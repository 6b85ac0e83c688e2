/** Every feature that changes texts, over the protocol: the light bulb, another name, formatting. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { LIST, NOWHERE, openRegisters, positionOf, type Registers, range } from './registers.ts';

/** There is something to mend (`egenaar`), to write otherwise (`Uitvoering gestart`), to take apart and to sort. */
const MESSY = `persoon Anja Woortman
persoon Bert de Boer
actie 2: Adviseurs vragen
  status: Uitvoering gestart
  egenaar: Anja Woortman
  stappen:
    [ ] Bellen
`;
const VERSION = 4;
const NO_DOCUMENT = { textDocument: { uri: NOWHERE } };

describe('features that change texts, over the protocol', () => {
  let registers: Registers;
  let client: LspClient;
  let list: string;
  let messy: string;

  before(async () => {
    registers = await openRegisters();
    client = registers.client;
    list = registers.uri('lijst.duo');
    messy = 'untitled:rommelig.duo';
    await client.open(messy, MESSY, VERSION);
  });
  after(async () => {
    assert.deepEqual(client.log, []);
    await registers.end();
  });

  const actionsAt = async (marked: string, only?: readonly string[], uri = messy, from = client) => {
    const position = positionOf(marked, uri === list ? LIST : MESSY);
    const found = await from.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only: [...only] }) },
    });
    return (found ?? []) as CodeAction[];
  };
  const titles = (actions: readonly CodeAction[]) => actions.map(({ kind, title }) => `${kind}: ${title}`);
  const resolve = (action: CodeAction) => client.connection.sendRequest(CodeActionResolveRequest.type, action);
  /** The text after an edit of one document, which must belong to this version of it. */
  const textAfter = (edit: WorkspaceEdit | undefined, version = VERSION) => {
    const [change, ...more] = edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual([change.textDocument, more], [{ uri: messy, version }, []]);
    return applied(MESSY, change.edits as TextEdit[]);
  };
  const applied = (text: string, edits: readonly TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create(messy, 'duo', 1, text), [...edits]);

  it('code actions: what is offered at a place', async () => {
    assert.deepEqual(titles(await actionsAt('Uitvoe|ring')), [
      'refactor.rewrite: Schrijf de status als “in uitvoering”',
      'refactor.rewrite: Schrijf elke status in dit bestand in de standaardvorm',
      'refactor: Markeer actie 2 als gereed',
      'refactor: Stel actie 2 uit…',
      'refactor: Draag actie 2 over…',
      'refactor: Meer wijzigingen…',
    ]);
    assert.deepEqual(await actionsAt('|register', undefined, list), []);
    assert.deepEqual(await actionsAt('Uitvoe|ring', undefined, NOWHERE), []);
  });

  it('code actions: only of the kinds that are asked for', async () => {
    const of = async (...only: string[]) => titles(await actionsAt('egen|aar', only));
    assert.deepEqual(await of('quickfix'), [
      'quickfix: Wijzig in “eigenaar”',
      'quickfix: Meld veld-onbekend niet meer in dit bestand',
    ]);
    assert.deepEqual(titles(await actionsAt('Bel|len', ['refactor.extract'])), [
      'refactor.extract: Maak van deze stap actie 3',
    ]);
    assert.deepEqual(await of('source.fixAll'), ['source.fixAll.duo: Herstel wat alleen verkeerd geschreven is']);
    assert.deepEqual(await of('source.organize'), ['source.organize: Sorteer de namen op alfabet']);
    assert.deepEqual(await of('source.organizeImports', 'notebook'), []);
  });

  it('code actions: a quick fix comes with its edit, what costs more once it is asked for', async () => {
    const [fix] = await actionsAt('egen|aar', ['quickfix']);
    assert.deepEqual([fix?.isPreferred, fix?.data], [true, undefined]);
    assert.equal(textAfter(fix?.edit), MESSY.replace('egenaar', 'eigenaar'));
    const cases: [string, string, string][] = [
      ['Uitvoe|ring', 'refactor.rewrite', MESSY.replace('Uitvoering gestart', 'in uitvoering')],
      ['egen|aar', 'source.fixAll.duo', MESSY.replace('egenaar', 'eigenaar')],
      ['egen|aar', 'source.organize', MESSY.replace(/^(persoon Anja Woortman)\n(persoon Bert de Boer)\n/u, '$2\n$1\n')],
      [
        'Bel|len',
        'refactor.extract',
        // The action that waits gets `na` behind its status; an unknown field has no place among the others.
        `persoon Anja Woortman
persoon Bert de Boer
actie 2: Adviseurs vragen
  status: Uitvoering gestart
  na: 3
  egenaar: Anja Woortman
actie 3: Bellen
  status: Uitvoering gestart
  uit: actie 2
`,
      ],
    ];
    for (const [marked, kind, text] of cases) {
      const [action] = await actionsAt(marked, [kind]);
      assert.deepEqual([action?.kind, action?.edit], [kind, undefined]);
      const resolved = await resolve(action!);
      assert.equal(textAfter(resolved.edit), text, kind);
      assert.deepEqual({ ...resolved, edit: undefined }, { ...action, edit: undefined }, kind);
    }
  });

  it('code actions: one of another text, or of no text of ours, is given back as it was', async () => {
    const [action] = await actionsAt('egen|aar', ['source.fixAll.duo']);
    const { data } = action!;
    for (const strange of [
      { ...data, version: VERSION - 1 },
      { ...data, uri: NOWHERE },
      { ...data, name: 'onzin' },
      { ...data, uri: 5 },
      'onzin',
    ]) {
      const one = { ...action!, data: strange };
      assert.deepEqual(await resolve(one), one);
    }
    const noData = { title: 'x' };
    assert.deepEqual(await resolve(noData), noData);
  });

  it('code actions: a client that does not ask again gets every edit at once', async () => {
    const { textDocument } = FULL_CAPABILITIES;
    const codeActionLiteralSupport = { codeActionKind: { valueSet: ['refactor'] } };
    const modest = LspClient.spawn();
    const { capabilities } = await modest.initialize(undefined, {
      ...FULL_CAPABILITIES,
      textDocument: { ...textDocument, codeAction: { codeActionLiteralSupport } },
    });
    await modest.open(messy, MESSY, 9);
    const [action] = await actionsAt('Uitvoe|ring', ['refactor.rewrite'], messy, modest);
    await modest.stop();
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor', 'source.fixAll.duo', 'source.organize'],
      resolveProvider: false,
    });
    assert.equal(textAfter(action?.edit, 9), MESSY.replace('Uitvoering gestart', 'in uitvoering'));
  });

  it('rename: what can be, and the edits in open and closed files', async () => {
    const at = (marked: string) => ({ textDocument: { uri: list }, position: positionOf(marked) });
    const prepare = (marked: string) => client.connection.sendRequest(PrepareRenameRequest.type, at(marked));
    const rename = (marked: string, newName: string) =>
      client.connection.sendRequest(RenameRequest.type, { ...at(marked), newName });
    assert.deepEqual(await prepare('eigenaar: Anja Woort|man'), {
      range: range(11, 12, 25),
      placeholder: 'Anja Woortman',
    });
    const edit = (name: string, version: number | null, ...edits: [Range, string][]) => ({
      textDocument: { uri: registers.uri(name), version },
      edits: edits.map(([one, newText]) => ({ range: one, newText })),
    });
    assert.deepEqual(await rename('eigenaar: Anja Woort|man', 'Anna Woortman'), {
      documentChanges: [
        edit('lijst.duo', 1, [range(5, 12, 16), 'Anna'], [range(11, 12, 25), 'Anna Woortman']),
        edit('ander.duo', null, [range(3, 12, 25), 'Anna Woortman']),
        edit('namen.duo', null, [range(0, 8, 21), 'Anna Woortman']),
      ],
    });
    assert.deepEqual(await rename('actie |1', '12'), {
      documentChanges: [
        edit('lijst.duo', 1, [range(3, 6, 7), '12']),
        edit('ander.duo', null, [range(5, 12, 13), '12']),
      ],
    });
    const nothing = {
      code: -32803,
      message: 'Hier staat niets dat hernoemd kan worden. Zet de cursor op een naam of een nummer.',
    };
    await assert.rejects(prepare('in uit|voering'), nothing);
    await assert.rejects(rename('in uit|voering', 'x'), nothing);
    const taken = { code: -32803, message: 'Nummer 2 bestaat al als actie. Kies een ander nummer.' };
    await assert.rejects(rename('actie |1', '2'), taken);
    const nowhere = { ...at('actie |1'), ...NO_DOCUMENT };
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, nowhere), null);
    assert.equal(await client.connection.sendRequest(RenameRequest.type, { ...nowhere, newName: '12' }), null);
  });

  it('formatting, of a document and of a range', async () => {
    const uri = 'untitled:scheef.duo';
    const text = 'Actie 1: X\n   Status:  gereed\nactie 2: Y\n\tstatus: gereed\n';
    await client.open(uri, text);
    const options = { tabSize: 4, insertSpaces: false };
    const format = async (of = uri) =>
      (await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: of }, options })) ??
      [];
    const formatLines = async (one: Range, of = uri) =>
      (await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
        ...{ textDocument: { uri: of }, options },
        range: one,
      })) ?? [];
    assert.equal(applied(text, await format()), 'actie 1: X\n  status: gereed\nactie 2: Y\n  status: gereed\n');
    assert.deepEqual(await formatLines(range(3, 0, 0)), [{ range: range(3, 0, 1), newText: '  ' }]);
    assert.deepEqual([await format(list), await formatLines(range(3, 0, 0), list)], [[], []]);
    assert.deepEqual([await format(NOWHERE), await formatLines(range(3, 0, 0), NOWHERE)], [[], []]);
  });
});
