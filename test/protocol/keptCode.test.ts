/** The server with what an engine made of its code, as our extension starts it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_ARGUMENT, CODE_NOTIFICATION, CODE_PAUSE_ARGUMENT } from '../../protocol/initialization.ts';
import { LspClient } from '../support/lspClient.ts';

const dist = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const URI = 'file:///werk/lijst.duo';
const TEXT = 'actie 1: Brief opstellen\n  status: gerred\n  eigenaar: Niemand Bekend\n  deadline: 3 maart 2021\n';

describe('a server whose code is kept', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo-code-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** Opens a register, gives its problems and the code that is handed over; without waiting for that where none is expected. */
  async function start(server: LspClient, expectsCode: boolean) {
    let code: Buffer | undefined;
    const handed = new Promise<void>((resolve) => {
      server.connection.onNotification(CODE_NOTIFICATION, ({ content }: { content: string }) => {
        code = Buffer.from(content, 'base64');
        resolve();
      });
    });
    await server.initialize(undefined);
    await server.open(URI, TEXT);
    const { diagnostics } = await server.waitForProblems(URI, ({ version }) => version === 1);
    const hover = await server.hover(URI, { line: 1, character: 12 });
    if (expectsCode) await handed;
    assert.equal(await server.stop(), 0);
    return { answers: JSON.stringify([diagnostics, hover]), code };
  }

  const kept = (file: string) =>
    LspClient.fork(dist('server-kept.cjs'), [`${CODE_ARGUMENT}${join(folder, file)}`, `${CODE_PAUSE_ARGUMENT}20`]);

  it('answers as one whose code is not, hands over its code once, and answers the same with it', async () => {
    const plain = await start(LspClient.fork(dist('server.cjs'), []), false);
    const first = await start(kept('server.code'), true);
    assert.equal(first.answers, plain.answers);
    assert.ok(first.code!.length > 1_000_000);
    await writeFile(join(folder, 'server.code'), first.code!);
    const again = await start(kept('server.code'), false);
    assert.deepEqual([again.answers, again.code], [plain.answers, undefined]);
  });

  it('passes over code that was spoilt, and code of another bundle, and hands over its own', async () => {
    const right = await readFile(join(folder, 'server.code'));
    for (const at of [0, 4, 8, right.length >> 1, right.length - 1]) {
      const spoilt = Buffer.from(right);
      spoilt[at]! ^= 1;
      await writeFile(join(folder, 'spoilt.code'), spoilt);
      const { code } = await start(kept('spoilt.code'), true);
      assert.ok(code!.length > 1_000_000);
    }
    for (const short of [0, 3, 8]) {
      await writeFile(join(folder, 'short.code'), right.subarray(0, short));
      assert.ok((await start(kept('short.code'), true)).code !== undefined);
    }
  });

  // Windows has no such files.
  const onUnix = process.platform === 'win32' ? it.skip : it;
  onUnix('starts at what is no file, without waiting for it', async () => {
    const pipe = join(folder, 'pipe.code');
    execFileSync('mkfifo', [pipe]);
    assert.ok((await start(kept('pipe.code'), true)).code !== undefined);
    await symlink('/dev/zero', join(folder, 'zero.code'));
    assert.ok((await start(kept('zero.code'), true)).code !== undefined);
    assert.ok((await start(kept('.'), true)).code !== undefined);
  });

  it('starts as ever without a place to keep it', async () => {
    const plain = await start(LspClient.fork(dist('server.cjs'), []), false);
    const { answers, code } = await start(LspClient.fork(dist('server-kept.cjs'), []), false);
    assert.deepEqual([answers, code], [plain.answers, undefined]);
  });
});
