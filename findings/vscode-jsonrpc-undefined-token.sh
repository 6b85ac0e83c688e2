#!/usr/bin/env bash
# vscode-jsonrpc: an optional cancellation token that is undefined changes the shape of a request
#
# Expected: `sendRequest(method, params, token)` with a token that is undefined is `sendRequest(method, params)`; so it is where the method is
#   given as a `RequestType`, and so a wrapper with an optional token hands it on.
# Happens: where the method is given by its name, the undefined token counts as a second parameter. What goes out is a list,
#   `[params, null]`, and the handler `(params, token)` is called with null for its token: it throws at the first
#   `token.isCancellationRequested`, and may be seen as an answer that never was.
# Version: vscode-jsonrpc 10.0.0, which vscode-languageclient 11 hands the parameters of `client.sendRequest` on to.
# Why it matters: nearly every extension with requests of its own has such a wrapper, and the types allow it. A server that reads only
#   `params` works, so that the fault shows in the one request whose handler looks at its token.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module","private":true}' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund vscode-jsonrpc@10.0.0
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { createMessageConnection, RequestType, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
const [there, back] = [new PassThrough(), new PassThrough()];
let wire = '';
there.on('data', (chunk) => { wire += chunk; });
const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
const server = createMessageConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
const got = [];
server.onRequest('own/list', (params, token) => { got.push([params, token === null ? 'null' : typeof token.isCancellationRequested]); return null; });
client.listen();
server.listen();
const token = undefined;
await client.sendRequest('own/list', { uri: 'a' });
await client.sendRequest('own/list', { uri: 'a' }, token);
await client.sendRequest(new RequestType('own/list'), { uri: 'a' }, token);
const sent = [...wire.matchAll(/\{"jsonrpc".*?(?=Content-Length|$)/gs)].map(([one]) => JSON.parse(one).params);
console.log(`vscode-jsonrpc ${JSON.parse(readFileSync('node_modules/vscode-jsonrpc/package.json')).version}`);
for (const [at, how] of ['by name', 'by name, token undefined', 'by type, token undefined'].entries())
  console.log(`${how}: sent ${JSON.stringify(sent[at])}; the handler got ${JSON.stringify(got[at])}`);
const same = JSON.stringify(sent) === '[{"uri":"a"},[{"uri":"a"},null],{"uri":"a"}]' && got[1][1] === 'null' && got[0][1] === 'boolean' && got[2][1] === 'boolean';
console.log(same ? 'seen as described' : 'CHANGED');
process.exit(same ? 0 : 1);
JS
node look.mjs
