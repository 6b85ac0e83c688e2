/**
 * Parameters of every form to every request and notification that the server announces: the answer is a result, or an error that
 * says in one sentence what is wrong; never a failure of ours, and never a word of a register.
 */
import assert from 'node:assert/strict';
import type { ServerCapabilities } from 'vscode-languageserver/node';
import { ACROSS_FILE_REQUEST, CALENDAR_REQUEST, CONNECTIONS_REQUEST, PERSON_REQUEST } from '../../protocol/across.ts';
import { OWNER_REQUEST, OWNERS_REQUEST, SERVER_COMMANDS } from '../../protocol/action.ts';
import { EXPORT_CHOICES_REQUEST, EXPORT_REQUEST, MAIL_REQUEST } from '../../protocol/export.ts';
import {
  FORM_CHANGE_REQUEST,
  FORM_CHOICES_REQUEST,
  FORM_REQUEST,
  FORM_ROW_REQUEST,
  FORM_ROWS_REQUEST,
} from '../../protocol/form.ts';
import { INTAKE_REQUEST, PASTE_REQUEST } from '../../protocol/intake.ts';
import { LIST_PLACE_REQUEST, LIST_REQUEST, LIST_ROW_REQUEST } from '../../protocol/list.ts';
import { AFTER_REQUEST, MEETING_COMMANDS, MEETING_REQUEST, MINUTE_REQUEST } from '../../protocol/meeting.ts';
import { OVERVIEW_REQUEST } from '../../protocol/overview.ts';
import { ACTION_TIMELINE_REQUEST, TIMELINE_REQUEST } from '../../protocol/timeline.ts';
import { TYPED_REQUEST } from '../../protocol/typing.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { MAKERS } from '../../server/src/exchange/writers.ts';
import { CHECKED_METHODS, wrongWith } from '../../server/src/runtime/expectedParams.ts';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { read } from '../support/repository.ts';
import { CLOSED, position, REQUESTS, SECRET, TEXT, textDocument, URI } from './everyRequest.ts';
import { STILL_CLOCK } from './inProcess.ts';
import { span } from './registers.ts';

const at = { uri: URI, position };
/** What the server answers besides requests about a document. */
const OTHERS: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/diagnostic', { textDocument, previousResultId: 'x' }],
  ['workspace/symbol', { query: 'x' }],
  [OWNERS_REQUEST, at],
  [OWNER_REQUEST, { ...at, text: 'x' }],
  [OVERVIEW_REQUEST, {}],
  [TYPED_REQUEST, { uri: URI, version: 1, first: 1, typed: [{ typed: 1, isSpaced: true }] }],
  [EXPORT_CHOICES_REQUEST, { uri: URI, part: span(0, 0, 1, 0) }],
  [EXPORT_REQUEST, { uri: URI, format: 'csv', layout: 'lijst', owner: 'x', part: span(0, 0, 1, 0), public: {} }],
  [EXPORT_REQUEST, { uri: URI, format: 'md', layout: 'lijst', range: span(0, 0, 1, 0) }],
  [
    EXPORT_REQUEST,
    {
      uri: URI,
      format: 'html',
      layout: 'lijst',
      public: { persons: 'mark', marks: 'keep', with: ['opmerking'], replace: true, ground: '5.1.2.e' },
    },
  ],
  [MAIL_REQUEST, { uri: URI, layout: 'lijst', part: span(0, 0, 1, 0) }],
  [
    INTAKE_REQUEST,
    {
      name: 'a.csv',
      base64: btoa('Nr;Wat\n1;Brief\n'),
      mapping: [{ column: 'Wat', field: 'titel' }],
      into: URI,
      from: 'x',
      take: [],
    },
  ],
  [PASTE_REQUEST, { ...at, html: '<table><tr><td>1</td></tr></table>', text: 'Nr\tWat\n1\tBrief\n' }],
  [MEETING_REQUEST, { uri: URI, gremium: 'DUO', datum: '1 maart 2021' }],
  [MINUTE_REQUEST, { ...at, vergadering: 'DUO 1 maart 2021', punt: '1', tekst: '1 gereed' }],
  [AFTER_REQUEST, at],
  [LIST_REQUEST, { uri: URI, since: '1.1' }],
  [LIST_PLACE_REQUEST, { uri: URI, id: 1 }],
  [LIST_ROW_REQUEST, at],
  [PERSON_REQUEST, { name: 'x', ...at }],
  [CONNECTIONS_REQUEST, {}],
  [CALENDAR_REQUEST, {}],
  [ACROSS_FILE_REQUEST, { format: 'html', group: 'eigenaar' }],
  // With the rows come the ids that the others ask for.
  [FORM_ROWS_REQUEST, { uri: URI, since: '1.1' }],
  [FORM_ROW_REQUEST, at],
  [FORM_REQUEST, { uri: URI, id: 1 }],
  [FORM_CHOICES_REQUEST, { uri: URI, id: 1, key: 'eigenaar', value: 'An', offset: 2, isOpened: true }],
  [FORM_CHANGE_REQUEST, { uri: URI, id: 1, change: { kind: 'veld', key: 'eigenaar', was: '', value: 'Anja' } }],
  [FORM_CHANGE_REQUEST, { uri: URI, id: 1, change: { kind: 'herstel', key: '', code: 'x', title: 'X' } }],
  [FORM_CHANGE_REQUEST, { uri: URI, id: 1, change: { kind: 'nieuw' } }],
  [TIMELINE_REQUEST, { uri: URI }],
  [ACTION_TIMELINE_REQUEST, at],
  ...[...Object.values(SERVER_COMMANDS), ...Object.values(MEETING_COMMANDS)].map(
    (command) => ['workspace/executeCommand', { command, arguments: [URI, position, { deadline: 'x' }] }] as const,
  ),
];
const RIGHT: readonly (readonly [method: string, params: object])[] = [
  ...REQUESTS.map(([, method, params]) => [method, params] as const),
  ...OTHERS,
];

