/** A list of 10,000 actions as a file of each office format: how long it takes and how much memory, in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MADE = fileURLToPath(new URL('exportSize.ts', import.meta.url));
const MOST_MS = 3000;
const MOST_MB = 300;

describe('a list of 10,000 actions', function () {
  this.timeout(60_000);

  for (const format of ['docx', 'odt', 'xlsx', 'ods', 'html']) {
    it(`${format}: is made in ${MOST_MS / 1000} seconds and ${MOST_MB} MB, in a worker too`, () => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [MADE, format], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const { milliseconds, megabytes, bytes } = JSON.parse(stdout);
      assert.ok(bytes > 100_000, stdout);
      assert.ok(milliseconds < MOST_MS, stdout);
      assert.ok(megabytes < MOST_MB, stdout);
    });
  }
});
