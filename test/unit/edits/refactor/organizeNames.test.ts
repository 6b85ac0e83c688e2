/** Names in the order of the alphabet. */
import { becomes, changesNothing, offersOf } from './refactor.ts';

const TITLE = 'Sorteer de namen op alfabet';
const SOURCE = { only: ['source'] };

describe('sorting names', () => {
  it('is offered to who asks for it, in a file with names', () => {
    offersOf('persoon Anja$0 Woortman\n', /namen/u, [TITLE], { only: ['source.organize'] });
    offersOf('persoon Anja$0 Woortman\n', /namen/u, [TITLE], SOURCE);
    offersOf('persoon Anja$0 Woortman\n', /namen/u, []);
    offersOf('persoon Anja$0 Woortman\n', /namen/u, [], { only: [''] });
    offersOf('actie 1: Brief\n', /namen/u, [], SOURCE);
  });

  it('puts persons in the order of their surnames, without what stands before those', () => {
    const names = (...all: string[]) => all.map((name) => `persoon ${name}\n`).join('\n');
    becomes(
      names('Anja$0 Woortman', 'Olger van Dijk', 'Nicoline van der Linden', 'Marc Ïsa', 'Bert de Boer', 'Zef'),
      TITLE,
      names('Bert de Boer', 'Olger van Dijk', 'Marc Ïsa', 'Nicoline van der Linden', 'Anja Woortman', 'Zef'),
      SOURCE,
    );
  });

  it('takes lines and comments along, and keeps kinds and rows apart', () => {
    becomes(
      `// Namen

// Het bureau.
organisatie OBG
  soort: bureau
organisatie bzk: Binnenlandse Zaken


organisatie NCG

// Gemeenten

organisatie Oldambt

organisatie Loppersum

persoon Bert Popken
persoon Anja Alberts

actie 1: Brief

persoon Aad Aal
`,
      TITLE,
      `// Namen

organisatie bzk: Binnenlandse Zaken
organisatie NCG


// Het bureau.
organisatie OBG
  soort: bureau

// Gemeenten

organisatie Loppersum

organisatie Oldambt

persoon Anja Alberts
persoon Bert Popken

actie 1: Brief

persoon Aad Aal
`,
      SOURCE,
    );
  });

  it('changes nothing that is in order', () => {
    changesNothing('gremium BOG$0\n\ngremium DUO\n', TITLE, SOURCE);
  });
});
