/**
 * Clients that say little of themselves, or say it in another form than the protocol's, and messages that are none: each client
 * is served as one that can do nothing, and no log line holds what came in.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FULL_CAPABILITIES } from '../support/lspClient.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const URI = 'file:///werk/lijst.duo';
const SECRET = 'Anja Woortman';
const ASKED = 'asked';
const NOBODY = { processId: null, rootUri: null };

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const message = (content: object) => framed(JSON.stringify({ jsonrpc: '2.0', ...content }));
const initialize = (params: unknown) => message({ id: 1, method: 'initialize', params });
const opened = message({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: URI, languageId: 'duo', version: 1, text: 'actie 1: x\n  egenaar: y\n' } },
});
const hover = message({
  id: ASKED,
  method: 'textDocument/hover',
  params: { textDocument: { uri: URI }, position: { line: 0, character: 1 } },
});

/** What clients may say at the start. */
const SAID: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'an empty object': {},
  'no capabilities': NOBODY,
  'capabilities of null': { ...NOBODY, capabilities: null },
  'capabilities without anything': { ...NOBODY, capabilities: {} },
  'nothing of documents': { ...NOBODY, capabilities: { workspace: {}, window: {} } },
  'nothing of the workspace': { ...NOBODY, capabilities: { textDocument: {} } },
  'null for each part': {
    ...NOBODY,
    capabilities: { textDocument: null, workspace: null, window: null, general: null },
  },
  'words for objects': { ...NOBODY, capabilities: { textDocument: 'x', workspace: 'y' }, initializationOptions: 'z' },
  'capabilities in a row': { ...NOBODY, capabilities: [FULL_CAPABILITIES] },
  'folders that are none': {
    capabilities: {},
    workspaceFolders: [null, 5, {}, { uri: 3 }],
    rootUri: 5,
    processId: 'x',
  },
  'no row of folders': { capabilities: {}, workspaceFolders: 'file:///werk' },
  'formats that are no row': { capabilities: { textDocument: { hover: { contentFormat: 5 } } } },
};

/** What comes in the place of a message; each has something that stands in a register. */
const NO_MESSAGES: Readonly<Record<string, string>> = {
  'half of a message': framed(`{"a": ${SECRET}`),
  'a row of messages': framed(JSON.stringify([{ jsonrpc: '2.0', id: 5, method: 'x', params: { text: SECRET } }])),
  'a word': framed(JSON.stringify(SECRET)),
  'neither a request nor an answer': message({ text: SECRET }),
  'an answer without anything in it': message({ id: 5, text: SECRET }),
  'an answer with a text for a number': message({ id: SECRET }),
  'an error that answers nothing': message({ id: null, error: { code: 1, message: SECRET, data: SECRET } }),
  'an answer that nobody waits for': message({ id: 999, result: SECRET }),
  'an error that nobody waits for': message({ id: 999, error: { code: 1, message: SECRET } }),
  'a text without a document': message({ method: 'textDocument/didOpen', params: { text: SECRET } }),
  'a text for a document': message({ method: 'textDocument/didOpen', params: { textDocument: SECRET } }),
  'a row for a document': message({ method: 'textDocument/didChange', params: [SECRET, SECRET] }),
  'a stop of nothing': message({ method: '$/cancelRequest', params: null, text: SECRET }),
  'settings that are a text': message({ method: 'workspace/didChangeConfiguration', params: { settings: SECRET } }),
};

describe('a client that says', () => {
  let child: ChildProcess;
  const out = { stdout: '', stderr: '' };
  let look = () => {};
  beforeEach(() => {
    Object.assign(out, { stdout: '', stderr: '' });
    child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: 'pipe' });
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.on('data', (data) => {
        out[name] += String(data);
        look();
      });
    }
  });
  afterEach(() => child.kill('SIGKILL'));
  const send = (...messages: string[]) => child.stdin?.write(messages.join(''));
  const saying = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      look = () => {
        if (out.stdout.includes(wanted)) resolve();
      };
      child.once('exit', () => reject(new Error(`the server has ended: ${out.stderr}`)));
      look();
    });

  for (const [name, params] of Object.entries(SAID)) {
    it(`${name} is served`, async () => {
      send(initialize(params), message({ method: 'initialized', params: {} }), opened);
      await saying('textDocument/publishDiagnostics');
      send(hover);
      await saying(`"id":"${ASKED}","result":{`);
      assert.match(out.stdout, /"id":1,"result":\{"serverInfo"/u);
      assert.match(out.stdout, /veld-onbekend/u);
      assert.equal(out.stderr, '');
    });
  }

  for (const [name, odd] of Object.entries(NO_MESSAGES)) {
    it(`${name} goes on, and nothing of it stands in the log`, async () => {
      send(
        initialize({ ...NOBODY, capabilities: {} }),
        message({ method: 'initialized', params: {} }),
        odd,
        opened,
        hover,
      );
      await saying(`"id":"${ASKED}","result":{`);
      assert.doesNotMatch(out.stdout, /Anja|Woort/u);
      assert.doesNotMatch(out.stderr, /Anja|Woort/u);
    });
  }
});
