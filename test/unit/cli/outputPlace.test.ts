/** Nothing is written over a register, over what is no ordinary file, or over another file of the command. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusedPlace } from '../../../server/src/cli/outputPlace.ts';

describe('the place of a file that is asked for', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-plaats-'));
    for (const name of ['lijst.duo', 'sjabloon.docx', 'uit.md']) writeFileSync(at(name), 'x');
    mkdirSync(at('map'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('may be new, or that of an ordinary file', async () => {
    assert.equal(await refusedPlace(at('nieuw.md'), []), undefined);
    assert.equal(await refusedPlace(at('uit.md'), [at('sjabloon.docx')]), undefined);
  });

  it('is never that of a register, there or not', async () => {
    for (const name of ['lijst.duo', 'nieuw.duo', 'LIJST.DUO'])
      assert.equal(await refusedPlace(at(name), []), 'register', name);
  });

  it('is no folder and no pipe', async () => {
    assert.equal(await refusedPlace(at('map'), []), 'notAFile');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [at('pijp')]);
    assert.equal(await refusedPlace(at('pijp'), []), 'notAFile');
  });

  it('is not that of another file of the command, by whatever way it is named', async () => {
    assert.equal(await refusedPlace(at('sjabloon.docx'), [at('sjabloon.docx')]), 'same');
    assert.equal(await refusedPlace(at('nieuw.md'), [at('map/../nieuw.md')]), 'same');
    if (process.platform === 'win32') return;
    symlinkSync(at('sjabloon.docx'), at('anders.docx'));
    assert.equal(await refusedPlace(at('anders.docx'), [at('sjabloon.docx')]), 'same');
  });
});
