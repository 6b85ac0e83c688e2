import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../../server/src/cli/check.ts';
import { PathError } from '../../../server/src/cli/registers.ts';
import { type CalendarDay, dayOf } from '../../../server/src/model/time/calendar.ts';
import { MOST_BYTES } from '../../../server/src/runtime/nodeFileSystem.ts';
import { CAN_LINK } from '../../support/links.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));
const TODAY = dayOf(2021, 3, 24)!;
const LATE = 'actie 1: X\n  status: in uitvoering\n  eigenaar: Anja\n  deadline: 24 maart 2021\n';

describe('duo check', () => {
  let folder: string;
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  /** The problems as `file:line:column-line:column code`, the files from the folder on. */
  const problemsIn = async (paths: readonly string[], setting?: CalendarDay, today = TODAY) => {
    const report = await check(
      paths.map((path) => join(folder, path)),
      setting,
      today,
    );
    return report.problems.map(({ file, line, column, endLine, endColumn, code }) => {
      const path = relative(folder, file).replaceAll('\\', '/');
      return `${path}:${line}:${column}-${endLine}:${endColumn} ${code}`;
    });
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(realpathSync.native(tmpdir()), 'duo-check-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('waits for no pipe and reads no device, beside a file, in a folder or named', async () => {
    // Windows has none under such names.
    if (process.platform === 'win32') return;
    await write('a.duo', 'actie 5: Y\n');
    execFileSync('mkfifo', [join(folder, 'pijp.duo')]);
    await symlink('/dev/zero', join(folder, 'nul.duo'));
    await symlink('pijp.duo', join(folder, 'doorgang.duo'));
    const alone = await problemsIn(['a.duo']);
    assert.ok(alone.length > 0);
    assert.deepEqual(await problemsIn(['.']), alone);
    for (const name of ['pijp.duo', 'nul.duo', 'doorgang.duo'])
      await assert.rejects(problemsIn([name]), PathError, name);
  });
  it('takes no names through links that lead out of the folder, but reads a link that is named', async () => {
    if (!CAN_LINK) return;
    await write('in/a.duo', LATE);
    await write('uit/namen.duo', 'persoon Anja Woortman\n');
    const unknown = await problemsIn(['in/a.duo']);
    await symlink(join('..', 'uit', 'namen.duo'), join(folder, 'in', 'namen.duo'));
    assert.deepEqual(await problemsIn(['in/a.duo']), unknown);
    assert.deepEqual(await problemsIn(['in']), unknown);
    assert.equal((await check([join(folder, 'in', 'namen.duo')], undefined, TODAY)).files, 1);
  });
  it('does not call a register good that it cannot read', async () => {
    await write('a.duo', 'actie 5: Y\n');
    await write('b.duo', '');
    await truncate(join(folder, 'b.duo'), MOST_BYTES + 1);
    for (const path of ['.', 'a.duo', 'b.duo']) await assert.rejects(problemsIn([path]), PathError, path);
  });
  it('all files of a folder and below, by name, with columns from 1 in UTF-16', async () => {
    await write('b.duo', 'blok A: X\n\nactie 5: Y\r\n  status: vervallen\r\n  na: é𝄞, 9\r\n');
    await write('a/c.duo', LATE);
    const report = await check([folder], undefined, TODAY);
    assert.equal(report.files, 2);
    assert.deepEqual(await problemsIn(['.']), [
      'a/c.duo:3:13-3:17 persoon-onbekend',
      'b.duo:5:7-5:10 actie-onbekend',
      'b.duo:5:12-5:13 actie-onbekend',
    ]);
    const problem = report.problems.find(({ code }) => code === 'actie-onbekend');
    assert.equal(problem?.severity, 'error');
    assert.match(problem!.message, /^Er is geen actie é𝄞 /u);
  });
  it('one file, whose names stand in its neighbours', async () => {
    await write('lijst.duo', LATE);
    await write('onder/personen.duo', 'persoon Anja\n\npersoon Anja\n');
    assert.deepEqual(await problemsIn(['lijst.duo']), ['lijst.duo:3:13-3:17 persoon-onbekend'], 'not those below');
    await write('namen.DUO', 'persoon Anja\n');
    assert.deepEqual(await problemsIn(['lijst.duo']), []);
    assert.deepEqual(await problemsIn(['onder']), ['onder/personen.duo:3:9-3:13 naam-dubbel']);
  });
  it('leaves out what a file switches off, of that file alone', async () => {
    await write('a.duo', `// duo: geen persoon-onbekend\n\n${LATE}actie 1\n`);
    await write('b.duo', LATE.replace('1', '2'));
    const codes = [
      'a.duo:7:1-7:8 eigenaar-ontbreekt',
      'a.duo:7:1-7:8 deadline-ontbreekt',
      'a.duo:7:1-7:8 status-ontbreekt',
      'a.duo:7:7-7:8 nummer-dubbel',
    ];
    assert.deepEqual((await problemsIn(['a.duo'])).sort(), codes.sort());
    await write('a.duo', `// duo: geen meldingen\n\n${LATE}actie 1\n`);
    assert.deepEqual(await problemsIn(['.']), ['b.duo:3:13-3:17 persoon-onbekend']);
  });
  it('each file once, whichever paths hold it', async () => {
    await write('lijst.duo', LATE);
    const paths = ['.', 'lijst.duo', 'lijst.duo', './'].map((path) => join(folder, path));
    const { files, problems } = await check(paths, undefined, TODAY);
    assert.equal(files, 1);
    assert.equal(problems.length, 1);
  });
  it('judges by the register, else by the date that was given, else by today', async () => {
    await write('p.duo', 'persoon Anja\n');
    await write('lijst.duo', LATE);
    const late = ['lijst.duo:4:13-4:26 deadline-verstreken'];
    assert.deepEqual(await problemsIn(['.'], undefined, TODAY + 1), late);
    assert.deepEqual(await problemsIn(['.'], TODAY, TODAY + 1), []);
    assert.deepEqual(await problemsIn(['.'], TODAY + 1, TODAY), late);
    await write('lijst.duo', `${LATE}register X: Y\n  peildatum: 24 maart 2021\n`);
    assert.deepEqual(await problemsIn(['.'], TODAY + 1, TODAY + 1), []);
  });
  it('counts no byte order mark', async () => {
    await write('a.duo', '\uFEFFactie 5: X');
    assert.equal((await problemsIn(['a.duo']))[0], 'a.duo:1:1-1:8 eigenaar-ontbreekt');
  });
  it('a path that cannot be checked is named as it was typed', async () => {
    await write('leeg/a.txt', '');
    const fails = async (path: string, reason: PathError['reason']) => {
      await assert.rejects(check([path], undefined, TODAY), (error) => {
        assert.ok(error instanceof PathError);
        assert.deepEqual([error.reason, error.path], [reason, path]);
        return true;
      });
    };
    await fails(join(folder, 'weg'), 'notFound');
    await fails(join(folder, 'weg.duo'), 'notFound');
    await fails(join(folder, 'leeg'), 'noRegisters');
    await fails(join(folder, 'leeg', 'a.txt'), 'noRegister');
    await write('goed.duo', '');
    await assert.rejects(check([join(folder, 'goed.duo'), join(folder, 'weg')], undefined, TODAY), PathError);
  });
  it('a folder whose name begins like that of another is another', async () => {
    await write('a/x.duo', 'register X\nregister Y\n');
    await write('ab/x.duo', 'register X\nregister Y\n');
    // The neighbours of the first path are read too, and only counted for their names.
    await write('los.duo', '');
    assert.deepEqual(await problemsIn(['los.duo', 'a']), ['a/x.duo:2:1-2:11 register-dubbel']);
  });

  it('samples: exactly what samples/README.md lists', async () => {
    const readme = await readFile(join(SAMPLES, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| ([\w-]+\.duo) \| (\d+) \| ([a-z-]+) \|/gmu)];
    const listed = rows.map(([, file, line, code]) => `${file}:${line} ${code}`).sort();
    assert.equal(listed.length, 132);
    // On any day: the registers have a peildatum.
    for (const today of [dayOf(2019, 1, 1)!, dayOf(2030, 1, 1)!]) {
      const { problems, files } = await check([SAMPLES], undefined, today);
      const found = problems.map(({ file, line, code }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line} ${code}`);
      assert.deepEqual(found.sort(), listed);
      assert.equal(files, 9);
    }
  });
});
