/**
 * Files for Word, Excel and OpenDocument, read back by programs that Debian has: python-docx, openpyxl, odfpy, pandoc, and
 * LibreOffice, which writes each in the other format of its kind, where it is read again. `scripts/readers/install.sh` installs them.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ExportDocument, isWide, tablesOf } from '../../server/src/exchange/document.ts';
import { shownText } from '../../server/src/exchange/shownText.ts';
import { missingPrograms, notTried, PYTHON } from '../support/debianPrograms.ts';
import { ROOT } from '../support/repository.ts';
import { written } from '../support/written.ts';
import { hostileDocument } from '../unit/exchange/office.ts';
import { allSamples, checkSheets, headings, type ReadSheet, textTables } from './compare.ts';
import { tablesOfHtml } from './html.ts';

const READ = join(ROOT, 'scripts/readers/read.py');
const SAMPLES = [...allSamples(), { name: 'vijandig', document: hostileDocument() }];
/** LibreOffice takes seconds to start and less for each file. */
const MINUTES = 5;

interface ReadText {
  readonly title: string;
  readonly headings: readonly (readonly [number, string])[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly headerRows: readonly number[];
  readonly language: string;
  readonly landscape: boolean;
}

interface ReadBook {
  readonly title: string;
  readonly sheets: readonly (ReadSheet & {
    readonly formulas: number;
    readonly frozen?: string;
    readonly repeats: string | number | null;
    readonly filter?: string;
    readonly filters?: readonly string[];
    readonly choices: readonly string[];
    readonly dayFormats?: readonly string[];
  })[];
}

const folder = mkdtempSync(join(tmpdir(), 'duo-readers-'));

after(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: MINUTES * 60_000,
  });
  if (error !== undefined) throw error;
  assert.equal(status, 0, stderr);
  return stdout;
}

/**
 * Each sample with what a reader made of its file; files of another folder stand there by the same names. `escapes`: somebody on
 * the way does more or less than is right with texts such as `_x005F_`, or leaves a tab as its number.
 */
function readAll<T>(
  extension: string,
  { from = folder, escapes = false } = {},
): { name: string; document: ExportDocument; read: T }[] {
  const paths = SAMPLES.map(({ name }) => join(from, `${name}.${extension}`));
  const withoutEscapes = (json: string) =>
    JSON.parse(escapes ? json.replaceAll('x005F_', '').replaceAll('_x0009_', '\\t') : json);
  const all: T[] = withoutEscapes(run(PYTHON, [READ, ...paths]));
  return SAMPLES.map(({ name, document }, at) => ({
    name,
    document: withoutEscapes(JSON.stringify(document)),
    read: all[at]!,
  }));
}

