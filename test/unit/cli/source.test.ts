/** The list that `duo import` is given: an ordinary file of a size that can be read, and nothing else is opened. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from '../../../server/src/cli/readSource.ts';

describe('the list that is read', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-source-'));
    writeFileSync(join(folder, 'tien.csv'), '0123456789');
    writeFileSync(join(folder, 'leeg.csv'), '');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is read up to the limit', async () => {
    assert.equal(String(await readSource(join(folder, 'tien.csv'), 10)), '0123456789');
    assert.equal(await readSource(join(folder, 'tien.csv'), 9), 'tooLarge');
    assert.deepEqual(await readSource(join(folder, 'leeg.csv'), 10), Buffer.alloc(0));
  });

  it('is nothing when there is no ordinary file', async () => {
    assert.equal(await readSource(join(folder, 'weg.csv'), 10), 'none');
    assert.equal(await readSource(folder, 10), 'none');
  });

  it('is no device, and may be a link to a file', async () => {
    if (process.platform === 'win32') return;
    assert.equal(await readSource('/dev/null', 10), 'none');
    symlinkSync('tien.csv', join(folder, 'link.csv'));
    assert.equal(String(await readSource(join(folder, 'link.csv'), 10)), '0123456789');
  });
});
