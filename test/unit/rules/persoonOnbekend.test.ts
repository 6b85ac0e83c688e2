import assert from 'node:assert/strict';
import { fixture, problemsOf } from '../../support/fixture.ts';
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
      toezegging 1
        gevraagd door: de Kamer
                       ^^^^^^^^ persoon-onbekend
        gedaan door: allen
        deadline: doorlopend
        status: toegezegd
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

  it('of a committee, a board or a group offers a gremium', () => {
    const text = (owner: string) => `actie 5: A\n  status: loopt\n  deadline: doorlopend\n  eigenaar: ${owner}\n`;
    for (const body of [
      'kascommissie',
      'de feestcommissie',
      'Werkgroep Verkeer',
      'dagelijks bestuur',
      'MT-overleg',
      'Oudervereniging',
    ]) {
      const name = body;
      assert.deepEqual(
        fixTitles(text(body), 'persoon-onbekend'),
        [`Voeg het gremium “${name}” toe`, `Voeg de organisatie “${name}” toe`],
        body,
      );
    }
    const [problem] = problemsOf(fixture(text('kascommissie')));
    assert.equal(problem?.message, '“kascommissie” is nergens beschreven. Verbeter de naam of voeg het gremium toe.');
    for (const person of ['Henk de Raad', 'Els College', 'Anja Bestuurder', 'Piet Raadgever'])
      assert.ok(!fixTitles(text(person), 'persoon-onbekend').includes(`Voeg het gremium “${person}” toe`), person);
  });

  it('of initials with the given name in brackets declares the name in full', () => {
    for (const name of ['Kok, M. (Marieke)', 'M. (Marieke) Kok']) {
      const file = `actie 5: A\n  status: loopt\n  deadline: doorlopend\n  eigenaar: ${name}\n`;
      const problems = problemsOf(fixture(file)).map(({ code }) => code);
      assert.deepEqual(problems, ['persoon-onbekend']);
      const problem = problemsOf(fixture(`persoon Marieke Kok\n\n${file}`));
      assert.deepEqual(problem, []);
      const other = problemsOf(fixture(`persoon Petra Kok\n\n${file}`)).map(({ code }) => code);
      assert.deepEqual(other, ['persoon-onbekend']);
      checkFix(file, 'persoon-onbekend', 'Voeg de persoon “Marieke Kok” toe', `persoon Marieke Kok\n\n${file}`);
    }
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
    checkFix(text('Anja Wortman'), 'persoon-onbekend', 'Wijzig in “Anja Woortman”', text('Anja Woortman'));
  });

  it('fix declares it', () => {
    assert.deepEqual(fixTitles(text('Henk'), 'persoon-onbekend'), ['Voeg de persoon “Henk” toe']);
    checkFix(
      text('Henk Mulder'),
      'persoon-onbekend',
      'Voeg de persoon “Henk Mulder” toe',
      text('Henk Mulder').replace('persoon Anja Woortman\n', 'persoon Anja Woortman\n    persoon Henk Mulder\n'),
    );
  });

  const SEATS = `
      organisatie OBG
      gremium DUO
        voorzitter: Peter Spijkerman (voorzitter)
        leden: Anja Woortman (OBG), mevrouw Nicoline van der Linden, Marc Hoenders (?), (10)(2e), X (10)(2e)
                                                                     ^^^^^^^^^^^^^ persoon-onbekend
        toehoorders: Henk
                     ^^^^ persoon-onbekend
`;

  it('is not reported of who has a seat in a gremium by full name, however he or she is called', () => {
    checkProblems(`${SEATS}
      actie 5: A
        status: gereed
        eigenaar: Anja Woortman, Anja, Woortman, de heer P. Spijkerman, Spijkerman, van der Linden, Anja Woortman (OBG)
    `);
  });

  it('is reported of a misspelt member, of somebody whose seat is not sure or redacted, and of a seat by first name', () => {
    checkProblems(`${SEATS}
      actie 5: A
        status: gereed
        eigenaar: Anja Wortman, Marc, Marc H, X
                  ^^^^^^^^^^^^ persoon-onbekend
                                ^^^^ persoon-onbekend
                                      ^^^^^^ persoon-onbekend
                                              ^ persoon-onbekend
    `);
  });

  it('is reported of who was named before as an owner or as present: a name typed twice may be wrong twice', () => {
    checkProblems(`
      vergadering DUO 13 januari 2021
                  ^^^ gremium-onbekend
        aanwezig: Henk Mulder
                  ^^^^^^^^^^^ persoon-onbekend
      actie 5: A
        status: gereed
        eigenaar: Henk, Henk Mulder
                  ^^^^ persoon-onbekend
    `);
  });

  it('is reported of a part of the name of an organisation that has a seat', () => {
    checkProblems(`
      gremium DUO
        leden: Gemeente Groningen, Ministerie van Wonen, NAM Bestuur
               ^^^^^^^^^^^^^^^^^^ persoon-onbekend
                                   ^^^^^^^^^^^^^^^^^^^^ persoon-onbekend
                                                         ^^^^^^^^^^^ persoon-onbekend
      actie 5: A
        status: gereed
        eigenaar: Groningen, Wonen
                  ^^^^^^^^^ persoon-onbekend
                             ^^^^^ persoon-onbekend
    `);
  });

  it('fix changes it to the nearest member', () => {
    const file = (name: string) => `gremium DUO
  leden: Anja Woortman
actie 5: A
  status: gereed
  eigenaar: ${name}
`;
    checkFix(file('Anja Wortman'), 'persoon-onbekend', 'Wijzig in “Anja Woortman”', file('Anja Woortman'));
  });

  it('fix declares all at once, behind the register', () => {
    const file = (names = '') => `register LIJST
  gremium: DUO
${names}
gremium DUO

actie 5: A
  status: gereed
  eigenaar: Henk Mulder, Anja, NAM, de Kamer
actie 6: B
  status: gereed
  eigenaar: Anja Woortman
`;
    checkFix(
      file(),
      'persoon-onbekend',
      'Voeg alle 2 personen toe',
      file().replace('gremium DUO\n\n', 'gremium DUO\n\npersoon Henk Mulder\npersoon Anja Woortman\n\n'),
      { alsoGone: ['persoon-onbekend', 'persoon-onbekend'] },
    );
    assert.ok(!fixTitles(file(), 'persoon-onbekend', 2).includes('Voeg alle 2 personen toe'), 'NAM is no person');
  });
});
