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
      'Voeg alle 2 organisaties toe',
    ]);
    assert.deepEqual(fixTitles(file, 'organisatie-onbekend', 1), [
      'Voeg de organisatie “Oldambt” toe',
      'Voeg alle 2 organisaties toe',
    ]);
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
    );
  });

  it('fix declares it above the first action, with a blank line between', () => {
    for (const end of ['', '\n', '\n\n']) {
      const text = `actie 5: A${COMPLETE}\n  organisaties: Oldambt${end}`;
      checkFix(
        text,
        'organisatie-onbekend',
        'Voeg de organisatie “Oldambt” toe',
        `organisatie Oldambt\n\nactie 5: A${COMPLETE}\n  organisaties: Oldambt${end}`,
      );
    }
  });

  const list = () => `register LIJST
  gremium: DUO

gremium DUO
  voorzitter: Peter Spijkerman (NCG)
  leden: Anja Woortman (OBG), Henk Mulder (OBG), Marc Hoenders (plv. voorzitter), Ria Bos (tot 1 maart 2021)

actie 1: A
  status: gereed
  eigenaar: Jan de Wit (OBG)
`;

  it('is said of the organisation behind a name, once, and not of the person', () => {
    const [problem] = checkProblems(`
      gremium DUO
        voorzitter: Peter Spijkerman (NCG)
                                      ^^^ organisatie-onbekend
        leden: Anja Woortman (OBG), Henk Mulder (OBG), Marc Hoenders (plv. voorzitter), Ria Bos (tot 1 maart 2021)
                              ^^^ organisatie-onbekend
      actie 1: A
        status: gereed
        eigenaar: Jan de Wit (OBG), Klaas (trekker), X (10)(2e) (OBG)
                                    ^^^^^ persoon-onbekend
    `);
    assert.equal(problem?.severity, 'information');
    assert.equal(problem?.message, '“NCG” is nergens beschreven. Voeg de organisatie toe, of verbeter de naam.');
  });

  it('is not said of what stands behind a person who is described', () => {
    checkProblems(`
      persoon Anja Woortman
      actie 1: A
        status: gereed
        eigenaar: Anja Woortman (OBG)
    `);
  });

  it('fix declares the organisation behind a name, all of them at once, where names stand', () => {
    assert.deepEqual(fixTitles(list(), 'organisatie-onbekend', 1), [
      'Voeg de organisatie “OBG” toe',
      'Voeg alle 2 organisaties toe',
    ]);
    checkFix(
      list(),
      'organisatie-onbekend',
      'Voeg alle 2 organisaties toe',
      list().replace('2021)\n\n', '2021)\n\norganisatie NCG\norganisatie OBG\n\n'),
      { alsoGone: ['organisatie-onbekend'] },
    );
  });

  it('fix declares the person with the organisation', () => {
    const file = 'actie 1: A\n  status: gereed\n  eigenaar: Jan de Wit (OBG)\n';
    checkFix(
      file,
      'organisatie-onbekend',
      'Voeg de persoon “Jan de Wit” met OBG toe',
      `organisatie OBG\n\npersoon Jan de Wit\n  organisatie: OBG\n\n${file}`,
    );
  });
});
