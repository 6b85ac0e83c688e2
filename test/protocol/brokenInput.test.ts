/**
 * Input that is not what the protocol says. Where one message ends and the next begins is then not known: the server ends
 * within two seconds and says why, in place of answering nothing any more. What can be told apart is answered as ever.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const WITHIN_MS = 2000;
const SECRET = 'Anja Woortman';

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const request = (id: number) => framed(JSON.stringify({ jsonrpc: '2.0', id, method: 'duo/onbekend' }));
const initialize = framed(
  JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: {} },
  }),
);

/** What comes in the place of a message, and behind it messages that are right. */
const BROKEN = {
  'no length': `Content-Type: ${SECRET}\r\n\r\n{}`,
  'a length in words': `Content-Length: ${SECRET}\r\n\r\n{}`,
  'a length with an exponent': 'Content-Length: 2e9\r\n\r\n{}',
  'a length below nothing': 'Content-Length: -5\r\n\r\n{}',
  'a length of minus one': 'Content-Length: -1\r\n\r\n{}',
  'a length beyond what is taken': 'Content-Length: 99999999999999\r\n\r\n{}',
  'a length that is too long': 'Content-Length: 4\r\n\r\n{}',
  'a length that is too short': 'Content-Length: 1\r\n\r\n{}',
  'line ends of another kind': 'Content-Length: 2\n\n{}',
  'a line without a colon': `${SECRET}\r\n\r\n`,
  'a header without an end': SECRET.repeat(2000),
};

/** Messages whose end is known, and which say nothing that is understood. */
const UNKNOWN = { 'half of a message': '{"a":', null: 'null', 'a row': '[1,2]', 'a word': '"x"', nothing: '' };

describe('input that is not what the protocol says', () => {
  let child: ChildProcess | undefined;
  let listener: Server | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
    listener?.close();
  });

  const said = (stream: NodeJS.ReadableStream) => {
    let all = '';
    const waiting = new Set<() => void>();
    stream.on('data', (data) => {
      all += String(data);
      for (const look of waiting) look();
    });
    return {
      all: () => all,
      until: (part: string) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (all.includes(part)) resolve();
          };
          waiting.add(look);
          look();
        }),
    };
  };

  /** The server ends with 1, and with one line that holds nothing of what came in. */
  const ends = async (server: ChildProcess, send: (text: string) => void, broken: string) => {
    const errors = said(server.stderr!);
    const ended = once(server, 'close');
    const started = performance.now();
    send(broken);
    for (let id = 2; id < 5; id++) send(request(id));
    const [code] = await ended;
    assert.ok(performance.now() - started < WITHIN_MS, `it took ${Math.round(performance.now() - started)} ms`);
    assert.equal(code, 1);
    assert.match(errors.all(), /^duo-language-server: [^\n]+\n$/u);
    assert.ok(!errors.all().includes('Anja'), errors.all());
  };

  for (const [name, broken] of Object.entries(BROKEN)) {
    it(`ends the server over stdio: ${name}`, async () => {
      child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
      const answers = said(child.stdout!);
      child.stdin!.on('error', () => {});
      child.stdin!.write(initialize);
      await answers.until('"id":1');
      await ends(child, (text) => child!.stdin!.write(text), broken);
    });
  }

  for (const name of ['no length', 'line ends of another kind', 'a header without an end'] as const) {
    it(`ends the server over a socket: ${name}`, async () => {
      listener = createServer().listen(0, '127.0.0.1');
      await once(listener, 'listening');
      const address = listener.address();
      const connected = once(listener, 'connection');
      child = spawn(process.execPath, [SERVER, `--socket=${typeof address === 'object' ? address?.port : ''}`], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const [socket] = (await connected) as [Socket];
      socket.on('error', () => {});
      const answers = said(socket);
      socket.write(initialize);
      await answers.until('"id":1');
      await ends(child, (text) => socket.write(text), BROKEN[name]);
    });
  }

  for (const [name, body] of Object.entries(UNKNOWN)) {
    it(`is passed over when its end is known: ${name}`, async () => {
      child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const answers = said(child.stdout!);
      child.stdin!.write(initialize + framed(body) + request(2));
      await answers.until('"id":2');
      child.stdin!.end();
      await once(child, 'exit');
    });
  }
});
