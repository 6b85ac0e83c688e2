/** What `npm start` does before a VS Code is there: which one, with what, and where. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../scripts/host/problem.ts';
import { freePort, keptToken } from '../../scripts/start/address.ts';
import { readHost } from '../../scripts/start/choice.ts';
import { copySamples } from '../../scripts/start/samples.ts';

describe('npm start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo-start-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('takes the host that is named, and refuses a word that is none', () => {
    assert.deepEqual([undefined, '', 'desktop', 'browser'].map(readHost), [undefined, undefined, 'desktop', 'browser']);
    for (const word of ['foo', 'Browser', ' desktop']) {
      assert.throws(() => readHost(word), new Problem(`DUO_START_HOST is "${word}": choose desktop or browser.`));
    }
  });
  it('opens a copy of the samples, fresh each time', async () => {
    const registers = await copySamples(join(folder, 'registers'));
    const names = await readdir(registers);
    assert.ok(names.includes('actielijst.duo'));
    assert.deepEqual(
      names.filter((name) => !name.endsWith('.duo')),
      [],
    );
    await writeFile(join(registers, 'actielijst.duo'), 'geprobeerd');
    await writeFile(join(registers, 'nieuw.duo'), '');
    await copySamples(registers);
    assert.deepEqual(await readdir(registers), names);
    assert.notEqual(await readFile(join(registers, 'actielijst.duo'), 'utf8'), 'geprobeerd');
  });
  it('has the same token each time, for its owner alone; what is no token is replaced', async () => {
    const file = join(folder, 'below', 'token');
    const token = await keptToken(file);
    assert.match(token, /^[0-9a-f]{32}$/u);
    assert.equal(await keptToken(file), token);
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o077, 0);
    await writeFile(file, 'x');
    assert.match(await keptToken(file), /^[0-9a-f]{32}$/u);
  });
  it('has the same port each time, and any other where that is taken', async () => {
    const server = createServer();
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    const { port } = server.address() as { port: number };
    assert.equal(await freePort(port), 0);
    await new Promise((settle) => server.close(settle));
    assert.equal(await freePort(port), port);
  });
});
