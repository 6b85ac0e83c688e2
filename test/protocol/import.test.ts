/** `duo import` as a process of its own: what it prints where, what it writes, and what it ends with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from '../../server/src/messages/index.ts';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

describe('the command duo import', () => {
  let folder: string;
  const duo = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const path = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(path(name), 'utf8');
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-import-'));
    writeFileSync(path('lijst.csv'), 'Nr;Actie;Wie;Datum\n1;Bellen;Anja Mulder;1 april 2021\n2;Mailen;BZK;\n');
    writeFileSync(path('namen.duo'), 'organisatie BZK\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('writes the register, with what to look at in it and on the standard output', () => {
    const { status, stdout, stderr } = duo('import', 'lijst.csv', '--to', 'nieuw.duo', '--names', 'personen.duo');
    assert.deepEqual([status, stderr], [0, 'nieuw.duo is geschreven.\npersonen.duo is geschreven.\n']);
    assert.match(
      stdout,
      /^Gelezen: 2 acties\.\nTabel 1, kopjes op regel 1:\n {2}Nr → nummer\n {2}Actie → titel\n {2}Wie → “eigenaar:”\n {2}Datum → “datum:”\nEén ding om na te kijken:\n/u,
    );
    assert.match(stdout, /Namen die nog nergens staan: Anja Mulder\.\n$/u);
    assert.equal(
      read('nieuw.duo').replace(/ {2}\/\/ nakijken: .*\n/u, ''),
      'register LIJST: lijst\n\nactie 1: Bellen\n  eigenaar: Anja Mulder\n  datum: 1 april 2021\n\nactie 2: Mailen\n  eigenaar: BZK\n',
    );
    assert.match(read('personen.duo'), /\npersoon Anja Mulder\n$/u);
  });

  it('never writes over a file, unless it is told to', () => {
    const before = read('nieuw.duo');
    const { status, stderr } = duo('import', 'lijst.csv', '--to', 'nieuw.duo', '--map', 'Datum=deadline');
    assert.deepEqual([status, stderr], [2, `${messages.exportCommand.exists('nieuw.duo')}\n`]);
    assert.equal(read('nieuw.duo'), before);
    assert.equal(
      duo('import', 'lijst.csv', '--to', 'nieuw.duo', '--map', 'Datum=deadline', '--map=Wie=niets', '--force').status,
      0,
    );
    assert.match(read('nieuw.duo'), /actie 1: Bellen\n {2}deadline: 1 april 2021\n/u);
  });

  it('writes nothing with --dry-run, and with --strict when there is something to look at', () => {
    assert.deepEqual(
      [duo('import', 'lijst.csv', '--to', 'droog.duo', '--dry-run').status, existsSync(path('droog.duo'))],
      [0, false],
    );
    const { status, stderr } = duo('import', 'lijst.csv', '--to', 'streng.duo', '--strict');
    assert.deepEqual(
      [status, stderr, existsSync(path('streng.duo'))],
      [1, `${messages.importCommand.strict(1)}\n`, false],
    );
    assert.equal(duo('import', 'lijst.csv', '--to', 'streng.duo', '--strict', '--map', 'Datum=deadline').status, 0);
  });

  it('ends with 2 for what cannot be read, and says what to do', () => {
    writeFileSync(path('oud.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    for (const [args, message] of [
      [['oud.doc', '--to', 'x.duo'], messages.importing.refused.oldWord],
      [['weg.csv', '--to', 'x.duo'], messages.cli.notFound('weg.csv')],
    ] as const) {
      assert.deepEqual(duo('import', ...args), { status: 2, stdout: '', stderr: `${message}\n` });
    }
    assert.equal(existsSync(path('x.duo')), false);
  });

  it('brings a register up to date with a list that came back', () => {
    writeFileSync(
      path('register.duo'),
      'register R: Lijst\n\nactie 1: Bellen\n  status: niet gestart\n  toelichting: blijft staan\n\nactie 2: Mailen\n',
    );
    writeFileSync(path('terug.csv'), 'Nr;Wat;Status\n1;Bellen;gereed\n3;Nieuw;\n');
    const args = ['import', 'terug.csv', '--into', 'register.duo', '--from', 'Henk', '--peildatum', '12 maart 2021'];
    assert.equal(duo(...args).status, 2);
    const { status, stdout } = duo(...args, '--force');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /Bijgewerkt: 1 gewijzigd, 1 nieuw, 0 gelijk gebleven, 1 niet meer in de lijst\.\n {2}actie 1: status “niet gestart” → “gereed”\n {2}actie 3: nieuw, toegevoegd\n {2}actie 2: staat niet meer in de lijst/u,
    );
    assert.equal(
      read('register.duo'),
      'register R: Lijst\n\nactie 1: Bellen\n  status: gereed\n  toelichting: blijft staan\n  historie:\n    12 maart 2021: status niet gestart -> gereed; uit de lijst van Henk\n\nactie 2: Mailen\n\nactie 3: Nieuw\n  historie:\n    12 maart 2021: toegevoegd uit de lijst van Henk\n',
    );
    assert.equal(duo(...args, '--force').stderr, `${messages.importCommand.unchanged}\n`);
  });

  it('leaves the register that it updates with its byte order mark and its rights, where a link leads to', () => {
    if (process.platform === 'win32') return;
    writeFileSync(path('echt.duo'), '\uFEFFregister R: Lijst\n\nactie 1: Bellen\n', { mode: 0o600 });
    chmodSync(path('echt.duo'), 0o600);
    symlinkSync('echt.duo', path('link.duo'));
    writeFileSync(path('terug2.csv'), 'Nr;Wat;Status\n1;Bellen;loopt\n');
    const { status, stderr } = duo('import', 'terug2.csv', '--into', 'link.duo', '--force');
    assert.deepEqual([status, stderr], [0, 'link.duo is geschreven.\n']);
    assert.equal(lstatSync(path('link.duo')).isSymbolicLink(), true);
    assert.match(read('echt.duo'), /^\uFEFFregister R: Lijst\n\nactie 1: Bellen\n {2}status: loopt\n/u);
    assert.equal(statSync(path('echt.duo')).mode & 0o777, 0o600);
  });

  it('does not update a register that is no UTF-8: its letters would be lost', () => {
    const bytes = Buffer.from('register R: Lijst\n\nactie 1: Caf\u00e9\n', 'latin1');
    writeFileSync(path('oud.duo'), bytes);
    writeFileSync(path('terug3.csv'), 'Nr;Wat;Status\n1;Bellen;loopt\n');
    assert.deepEqual(duo('import', 'terug3.csv', '--into', 'oud.duo', '--force'), {
      status: 2,
      stdout: '',
      stderr: `${messages.importCommand.notUtf8('oud.duo')}\n`,
    });
    assert.deepEqual(readFileSync(path('oud.duo')), bytes);
  });

  it('writes neither file when that of the names is there already', () => {
    writeFileSync(path('staatal.duo'), 'organisatie BZK\n');
    writeFileSync(path('ander.csv'), 'Nr;Actie;Wie\n1;Bellen;Piet Paal\n');
    const { status, stderr } = duo('import', 'ander.csv', '--to', 'geen.duo', '--names', 'staatal.duo');
    assert.deepEqual([status, stderr], [2, `${messages.exportCommand.exists('staatal.duo')}\n`]);
    assert.deepEqual([existsSync(path('geen.duo')), read('staatal.duo')], [false, 'organisatie BZK\n']);
  });

  it('never writes the names over the register, however both are asked for', () => {
    const register = 'register Z: Lijst\n\nactie 1: Bellen\n';
    writeFileSync(path('zelfde.duo'), register);
    writeFileSync(path('namen.csv'), 'Nr;Actie;Wie\n1;Bellen;Piet Paal\n');
    for (const asked of [
      ['--into', 'zelfde.duo', '--names', 'zelfde.duo'],
      ['--to', 'zelfde.duo', '--names', 'zelfde.duo'],
      ['--into', 'zelfde.duo', '--names', './zelfde.duo'],
      ['--into', 'zelfde.duo', '--to', 'nog-niet.duo', '--names', 'nog-niet.duo'],
    ]) {
      const { status, stderr } = duo('import', 'namen.csv', ...asked, '--force');
      assert.deepEqual([status, stderr], [2, `${messages.exportCommand.refused.same(asked.at(-1)!)}\n`]);
    }
    assert.deepEqual([read('zelfde.duo'), existsSync(path('nog-niet.duo'))], [register, false]);
  });
});
