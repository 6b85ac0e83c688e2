/** What the command line tells of all registers together, and what has changed since a day or a meeting. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../server/src/messages/index.ts';
import { GitFolder } from '../support/gitFolder.ts';

const ONE = `register DUO: Weekoverleg
  gremium: DUO
  peildatum: 24 maart 2021
gremium DUO
actie 1: Brief
  datum: 1 februari 2021
  deadline: 1 mei 2021
  historie:
    10 maart 2021: deadline 1 april 2021 -> 1 mei 2021
actie 2: Kaart
  datum: 15 maart 2021
  na: 1
vergadering DUO 3 maart 2021
vergadering DUO 17 maart 2021
`;

describe('duo export --layout overzicht', () => {
  let folder: GitFolder;
  before(() => {
    folder = new GitFolder();
    folder.write('een.duo', ONE);
    folder.write('twee.duo', 'register VOG: Bestuurlijk overleg\nactie 7: Geld\n  eigenaar: Anja\n');
  });
  after(() => folder.remove());

  it('makes one file of all registers that are named', () => {
    const { status, stderr } = folder.duo('export', '.', '--layout', 'overzicht', '--out', 'alles.md', '--force');
    assert.deepEqual([status, stderr.includes('alles.md')], [0, true]);
    const text = readFileSync(join(folder.path, 'alles.md'), 'utf8');
    for (const wanted of ['# Overzicht van alle registers', '## DUO', '## Geen gremium', 'Geld', '## Wat waarop wacht'])
      assert.ok(text.includes(wanted), wanted);
    const lone = folder.duo('export', 'een.duo', '--layout', 'overzicht', '--to', 'csv', '--out', '-');
    assert.doesNotMatch(lone.stdout, /Geld/u);
  });

  it('judges deadlines by the day that is given', () => {
    const late = (...day: string[]) =>
      folder.duo('export', 'een.duo', '--layout', 'overzicht', '--to', 'md', '--out', '-', ...day).stdout;
    assert.match(late(), /Open acties.*2\b/u);
    assert.match(late('--peildatum', '2 mei 2021'), /waarvan 1 te laat/u);
  });

  it('refuses what is of one register, in a sentence', () => {
    for (const option of [['--owner', 'Anja'], ['--since', '1 maart 2021'], ['--public']]) {
      const { status, stderr } = folder.duo('export', '.', '--layout', 'overzicht', '--out', 'x.html', ...option);
      assert.deepEqual([status, stderr.startsWith(messages.exportCommand.acrossAlone)], [2, true], option[0]);
    }
  });
});

describe('duo diff --since', () => {
  let folder: GitFolder;
  const diff = (...args: string[]) => folder.duo('diff', 'een.duo', '--since', ...args);
  before(() => {
    folder = new GitFolder();
    folder.write('een.duo', ONE);
  });
  after(() => folder.remove());

  const NEW = 'Nieuw\n  actie 2: Kaart – 15 maart 2021\n';
  const MOVED = 'Andere deadline\n  actie 1: Brief – 10 maart 2021: deadline 1 april 2021 -> 1 mei 2021\n';

  it('says what has changed after a day, and ends with 1', () => {
    assert.deepEqual(diff('3 maart 2021'), { status: 1, stdout: `${NEW}${MOVED}`, stderr: '' });
    assert.deepEqual(diff('2021-03-12'), { status: 1, stdout: NEW, stderr: '' });
    assert.deepEqual(diff('20 maart 2021'), { status: 0, stdout: '', stderr: '' });
  });

  it('takes a meeting: one by its day, and the last of a gremium', () => {
    assert.deepEqual(diff('DUO 3 maart 2021').stdout, `${NEW}${MOVED}`);
    assert.deepEqual(diff('DUO'), { status: 0, stdout: '', stderr: '' });
    // On that day the last meeting is the one before.
    assert.equal(diff('duo', '--peildatum', '16 maart 2021').stdout, `${NEW}${MOVED}`);
  });

  it('says it in Markdown and as JSON', () => {
    assert.match(diff('3 maart 2021', '--format', 'md').stdout, /## Nieuw\n[\s\S]*Kaart/u);
    const json = JSON.parse(diff('3 maart 2021', '--format', 'json').stdout);
    assert.ok(JSON.stringify(json).includes('Kaart'));
  });

  it('refuses what is neither, a day alone, and a path that is none', () => {
    for (const typed of ['gisteren of zo', 'DUO 4 maart 2021', 'VOG']) {
      const { status, stderr } = diff(typed);
      assert.deepEqual([status, stderr.startsWith(messages.diffCommand.badSince(typed))], [2, true], typed);
    }
    assert.equal(folder.duo('diff', 'een.duo', '--peildatum', '1 maart 2021').status, 2);
    assert.equal(folder.duo('diff', 'weg.duo', '--since', '1 maart 2021').status, 2);
  });
});
