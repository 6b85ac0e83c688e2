/**
 * What goes along with a list is still there when somebody has opened and saved it in LibreOffice, also as a file of the other kind
 * (`scripts/readers/install.sh`): what that person changed counts, and nothing else.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatNamed } from '../../server/src/exchange/formats.ts';
import { makeRegister } from '../../server/src/exchange/intake/makeRegister.ts';
import { updateRegister } from '../../server/src/exchange/intake/updateRegister.ts';
import { layoutNamed } from '../../server/src/exchange/layouts.ts';
import { makeFile } from '../../server/src/exchange/makeFile.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { WRITERS } from '../../server/src/exchange/writers.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';
import { missingPrograms, notTried } from '../support/debianPrograms.ts';
import { fixture, TODAY_ONLY } from '../support/fixture.ts';

const MINUTES = 5;
/** Each with what it is saved as. */
const SAVED = [
  ['docx', 'docx'],
  ['docx', 'odt'],
  ['odt', 'odt'],
  ['odt', 'docx'],
  ['xlsx', 'xlsx'],
  ['xlsx', 'ods'],
  ['ods', 'ods'],
  ['ods', 'xlsx'],
] as const;

/** Long enough for more than one property, as a list is. */
const REGISTER = `register R: Lijst\n\n${Array.from(
  { length: 60 },
  (_, at) => `actie ${at + 1}: Taak ${at + 1}\n  status: niet gestart\n  eigenaar: Anja\n`,
).join('\n')}`;

describe('a list that was saved in LibreOffice', function () {
  this.timeout(MINUTES * 60_000);
  const folder = mkdtempSync(join(tmpdir(), 'duo-sent-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const missing = missingPrograms(['office']);
  if (missing.size > 0) {
    it(notTried(missing));
    return;
  }

  for (const [from, to] of SAVED) {
    it(`${from} as ${to} still knows what went out`, async () => {
      const { scope } = fixture(REGISTER);
      const made = makeFile(
        [{ scope }],
        { layout: layoutNamed('actielijst')!, format: formatNamed(from)!, fallback: TODAY_ONLY },
        WRITERS,
      );
      assert.ok(made.kind === 'made');
      const own = join(folder, `${from}-${to}`);
      mkdirSync(own);
      writeFileSync(join(own, `lijst.${from}`), made.content);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const { status, stderr } = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', join(own, 'uit'), join(own, `lijst.${from}`)],
        { encoding: 'utf8', timeout: MINUTES * 60_000 },
      );
      assert.equal(status, 0, stderr);
      const read = await readGiven(readFileSync(join(own, 'uit', `lijst.${to}`)), `lijst.${to}`);
      assert.ok(read.kind === 'given');
      const now = fixture(REGISTER.replace('Taak 60\n  status: niet gestart', 'Taak 60\n  status: gereed'));
      const register = makeRegister(read.document, { name: 'lijst' });
      const { changes, knowsSent } = updateRegister(register, {
        scope: now.scope,
        day: dayOf(2021, 3, 12)!,
        from: undefined,
      });
      assert.equal(knowsSent, true);
      assert.deepEqual(
        changes.map(({ about, kind, field }) => [about, kind, field]),
        [['actie 60', 'newer', 'status']],
      );
    });
  }
});
