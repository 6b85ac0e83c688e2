/**
 * A list of 10,000 actions as a file of each office format, made and read again: how long it takes and how much memory, in a process of
 * its own.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MADE = fileURLToPath(new URL('listInWorker.ts', import.meta.url));
/** Of a processor, whatever else the machine does. The wait that is promised is 3,000. */
const MOST_MS = 6000;
const MOST_MB = 300;
/** The same of a list that somebody else made: reading is a part of the 5,000 and the 400 that are promised for taking it over. */
const MOST_READING_MS = 3000;
const MOST_READING_MB = 400;
/** And of all that is shown of it: the time that is promised for the whole. */
const MOST_SHOWING_MS = 5000;

/**
 * How often the reference work of `listInWorker.ts` may fit in the time of each, where a machine is too busy to keep the promise: half as
 * much again as was measured beside three other programs.
 */
const MOST_READING_TIMES = 6.5;
const MOST_SHOWING_TIMES = 14;

const folder = mkdtempSync(join(tmpdir(), 'duo-lijst-'));

after(() => rmSync(folder, { recursive: true, force: true }));

function run(task: 'make' | 'read' | 'show', format: string) {
  const args = [MADE, task, format, join(folder, `lijst.${format}`)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return { ...JSON.parse(stdout), stdout };
}

describe('a list of 10,000 actions', function () {
  this.timeout(60_000);

  for (const format of ['docx', 'odt', 'xlsx', 'ods', 'html']) {
    it(`${format}: is made in a worker, within the time that somebody waits and ${MOST_MB} MB`, () => {
      const { milliseconds, megabytes, bytes, stdout } = run('make', format);
      assert.ok(bytes > 100_000, stdout);
      assert.ok(milliseconds < MOST_MS, stdout);
      assert.ok(megabytes < MOST_MB, stdout);
    });
  }

  // The other two are read by the same code.
  for (const format of ['docx', 'xlsx', 'html']) {
    it(`${format}: is read in a worker, within ${MOST_READING_MS} ms and ${MOST_READING_MB} MB`, () => {
      const { milliseconds, megabytes, rows, reference, stdout } = run('read', format);
      assert.ok(rows > 10_000, stdout);
      assert.ok(milliseconds < Math.max(MOST_READING_MS, MOST_READING_TIMES * reference), stdout);
      assert.ok(megabytes < MOST_READING_MB, stdout);
    });
  }

  for (const format of ['docx', 'xlsx']) {
    it(`${format}: is read, made and shown in a worker, within ${MOST_SHOWING_MS} ms and ${MOST_READING_MB} MB`, () => {
      const { milliseconds, megabytes, entries, reference, stdout } = run('show', format);
      assert.equal(entries, 10_000, stdout);
      assert.ok(milliseconds < Math.max(MOST_SHOWING_MS, MOST_SHOWING_TIMES * reference), stdout);
      assert.ok(megabytes < MOST_READING_MB, stdout);
    });
  }
});
