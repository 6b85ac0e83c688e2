import { COMPLETE, checkFix, checkProblems } from './check.ts';

const CODE = 'naam-ongebruikt';

describe(CODE, () => {
  it('is reported of what nothing names, in a file that holds more than names', () => {
    checkProblems(`
      persoon Jan Jansen
      ^^^^^^^^^^^^^^^^^^ ${CODE}
      organisatie NCG: Nationaal Coördinator
      ^^^^^^^^^^^^^^^ ${CODE}
      gremium DUO
      ^^^^^^^^^^^ ${CODE}
      actie 1: A${COMPLETE}
    `);
  });

  it('is not reported of what is named by any of its names, anywhere', () => {
    checkProblems(`
      // ${CODE}
      persoon Jan Jansen
      persoon Piet de Boer
        functie: griffier
      persoon Anja Woortman
        organisatie: OBG
      organisatie NCG: Nationaal Coördinator
        ook bekend als: Coördinator
        onderdeel van: Rijk
      organisatie Rijk
      organisatie OBG
      gremium DUO
      actie 1: A
        status: gereed
        eigenaar: Jansen & griffier, (OBG)
        organisaties: Coördinator
        werkgroep: Anja (OBG)
        historie:
          1 maart 2021 DUO: status -> gereed
    `);
  });

  it('is not reported in a file of names, nor of a name that another file uses', () => {
    checkProblems(`
      // ${CODE}
      persoon Jan Jansen
      organisatie NCG
    `);
    checkProblems(`
//- lijst.duo
gremium DUO
organisatie X
^^^^^^^^^^^^^ ${CODE}
actie 1: A${COMPLETE}
//- ander.duo
vergadering DUO 1 maart 2021
    `);
  });

  it('fix removes it with what stands below it', () => {
    const rest = `
      actie 1: A${COMPLETE}
      organisatie NCG
        toelichting:
          x
      besluit 2
    `;
    checkFix(rest, CODE, 'Haal de organisatie “NCG” weg', rest.replace(/ {6}organisatie[\s\S]*x\n/u, ''));
  });
});
