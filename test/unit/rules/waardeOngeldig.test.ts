import assert from 'node:assert/strict';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

describe('waarde-ongeldig', () => {
  const sentence = (marked: string) => checkProblems(marked)[0]?.message;

  for (const [what, marked, expected] of [
    [
      'a number with spaces',
      'besluit 5 a: B\n        ^^^ waarde-ongeldig',
      '“5 a” is geen nummer, want er staan spaties in. Schrijf het aan elkaar.',
    ],
    [
      'no date',
      'besluit 5\n  datum: binnenkort (maart)\n         ^^^^^^^^^^^^^^^^^^ waarde-ongeldig',
      '“binnenkort (maart)” is geen datum. Schrijf bijvoorbeeld 24 maart 2021.',
    ],
    [
      'a month for a date',
      'register A\n  peildatum: maart 2021\n             ^^^^^^^^^^ waarde-ongeldig',
      '“maart 2021” is geen datum. Schrijf bijvoorbeeld 24 maart 2021.',
    ],
    [
      'no count',
      'gremium DUO\n  maximum: twaalf\n           ^^^^^^ waarde-ongeldig',
      '“twaalf” is geen aantal. Schrijf een getal.',
    ],
    [
      'another word than the field may hold',
      'stuk 1\n  openbaar: bijna (maart)\n            ^^^^^ waarde-ongeldig',
      '“bijna” kan hier niet. Kies uit: ja, nee.',
    ],
    [
      'a history line without a date',
      'besluit 5\n  historie:\n    - besproken: ja\n      ^^^^^^^^^^^^^ waarde-ongeldig',
      'Een regel van de historie begint met een datum. Zet de datum ervoor: 13 januari 2021 DUO: wat er is gebeurd.',
    ],
    [
      'a history line without a colon',
      'besluit 5\n  historie:\n    13 januari 2021 besproken\n                    ^^^^^^^^^ waarde-ongeldig',
      'Achter de datum en het gremium hoort een dubbele punt. Schrijf bijvoorbeeld: 13 januari 2021 DUO: wat er is gebeurd.',
    ],
    [
      'a bracket that is not closed',
      'blok A\n  eigenaar: allen (tot 2022\n                       ^^^^ waarde-ongeldig',
      'Dit haakje wordt niet gesloten. Zet er een ) achter.',
    ],
    [
      'a bracket that is not opened',
      'blok A\n  eigenaar: allen), PM\n                 ^ waarde-ongeldig',
      '“)” hoort hier niet. Haal het weg.',
    ],
    [
      'a box that is not closed',
      `actie 5: A${COMPLETE}\n  stappen: [x splitsen\n            ^ waarde-ongeldig`,
      'Dit vakje wordt niet gesloten. Schrijf [ ] of [x].',
    ],
  ] as const) {
    it(`is reported of ${what}`, () => assert.equal(sentence(`${marked}\n`), expected));
  }

  it('is not reported of values with a remark, in any case, and of empty ones', () => {
    checkProblems(`
      register A
        peildatum: 24 maart 2021 (de vergadering)
      besluit 5-a: B
        datum: wo 24-3-2021; later
        historie:
          13 januari 2021: besproken
          13 januari 2021 DUO:
      gremium DUO
        maximum: 12 (voor drie tafels)
        niveau: Bestuurlijk; soms ambtelijk
        vanaf:
      stuk NCG / 1
        openbaar: NEE
      toezegging 1
        gedaan door: allen
        deadline: doorlopend
        status: toegezegd
      actie 5: A${COMPLETE}
        planning: Vertraging  verwacht
        werkgroep: allen (tot (in) 2022), (10)(2e)
        stappen:
          [ ] een
          [X] twee
          [tekst] drie
      vergadering DUO 13 januari 2021 15:30
      blok 5
    `);
  });

  it('takes a remark that is being typed behind a status or a date for one', () => {
    checkProblems(`
      besluit 5
        datum: 24 maart 2021 (de verg
    `);
  });

  describe('fix', () => {
    for (const [what, title, before, after, preferred] of [
      ['joins a number', 'Wijzig in “5-a-b”', 'besluit 5  a b: C', 'besluit 5-a-b: C', false],
      [
        'chooses',
        'Wijzig in “op schema”',
        'actie 5: A…\n  planning: op schama',
        'actie 5: A…\n  planning: op schema',
        true,
      ],
      [
        'chooses nothing for a short word',
        'Wijzig in “nee”',
        'stuk 1\n  openbaar: ne (nog)',
        'stuk 1\n  openbaar: nee (nog)',
        false,
      ],
      ['chooses another', 'Wijzig in “ja”', 'stuk 1\n  openbaar: ne', 'stuk 1\n  openbaar: ja', false],
      [
        'takes the one date from a text',
        'Wijzig in “24 maart 2021”',
        'register A\n  peildatum: na 24 maart 2021',
        'register A\n  peildatum: 24 maart 2021',
        false,
      ],
      [
        'dates a history line with the reference date',
        'Zet 25 maart 2021 ervoor',
        'register A\n  peildatum: 25-3-2021\nbesluit 5\n\thistorie:\n\t\t- besproken: ja',
        'register A\n  peildatum: 25-3-2021\nbesluit 5\n\thistorie:\n\t\t- 25 maart 2021: besproken: ja',
        false,
      ],
      [
        'puts the colon behind the date',
        'Zet een dubbele punt',
        'besluit 5\n  historie: wo 13 januari 2021 besproken',
        'besluit 5\n  historie: wo 13 januari 2021: besproken',
        true,
      ],
      [
        'puts the colon behind a gremium',
        'Zet een dubbele punt',
        'gremium DUO\nbesluit 5\n  historie: 13-1-2021 duo besproken',
        'gremium DUO\nbesluit 5\n  historie: 13-1-2021 duo: besproken',
        true,
      ],
      [
        'closes a bracket',
        'Sluit het haakje',
        'blok A\n  eigenaar: allen (tot 2022\n  werkgroep: PM',
        'blok A\n  eigenaar: allen (tot 2022)\n  werkgroep: PM',
        true,
      ],
      ['takes a bracket out', 'Haal “)” weg', 'blok A\n  eigenaar: allen), PM', 'blok A\n  eigenaar: allen, PM', true],
      [
        'closes a box',
        'Sluit het vakje',
        'actie 5: A…\n  stappen:\n    - [x splitsen\n    [ ] rest',
        'actie 5: A…\n  stappen:\n    - [x] splitsen\n    [ ] rest',
        true,
      ],
    ] as const) {
      it(what, () => checkFix(`${before}\n`, 'waarde-ongeldig', title, `${after}\n`, { preferred }));
    }

    for (const [typed, moved] of [
      ['Op 3 februari 2021: besproken', '3 februari 2021: besproken'],
      ['d.d. 3 februari 2021: x', '3 februari 2021: x'],
      ['(3 februari 2021) x', '3 februari 2021: x'],
      ['DUO 10 februari 2021: status -> gereed', '10 februari 2021 DUO: status -> gereed'],
      ['\u200B3 februari 2021 DUO: x', '3 februari 2021 DUO: x'],
      ['op 3\u20112\u20112021: x', '3 februari 2021: x'],
      ['1e februari 2021 DUO: x', '1 februari 2021 DUO: x'],
      ['besproken op 3 februari 2021', '3 februari 2021: besproken op 3 februari 2021'],
    ] as const) {
      it(`puts the date of “${typed}” first, and no other day unseen`, () => {
        const text = (line: string) => `gremium DUO\nbesluit 5\n  historie:\n    ${line}\n`;
        const title = `Zet ${/^\d+ \p{L}+ \d+/u.exec(moved)![0]} voorop`;
        assert.deepEqual(fixTitles(text(typed), 'waarde-ongeldig'), [title, 'Zet 24 maart 2021 ervoor']);
        // The sign that can't be seen goes along.
        const alsoGone = typed.startsWith('\u200B') ? (['onzichtbaar-teken'] as const) : [];
        checkFix(text(typed), 'waarde-ongeldig', title, text(moved), { alsoGone });
      });
    }

    it('joins the lines of a text that was pasted, and dates none of them unseen', () => {
      const text = (lines: string) => `besluit 5\n  historie:\n    13 januari 2021: er is gesproken over${lines}\n`;
      const pasted = text('\n    de planning');
      assert.deepEqual(fixTitles(pasted, 'waarde-ongeldig'), [
        'Voeg samen met de regel erboven',
        'Zet 24 maart 2021 ervoor',
      ]);
      checkFix(pasted, 'waarde-ongeldig', 'Voeg samen met de regel erboven', text(' de planning'));
      const deeper = text('\n      de planning');
      checkFix(deeper, 'waarde-ongeldig', 'Voeg samen met de regel erboven', text(' de planning'));
      const bullet = text('\n    - de planning');
      assert.deepEqual(fixTitles(bullet, 'waarde-ongeldig'), ['Zet 24 maart 2021 ervoor']);
      const change = 'actie 5: A…\n  historie:\n    13 januari 2021: status -> gereed\n    de planning\n';
      assert.deepEqual(fixTitles(change, 'waarde-ongeldig'), ['Zet 24 maart 2021 ervoor']);
    });

    it('offers the reference date alone for a line with two dates', () => {
      const text = 'besluit 5\n  historie: van 1 maart 2021 naar 2 maart 2021\n';
      assert.deepEqual(fixTitles(text, 'waarde-ongeldig'), ['Zet 24 maart 2021 ervoor']);
    });

    it('has none where nothing is to be seen of what was meant', () => {
      assert.deepEqual(fixTitles('besluit 5\n  datum: binnenkort\n', 'waarde-ongeldig'), []);
      assert.deepEqual(fixTitles('besluit 5\n  datum: 1 maart 2021 of 2 maart 2021\n', 'waarde-ongeldig'), []);
      assert.deepEqual(fixTitles('gremium A\n  maximum: veel\n', 'waarde-ongeldig'), []);
    });

    it('joins no words and no numbers unasked', () => {
      for (const [field, typed, mended] of [
        ['eigenaar', 'Anja Wo)ortman (NCG)', 'Anja Woortman (NCG)'],
        ['organisaties', 'N)CG', 'NCG'],
        ['eigenaar', 'Anja (NCG)) en Henk (NCG)', undefined],
      ] as const) {
        const text = `actie 5: A\n  ${field}: ${typed}\n`;
        const problem = problemsOf(fixture(text)).find(({ code }) => code === 'waarde-ongeldig');
        const [fix] = problem?.fixes?.() ?? [];
        assert.equal(fix?.title, 'Haal “)” weg', typed);
        assert.equal(fix.preferred ?? false, mended === undefined, typed);
      }
    });
  });
});
