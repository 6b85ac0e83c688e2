/** Every feature that looks or helps with typing, one by one over the protocol: an answer, no answer, no document. */
import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionResolveRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  LinkedEditingRangeRequest,
  type Position,
  type ProtocolRequestType,
  ReferencesRequest,
  SelectionRangeRequest,
  SignatureHelpRequest,
  SymbolKind,
  TypeDefinitionRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { LIST, NOWHERE, openRegisters, positionOf, type Registers, range, span } from './registers.ts';

describe('features over the protocol', () => {
  let registers: Registers;
  let client: LspClient;
  let list: string;
  let names: string;
  let other: string;

  // Nothing is changed here, so one server will do.
  before(async () => {
    registers = await openRegisters();
    client = registers.client;
    list = registers.uri('lijst.duo');
    names = registers.uri('namen.duo');
    other = registers.uri('ander.duo');
  });
  after(async () => {
    assert.deepEqual(client.log, []);
    await registers.end();
  });

  /** Asks about a place in a document. */
  const ask = <P, R, PR, E, O>(
    { method }: ProtocolRequestType<P, R, PR, E, O>,
    position: Position,
    uri = list,
    more: object = {},
  ): Promise<R> => client.connection.sendRequest<R>(method, { textDocument: { uri }, position, ...more });
  const completion = async (position: Position, uri = list) =>
    (await client.completion(uri, position)) as CompletionList | null;

  it('completion, and the documentation of an item', async () => {
    const found = await completion(positionOf('eigenaar: Anja Woo|'));
    // The name may be complete at the next letter.
    assert.equal(found?.isIncomplete, true);
    assert.deepEqual(
      found.items.map(({ label }) => label),
      ['Anja Woortman', 'NCG', 'nader te bepalen', 'PM', 'n.v.t.', 'allen'],
    );
    const item: CompletionItem = {
      label: 'Anja Woortman',
      kind: CompletionItemKind.Variable,
      sortText: '1 000 2 anja woortman',
      textEdit: { range: range(11, 12, 25), newText: 'Anja Woortman' },
      detail: 'persoon · NCG',
      filterText: 'Anja Woortman AW',
      data: { uri: list, subject: { kind: 'name', name: 'Anja Woortman' } },
    };
    assert.deepEqual(found.items[0], item);
    const resolve = (one: CompletionItem) => client.connection.sendRequest(CompletionResolveRequest.type, one);
    const value = '**Anja Woortman**\n\n*Organisatie*: NCG  \n*Open acties*: 2 in deze lijst';
    assert.deepEqual(await resolve(item), { ...item, documentation: { kind: 'markdown', value } });
    const elsewhere = { ...item, data: { ...item.data, uri: NOWHERE } };
    for (const one of [{ label: 'x' }, { label: 'x', data: 5 }, elsewhere]) assert.deepEqual(await resolve(one), one);
    assert.deepEqual(await completion(positionOf('Brief op|')), { isIncomplete: false, items: [] });
    assert.equal(await completion(positionOf('Brief op|'), NOWHERE), null);
  });

  it('signature help', async () => {
    const help = (at: string, uri = list) => ask(SignatureHelpRequest.type, positionOf(at), uri);
    assert.deepEqual(await help('eigenaar: Anja| ('), {
      signatures: [
        {
          label: 'eigenaar: naam of organisatie, naam …',
          parameters: [{ label: 'naam of organisatie' }, { label: 'naam …' }],
          documentation:
            'Namen, gescheiden door een komma. Een organisatie of opmerking kan tussen haakjes achter de naam.',
        },
      ],
      activeSignature: 0,
      activeParameter: 0,
    });
    assert.equal(await help('Brief op|'), null);
    assert.equal(await help('eigenaar: Anja| (', NOWHERE), null);
  });

  it('hover', async () => {
    assert.deepEqual(await client.hover(list, positionOf('(N|CG')), {
      contents: { kind: 'markdown', value: '**organisatie NCG:** Nationaal Coördinator Groningen' },
      range: range(5, 18, 21),
    });
    assert.equal(await client.hover(list, positionOf('belt|')), null);
    assert.equal(await client.hover(NOWHERE, positionOf('(N|CG')), null);
  });

  it('definition, in the file itself and in one that is closed', async () => {
    assert.deepEqual(await client.definition(list, positionOf('na: |2')), [
      {
        originSelectionRange: range(8, 6, 7),
        targetUri: list,
        targetRange: span(9, 0, 13, 31),
        targetSelectionRange: range(9, 0, 25),
      },
    ]);
    assert.deepEqual(await client.definition(list, positionOf('eigenaar: |Anja (')), [
      {
        originSelectionRange: range(5, 12, 16),
        targetUri: names,
        targetRange: span(0, 0, 1, 18),
        targetSelectionRange: range(0, 0, 21),
      },
    ]);
    assert.equal(await client.definition(list, positionOf('belt|')), null);
    assert.equal(await client.definition(NOWHERE, positionOf('na: |2')), null);
  });

  it('type definition', async () => {
    assert.deepEqual(await ask(TypeDefinitionRequest.type, positionOf('eigenaar: |Anja (')), [
      {
        originSelectionRange: range(5, 12, 16),
        targetUri: names,
        targetRange: range(2, 0, 48),
        targetSelectionRange: range(2, 0, 48),
      },
    ]);
    assert.equal(await ask(TypeDefinitionRequest.type, positionOf('belt|')), null);
    assert.equal(await ask(TypeDefinitionRequest.type, positionOf('eigenaar: |Anja ('), NOWHERE), null);
  });

  it('references, in closed files too', async () => {
    const references = (at: string, includeDeclaration: boolean, uri = list) =>
      ask(ReferencesRequest.type, positionOf(at), uri, { context: { includeDeclaration } });
    const named = [
      { uri: list, range: range(5, 12, 16) },
      { uri: list, range: range(11, 12, 25) },
      { uri: other, range: range(3, 12, 25) },
    ];
    assert.deepEqual(await references('eigenaar: |Anja (', false), named);
    assert.deepEqual(await references('eigenaar: |Anja (', true), [...named, { uri: names, range: range(0, 8, 21) }]);
    assert.deepEqual(await references('actie |1', false), [{ uri: other, range: range(5, 12, 13) }]);
    assert.equal(await references('belt|', true), null);
    assert.equal(await references('eigenaar: |Anja (', true, NOWHERE), null);
  });

  it('document highlight', async () => {
    const highlights = (at: string, uri = list) => ask(DocumentHighlightRequest.type, positionOf(at), uri);
    assert.deepEqual(await highlights('eigenaar: |Anja ('), [
      { range: range(5, 12, 16), kind: DocumentHighlightKind.Read },
      { range: range(11, 12, 25), kind: DocumentHighlightKind.Read },
    ]);
    assert.deepEqual(await highlights('belt|'), []);
    assert.deepEqual(await highlights('eigenaar: |Anja (', NOWHERE), []);
  });

  it('document symbols', async () => {
    const symbol = (name: string, detail: string | undefined, kind: SymbolKind, whole: object, head: object) => ({
      name,
      ...(detail === undefined ? {} : { detail }),
      kind,
      range: whole,
      selectionRange: head,
    });
    const actions = [
      ['1 Brief opstellen', 'in uitvoering · Anja (NCG)', span(3, 0, 8, 7), range(3, 0, 24)] as const,
      ['2 Adviseurs vragen', 'in uitvoering · Anja Woortman', span(9, 0, 13, 31), range(9, 0, 25)] as const,
    ].map(([name, detail, whole, head]) => symbol(name, detail, SymbolKind.EnumMember, whole, head));
    assert.deepEqual(await client.symbols(list), [
      symbol('LIJST', 'Actielijst', SymbolKind.File, span(0, 0, 1, 26), range(0, 0, 26)),
      { ...symbol('A Adviezen', undefined, SymbolKind.Enum, span(2, 0, 13, 31), range(2, 0, 16)), children: actions },
    ]);
    assert.deepEqual(await ask(DocumentSymbolRequest.type, positionOf('|register'), NOWHERE), []);
  });

  it('workspace symbols, of closed files too', async () => {
    const search = (query: string) => client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    // Equally good ones in the order of their addresses, whichever is open.
    assert.deepEqual(await search('brief'), [
      {
        name: 'actie 7: Brief versturen',
        kind: SymbolKind.EnumMember,
        location: { uri: other, range: range(1, 0, 24) },
        containerName: 'Andere lijst',
      },
      {
        name: 'actie 1: Brief opstellen',
        kind: SymbolKind.EnumMember,
        location: { uri: list, range: range(3, 0, 24) },
        containerName: 'blok A: Adviezen',
      },
    ]);
    assert.deepEqual(await search('xyzzy'), []);
  });

  it('document links', async () => {
    const links = (uri = list) => client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.deepEqual(await links(), [
      { range: range(7, 7, 16), target: registers.uri('brief.pdf'), tooltip: 'Dit bestand openen' },
    ]);
    assert.deepEqual(await links(NOWHERE), []);
  });

  it('call hierarchy: what waits for what, also of an action in a closed file', async () => {
    const item = (uri: string, number: string, title: string, detail: string, whole: object, head: object) => ({
      ...{ name: `${number} ${title}`, kind: SymbolKind.EnumMember, detail, uri, range: whole, selectionRange: head },
      data: { uri, number, title },
    });
    /** Where in its text an item is found again is the server's own business. */
    const plain = <T>(value: T): unknown =>
      JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'offset' ? undefined : one)));
    const incoming = (of: CallHierarchyItem) =>
      client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: of });
    const outgoing = (of: CallHierarchyItem) =>
      client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: of });
    const prepare = (at: string, uri = list) => ask(CallHierarchyPrepareRequest.type, positionOf(at), uri);

    const brief = (detail: string) => item(list, '1', 'Brief opstellen', detail, span(3, 0, 8, 7), range(3, 0, 24));
    const prepared = await prepare('actie |1');
    assert.deepEqual(plain(prepared), [brief('in uitvoering')]);
    const first = prepared![0]!;
    assert.deepEqual(plain(await outgoing(first)), [
      {
        to: item(list, '2', 'Adviseurs vragen', 'houdt dit op · in uitvoering', span(9, 0, 13, 31), range(9, 0, 25)),
        fromRanges: [range(8, 6, 7)],
      },
    ]);
    const waiting = await incoming(first);
    const detail = 'wacht hierop · in uitvoering · ANDER';
    assert.deepEqual(plain(waiting), [
      {
        from: item(other, '7', 'Brief versturen', detail, span(1, 0, 5, 16), range(1, 0, 24)),
        fromRanges: [range(5, 6, 13)],
      },
    ]);
    const closed = waiting![0]!.from;
    const awaited = await outgoing(closed);
    assert.deepEqual(plain(awaited), [
      { to: brief('houdt dit op · in uitvoering · LIJST'), fromRanges: [range(5, 6, 13)] },
      {
        to: item(other, '8', 'Kamer zoeken', 'houdt dit op · in uitvoering', span(6, 0, 7, 23), range(6, 0, 21)),
        fromRanges: [range(5, 15, 16)],
      },
    ]);
    assert.deepEqual(plain(await incoming(awaited![1]!.to)), [
      {
        from: item(other, '7', 'Brief versturen', 'wacht hierop · in uitvoering', span(1, 0, 5, 16), range(1, 0, 24)),
        fromRanges: [range(5, 15, 16)],
      },
    ]);
    assert.deepEqual(await incoming(closed), []);

    assert.equal(await prepare('|register'), null);
    assert.equal(await prepare('actie |1', NOWHERE), null);
    for (const strange of [
      { ...first, uri: NOWHERE },
      { ...first, data: undefined },
    ]) {
      assert.deepEqual([await incoming(strange), await outgoing(strange)], [[], []]);
    }
  });

  it('linked editing', async () => {
    const linked = (at: string, uri = list) => ask(LinkedEditingRangeRequest.type, positionOf(at), uri);
    assert.deepEqual(await linked('eigenaar: Anja Woort|man'), {
      ranges: [range(11, 12, 25), range(13, 13, 26)],
      wordPattern: '[^,;:()\\[\\]\\r\\n]*',
    });
    assert.equal(await linked('actie |2'), null);
    assert.equal(await linked('eigenaar: Anja Woort|man', NOWHERE), null);
  });

  it('formatting after Enter', async () => {
    const uri = 'untitled:enter.duo';
    await client.open(uri, 'actie 1: X\n   status: gereed\n   ');
    const typed = (line: number, of = uri) =>
      ask(DocumentOnTypeFormattingRequest.type, { line, character: 0 }, of, {
        ch: '\n',
        options: { tabSize: 4, insertSpaces: false },
      });
    assert.deepEqual(await typed(2), [
      { range: range(1, 0, 3), newText: '  ' },
      { range: range(2, 0, 3), newText: '  ' },
    ]);
    assert.deepEqual(await typed(0), []);
    assert.deepEqual(await typed(2, NOWHERE), []);
  });

  it('folding', async () => {
    const folds = (uri = list) => client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    assert.deepEqual(await folds(), [
      { startLine: 0, endLine: 1 },
      { startLine: 2, endLine: 13 },
      { startLine: 3, endLine: 8 },
      { startLine: 9, endLine: 13 },
    ]);
    assert.deepEqual(await folds(NOWHERE), []);
  });

  it('folding for a client that takes only so many ranges: the outermost', async () => {
    const few = LspClient.spawn();
    const textDocument = { ...FULL_CAPABILITIES.textDocument, foldingRange: { rangeLimit: 2 } };
    await few.initialize(undefined, { ...FULL_CAPABILITIES, textDocument });
    await few.open(NOWHERE, LIST);
    const folds = await few.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: NOWHERE } });
    await few.stop();
    assert.deepEqual(folds, [
      { startLine: 0, endLine: 1 },
      { startLine: 2, endLine: 13 },
    ]);
  });

  it('selection ranges, of each position', async () => {
    const selected = (positions: Position[], uri = list) =>
      client.connection.sendRequest(SelectionRangeRequest.type, { textDocument: { uri }, positions });
    const around = (...ranges: object[]): unknown =>
      ranges.reduceRight<object | undefined>(
        (parent, one) => ({ range: one, ...(parent === undefined ? {} : { parent }) }),
        undefined,
      );
    const file = span(0, 0, 14, 0);
    assert.deepEqual(await selected([positionOf('in uit|voering'), positionOf('reg|ister')]), [
      around(range(4, 13, 23), range(4, 10, 23), range(4, 2, 23), span(3, 0, 8, 7), span(2, 0, 13, 31), file),
      around(range(0, 0, 8), range(0, 0, 26), span(0, 0, 1, 26), file),
    ]);
    assert.deepEqual(await selected([]), []);
    assert.equal(await selected([positionOf('in uit|voering')], NOWHERE), null);
  });
});
