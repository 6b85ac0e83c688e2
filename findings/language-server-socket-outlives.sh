#!/usr/bin/env bash
# A language server made with vscode-languageserver ends with its connection over stdio, and lives on over a socket
#
# Expected: when the connection to the client closes, the server's process ends, whichever way of connecting the client chose:
#   --stdio, --socket=PORT or --pipe=NAME. A server has one client, and nothing can reach it any more.
# Happens: over stdio the end of the input ends the process. Over a socket the process goes on as long as the process that
#   `initialize` named is there, because only a timer looks at that. An editor that closes the connection of one window or restarts
#   a server that does not answer, and lives on itself, leaves a server behind each time, with all that it holds in memory.
# Version: vscode-languageserver 10.1.2 (and the vscode-jsonrpc that it brings), Node 20 and 24.
# Why it matters: servers are tested over stdio, and clients that use a socket or a pipe (Eclipse, IntelliJ, editors in a browser
#   with a bridge) gather processes that nobody sees.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vscode-languageserver@10.1.2 >/dev/null
echo "vscode-languageserver $(node -p "JSON.parse(require('fs').readFileSync('node_modules/vscode-languageserver/package.json')).version"), Node $(node --version)"
cat >server.cjs <<'JS'
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
JS
cat >client.cjs <<'JS'
const { spawn } = require('node:child_process');
const { createServer } = require('node:net');
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
const message = `Content-Length: ${body.length}\r\n\r\n${body}`;
/** Whether the server has ended five seconds after its connection did. */
function ended(child, close) {
  return new Promise((tell) => {
    child.once('exit', () => tell(true));
    setTimeout(() => (tell(false), child.kill('SIGKILL')), 5000);
    close();
  });
}
async function overStdio() {
  const child = spawn(process.execPath, ['server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.write(message);
  await new Promise((done) => child.stdout.once('data', done));
  return ended(child, () => child.stdin.end());
}
async function overSocket() {
  const listener = createServer();
  await new Promise((done) => listener.listen(0, '127.0.0.1', done));
  const connected = new Promise((done) => listener.once('connection', done));
  const child = spawn(process.execPath, ['server.cjs', `--socket=${listener.address().port}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  const socket = await connected;
  socket.write(message);
  await new Promise((done) => socket.once('data', done));
  const result = await ended(child, () => socket.destroy());
  listener.close();
  return result;
}
(async () => {
  const seen = { stdio: await overStdio(), socket: await overSocket() };
  console.log('ended within five seconds of its connection:', JSON.stringify(seen));
  const same = seen.stdio && !seen.socket;
  console.log(same ? 'seen as described' : 'CHANGED');
  process.exit(same ? 0 : 1);
})();
JS
node client.cjs