const FOLLOWED: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/didOpen', { textDocument: { uri: 'untitled:a.duo', languageId: 'duo', version: 1, text: TEXT } }],
  [
    'textDocument/didChange',
    { textDocument: { uri: 'untitled:a.duo', version: 2 }, contentChanges: [{ range: span(0, 0, 0, 0), text: 'x' }] },
  ],
  ['textDocument/didClose', { textDocument: { uri: 'untitled:a.duo' } }],
  ['workspace/didChangeConfiguration', { settings: { duo: { regels: { x: 'uit' } } } }],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri: CLOSED, type: 2 }] }],
  ['workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///b', name: 'b' }], removed: [] } }],
  ['window/workDoneProgress/cancel', { token: 'x' }],
  ['$/setTrace', { value: 'off' }],
];

const ODD: readonly unknown[] = [
  null,
  5,
  SECRET,
  '',
  [],
  [null],
  {},
  { toString: 1 },
  'constructor',
  true,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  -1e308,
];

/** A value with each part of it in turn taken out, and put in the place of something odd. */
function* spoilt(value: unknown): Iterable<unknown> {
  yield* ODD;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (Array.isArray(value)) {
      for (const odd of spoilt(part)) yield value.map((one) => (one === part ? odd : one));
    } else {
      const { [name]: _, ...others } = value as Record<string, unknown>;
      yield others;
      for (const odd of spoilt(part)) yield { ...others, [name]: odd };
    }
  }
}

