/** Tables in plain text of which cells go on, on the next line. */
import assert from 'node:assert/strict';
import { given, shownRows, tablesOf } from '../../../support/given.ts';

const rows = async (...lines: readonly string[]) => {
  const tables = tablesOf(await given(lines.join('\n'), 'x.txt'));
  assert.equal(tables.length, 1, JSON.stringify(tables));
  return shownRows(tables[0]!);
};

const noticesOf = async (text: string) => (await given(text, 'x.txt')).notices;

const WANTED = [
  ['Nr', 'Actie', 'Wie', 'Wanneer'],
  ['1', 'Rooster maken voor de zomervakantie', 'Jan', '1 mei 2024'],
  ['2', 'Offerte vragen bij drie leveranciers van dakpannen', 'Els\nBakker', '1 juni 2024'],
  ['3', 'Brief', 'Piet', '1 juli 2024'],
];

describe('a table in plain text of which cells go on', () => {
  it('set with spaces, below numbers', async () => {
    assert.deepEqual(
      await rows(
        'Nr  Actie                     Wie        Wanneer',
        '1   Rooster maken voor de     Jan        1 mei 2024',
        '    zomervakantie',
        '2   Offerte vragen bij drie   Els        1 juni 2024',
        '    leveranciers              Bakker',
        '    van dakpannen',
        '3   Brief                     Piet       1 juli 2024',
      ),
      WANTED,
    );
  });

  it('set with spaces, with a line below the header, and words in the first column', async () => {
    assert.deepEqual(
      await rows(
        'Actie                     Wie        Wanneer',
        '-----------------------------------------------',
        'Rooster maken voor de     Jan        1 mei 2024',
        'zomervakantie',
        'Offerte vragen bij drie   Els        1 juni 2024',
        'leveranciers',
        'Brief                     Piet       1 juli 2024',
      ),
      [
        ['Actie', 'Wie', 'Wanneer'],
        ['Rooster maken voor de zomervakantie', 'Jan', '1 mei 2024'],
        ['Offerte vragen bij drie leveranciers', 'Els', '1 juni 2024'],
        ['Brief', 'Piet', '1 juli 2024'],
      ],
    );
  });

  it('with lines drawn between the rows', async () => {
    const drawn = '+----+-------------------------+--------+-------------+';
    assert.deepEqual(
      await rows(
        drawn,
        '| Nr | Actie                   | Wie    | Wanneer     |',
        drawn,
        '| 1  | Rooster maken voor de   | Jan    | 1 mei 2024  |',
        '|    | zomervakantie           |        |             |',
        drawn,
        '| 2  | Offerte vragen bij drie | Els    | 1 juni 2024 |',
        '|    | leveranciers            | Bakker |             |',
        '|    | van dakpannen           |        |             |',
        drawn,
        '| 3  | Brief                   | Piet   | 1 juli 2024 |',
        drawn,
      ),
      WANTED,
    );
  });

  it('is told, so that it is looked at', async () => {
    const text = [
      'Nr  Actie       Wie  Wanneer',
      '1   Maken van   Jan  1 mei',
      '    roosters',
      '2   Brief       Els  2 mei',
    ];
    assert.deepEqual(await noticesOf(text.join('\n')), [{ key: 'wrapped', table: 0 }]);
    assert.deepEqual(await noticesOf(text.filter((_, at) => at !== 2).join('\n')), []);
  });

  it('not a row of its own: without a number, or below the same person', async () => {
    assert.deepEqual(
      await rows(
        'Nr  Actie            Wie    Wanneer',
        '1   Rooster maken    Jan    1 mei 2024',
        '    Zaal huren       Els    1 juni 2024',
        '2   Brief            Piet   1 juli 2024',
      ),
      [
        ['Nr', 'Actie', 'Wie', 'Wanneer'],
        ['1', 'Rooster maken', 'Jan', '1 mei 2024'],
        ['', 'Zaal huren', 'Els', '1 juni 2024'],
        ['2', 'Brief', 'Piet', '1 juli 2024'],
      ],
    );
    assert.deepEqual(
      await rows(
        'Wie    Actie            Wanneer',
        'Jan    Rooster maken    1 mei 2024',
        '       Zaal huren       1 juni 2024',
        'Piet   Brief            1 juli 2024',
      ),
      [
        ['Wie', 'Actie', 'Wanneer'],
        ['Jan', 'Rooster maken', '1 mei 2024'],
        ['', 'Zaal huren', '1 juni 2024'],
        ['Piet', 'Brief', '1 juli 2024'],
      ],
    );
    const plain = ['| Nr | Actie |', '|----|-------|', '| 1 | Brief |', '|  | Zaal |'];
    assert.equal((await rows(...plain)).length, 3);
  });
});
