/** A list of 10,000 actions as a file of each office format: how long it takes and how much memory, in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MADE = fileURLToPath(new URL('exportInWorker.ts', import.meta.url));
/** Of a processor, whatever else the machine does. The wait that is promised is 3,000. */
const MOST_MS = 6000;
const MOST_MB = 300;

describe('a list of 10,000 actions', function () {
  this.timeout(60_000);

  for (const format of ['docx', 'odt', 'xlsx', 'ods', 'html']) {
    it(`${format}: is made in a worker, within the time that somebody waits and ${MOST_MB} MB`, () => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [MADE, format], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const { milliseconds, megabytes, bytes } = JSON.parse(stdout);
      assert.ok(bytes > 100_000, stdout);
      assert.ok(milliseconds < MOST_MS, stdout);
      assert.ok(megabytes < MOST_MB, stdout);
    });
  }
});
