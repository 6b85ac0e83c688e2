/** Days as programs write them, in a column of days. */
import assert from 'node:assert/strict';
import { doubtsIn, ofRows, wholeEntries } from './given.ts';

const WRITTEN = [
  '20240410',
  '10042024',
  '2024-04-10 00:00:00',
  '2024-04-10T00:00:00',
  '2024-04-10T00:00',
  '10-4-2024 0:00:00',
  '10-04-2024 00:00',
  '10.04.24',
  '2024.04.10',
];

describe('a day as a program writes it, in a column of days', () => {
  it('is that day', () => {
    for (const header of ['Deadline', 'Datum', 'Gereed op', 'Gereed', 'Streefdatum'])
      for (const text of WRITTEN) {
        const made = ofRows([
          ['Nr', 'Actie', header],
          ['1', 'Rooster maken', text],
          ['2', 'Zaal huren', text],
        ]);
        assert.match(
          wholeEntries(made),
          /^actie 1: .*\n(?: {2}status: gereed\n)? {2}[\p{L} ]+: 10 april 2024$/mu,
          `${header} ${text}`,
        );
        assert.doesNotMatch(made.text, /opmerking/u);
      }
  });

  it('is asked where a time of another place stands behind it', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Deadline'],
      ['1', 'Rooster maken', '2024-04-09T22:00:00Z'],
    ]);
    assert.match(made.text, /^ {2}deadline: 9 april 2024$/mu);
    assert.deepEqual(doubtsIn(made), ['day']);
  });

  it('is as typed elsewhere, and where it is no day', () => {
    for (const [header, text] of [
      ['Zaaknummer', '20240410'],
      ['Opmerking', '2024-04-10 00:00:00'],
      ['Deadline', '20241341'],
      ['Deadline', '12345678'],
      ['Deadline', '31.02.24'],
    ] as const) {
      const made = ofRows([
        ['Nr', 'Actie', header],
        ['1', 'Rooster maken', text],
      ]);
      assert.ok(made.text.includes(`: ${text}\n`), `${header} ${text}`);
    }
  });

  it('a number of Excel is the day, asked once of the column; what is too far off is asked at its row', () => {
    const rows = (header: string) => [
      ['Nr', 'Actie', header],
      ['1', 'Rooster maken', '45392'],
      ['2', 'Zaal huren', '45400'],
      ['3', 'Brief', '21000'],
    ];
    for (const header of ['Deadline', 'Datum gereed', 'Streefdatum']) {
      const made = ofRows(rows(header));
      assert.match(made.text, /: 10 april 2024$/mu, header);
      assert.match(made.text, /: 21000$/mu, header);
      assert.deepEqual(
        doubtsIn(made)
          .filter((key) => key.startsWith('serial'))
          .toSorted(),
        ['serial', 'serialDays'],
        header,
      );
    }
    assert.deepEqual(doubtsIn(ofRows(rows('Zaaknummer'))), []);
  });
});
