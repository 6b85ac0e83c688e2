/** What more lists showed: decisions without a subject, owners that stand once, people beside several actions of a point. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

describe('an answer beside an action', () => {
  it('is no decision where nothing says of what', () => {
    for (const answer of ['akkoord', 'Conform', 'Ja', 'Vastgesteld', 'aangehouden']) {
      const made = ofRows([
        ['Nr', 'Actie', 'Wie', 'Besluit'],
        ['1', 'Rooster maken', 'Jan', answer],
        ['2', 'Zaal huren', 'Els', answer],
      ]);
      assert.equal(made.counts.get('besluit'), undefined, answer);
      assert.match(
        wholeEntries(made),
        new RegExp(`^actie 1: Rooster maken\\n(?: {2}.*\\n)*? {2}toelichting: Besluit: ${answer}$`, 'mu'),
      );
    }
  });

  it('of a body is a decision', () => {
    for (const header of [
      'Besluit college',
      'Collegebesluit',
      'Besluit van de raad',
      'Raadsbesluit',
      'Besluit B en W',
      'Besluit MT',
    ]) {
      const made = ofRows([
        ['Agendapunt', header],
        ['Subsidie De Brug', 'Conform advies'],
        ['Verkeersplan', 'Aangehouden'],
      ]);
      assert.equal(made.counts.get('besluit'), 2, header);
      assert.match(wholeEntries(made), /^besluit: Subsidie De Brug$/mu);
    }
    for (const header of ['Besluit nodig', 'Besluitdatum', 'Datum besluit']) {
      const made = ofRows([
        ['Actie', header, 'Wie'],
        ['Bellen', '1-5-2024', 'Jan'],
      ]);
      assert.equal(made.counts.get('actie'), 1, header);
    }
  });
});

describe('several actions at a point', () => {
  const minutes = (wie: string, wanneer: string) =>
    makeRegister(
      given([
        paragraph('Notulen bestuur 5 maart 2024'),
        table([
          ['Punt', 'Bespreking', 'Actie', 'Wie', 'Wanneer'],
          ['1. Website', 'De website loopt achter.', 'Bouwer bellen\nTeksten schrijven', wie, wanneer],
        ]),
      ]),
      { name: 'x' },
    );

  it('have who and when of their own lines, asked', () => {
    const made = minutes('Joke\nPiet', 'z.s.m.\n1 mei');
    const text = made.text.replaceAll('\n\n', '\n');
    assert.match(
      text,
      /Actie: Bouwer bellen\n {8}eigenaar: Joke\n {8}deadline: z\.s\.m\.\n {6}Actie: Teksten schrijven\n {8}eigenaar: Piet\n {8}deadline: 1 mei\n/u,
    );
    assert.deepEqual(doubtsIn(made).toSorted(), ['fromLine', 'pointOwner', 'pointOwner']);
  });

  it('are asked where nothing says who has which', () => {
    const made = minutes('Joke', '1 mei');
    assert.match(made.text, /Wie: Joke/u);
    assert.ok(doubtsIn(made).includes('whoWhen'));
  });
});

describe('what cannot be a day', () => {
  it('is asked as a number too long for one', () => {
    for (const text of ['20241301', '99999999', '21000']) {
      const made = ofRows([
        ['Actie', 'Wie', 'Deadline'],
        ['Brief', 'Bo', text],
      ]);
      assert.deepEqual(doubtsIn(made), ['serial'], text);
    }
  });
});

describe('below the last row', () => {
  it('what numbers and signs mean is no heading', () => {
    for (const codes of [
      ['1', '2', '3'],
      ['●', '○', '◐'],
      ['O', 'L', 'G'],
    ]) {
      const made = ofRows([
        ['Nr', 'Actie', 'Wie', 'Status'],
        ...codes.map((code, at) => [`${at + 1}`, `Regel ${at} nagaan`, 'Jan', code]),
        ...codes.map((code, at) => [`${code} = ${['open', 'loopt', 'gereed'][at]}`, '', '', '']),
      ]);
      assert.doesNotMatch(made.text, /^onderwerp|^blok/mu);
      assert.match(made.text, /status: gereed/u);
      assert.deepEqual(doubtsIn(made), [], codes.join());
    }
  });
});

describe('a column of who before the title', () => {
  it('with each name at the first of its rows is asked', () => {
    const rows = (header: string) => [
      [header, 'Wat', 'Wanneer'],
      ['Willeke', 'Rooster maken', '1 mei'],
      ['', 'Offerte vragen', '8 mei'],
      ['Roel', 'Zaal huren', ''],
      ['', 'Catering regelen', ''],
    ];
    for (const header of ['Wie', 'Actiehouder', 'Trekker']) {
      const made = ofRows(rows(header));
      assert.deepEqual(doubtsIn(made), ['onceOwner'], header);
      assert.equal(wholeEntries(made).match(/eigenaar/gu)?.length, 2);
    }
    const behind = rows('Wie').map(([who, what, when]) => [what!, when!, who!]);
    assert.deepEqual(doubtsIn(ofRows(behind)), []);
    const full = rows('Wie').map(([who, ...others]) => [who || 'Bo', ...others]);
    assert.deepEqual(doubtsIn(ofRows(full)), []);
  });
});

describe('a number with a remark', () => {
  it('is the number', () => {
    for (const typed of ['AP 3 (nieuw)', '3 (nieuw)', '3 nieuw', '3*', '3 (vervolg)']) {
      const made = ofRows([
        ['Nr', 'Actie', 'Wie'],
        ['1', 'Statuten wijzigen', 'Karin'],
        [typed, 'Cursus regelen', 'Allen'],
      ]);
      assert.match(wholeEntries(made), /^actie 3: Cursus regelen$/mu, typed);
      assert.deepEqual(made.rest, []);
    }
  });
});
