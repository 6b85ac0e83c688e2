import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

describe('organisatie-onbekend', () => {
  it('is reported wherever an organisation belongs', () => {
    const [problem] = checkProblems(`
      organisatie NCG
        onderdeel van: Rijk
                       ^^^^ organisatie-onbekend
      persoon Jan Jansen
        organisatie: EZK
                     ^^^ organisatie-onbekend
      actie 5: A${COMPLETE}
        organisaties: NCG, BZK & Regio
                           ^^^ organisatie-onbekend
                                 ^^^^^ organisatie-onbekend
          - gemeente Loppersum (deels)
            ^^^^^^^^^^^^^^^^^^ organisatie-onbekend
    `);
    assert.equal(
      problem?.message,
      'De organisatie “Rijk” is nergens beschreven. Verbeter de naam of voeg de organisatie toe.',
    );
  });

  it('is not reported of names, aliases, titles, names of several parts, stand-ins and remarks', () => {
    checkProblems(`
      //- acties.duo
      actie 5: A${COMPLETE}
        organisaties: ncg, Nationaal Coördinator Groningen, de NCG; Stut en steun en Rijk (EZK, BZK) (10)(2e), n.v.t.
        eigenaar: Jan Jansen (NCG)
        ^^^^^^^^ veld-dubbel
      actie 6: B${COMPLETE}
        organisaties: Klankbordgroep (NCG), PM, DUO, (10)(2e) (OBG)
      //- namen.duo
      organisatie NCG: Nationaal Coördinator Groningen
        ook bekend als: de NCG
      organisatie Stut en steun
      organisatie Rijk
      gremium DUO
    `);
  });

  it('compares names in NFC', () => {
    checkProblems(`
      organisatie Nationaal Co\u00f6rdinator
      actie 5: A${COMPLETE}
        organisaties: nationaal coo\u0308rdinator
    `);
  });

  it('sees the names that `gebruik` names and those of the workspace, not those that stand nowhere', () => {
    checkProblems(`
      //- a.duo
      gebruik namen/b.duo
      actie 5: A${COMPLETE}
        organisaties: NCG, BZK, OCW
                                ^^^ organisatie-onbekend
      //- namen/b.duo
      organisatie NCG
      //- c.duo
      organisatie BZK
    `);
  });

  const file = `
    persoon Emsdeltb
    organisatie Eemsdelta
    actie 5: A${COMPLETE}
      organisaties: Emsdelta (deels), Oldambt
  `;

  it('offers the nearest organisation or gremium, and declares it', () => {
    assert.deepEqual(fixTitles(file, 'organisatie-onbekend'), [
      'Wijzig in “Eemsdelta”',
      'Voeg de organisatie “Emsdelta” toe',
    ]);
    assert.deepEqual(fixTitles(file, 'organisatie-onbekend', 1), ['Voeg de organisatie “Oldambt” toe']);
  });

  it('fix changes the name alone', () => {
    checkFix(
      file,
      'organisatie-onbekend',
      'Wijzig in “Eemsdelta”',
      `
        persoon Emsdeltb
        organisatie Eemsdelta
        actie 5: A${COMPLETE}
          organisaties: Eemsdelta (deels), Oldambt
      `,
      { preferred: true },
    );
  });

  it('fix declares it behind a blank line', () => {
    for (const end of ['', '\n', '\n\n']) {
      const text = `actie 5: A${COMPLETE}\n  organisaties: Oldambt${end}`;
      checkFix(
        text,
        'organisatie-onbekend',
        'Voeg de organisatie “Oldambt” toe',
        `actie 5: A${COMPLETE}\n  organisaties: Oldambt\n\norganisatie Oldambt\n`,
      );
    }
  });
});
