/** The built server is two files: what the first problems need, and what is asked for later (`scripts/build/parts.ts`). */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { LspClient } from '../support/lspClient.ts';
import { ROOT } from '../support/repository.ts';
import { NO_FILES, STILL_CLOCK, Turns } from './inProcess.ts';

const DIST = join(ROOT, 'dist');
const URI = 'file:///werk/lijst.duo';
const TEXT = 'register L: Lijst\n\nactie 1: X\n  eigenaar: Onbekend Iemand\n  status: lopend\n';

describe('the two files of the server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo-parts-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What a server says of a text, and what it answers to what is no problem. */
  const say = async (client: LspClient) => {
    await client.initialize(undefined);
    await client.open(URI, TEXT);
    const { diagnostics } = await client.waitForProblems(URI, ({ version }) => version === 1);
    const hover = await client.hover(URI, { line: 2, character: 2 });
    const again = await client.hover(URI, { line: 2, character: 2 });
    return { diagnostics, hover, again };
  };

  it('have no sign beyond Latin-1, for which an engine would keep all of them in twice the room', async () => {
    for (const file of ['server.cjs', 'server-features.cjs']) {
      const code = await readFile(join(DIST, file), 'utf8');
      assert.deepEqual(code.match(/[^\0-\xff]/gu), null, file);
    }
  });

  it('have no module twice: what both need the second is handed by the first', async () => {
    const [first, second] = await Promise.all(
      ['server.cjs', 'server-features.cjs'].map((file) => readFile(join(DIST, file), 'utf8')),
    );
    const classes = (text = '') => new Set([...text.matchAll(/\b([A-Z]\w{3,})=class\b/gu)].map(([, name]) => name!));
    const own = classes(second);
    assert.ok(own.has('Markup'), 'the second holds the features');
    assert.deepEqual(
      [...classes(first)].filter((name) => own.has(name)),
      [],
    );
    assert.doesNotMatch(second ?? '', /\brequire\(/u);
    assert.match(first ?? '', /require\("\.\/server-features\.cjs"\)/u);
    assert.match(
      first ?? '',
      /\$made\(\)\{return /u,
      'expressions with classes of Unicode are made at their first use',
    );
  });

  it('without the second the first tells problems, answers the rest with nothing, and says so once in the log', async () => {
    await copyFile(join(DIST, 'server.cjs'), join(folder, 'server.cjs'));
    const client = LspClient.spawn(join(folder, 'server.cjs'));
    try {
      const { diagnostics, hover, again } = await say(client);
      assert.ok(diagnostics.length > 0);
      assert.deepEqual([hover, again], [null, null]);
      assert.deepEqual(
        client.log.map((line) => line.split(':')[0]),
        ['loading what answers requests failed'],
      );
    } finally {
      await client.stop();
    }
  });

  it('load nothing of Node for it that they have no use for', async () => {
    // A file, since what comes on the command line has more of Node at hand.
    const file = join(folder, 'start.cjs');
    const script = `require(${JSON.stringify(join(DIST, 'server.cjs'))});
      process.stderr.write(process.moduleLoadList.join('\\n'), () => process.exit());`;
    await writeFile(file, script);
    const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'ignore', 'pipe'] });
    const loaded = await text(child.stderr);
    assert.match(loaded, /^NativeModule net$/mu);
    assert.doesNotMatch(loaded, /^NativeModule (?:crypto|child_process)$/mu);
  });

  it('together answer', async () => {
    const client = LspClient.spawn();
    try {
      assert.ok((await say(client)).hover !== null);
      assert.deepEqual(client.log, []);
    } finally {
      await client.stop();
    }
  });
});

describe('what answers requests', () => {
  const start = async (later?: (milliseconds: number, callback: () => void) => void) => {
    const { loadFeatures } = await import('../../server/src/loadFeatures.ts');
    let loaded = 0;
    const turns = new Turns();
    const client = LspClient.inProcess({
      fileSystem: NO_FILES,
      clock: STILL_CLOCK,
      nextTurn: turns.next,
      ...(later === undefined ? {} : { later }),
      loadFeatures: () => {
        loaded++;
        return loadFeatures();
      },
    });
    await client.initialize(undefined);
    return { client, loaded: () => loaded, turns };
  };

  it('is not loaded before the first problems are out, and once', async () => {
    const { client, loaded } = await start();
    await client.open(URI, TEXT);
    await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.equal(loaded(), 0);
    for (let i = 0; i < 3; i++) await client.hover(URI, { line: 2, character: 2 });
    assert.equal(loaded(), 1);
    await client.stop();
  });

  it('is loaded when nobody waits, once the first problems are out', async () => {
    const waiting: (() => void)[] = [];
    const { client, loaded } = await start((_, callback) => waiting.push(callback));
    await client.open(URI, TEXT);
    await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.equal(loaded(), 0);
    for (const callback of waiting.splice(0)) callback();
    // Behind the messages that are waiting.
    assert.equal(loaded(), 0);
    await client.takenIn();
    assert.equal(loaded(), 1);
    await client.hover(URI, { line: 2, character: 2 });
    assert.equal(loaded(), 1);
    await client.stop();
  });

  it('is not loaded in front of a letter: while somebody types it waits for a pause', async () => {
    const waiting: (() => void)[] = [];
    const { client, loaded, turns } = await start((_, callback) => waiting.push(callback));
    await client.open(URI, TEXT);
    await client.waitForProblems(URI, ({ version }) => version === 1);
    for (let version = 2; version < 5; version++) {
      // The letter is on its way when the time is over.
      turns.hold();
      for (const callback of waiting.splice(0)) callback();
      await client.change(URI, version, { text: `${TEXT}${version}` });
      await client.takenIn();
      turns.release();
      await client.waitForProblems(URI, (problems) => problems.version === version);
      assert.equal(loaded(), 0);
      assert.ok(waiting.length > 0);
    }
    for (const callback of waiting.splice(0)) callback();
    await client.takenIn();
    await client.takenIn();
    assert.equal(loaded(), 1);
    assert.deepEqual(waiting, []);
    await client.stop();
  });
});
