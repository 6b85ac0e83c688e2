/** Phrases put together from the parts of the grammar: none is read to a day that a slow second reader does not give. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { resolveDeadline } from '../../../../server/src/model/time/deadline.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import { lastDays } from './deadlinePhrases/secondReader.ts';

const some = (...words: string[]) => fc.constantFrom('', '', ...words.map((word) => `${word} `));
const oneOf = (...words: string[]) => fc.constantFrom(...words);
const months = oneOf('januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'oktober', 'december');

const hedges = some(
  'naar verwachting',
  'nog',
  'in ieder geval',
  'graag',
  'zo snel mogelijk, maar',
  'z.s.m.,',
  'Streefdatum:',
  'richtdatum',
  'MR van',
  'commissie Ruimte',
);
const bounds = some(
  'uiterlijk',
  'voor',
  'tot',
  'in',
  'per',
  'vanaf',
  'na',
  'rond',
  'uiterlijk voor',
  'uiterlijk in',
  'niet voor',
  'niet later dan',
  '<',
  '≤',
);
const parts = some('begin', 'medio', 'eind', 'ultimo', 'het eind van', 'eerste helft van', 'de tweede helft van');
const years = oneOf('', '', ' 2025', ' 2026', ' van 2025', ' dit jaar', ' van dit jaar', ' volgend jaar');
const numbers = oneOf('een', 'twee', 'drie', 'zes', 'tien', '2', '14', 'enkele', 'een paar', '0');
const units = oneOf('dag', 'dagen', 'week', 'weken', 'maand', 'maanden', 'jaar', 'werkdagen');

const periods = fc.oneof(
  fc.tuple(parts, months, years).map((all) => all.join('')),
  fc
    .tuple(parts, oneOf('Q1', 'Q3', 'het tweede kwartaal', 'vierde kwartaal', 'laatste kwartaal'), years)
    .map((all) => all.join('')),
  fc
    .tuple(
      parts,
      oneOf(
        'dit jaar',
        'het jaar',
        'volgend jaar',
        '2025',
        'deze maand',
        'volgende maand',
        'dit kwartaal',
        'volgend kwartaal',
        'volgende week',
        'deze week',
        'de maand',
        'de week',
      ),
    )
    .map((all) => all.join('')),
  fc.tuple(fc.integer({ min: 1, max: 28 }), oneOf(' ', ' - 28 ', ' t/m 28 '), months, years).map((all) => all.join('')),
  fc
    .tuple(oneOf('de zomer', 'zomer', 'het zomerreces', 'de zomervakantie', 'de Kadernota', 'de ALV'), years)
    .map((all) => all.join('')),
  fc.tuple(oneOf('eerste', 'tweede'), oneOf(' helft', ' halfjaar'), years).map((all) => all.join('')),
);
const tails = oneOf(
  '',
  '',
  '',
  '',
  '',
  '',
  ' om 20.00 uur',
  ' a.s.',
  ' op de agenda',
  ', met de wijk',
  ' (TO)',
  ' Raad',
  ' of later',
  ' niet haalbaar',
  ' vervallen',
  ', als het lukt',
  ' en 1 juni',
  ' reces',
  ' of eerder',
  ' aanleveren',
  ' (uitgesteld tot 1 juni)',
  '; wordt 1 juni',
  '?',
);

const phrases = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(hedges, bounds, periods, tails).map((all) => all.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hedges, oneOf('binnen ', 'over ', 'na ', 'uiterlijk binnen '), numbers, oneOf(' '), units, tails)
      .map((all) => all.join('')),
  },
);

const peildata = oneOf('2025-04-03', '2025-01-31', '2024-11-14', '2025-12-30', '2024-02-29');

describe('phrases put together from the parts of a deadline', () => {
  it('are read to no other day than a plain second reader gives, 10,000 of them', () => {
    let read = 0;
    fc.assert(
      fc.property(phrases, peildata, (phrase, peildatum) => {
        const { latest } = resolveDeadline(readDeadline(phrase), { referenceDay: parseIso(peildatum)! });
        if (latest === undefined) return;
        read++;
        const meant = lastDays(phrase, peildatum);
        assert.ok(
          meant.has(formatIso(latest)),
          `${phrase}: read as ${formatIso(latest)}, may be ${[...meant].join(' or ')}`,
        );
      }),
      { numRuns: 10_000 },
    );
    // enough of them have a day that this says something
    assert.ok(read > 2_000, String(read));
  });
});
