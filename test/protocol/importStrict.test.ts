/** What holds `duo import` back: with `--strict` all that a person has to look at, and a column that is not there always. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from '../../server/src/messages/index.ts';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

describe('duo import, held back', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const duo = (list: string, ...args: string[]) => {
    writeFileSync(path('lijst.csv'), list);
    const all = [MAIN, 'import', 'lijst.csv', '--to', 'nieuw.duo', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr, isWritten: existsSync(path('nieuw.duo')) };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-strict-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [why, list, register] of [
    ['a row that is wider than its table', 'Nr;Actie;Wie\n1;Bellen;Anja;en nog iets\n', undefined],
    ['a row that is narrower', 'Nr;Actie;Wie\n1;Bellen\n', undefined],
    ['a row that stands twice', 'Nr;Actie\n1;Bellen\n1;Bellen\n', 'actie 1: Bellen\n'],
    [
      'a change that is refused',
      'Nr;Actie;Toelichting\n1;Bellen;nieuw\n',
      'actie 1: Bellen\n  toelichting:\n    oud\n    // blijft\n    verhaal\n',
    ],
    ['a field that is kept as a comment', 'Nr;Actie;Eigenaar\n1;Bellen;"Jan\nstatus: gereed"\n', undefined],
  ] as const) {
    it(`by ${why}`, () => {
      if (register !== undefined) writeFileSync(path('oud.duo'), `register R: Lijst\n\n${register}`);
      const into = register === undefined ? [] : ['--into', 'oud.duo'];
      const { status, stdout, stderr, isWritten } = duo(list, ...into, '--strict');
      assert.deepEqual([status, stderr, isWritten], [1, `${messages.importCommand.strict(1)}\n`, false]);
      assert.ok(!stdout.includes(messages.importing.noDoubts), stdout);
    });
  }

  it('not by what is only told', () => {
    const { status, stdout, isWritten } = duo('Nr;Actie\n1;Bellen\n', '--strict');
    assert.deepEqual([status, isWritten, stdout.includes(messages.importing.noDoubts)], [0, true, true]);
  });

  it('by a column that is not there, which was asked to be something', () => {
    const { status, stdout, stderr, isWritten } = duo('Nr;Actie\n1;Bellen\n', '--map', 'Nietbestaand=status');
    assert.deepEqual([status, stdout, isWritten], [2, '', false]);
    assert.equal(stderr, `${messages.importCommand.unknownColumn('Nietbestaand', 'Nr, Actie')}\n`);
  });
});
