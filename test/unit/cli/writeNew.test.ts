/** A file is written whole, or not at all. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNew } from '../../../server/src/cli/writeNew.ts';

describe('what was stored and is not what may be there', () => {
  it('is refused: there is no file, and what was there stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duo-schrijven-'));
    try {
      const path = join(folder, 'uit.md');
      const judged: string[] = [];
      const never = (stored: Uint8Array) => {
        judged.push(new TextDecoder().decode(stored));
        return false;
      };
      assert.equal(await writeNew(path, 'één', false, never), 'refused');
      assert.deepEqual([readdirSync(folder), judged], [[], ['één']]);
      writeFileSync(path, 'van iemand anders');
      assert.equal(await writeNew(path, 'twee', true, never), 'refused');
      assert.deepEqual([readdirSync(folder), readFileSync(path, 'utf8')], [['uit.md'], 'van iemand anders']);
      assert.equal(await writeNew(path, 'twee', true, () => true), 'written');
      assert.equal(readFileSync(path, 'utf8'), 'twee');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
