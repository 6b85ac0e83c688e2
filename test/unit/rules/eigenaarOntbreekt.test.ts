import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

describe('eigenaar-ontbreekt', () => {
  it('is reported on the head of an open action', () => {
    checkProblems(`
      actie 5: Uitwerken
      ^^^^^^^ eigenaar-ontbreekt
        status: in uitvoering
        deadline: doorlopend
    `);
  });

  it('is reported on the name of an empty field', () => {
    checkProblems(`
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar:
        ^^^^^^^^ eigenaar-ontbreekt
        deadline: doorlopend
    `);
  });

  it('is reported on the title of an action without a number', () => {
    checkProblems(`
      actie: Uitwerken
      ^^^^^ nummer-ontbreekt
      ^^^^^^^^^^^^^^^^ eigenaar-ontbreekt
        status: in uitvoering
        deadline: doorlopend
    `);
  });

  it('sees an action without a status, or with an unknown one, as open', () => {
    checkProblems(`
      actie 5: Uitwerken
      ^^^^^^^ eigenaar-ontbreekt status-ontbreekt
        deadline: doorlopend
      actie 6: Uitwerken
      ^^^^^^^ eigenaar-ontbreekt
        status: bijna
                ^^^^^ status-onbekend
        deadline: doorlopend
    `);
  });

  for (const status of ['gereed', 'vervallen', 'Gereed', 'afgerond', 'uitgevoerd', 'voldaan', 'gereed (24 maart)']) {
    it(`is not reported of an action that is ${status}`, () => {
      checkProblems(`
        actie 5: Uitwerken
          status: ${status}
          deadline: doorlopend
      `);
    });
  }

  for (const owner of [
    '(10)(2e)',
    '(10)(2e) (OBG)',
    '5.1.2.e',
    '5.1 lid 2 onder e',
    'PM',
    'nader te bepalen',
    'n.v.t.',
    'allen',
    'wisselend',
    '(?)',
    'Anja Woortman (NCG)',
    'PM NCG',
    '(NCG)',
  ]) {
    it(`takes ${owner} for an owner`, () => {
      checkProblems(`
        organisatie NCG
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar: ${owner}
          deadline: doorlopend
      `);
    });
  }

  it('takes an owner on the next line', () => {
    checkProblems(`
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar:
          - allen
        deadline: doorlopend
    `);
  });

  it('takes the owner of the heading, of that above it, and of the one that `blok` names', () => {
    checkProblems(`
      blok A
        eigenaar: allen
      randvoorwaarde 02
        eigenaar: wisselend
      onderwerp I
      actie 1: Onder het onderwerp
        status: in uitvoering
        deadline: doorlopend
      onderwerp II
        eigenaar: PM
      actie 2: Onder een onderwerp met een eigenaar
        status: in uitvoering
        eigenaar:
        deadline: doorlopend
      blok C
      actie 3: Onder een blok zonder
      ^^^^^^^ eigenaar-ontbreekt
        status: in uitvoering
        deadline: doorlopend
      actie 4: Hoort bij een ander blok
        status: in uitvoering
        deadline: doorlopend
        blok: A
    `);
  });

  it('says nothing of decisions and headings, and of amendments, of which that is seldom said', () => {
    checkProblems(`
      blok A
      besluit 1: Vastgesteld
      amendement 1: Meer groen
    `);
  });

  it('is reported of a promise and a motion, each by its own field', () => {
    const problems = checkProblems(`
      toezegging 1: Onderzoek
      ^^^^^^^^^^^^ eigenaar-ontbreekt
        gevraagd door: allen
        status: toegezegd
        deadline: doorlopend
      toezegging 2: Nagekomen
        status: nagekomen (1 maart 2021)
        deadline: doorlopend
      toezegging 3: Afgewezen
        status: afgewezen
        deadline: doorlopend
      motie 1: Meer groen
      ^^^^^^^ eigenaar-ontbreekt
        indieners: allen
        status: aangenomen
        deadline: doorlopend
      motie 2: Verworpen
        uitslag: verworpen (12 voor, 23 tegen)
        deadline: doorlopend
      blok A: Met een eigenaar
        eigenaar: allen
      toezegging 4: Van het blok
        status: toegezegd
        deadline: doorlopend
    `);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'Toezegging 1 heeft niemand die het moet doen. Zet achter “gedaan door:” wie dat is.',
        'Motie 1 heeft niemand die het moet doen. Zet achter “portefeuillehouder:” wie dat is.',
      ],
    );
  });

  describe('fix', () => {
    it('adds the field below the status', () => {
      checkFix(
        `
          actie 5: Uitwerken
            status: in uitvoering
            deadline: doorlopend
        `,
        'eigenaar-ontbreekt',
        'Voeg de eigenaar toe',
        `
          actie 5: Uitwerken
            status: in uitvoering
            eigenaar: $0
            deadline: doorlopend
        `,
        // An empty field still lacks its value: the fix only opens the place to type it.
        { preferred: true, opens: ['eigenaar-ontbreekt'] },
      );
    });

    it('puts the cursor into an empty field', () => {
      checkFix(
        `
          actie 5: Uitwerken
            status: in uitvoering
            eigenaar:
            deadline: doorlopend
        `,
        'eigenaar-ontbreekt',
        'Voeg de eigenaar toe',
        `
          actie 5: Uitwerken
            status: in uitvoering
            eigenaar: $0
            deadline: doorlopend
        `,
        { preferred: true, opens: ['eigenaar-ontbreekt'] },
      );
    });

    it('indents as the entry does, and goes along with the last line of the file', () => {
      checkFix(
        'actie 5: Uitwerken\n\tstatus: in uitvoering\n\tdeadline: doorlopend\n',
        'eigenaar-ontbreekt',
        'Voeg de eigenaar toe',
        'actie 5: Uitwerken\n\tstatus: in uitvoering\n\teigenaar: $0\n\tdeadline: doorlopend\n',
        { preferred: true, opens: ['eigenaar-ontbreekt'] },
      );
      checkFix(
        'blok A\n  status: gereed\n  deadline: 2021\n\nactie 5: A\n  status: in uitvoering\n',
        'eigenaar-ontbreekt',
        'Voeg de eigenaar toe',
        'blok A\n  status: gereed\n  deadline: 2021\n\nactie 5: A\n  status: in uitvoering\n  eigenaar: $0\n',
        { preferred: true, opens: ['eigenaar-ontbreekt'] },
      );
    });

    it('leaves blank lines and comments behind the entry where they are', () => {
      checkFix(
        `
          actie 5: Uitwerken
            status: in uitvoering
            deadline: doorlopend

          // Het tweede.
          actie 6: Vaststellen
            status: gereed
            deadline: doorlopend
        `,
        'eigenaar-ontbreekt',
        'Voeg de eigenaar toe',
        `
          actie 5: Uitwerken
            status: in uitvoering
            eigenaar: $0
            deadline: doorlopend

          // Het tweede.
          actie 6: Vaststellen
            status: gereed
            deadline: doorlopend
        `,
        { preferred: true, opens: ['eigenaar-ontbreekt'] },
      );
    });
  });

  it('is put in from the sentence of an action point, whoever that is, with its deadline', () => {
    const minutes = (fields = '') =>
      `vergadering DUO 24 november 2026\n  agenda:\n    1. Opening\n      actiepunt: Fatima vraagt voor 10 december offertes aan.\n${fields}    2. Rondvraag\n`;
    checkFix(minutes(), 'eigenaar-ontbreekt', 'Zet “Fatima” als eigenaar', minutes('        eigenaar: Fatima\n'), {
      opens: ['persoon-onbekend'],
    });
    checkFix(
      minutes(),
      'eigenaar-ontbreekt',
      'Zet “Fatima” als eigenaar en “voor 10 december 2026” als deadline',
      minutes('        eigenaar: Fatima\n        deadline: voor 10 december 2026\n'),
      { alsoGone: ['deadline-ontbreekt'], opens: ['persoon-onbekend'] },
    );
  });
});
