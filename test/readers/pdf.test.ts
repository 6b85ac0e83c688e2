/** What `duo export --to pdf` makes where LibreOffice is installed, and what it says where it is not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOffice } from '../../server/src/cli/pdf.ts';
import { messages } from '../../server/src/messages/index.ts';
import { ROOT } from '../support/repository.ts';

const MAIN = join(ROOT, 'server/src/cli/main.ts');
const SAMPLE = join(ROOT, 'samples', 'actielijst.duo');

describe('duo export --to pdf', function () {
  this.timeout(300_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-pdf-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const duo = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [MAIN, 'export', ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...env, TMPDIR: folder },
    });

  it('without LibreOffice says how it is done, and writes nothing', () => {
    const { status, stderr, stdout } = duo([SAMPLE, '--out', 'uit.pdf'], { PATH: '' });
    assert.deepEqual([status, stderr, stdout], [2, `${messages.exportCommand.noOffice}\n`, '']);
    assert.deepEqual(readdirSync(folder), []);
  });

  if (findOffice() === undefined) {
    it('not tried: LibreOffice is missing (scripts/readers/install.sh)');
    return;
  }

  it('makes one whose headings, tables and header cells a screen reader knows, in Dutch, and leaves nothing behind', () => {
    const { status, stderr } = duo([SAMPLE, '--out', 'uit.pdf'], process.env);
    assert.deepEqual([status, stderr], [0, `${messages.exportCommand.written('uit.pdf')}\n`]);
    assert.deepEqual(readdirSync(folder), ['uit.pdf']);
    const pdf = readFileSync(join(folder, 'uit.pdf')).toString('latin1');
    assert.match(pdf, /^%PDF-1\.\d/u);
    assert.match(pdf, /\/Lang\s*\(nl-NL\)/u);
    assert.match(pdf, /pdfuaid:part/u);
    for (const kind of ['H1', 'H2', 'Table', 'TH', 'TD']) assert.match(pdf, new RegExp(`/S\\s*/${kind}\\b`, 'u'), kind);
    // Whose machine it was made on is nobody's business.
    assert.doesNotMatch(pdf, /\/Author/u);
  });
});
