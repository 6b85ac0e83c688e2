import { COMPLETE, checkFix, checkProblems } from './check.ts';

describe('mag-openbaar-onnodig', () => {
  it('is reported of each word that stands nowhere else in the entry', () => {
    checkProblems(`
      actie 5: Drempels op de Berg${COMPLETE}
        mag openbaar: Berg, Jansen; De Boer
                            ^^^^^^ mag-openbaar-onnodig
                                    ^^^^^^^ mag-openbaar-onnodig
        toelichting: bij Woortman
    `);
  });

  it('is not reported of what stands in a text, whatever its capitals, nor where it holds for more than the entry', () => {
    checkProblems(`
      register R: X
        mag openbaar: Berg
      blok A: B
        mag openbaar: Berg
      actie 5: Drempels op de BERG${COMPLETE}
        mag openbaar: berg, Woortman,
        toelichting: bij Woortman
    `);
  });

  it('takes the word out, or the line with it', () => {
    checkFix(
      `actie 5: Berg${COMPLETE}\n  mag openbaar: Jansen, Berg\n`,
      'mag-openbaar-onnodig',
      'Haal “Jansen” hier weg',
      `actie 5: Berg${COMPLETE}\n  mag openbaar: Berg\n`,
    );
    checkFix(
      `actie 5: Berg${COMPLETE}\n  mag openbaar: Jansen\n  prioriteit: hoog\n`,
      'mag-openbaar-onnodig',
      'Haal “Jansen” hier weg',
      `actie 5: Berg${COMPLETE}\n  prioriteit: hoog\n`,
    );
  });
});
