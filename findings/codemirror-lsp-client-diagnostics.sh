#!/usr/bin/env bash
# CodeMirror's LSP client says that it asks for diagnostics, and never does
#
# Expected: a client that announces `textDocument.diagnostic` (pull) asks for diagnostics of each document that it opens, from a
#   server that announces `diagnosticProvider`. So a server may stop publishing them; that is what pull is for, and what many servers do.
# Happens: the client announces pull (and publish), with all its extensions on; after a document is opened it sends
#   `didOpen` and never `textDocument/diagnostic`. It shows published ones only.
# Version: @codemirror/lsp-client 6.3.0, @codemirror/state 6.7.6, @codemirror/view 6.43.15 (jsdom 27.0.0).
# Why it matters: with a server that trusts the announcement, the editor shows a file as free of problems. A server has to publish until the
#   first pull has really come.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund @codemirror/lsp-client@6.3.0 @codemirror/view@6.43.15 @codemirror/state@6.7.6 jsdom@27.0.0
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true });
for (const name of ['window', 'document', 'Window', 'MutationObserver', 'Node', 'HTMLElement', 'Range', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame', 'getSelection'])
  Object.defineProperty(globalThis, name, { value: name === 'window' ? window : typeof window[name] === 'function' && !/^[A-Z]/.test(name) ? window[name].bind(window) : window[name], configurable: true, writable: true });
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
const { LSPClient, languageServerExtensions } = await import('@codemirror/lsp-client');
const { EditorView } = await import('@codemirror/view');
const sent = [];
let announced;
let hear;
const transport = {
  send(text) {
    const message = JSON.parse(text);
    sent.push(message.method);
    if (message.method !== 'initialize') return;
    announced = message.params.capabilities.textDocument;
    const capabilities = { textDocumentSync: 2, diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } };
    queueMicrotask(() => hear(JSON.stringify({ jsonrpc: '2.0', id: message.id, result: { capabilities } })));
  },
  subscribe(handler) { hear = handler; },
  unsubscribe() {},
};
const client = new LSPClient({ extensions: languageServerExtensions() }).connect(transport);
await client.initializing;
const view = new EditorView({ doc: 'one\ntwo\n', extensions: [client.plugin('file:///a.txt', 'plaintext')], parent: window.document.body });
// Long enough for a pull at opening, and for one after an edit.
await new Promise((done) => setTimeout(done, 1500));
view.dispatch({ changes: { from: 0, insert: 'x' } });
client.sync();
await new Promise((done) => setTimeout(done, 1500));
console.log(`@codemirror/lsp-client ${createRequire(import.meta.url)('./node_modules/@codemirror/lsp-client/package.json').version}`);
console.log('announced:', { diagnostic: announced.diagnostic, publishDiagnostics: announced.publishDiagnostics });
console.log('sent:', sent.join(', '));
const same = announced.diagnostic !== undefined && sent.includes('textDocument/didOpen') && sent.includes('textDocument/didChange') && !sent.includes('textDocument/diagnostic');
console.log(same ? 'seen as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node look.mjs
