// @codemirror/lsp-client without a browser: the page is jsdom's, the server a process. Runs beside its packages.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { DUO_PACKAGES, DUO_FILE, DUO_ACTION, DUO_PROBLEMS, DUO_NAME_LINE, DUO_NAME_CHARACTER, DUO_NEW_NAME } =
  process.env;
const row = (name, value) => console.log(`ROW\t${name}\t${String(value).replace(/\s+/gu, ' ')}`);

const { JSDOM } = await import('jsdom');
const page = new JSDOM('<body></body>', { pretendToBeVisual: true });
const { window } = page;
for (const name of [
  'window',
  'document',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
]) {
  globalThis[name] =
    name === 'window'
      ? window
      : typeof window[name] === 'function' && name !== 'MutationObserver'
        ? window[name].bind(window)
        : window[name];
}
for (const name of ['HTMLElement', 'Node', 'Element', 'Range', 'Window', 'Event', 'DOMParser'])
  globalThis[name] = window[name];
window.Range.prototype.getClientRects = () => [];

const { LSPClient, languageServerExtensions, renameSymbol } = await import('@codemirror/lsp-client');
const { EditorView } = await import('@codemirror/view');
const { forEachDiagnostic } = await import('@codemirror/lint');

const server = spawn('duo-language-server', ['--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const handlers = new Set();
let rest = Buffer.alloc(0);
server.stdout.on('data', (data) => {
  rest = Buffer.concat([rest, data]);
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/u.exec(rest.toString('latin1', 0, Math.max(end, 0)))?.[1]);
    if (end < 0 || rest.length < end + 4 + length) return;
    const body = rest.toString('utf8', end + 4, end + 4 + length);
    rest = rest.subarray(end + 4 + length);
    for (const handler of [...handlers]) handler(body);
  }
});
const transport = {
  send: (text) => server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`),
  subscribe: (handler) => handlers.add(handler),
  unsubscribe: (handler) => handlers.delete(handler),
};
const root = pathToFileURL(process.cwd()).href;
const uri = pathToFileURL(join(process.cwd(), DUO_FILE)).href;
const client = new LSPClient({ rootUri: root, extensions: languageServerExtensions() }).connect(transport);
const view = new EditorView({
  doc: readFileSync(DUO_FILE, 'utf8'),
  parent: document.body,
  extensions: [client.plugin(uri, 'duo')],
});
const until = async (isSo) => {
  for (let turn = 0; turn < 500 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
};
await client.initializing;
// What stands at one place is one mark: the marks are gone through for what they hold.
const problems = () => {
  const found = new Set();
  forEachDiagnostic(view.state, (one) => found.add(one));
  return found.size;
};
await until(() => problems() === Number(DUO_PROBLEMS));
row('problems', problems());

const at = (line, character) => ({ line: Number(line), character });
const textDocument = { uri };
const hover = await client.request('textDocument/hover', { textDocument, position: at(DUO_ACTION, 1) });
row('closed lists', 'the client keeps none');
row('hover', hover?.contents?.value ?? 'nothing');
const list = await client.request('textDocument/completion', {
  textDocument,
  position: at(Number(DUO_ACTION) + 1, 10),
});
row('completion', (list?.items ?? list ?? []).map(({ label }) => label).join(', '));
row('quick fix', 'the client has no code actions');

const line = view.state.doc.line(Number(DUO_NAME_LINE) + 1);
view.dispatch({ selection: { anchor: line.from + Number(DUO_NAME_CHARACTER) } });
renameSymbol(view);
await until(() => document.querySelector('.cm-lsp-rename-panel input, .cm-panel input') !== null);
const input = document.querySelector('.cm-lsp-rename-panel input, .cm-panel input');
const asked = input?.value;
if (input) {
  input.value = DUO_NEW_NAME;
  input.form?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
}
await until(() => view.state.doc.toString().includes(DUO_NEW_NAME));
row('rename', view.state.doc.toString().includes(DUO_NEW_NAME) ? 1 : `nothing renamed; it asked for ${asked}`);
row(
  'version',
  JSON.parse(readFileSync(join(DUO_PACKAGES, 'node_modules/@codemirror/lsp-client/package.json'), 'utf8')).version,
);
server.kill();
process.exit(0);
