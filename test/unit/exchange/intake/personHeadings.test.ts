/** Headings that are somebody: asked whether that is who has to do what stands below them. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { isSurePerson } from '../../../../server/src/exchange/intake/persons.ts';
import { doubtsIn, given, ofRows, paragraph } from './given.ts';

describe('a heading that is somebody', () => {
  const asked = (made: ReturnType<typeof ofRows>) =>
    made.doubts.filter(({ key }) => key === 'whoHeading').map(({ values }) => values[0]);

  it('among the rows of a table', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Deadline', 'Status'],
      ['Willeke', '', '', ''],
      ['1', 'Rooster maken', '1-5-2024', 'open'],
      ['Fimke', '', '', ''],
      ['2', 'Offerte vragen', '1-6-2024', 'loopt'],
      ['De voorzitter', '', '', ''],
      ['3', 'Brief schrijven', '1-6-2024', 'open'],
    ]);
    assert.deepEqual(asked(made), ['Willeke', 'Fimke', 'De voorzitter']);
    assert.ok(!doubtsIn(made).includes('headingRow'));
  });

  it('of a text with its own level', () => {
    const made = makeRegister(
      given([
        paragraph('Actielijst', { level: 1 }),
        ...['Willeke', 'Roel de Wit', 'mw. Bakker'].flatMap((name) => [
          paragraph(name, { level: 2 }),
          paragraph('Rooster maken', { depth: 0 }),
        ]),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(asked(made), ['Willeke', 'Roel de Wit', 'mw. Bakker']);
  });

  it('as an item with its actions further in, without a colon', () => {
    for (const names of [['Jan', 'Els'], ['Jan', 'Fimke'], ['De secretaris', 'J. de Boer'], ['Willeke']]) {
      const made = makeRegister(
        given([
          paragraph('Actielijst', { level: 1 }),
          ...names.flatMap((name) => [
            paragraph(name, { depth: 0 }),
            paragraph('Rooster maken', { depth: 1 }),
            paragraph('Brief schrijven', { depth: 1 }),
          ]),
        ]),
        { name: 'lijst' },
      );
      assert.deepEqual(asked(made), names);
      assert.equal(made.counts.get('actie'), names.length * 2, made.text);
    }
  });

  it('not where all below it say who, nor of a subject', () => {
    const owned = ofRows([
      ['Nr', 'Actie', 'Wie', 'Status'],
      ['Willeke', '', '', ''],
      ['1', 'Rooster maken', 'Els', 'open'],
    ]);
    assert.deepEqual(asked(owned), []);
    const subjects = ofRows([
      ['Nr', 'Actie', 'Deadline', 'Status'],
      ['Zwembad', '', '', ''],
      ['1', 'Rooster maken', '1-5-2024', 'open'],
      ['Kantine', '', '', ''],
      ['2', 'Offerte vragen', '1-6-2024', 'loopt'],
    ]);
    assert.deepEqual(asked(subjects), []);
  });

  it('somebody beyond doubt', () => {
    for (const text of [
      'Willeke',
      'Jan en Els',
      'de voorzitter',
      'De secretaris',
      'mw. Bakker',
      'J. de Wit',
      'Wethouder Jansen',
      'Anne van der Meer',
      'F. van der Meer',
      'Jan/Els',
      'Jan-Willem',
    ])
      assert.ok(isSurePerson(text), text);
    for (const text of [
      'Rooster',
      'Zwembad',
      'Bestuur',
      'Team ICT',
      'Sociaal Domein',
      'Commissie Wonen',
      'Zaal huren',
      'MT',
      'Huis van de Wijk',
      'Notulen',
      'Acties',
      'Beleid van de Raad',
      'Nota',
    ])
      assert.ok(!isSurePerson(text), text);
  });
});