describe('parameters of another form', function () {
  this.timeout(120_000);
  let client: LspClient;
  let announced: ServerCapabilities;
  before(async () => {
    const fileSystem = {
      async *readFolder() {
        yield { uri: CLOSED, text: TEXT };
      },
      readFile: async () => TEXT,
    };
    client = LspClient.inProcess({
      fileSystem,
      clock: STILL_CLOCK,
      nextTurn: setImmediate,
      loadMakers: async () => MAKERS,
      loadReaders: async () => readGiven,
    });
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
    const textDocumentAbilities = { ...FULL_CAPABILITIES.textDocument, diagnostic: {} };
    const { capabilities } = await client.initialize('file:///werk', {
      ...FULL_CAPABILITIES,
      textDocument: textDocumentAbilities,
    });
    announced = capabilities;
    await client.open(URI, TEXT);
    await client.hover(URI, position);
  });
  after(() => client.stop());
  beforeEach(() => {
    client.log.length = 0;
  });
  afterEach(async () => {
    assert.ok(await client.hover(URI, { line: 0, character: 1 }), 'another request is answered');
    for (const line of client.log) {
      assert.doesNotMatch(line, /failed|TypeError|Anja|\n/u);
    }
  });

  /** The answer, or the error that is one in one sentence. */
  const answered = async (method: string, params: unknown) => {
    const said = `${method} ${JSON.stringify(params)?.slice(0, 300)}`;
    try {
      await client.connection.sendRequest(method, params);
    } catch (error) {
      const { code, message } = error as { code: number; message: string };
      // The parameters are not what they should be; a sentence for the secretary; not of now.
      assert.ok([-32602, -32803, -32802].includes(code), `${said}: ${code} ${message}`);
      assert.doesNotMatch(message, /\n|undefined|null|of type|Anja/u, said);
    }
    assert.deepEqual(client.log, [], said);
  };

  for (const [index, [method, params]] of RIGHT.entries()) {
    it(`${method} (${index}) is answered, whatever they are`, async () => {
      await answered(method, params);
      for (const odd of spoilt(params)) await answered(method, odd);
    });
  }

  for (const [method, params] of FOLLOWED) {
    it(`${method} harms nothing, whatever they are`, async () => {
      for (const odd of spoilt(params)) {
        // In a row, parameters count by their place: what says nothing is no word of a register.
        await client.connection.sendNotification(method, odd as object);
      }
      await client.takenIn();
      assert.ok((await client.symbols(URI)).length >= 0);
    });
  }

  it('are tried with everything that the server announces and handles', () => {
    const tried = new Set([...RIGHT, ...FOLLOWED].map(([method]) => method));
    const methodsOf = (key: string) => [...tried].filter((method) => METHODS[key]?.test(method));
    for (const key of Object.keys(announced)) assert.ok(methodsOf(key).length > 0, key);
    // What asks whole folders waits for news.
    const others = CHECKED_METHODS.filter((method) => !tried.has(method) && method !== 'workspace/diagnostic');
    assert.deepEqual(others, []);
    const [, ours = ''] = /## From the client to the server\n(.*?)\n## /su.exec(read('docs/lsp-extensions.md')) ?? [];
    const named = [...ours.matchAll(/^\| `(duo\/\w+)`/gmu)].map(([, name]) => name!);
    assert.ok(named.length > 5);
    for (const name of named) assert.ok(tried.has(name), name);
  });

  it('of all registers are answered too', () => {
    for (const odd of [undefined, null, {}, { previousResultIds: 5 }, { previousResultIds: [{ uri: 5, value: 'x' }] }])
      assert.match(wrongWith('workspace/diagnostic', odd) ?? '', /^workspace\/diagnostic: [\w ]+ not what/u);
    assert.equal(wrongWith('workspace/diagnostic', { previousResultIds: [{ uri: URI, value: 'x' }] }), undefined);
  });

  it('say which part is wrong, and nothing of what it was', () => {
    for (const [method, params, sentence] of [
      ['textDocument/hover', null, 'textDocument/hover: the parameters are not what the protocol says'],
      ['textDocument/hover', {}, 'textDocument/hover: textDocument is not what the protocol says'],
      [
        'textDocument/hover',
        { textDocument: {} },
        'textDocument/hover: textDocument.uri is not what the protocol says',
      ],
      [
        'textDocument/codeAction',
        { textDocument, range: { start: position, end: { line: 0, character: SECRET } }, context: {} },
        'textDocument/codeAction: range.end.character is not what the protocol says',
      ],
    ] as const) {
      assert.equal(wrongWith(method, params), sentence);
    }
    assert.equal(
      wrongWith('textDocument/hover', { textDocument, position, workDoneToken: {} })?.includes('Token'),
      true,
    );
  });
});

/** The methods that each capability stands for. */
const METHODS: Readonly<Record<string, RegExp>> = {
  textDocumentSync: /^textDocument\/did(?:Open|Change|Close)$/u,
  completionProvider: /^(?:textDocument\/completion|completionItem\/resolve)$/u,
  signatureHelpProvider: /signatureHelp$/u,
  hoverProvider: /hover$/u,
  definitionProvider: /definition$/u,
  typeDefinitionProvider: /typeDefinition$/u,
  referencesProvider: /references$/u,
  documentHighlightProvider: /documentHighlight$/u,
  documentSymbolProvider: /documentSymbol$/u,
  workspaceSymbolProvider: /^workspace\/symbol$/u,
  documentLinkProvider: /documentLink$/u,
  callHierarchyProvider: /callHierarchy/iu,
  codeActionProvider: /codeAction/u,
  codeLensProvider: /codeLens/u,
  renameProvider: /rename/iu,
  documentFormattingProvider: /\/formatting$/u,
  documentRangeFormattingProvider: /rangeFormatting$/u,
  documentOnTypeFormattingProvider: /onTypeFormatting$/u,
  linkedEditingRangeProvider: /linkedEditingRange$/u,
  foldingRangeProvider: /foldingRange$/u,
  selectionRangeProvider: /selectionRange$/u,
  semanticTokensProvider: /semanticTokens/u,
  inlayHintProvider: /inlayHint$/u,
  diagnosticProvider: /diagnostic$/u,
  executeCommandProvider: /executeCommand$/u,
  workspace: /didChangeWorkspaceFolders$/u,
};
