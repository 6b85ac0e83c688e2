/** The columns of real lists as fields. */
import assert from 'node:assert/strict';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { checkProblems } from '../rules/check.ts';

const fields = (text: string) => readEntry(text).fields.map(({ name, kind }) => `${name} ${kind}`);

describe('the columns of real lists', () => {
  it('are the fields that they mean', () => {
    for (const [column, field] of [
      ['Termijn', 'deadline deadline'],
      ['Streefdatum', 'deadline deadline'],
      ['Verantwoordelijke', 'eigenaar people'],
      ['Portefeuillehouder', 'eigenaar people'],
      ['Trekker', 'eigenaar people'],
      ['Behandelaar', 'eigenaar people'],
      ['Voortgang', 'voortgang text'],
      ['Stand van zaken', 'voortgang text'],
      ['Afdoening', 'afdoening text'],
      ['Datum', 'datum date'],
      ['Kenmerk', 'kenmerk plain'],
      ['Vindplaats', 'uit plain'],
      ['Indiener', 'indiener people'],
      ['Prioriteit', 'prioriteit plain'],
      ['Gereed op', 'gereed op date'],
      ['Afgehandeld op', 'gereed op date'],
      ['Toegewezen aan', 'eigenaar people'],
      ['Wanneer gereed', 'deadline deadline'],
      ['Opleverdatum', 'deadline deadline'],
      ['Ingebracht door', 'indiener people'],
      ['Ingebracht op', 'datum date'],
    ] as const) {
      const value = field.endsWith('date') || field.endsWith('deadline') ? '1 maart 2021' : 'Anja Woortman';
      const entry = readEntry(`actie 1: X\n  ${column}: ${value}\n`);
      assert.deepEqual([fields(entry.text), entry.findings], [[field], []], column);
    }
  });

  it('of a promise are those of a promise', () => {
    const text =
      'toezegging 1: X\n  Portefeuillehouder: Anja\n  Vragensteller: Piet\n  Termijn: mei 2021\n  Afdoening: brief\n  Vindplaats: blz. 3\n';
    assert.deepEqual(fields(text), [
      'gedaan door people',
      'gevraagd door people',
      'deadline deadline',
      'afdoening text',
      'uit plain',
    ]);
    assert.deepEqual(readEntry(text).findings, []);
  });

  it('of a motion are those of a motion', () => {
    const text =
      'motie 1: X\n  Eerste indiener: Anja\n  Datum indiening: 1 mei 2021\n  Stemuitslag: 20-15\n  Stand van zaken: brief in de maak\n';
    assert.deepEqual(fields(text), ['indieners people', 'datum date', 'uitslag plain', 'voortgang text']);
    assert.deepEqual(readEntry(text).findings, []);
    assert.deepEqual(fields('toezegging 1: X\n  Toegezegd aan: Anja\n'), ['gevraagd door people']);
  });

  it('is the status where it says no more than one, and the entry has none', () => {
    const status = (lines: string, kind = 'actie') => fields(`${kind} 1: X\n${lines}`);
    assert.deepEqual(status('  stand van zaken: afgerond\n'), ['status status']);
    assert.deepEqual(status('  voortgang: 50%\n'), ['status status']);
    assert.deepEqual(status('  voortgang: nagekomen\n', 'toezegging'), ['status promiseStatus']);
    assert.deepEqual(status('  voortgang: afgerond, brief volgt\n'), ['voortgang text']);
    assert.deepEqual(status('  voortgang: afgerond\n    brief volgt\n'), ['voortgang text']);
    assert.deepEqual(status('  voortgang: afgerond\n  status: open\n'), ['voortgang text', 'status status']);
    assert.deepEqual(status('  status:\n  voortgang: afgerond\n'), ['status status', 'voortgang text']);
    assert.deepEqual(status('  voortgang: brief verzonden\n'), ['voortgang text']);
  });

  it('are never an error', () => {
    const [problem] = checkProblems(
      'actie 1: X\n  status: gereed\n  eigenaar: allen\n  datum: in het voorjaar van\n         ^^^^^^^^^^^^^^^^^^^ waarde-ongeldig\n',
    );
    assert.equal(problem?.severity, 'warning');
  });

  it('say when an action was ready', () => {
    const action = (more: string) => `// gereed-zonder-datum\nactie 1: X\n  status: gereed\n  eigenaar: allen\n${more}`;
    checkProblems(action('  gereed op: 3 maart 2021\n'));
    checkProblems(
      action('')
        .replace('actie 1', 'actie 1')
        .replace('  status: gereed', '  status: gereed\n          ^^^^^^ gereed-zonder-datum'),
    );
  });
});