/** The files in another format, as LibreOffice writes it. */
function converted(from: string, to: string): string {
  const out = join(folder, `${from}-${to}`);
  mkdirSync(out);
  run('soffice', [
    // A profile of its own: one that somebody has open elsewhere would be waited for.
    ...[`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', to],
    ...['--outdir', out, ...SAMPLES.map(({ name }) => join(folder, `${name}.${from}`))],
  ]);
  return out;
}

/** A table without rows may have an empty one. */
function comparable(tables: ReadText['tables']): string[][][] {
  return tables.map((rows) =>
    rows
      .filter((cells, at) => at !== 1 || rows.length > 2 || cells.some((text) => text !== ''))
      .map((cells) => [...cells]),
  );
}

function checkText({ name, document, read }: { name: string; document: ExportDocument; read: ReadText }): void {
  assert.deepEqual(comparable(read.tables), comparable(textTables(document)), name);
  assert.deepEqual(read.headings, headings(document), name);
  assert.deepEqual([...new Set(read.headerRows)], read.tables.length === 0 ? [] : [1], name);
  assert.match(read.language, /^nl/u, name);
  assert.equal(read.landscape, isWide(document), name);
  assert.equal(read.title, document.title, name);
}

function checkBook({ name, document, read }: { name: string; document: ExportDocument; read: ReadBook }): void {
  checkSheets(document, read.sheets, name);
  assert.equal(read.title, document.title, name);
  for (const sheet of read.sheets) {
    assert.equal(sheet.formulas, 0, `${name}: ${sheet.name}`);
    assert.ok(sheet.repeats === 1 || sheet.repeats === '$1:$1', `${name}: ${sheet.name} ${sheet.repeats}`);
  }
}

describe('files read by programs of Debian', function () {
  this.timeout(MINUTES * 60_000);

  const missing = missingPrograms();
  if (missing.size > 0) {
    it(notTried(missing));
    return;
  }

  before(() => {
    for (const { name, document } of SAMPLES) {
      for (const format of ['docx', 'odt', 'xlsx', 'ods'] as const) {
        writeFileSync(join(folder, `${name}.${format}`), written(format, document));
      }
    }
  });

  it('docx by python-docx', () => {
    for (const one of readAll<ReadText>('docx')) checkText(one);
  });

  it('odt by odfpy', () => {
    for (const one of readAll<ReadText>('odt')) checkText(one);
  });

  it('xlsx by openpyxl: also that the header stays, filters, values to choose from and one form of days', () => {
    for (const one of readAll<ReadBook>('xlsx', { escapes: true })) {
      checkBook(one);
      for (const { name, frozen, filter, dayFormats = [], rows } of one.read.sheets) {
        assert.equal(frozen, 'A2', `${one.name}: ${name}`);
        assert.equal(filter?.startsWith('A1:'), true, `${one.name}: ${name}`);
        assert.ok(filter?.endsWith(String(rows.length)), `${one.name}: ${name} ${filter}`);
        assert.ok(
          dayFormats.every((format) => format === '[$-413]d\\ mmmm\\ yyyy'),
          `${one.name}: ${name}`,
        );
      }
    }
  });

  it('ods by odfpy', () => {
    for (const one of readAll<ReadBook>('ods')) checkBook(one);
  });

  it('docx by pandoc', () => {
    for (const { name, document } of SAMPLES) {
      const tables = tablesOfHtml(ofPandoc(name, 'docx'));
      assert.deepEqual(
        comparable(tables.map(({ rows }) => rows.map((cells) => cells.map(folded)))),
        comparable(textTables(document).map((rows) => rows.map((cells) => cells.map(folded)))),
        name,
      );
      for (const { headerRows } of tables) assert.equal(headerRows, 1, name);
    }
  });

  // Of a table in OpenDocument version 2.17 leaves out the header, and lists in cells, those that LibreOffice wrote too.
  it('odt by pandoc, as far as it reads tables', () => {
    for (const { name, document } of SAMPLES) {
      const read = tablesOfHtml(ofPandoc(name, 'odt')).map(({ rows }) => rows);
      const expected = [...tablesOf(document)].map(({ table }) => table.rows);
      assert.equal(read.length, expected.length, name);
      for (const [at, rows] of expected.entries()) {
        for (const [place, { cells }] of rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            if (!/^- /mu.test(cell.text)) {
              assert.equal(folded(read[at]![place]![column]!), folded(shownText(cell)), `${name}: ${at}, ${place}`);
            }
          }
        }
      }
    }
  });

  it('docx by LibreOffice, which makes odt of it', () => {
    for (const one of readAll<ReadText>('odt', { from: converted('docx', 'odt') })) checkText(one);
  });

  it('odt by LibreOffice, which makes docx of it', () => {
    for (const one of readAll<ReadText>('docx', { from: converted('odt', 'docx'), escapes: true })) checkText(one);
  });

  it('xlsx by LibreOffice, which makes ods of it', () => {
    for (const one of readAll<ReadBook>('ods', { from: converted('xlsx', 'ods') })) {
      checkBook(one);
      assert.equal(one.read.sheets[0]?.filters?.length, one.read.sheets.length, one.name);
    }
  });

  it('ods by LibreOffice, which makes xlsx of it', () => {
    // Without a window it leaves out how the sheets are shown, and so that the header stays.
    for (const one of readAll<ReadBook>('xlsx', { from: converted('ods', 'xlsx'), escapes: true })) checkBook(one);
  });
});

function ofPandoc(name: string, format: string): string {
  return run('pandoc', ['--from', format, '--to', 'html', '--wrap=none', join(folder, `${name}.${format}`)]);
}

/** pandoc makes one of white space, and leaves out a break at an end. */
function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
