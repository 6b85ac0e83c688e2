/** A server that is busy ends when its client is gone: its event loop does not turn, so that it hears of nothing. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const WITHIN_MS = 2000;

/** Loaded before the server: stops its event loop at a signal, for much longer than is waited here. */
const BUSY = `process.on('SIGUSR2', () => {
  process.stderr.write('busy');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20000);
});`;

/** A client that starts the server, waits for the answer to `initialize`, and makes it busy. */
const CLIENT = `
const { spawn } = require('node:child_process');
const [server, busy] = process.argv.slice(1);
const child = spawn(process.execPath, ['--import', busy, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: {
  processId: process.pid, rootUri: null, capabilities: {} } });
child.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
child.stdout.once('data', () => child.kill('SIGUSR2'));
`;

describe('a busy server', () => {
  if (process.platform === 'win32') return;
  let client: ChildProcess;

  const start = async (): Promise<ChildProcess> => {
    const busy = `data:text/javascript,${encodeURIComponent(BUSY)}`;
    client = spawn(process.execPath, ['-e', CLIENT, SERVER, busy], { stdio: ['ignore', 'ignore', 'pipe'] });
    const [said] = await once(client.stderr!, 'data');
    assert.equal(String(said), 'busy');
    return client;
  };

  it('ends within two seconds after its client was killed', async () => {
    const { stderr } = await start();
    // The server holds the other end: it closes when the last of the two has ended.
    const ended = once(stderr!.resume(), 'close');
    const killed = performance.now();
    client.kill('SIGKILL');
    await ended;
    assert.ok(performance.now() - killed < WITHIN_MS, `it took ${Math.round(performance.now() - killed)} ms`);
  });
});
