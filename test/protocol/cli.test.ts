/** The command `duo` as a process of its own: what it prints where, and what it ends with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from '../../server/src/messages/index.ts';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

describe('the command duo', () => {
  let folder: string;
  const duo = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-cli-'));
    mkdirSync(join(folder, 'onder'));
    writeFileSync(
      join(folder, 'onder', 'lijst.duo'),
      'actie 1: X\n  status: in uitvoering\n  eigenaar: Anja\n  deadline: 24 maart 2021\n',
    );
    writeFileSync(join(folder, 'personen.duo'), 'persoon Anja\n');
    writeFileSync(join(folder, 'onder', 'personen.duo'), 'persoon Anja\n');
    writeFileSync(join(folder, 'fout.duo'), 'actie 1: X\n  status: vervallen\n  na: é𝄞, 9\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('ends with 0 when there are no errors: warnings are printed, and the sum beside them', () => {
    assert.deepEqual(duo('check', 'onder', '--peildatum', '25 maart 2021'), {
      status: 0,
      stdout:
        'onder/lijst.duo:4:13: waarschuwing deadline-verstreken: De deadline van actie 1 (“X”, 24 maart 2021) is 1 dag geleden ' +
        'verstreken. Markeer de actie als gereed of spreek een nieuwe deadline af.\n',
      stderr: '0 fouten, 1 waarschuwing en 0 opmerkingen in 2 bestanden.\n',
    });
    // One file, the owner of whose action stands in its neighbour.
    assert.deepEqual(duo('check', 'onder/lijst.duo', '--peildatum=2021-03-24'), {
      status: 0,
      stdout: '',
      stderr: '0 fouten, 0 waarschuwingen en 0 opmerkingen in 1 bestand.\n',
    });
  });
  it('ends with 1 when there are errors; another form is all that it prints', () => {
    const { status, stdout, stderr } = duo('check', 'fout.duo', '--format', 'json');
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(
      (JSON.parse(stdout) as { file: string; line: number; column: number; code: string }[]).map(
        ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
      ),
      ['fout.duo:3:7 actie-onbekend', 'fout.duo:3:12 actie-onbekend'],
    );
  });
  it('ends with 2 when it cannot do what is asked, and says why', () => {
    assert.deepEqual(duo('check', 'fout.duo', 'weg'), {
      status: 2,
      stdout: '',
      stderr: `${messages.cli.notFound('weg')}\n`,
    });
    assert.deepEqual(duo('check', '--vorm'), {
      status: 2,
      stdout: '',
      stderr: `${messages.cli.unknownOption('--vorm')}\n`,
    });
  });
  it('prints its usage when that is asked', () => {
    assert.deepEqual(duo('--help'), { status: 0, stdout: `${messages.cli.usage}\n`, stderr: '' });
  });
});
