/** A PDF by way of LibreOffice: where it is looked for, and that nothing of it is left. Small scripts stand in for it. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { waitUntil } from '../../../scripts/host/wait-until.ts';
import { findOffice, pdfOf } from '../../../server/src/cli/pdf.ts';

describe('a PDF by way of LibreOffice', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);
  let folder: string;
  let temporary: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-office-'));
    temporary = join(folder, 'temporary');
    mkdirSync(temporary);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program with a name; `$out` is the folder that it is to write to, `$in` what it is given. */
  const program = (name: string, ...lines: string[]): string => {
    const path = join(folder, name);
    const head = ['#!/bin/sh', `while [ "$1" != --outdir ]; do echo "$1" >> '${folder}/arguments'; shift; done`];
    writeFileSync(path, [...head, 'out=$2', 'in=$3', ...lines, ''].join('\n'));
    chmodSync(path, 0o755);
    return path;
  };
  const docx = new TextEncoder().encode('een lijst');

  it('is found on the path, by either of its names; in a folder that is not absolute it is not looked for', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    assert.equal(findOffice({ PATH: [other, folder].join(delimiter) }, 'linux'), undefined);
    const second = program('libreoffice');
    assert.equal(findOffice({ PATH: [other, folder].join(delimiter) }, 'linux'), second);
    const first = program('soffice');
    assert.equal(findOffice({ PATH: [other, folder].join(delimiter) }, 'linux'), first);
    chmodSync(first, 0o644);
    assert.equal(findOffice({ PATH: folder }, 'linux'), second, 'a file that is no program');
    const before = process.cwd();
    try {
      process.chdir(folder);
      for (const path of ['', '.', `${delimiter}.${delimiter}`])
        assert.equal(findOffice({ PATH: path }, 'linux'), undefined);
    } finally {
      process.chdir(before);
    }
    assert.equal(findOffice({}, 'linux'), undefined);
  });

  it('is what it made of the file, in a folder and with a profile of its own, of which nothing is left', async () => {
    const office = program(
      'soffice',
      `echo "$HOME" > '${folder}/home'`,
      'touch "$HOME/leftover"',
      'cp "$in" "$out/lijst.pdf"',
    );
    assert.deepEqual(await pdfOf(docx, { office, temporary }), Buffer.from(docx));
    const given = readFileSync(join(folder, 'arguments'), 'utf8');
    assert.match(given, /^-env:UserInstallation=file:.*\/temporary\/duo-pdf-\w+\/profile$/mu);
    assert.match(given, /writer_pdf_Export/u);
    assert.ok(readFileSync(join(folder, 'home'), 'utf8').startsWith(join(temporary, 'duo-pdf-')));
    assert.deepEqual(readdirSync(temporary), []);
  });

  it('is none where it made none or failed', async () => {
    const silent = program('silent', 'exit 0');
    const failing = program('failing', 'cp "$in" "$out/lijst.pdf"', 'exit 1');
    for (const office of [silent, failing, join(folder, 'gone')]) {
      assert.equal(await pdfOf(docx, { office, temporary }), undefined, office);
    }
    assert.deepEqual(readdirSync(temporary), []);
  });

  it('is none when it takes too long: it is ended, and what it started with it', async () => {
    const office = program('slow', `sleep 600 & echo $! > '${folder}/child'`, `echo ja > '${folder}/begun'`, 'wait');
    assert.equal(await pdfOf(docx, { office, temporary, limit: 3000 }), undefined);
    assert.deepEqual(readdirSync(temporary), []);
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    // Nobody waits for it any more, so that it may be seen as one that has ended, and on a busy machine for a moment as before.
    const state = () => {
      try {
        return /^\d+ \(.*\) (\w)/u.exec(readFileSync(`/proc/${child}/stat`, 'utf8'))?.[1] ?? 'gone';
      } catch {
        return 'gone';
      }
    };
    if (process.platform === 'linux')
      await waitUntil(() => /^(?:gone|Z|X)$/u.test(state()), 'the child was gone', 10_000);
  });
});
