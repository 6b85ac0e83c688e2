/**
 * A server ends within two seconds after its client is gone: one that is busy, whose event loop does not turn so that it hears
 * of nothing, and one that only sees its connection end while the process of the client lives on.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { LspClient } from '../support/lspClient.ts';
import { NO_FILES, STILL_CLOCK } from './inProcess.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const WITHIN_MS = 2000;

/** Loaded before the server: stops its event loop once it has begun a thread, for much longer than is waited here. */
const BUSY = `process.once('worker', () => {
  process.stderr.write('busy');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20000);
});`;

/** A client that starts the server, which makes itself busy. */
const CLIENT = `
const { spawn } = require('node:child_process');
const [server, busy, transport, tells] = process.argv.slice(1);
const isIpc = transport === '--node-ipc';
const stdio = isIpc ? ['ignore', 'ignore', 'inherit', 'ipc'] : ['pipe', 'pipe', 'inherit'];
const child = spawn(process.execPath, ['--import', busy, server, transport], { stdio });
const message = { jsonrpc: '2.0', id: 1, method: 'initialize', params: {
  processId: tells === 'tells' ? process.pid : null, rootUri: null, capabilities: {} } };
if (isIpc) child.send(message);
else {
  const body = JSON.stringify(message);
  child.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
}
`;

/** Waits for something that has to come within two seconds after now. */
async function soon(ended: Promise<unknown>): Promise<void> {
  const started = performance.now();
  await ended;
  assert.ok(performance.now() - started < WITHIN_MS, `it took ${Math.round(performance.now() - started)} ms`);
}

describe('a busy server', () => {
  if (process.platform === 'win32') return;

  for (const transport of ['--stdio', '--node-ipc']) {
    for (const tells of ['tells', 'does not tell']) {
      it(`over ${transport} ends when its client was killed that ${tells} its process`, async () => {
        const busy = `data:text/javascript,${encodeURIComponent(BUSY)}`;
        const arguments_ = ['-e', CLIENT, SERVER, busy, transport, tells];
        const client = spawn(process.execPath, arguments_, { stdio: ['ignore', 'ignore', 'pipe'] });
        const [said] = await once(client.stderr, 'data');
        assert.equal(String(said), 'busy');
        // The server holds the other end: it closes when the last of the two has ended.
        const ended = once(client.stderr.resume(), 'close');
        client.kill('SIGKILL');
        await soon(ended);
      });
    }
  }
});

describe('a server that is about to be busy', () => {
  const open = (text: string) => {
    let begun = 0;
    const watched: (number | null)[] = [];
    const client = LspClient.inProcess({
      fileSystem: NO_FILES,
      clock: STILL_CLOCK,
      nextTurn: setImmediate,
      watchClient: (pid) => {
        watched.push(pid);
        return () => begun++;
      },
    });
    const opened = async () => {
      await client.initialize('file:///werk');
      client.open('file:///werk/lijst.duo', text);
      await client.hover('file:///werk/lijst.duo', { line: 0, character: 0 });
      await client.stop();
      return { begun, watched: watched.length };
    };
    return opened();
  };

  it('has its client watched before it reads a long text, and leaves that for later with a short one', async () => {
    const short = 'register L: Lijst\n\nactie 1: X\n';
    assert.deepEqual(await open(short), { begun: 0, watched: 1 });
    assert.deepEqual(await open(short + '  toelichting: iets langs\n'.repeat(10_000)), { begun: 1, watched: 1 });
  });
});

describe('a server whose connection ends', () => {
  const initialize = (processId: number | null) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId, rootUri: null, capabilities: {} },
  });
  const framed = (message: unknown) => {
    const body = JSON.stringify(message);
    return `Content-Length: ${body.length}\r\n\r\n${body}`;
  };
  let child: ChildProcess | undefined;
  let listener: Server | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
    listener?.close();
  });

  for (const [name, processId] of [
    ['while its client lives', process.pid],
    ['of a client that tells no process', null],
  ] as const) {
    it(`over stdio ends, ${name}`, async () => {
      child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin!.write(framed(initialize(processId)));
      await once(child.stdout!, 'data');
      const ended = once(child, 'exit');
      child.stdin!.end();
      await soon(ended);
    });

    it(`over node-ipc ends, ${name}`, async () => {
      child = spawn(process.execPath, [SERVER, '--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      child.send(initialize(processId));
      await once(child, 'message');
      const ended = once(child, 'exit');
      child.disconnect();
      await soon(ended);
    });

    for (const kind of ['socket', 'pipe'] as const) {
      if (kind === 'pipe' && process.platform === 'win32') continue;
      it(`over a ${kind} ends, ${name}`, async () => {
        listener = createServer();
        const path =
          kind === 'pipe' ? `/tmp/duo-${process.pid}-${processId === null ? 'none' : 'told'}.sock` : undefined;
        if (path === undefined) listener.listen(0, '127.0.0.1');
        else listener.listen(path);
        await once(listener, 'listening');
        const address = listener.address();
        const port = typeof address === 'object' ? address?.port : undefined;
        const connected = once(listener, 'connection');
        child = spawn(process.execPath, [SERVER, path === undefined ? `--socket=${port}` : `--pipe=${path}`], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        const [socket] = (await connected) as [Socket];
        socket.write(framed(initialize(processId)));
        await once(socket, 'data');
        const ended = once(child, 'exit');
        socket.destroy();
        await soon(ended);
      });
    }
  }
});
