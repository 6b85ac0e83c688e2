/** The persons of a file in a file of their own. */
import { becomes, offersOf } from './refactor.ts';

const PERSONS = /personen/u;
const TITLE = 'Zet de personen in een eigen bestand personen.duo';
const LIST = `register LIJST
  gremium: DUO

// De eerste.
persoon Anja$0 Woortman
  organisatie: OBG

persoon Bert Popken

actie 1: Brief
  eigenaar: Anja

persoon Henk Mulder
`;

describe('taking the persons out of a file', () => {
  it('is offered on a person of a file that has more', () => {
    offersOf(LIST, PERSONS, [TITLE]);
    offersOf('persoon Anja$0 Woortman\n', PERSONS, []);
    offersOf('persoon Anja Woortman\n\nactie 1$0: Brief\n', PERSONS, []);
  });

  it('is not offered to a client that can not make files', () => {
    offersOf(LIST, PERSONS, [], { support: { resolvesEdits: true, createsFiles: false } });
  });

  it('makes the file, and names it below the register', () => {
    becomes(LIST, TITLE, {
      'personen.duo': `// De eerste.
persoon Anja Woortman
  organisatie: OBG

persoon Bert Popken

persoon Henk Mulder
`,
      'test.duo': `register LIJST
  gremium: DUO

gebruik personen.duo

actie 1: Brief
  eigenaar: Anja
`,
    });
  });

  it('takes a name that is free', () => {
    becomes(
      `//- lijst.duo
gebruik namen.duo
persoon Anja$0 Woortman
actie 1: Brief
//- personen.duo
persoon Bert Popken
//- Personen-2.duo
persoon Henk Mulder
`,
      'Zet de personen in een eigen bestand personen-3.duo',
      {
        'personen-3.duo': 'persoon Anja Woortman\n',
        'lijst.duo': 'gebruik namen.duo\ngebruik personen-3.duo\nactie 1: Brief\n',
      },
    );
  });

  it('names the file at the top of a list without a register', () => {
    becomes('\uFEFF// Lijst van Anja\r\n\r\nactie 1: Brief\r\n\r\npersoon Anja$0 Woortman', TITLE, {
      'personen.duo': 'persoon Anja Woortman\r\n',
      'test.duo': '\uFEFF// Lijst van Anja\r\n\r\ngebruik personen.duo\r\n\r\nactie 1: Brief\r\n',
    });
    becomes('persoon Anja$0 Woortman\n\nactie 1: Brief\n', TITLE, {
      'personen.duo': 'persoon Anja Woortman\n',
      'test.duo': 'gebruik personen.duo\n\nactie 1: Brief\n',
    });
    // More blank lines stand below the person than above.
    becomes('// Lijst van Anja\n\npersoon Anja$0 Woortman\n\n\nactie 1: Brief\n', TITLE, {
      'personen.duo': 'persoon Anja Woortman\n',
      'test.duo': '// Lijst van Anja\n\n\ngebruik personen.duo\n\nactie 1: Brief\n',
    });
  });
});
