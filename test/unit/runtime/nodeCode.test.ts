/** What was kept of the server's code: taken as it was kept, of the same bundle, and of no size that it cannot have. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_KEPT_BYTES, readCode, withHead } from '../../../server/src/runtime/nodeCode.ts';

describe('the kept code of the server', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo-code-'));
  });
  after(() => rm(folder, { recursive: true }));

  const keep = async (code: Buffer): Promise<string> => {
    const path = join(folder, 'server.code');
    await writeFile(path, withHead(code, 'source'));
    return path;
  };

  it('is what was kept for the same source', async () => {
    const path = await keep(Buffer.from('code'));
    assert.deepEqual(readCode(path, 'source'), Buffer.from('code'));
    assert.equal(readCode(path, 'other source'), undefined);
    assert.equal(readCode(join(folder, 'nowhere'), 'source'), undefined);
  });

  it('is passed over where it is larger than code can be', async () => {
    assert.equal(readCode(await keep(Buffer.alloc(MOST_KEPT_BYTES)), 'source'), undefined);
  });
});
