import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

describe('persoon-onbekend', () => {
  it('is reported once per name and file', () => {
    const [problem] = checkProblems(`
      //- a.duo
      actie 5: A
        status: in uitvoering
        deadline: doorlopend
        eigenaar: Anja Woortman, Henk Mulder
                  ^^^^^^^^^^^^^ persoon-onbekend
                                 ^^^^^^^^^^^ persoon-onbekend
        werkgroep: *anja  woortman
      actie 6: B
        status: gereed
        eigenaar: Anja Woortman
      //- b.duo
      gremium DUO
        voorzitter: Anja Woortman
                    ^^^^^^^^^^^^^ persoon-onbekend
      toezegging 1
        gevraagd door: de Kamer
                       ^^^^^^^^ persoon-onbekend
      stuk NCG / 1
        van: Henk
             ^^^^ persoon-onbekend
    `);
    assert.equal(problem?.severity, 'information');
    assert.equal(
      problem?.message,
      '“Anja Woortman” is nergens beschreven. Zet de organisatie er tussen haakjes achter, of voeg de persoon toe.',
    );
  });

  it('is not reported of a name with an organisation behind it, a declared one, a part of one, or a stand-in', () => {
    checkProblems(`
      organisatie OBG
      gremium DUO
      persoon Anja Woortman
        ook bekend als: Aagje
      persoon Nicoline van der Linden
        functie: programmadirecteur
      actie 5: A
        status: gereed
        eigenaar: Henk Mulder (OBG), Henk Mulder (DUO, lid), Anja, van der Linden, Aagje, mevrouw A. Woortman, DUO
          - OBG
          - (10)(2e), X (10)(2e), PM, PM OBG, n.v.t., allen, wisselend, (?), Programmadirecteur
    `);
  });

  it('is reported of a name with a remark that is no organisation', () => {
    checkProblems(`
      actie 5: A
        status: gereed
        eigenaar: Henk Mulder (tot maart)
                  ^^^^^^^^^^^ persoon-onbekend
    `);
  });

  it('is not reported of a name that several persons have: it is declared', () => {
    checkProblems(`
      persoon Anja Woortman
      persoon Anja de Wit
      actie 5: A
        status: gereed
        eigenaar: Anja
                  ^^^^ persoon-dubbelzinnig
    `);
  });

  const text = (name: string, end = '') => `
    persoon Anja Woortman
    organisatie Anja Woortmans
    actie 5: A
      status: gereed
      eigenaar: ${name} (trekker)
    ${end}`;

  it('fix changes it to the nearest name', () => {
    checkFix(text('Anja Wortman'), 'persoon-onbekend', 'Wijzig in “Anja Woortman”', text('Anja Woortman'), {
      preferred: true,
    });
  });

  it('fix declares it', () => {
    assert.deepEqual(fixTitles(text('Henk'), 'persoon-onbekend'), ['Voeg de persoon “Henk” toe']);
    checkFix(
      text('Henk Mulder'),
      'persoon-onbekend',
      'Voeg de persoon “Henk Mulder” toe',
      text('Henk Mulder', '\npersoon Henk Mulder\n'),
    );
  });
});
