/**
 * Lists of other makers, brought in as `duo import` does: Word and Excel as python-docx, openpyxl, pandoc and LibreOffice write them, by
 * hand what Word and Excel write themselves, and what comes by mail. Every cell stands where a person puts it (`foreign/lists.ts`).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { imported } from '../../server/src/cli/import.ts';
import { readImport } from '../../server/src/cli/importOptions.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';
import { type DebianProgram, missingPrograms, notTried, PYTHON } from '../support/debianPrograms.ts';
import { ROOT } from '../support/repository.ts';
import { BY_OFFICE, BY_PANDOC, type ForeignList, LISTS, MADE, type Wanted } from './foreign/lists.ts';

const TODAY = dayOf(2026, 11, 30)!;
const folder = mkdtempSync(join(tmpdir(), 'duo-foreign-'));

after(() => rmSync(folder, { recursive: true, force: true }));

function run(
  command: string,
  args: readonly string[],
  input = '',
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', input, timeout: 120_000 });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

function mustRun(command: string, args: readonly string[], input = ''): void {
  const { status, stderr } = run(command, args, input);
  assert.equal(status, 0, stderr);
}

/** An entry as it stands in the text of a register, read by its margins alone. */
interface Found {
  readonly keyword: string;
  readonly number: string;
  readonly title: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly below: string;
}

function entriesOf(register: string): Found[] {
  const found: Found[] = [];
  let below = '';
  let field = '';
  for (const line of register.split('\n')) {
    const start = /^(\p{L}+)(?: ([^:]*))?:\s*(.*)$/u.exec(line);
    if (start) {
      const [, keyword = '', number = '', title = ''] = start;
      if (['blok', 'randvoorwaarde', 'onderwerp'].includes(keyword)) below = title === '' ? number : title;
      found.push({ keyword, number, title, fields: new Map(), below });
      continue;
    }
    const fields = found.at(-1)?.fields as Map<string, string> | undefined;
    const named = /^ {2}(\p{L}[^:/]*):\s*(.*)$/u.exec(line);
    if (fields && named) {
      field = named[1]!;
      fields.set(field, named[2]!);
    } else if (fields && /^ {4}/u.test(line) && !line.trim().startsWith('//')) {
      fields.set(field, `${fields.get(field) ?? ''} ${line.trim()}`.trim());
    }
  }
  return found;
}

function check(list: ForeignList, register: string, report: string): void {
  const all = entriesOf(register).filter(({ keyword }) => ['actie', 'besluit', 'toezegging'].includes(keyword));
  const said = `${list.name}:\n${register}\n---\n${report}`;
  for (const wanted of list.entries) {
    const one = all.find(({ title }) => same(title, wanted.title));
    assert.ok(one, `no “${wanted.title}” in ${said}`);
    checkEntry(one, wanted, said);
  }
  if (list.entries.length > 0) assert.equal(all.length, list.entries.length, `the number of entries in ${said}`);
  for (const words of list.kept ?? []) {
    assert.ok(flat(`${register}\n${report}`).includes(flat(words)), `“${words}” is lost: ${said}`);
  }
  for (const doubt of list.doubts ?? []) assert.match(report, doubt, said);
}

function checkEntry(found: Found, { number, fields, below }: Wanted, said: string): void {
  if (number !== undefined) assert.equal(found.number, number, said);
  for (const [name, value] of Object.entries(fields ?? {})) {
    assert.ok(same(found.fields.get(name) ?? '', value), `${name} of “${found.title}” is not “${value}”: ${said}`);
  }
  if (below !== undefined) assert.ok(flat(found.below).includes(below), `“${found.title}” not below ${below}: ${said}`);
}

/** Without comment signs at the start of lines, with single spaces. */
const flat = (text: string) =>
  text
    .replaceAll(/^\s*(?:\/\/)?/gmu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
const same = (one: string, other: string) => flat(one).replace(/\.$/u, '') === flat(other).replace(/\.$/u, '');

/** The program that a list is made with; undefined where that is this test. */
function makerOf(name: string): DebianProgram | undefined {
  if (name in MADE) return undefined;
  if (name in BY_PANDOC) return 'pandoc';
  return name in BY_OFFICE ? 'office' : 'python';
}

describe('lists of other makers', function () {
  this.timeout(300_000);

  const missing = missingPrograms();
  const isMade = (name: string): boolean => {
    const maker = makerOf(name);
    return maker === undefined || !missing.has(maker);
  };
  if (missing.size > 0) it(notTried(missing));

  before(() => {
    mkdirSync(join(folder, 'uit'));
    for (const [name, make] of Object.entries(MADE)) writeFileSync(join(folder, name), make());
    if (!missing.has('python')) mustRun(PYTHON, [join(ROOT, 'scripts/readers/foreign.py'), folder]);
    for (const [name, source] of Object.entries(BY_PANDOC)) {
      if (!isMade(name)) continue;
      mustRun('pandoc', ['--from', 'markdown', '--output', join(folder, name)], source);
    }
    // Two sources, each in two formats.
    for (const [name, { source, end, filter }] of Object.entries(BY_OFFICE)) {
      if (!isMade(name)) continue;
      const out = join(folder, 'office');
      mkdirSync(out, { recursive: true });
      const from = join(out, `${basename(name, extname(name))}.${end}`);
      writeFileSync(from, source);
      mustRun('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        ...(filter === undefined ? [] : [`--infilter=${filter}`]),
        ...['--convert-to', extname(name).slice(1), '--outdir', out, from],
      ]);
      renameSync(join(out, name), join(folder, name));
    }
  });

  it('are at least twenty', () => {
    assert.ok(LISTS.length >= 20);
  });

  for (const list of LISTS.filter(({ name }) => isMade(name))) {
    it(`${list.name} has every cell where a person puts it`, async () => {
      const asked = readImport(
        [join(folder, list.name)],
        new Map([['--to', join(folder, 'uit', `${list.name}.duo`)]]),
        undefined,
      );
      assert.ok(typeof asked !== 'string');
      const made = await imported(asked, TODAY);
      assert.ok(made.kind === 'imported', JSON.stringify(made));
      check(list, made.text, made.report.join('\n'));
    });
  }
});
