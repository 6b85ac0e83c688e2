/** Moving an action to another heading. */
import { becomes, isStale, offers, offersOf } from './refactor.ts';

const LIST = `blok A: Brieven

actie 1: Brief opstellen

// Na overleg met de NCG.
actie 2: Brief $0versturen
  status: gereed
    // Nog niet alles.

blok B: Woningen

actie 3: Woning opnemen
`;

describe('moving an action to another heading', () => {
  it('is offered for each other heading', () => {
    offers(`${LIST}\nblok C\n`, ['Verplaats actie 2 naar blok B: Woningen', 'Verplaats actie 2 naar blok C']);
    offers('blok A: Blok A\n\nactie: Brief\n\nblok B: Blok B\n\n$0actie: Brief\n', [
      'Verplaats deze actie naar blok A',
    ]);
  });

  it('calls an onderwerp by its path', () => {
    offers('randvoorwaarde 02: Kaders\n\nonderwerp I: Geld\n\nonderwerp II\n\nactie 1$0: Brief\n', [
      'Verplaats actie 1 naar randvoorwaarde 02: Kaders',
      'Verplaats actie 1 naar onderwerp 02-I: Geld',
    ]);
  });

  it('is not offered for what is no action, nor where there is no other heading', () => {
    offers('blok A\n\nactie 1$0: Brief\n', []);
    offers('blok A$0\n\nactie 1: Brief\n', []);
    offers('actie 1$0: Brief\n', []);
    offersOf(
      'blok A\n\nblok B\n\nvergadering DUO 1 maart 2021\n  agenda:\n    1. Brief\n      actiepunt: $0Brief\n',
      /^(?!Markeer )/u,
      [],
    );
  });

  it('gives the nearest of very many headings', () => {
    const names = Array.from({ length: 30 }, (_, index) => `blok ${index + 1}`);
    const text = names.map((name) => `${name}\n\n`).join('');
    offers(
      text.replace('blok 20\n', 'blok 20\n\nactie 1$0: Brief\n'),
      [14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26].map((at) => `Verplaats actie 1 naar blok ${at}`),
    );
  });

  it('gives none in a file with thousands of headings', () => {
    offers(`actie 1$0: Brief\n${Array.from({ length: 5001 }, (_, at) => `blok ${at}\n`).join('')}`, []);
  });

  it('takes its comments and its lines along, and leaves one blank line', () => {
    becomes(
      LIST,
      'Verplaats actie 2 naar blok B: Woningen',
      `blok A: Brieven

actie 1: Brief opstellen

blok B: Woningen

actie 3: Woning opnemen

// Na overleg met de NCG.
actie 2: Brief versturen
  status: gereed
    // Nog niet alles.
`,
    );
  });

  it('goes up as well, to the end of what stands below the heading', () => {
    becomes(
      LIST.replace('$0', '').replace('opnemen', '$0opnemen'),
      'Verplaats actie 3 naar blok A: Brieven',
      `blok A: Brieven

actie 1: Brief opstellen

// Na overleg met de NCG.
actie 2: Brief versturen
  status: gereed
    // Nog niet alles.

actie 3: Woning opnemen

blok B: Woningen
`,
    );
  });

  it('leaves a comment between blank lines where it is', () => {
    becomes(
      'blok A\n\nactie 1$0: Brief\n\n// Tot hier besproken.\n\nblok B\n',
      'Verplaats actie 1 naar blok B',
      'blok A\n\n// Tot hier besproken.\n\nblok B\n\nactie 1: Brief\n',
    );
  });

  it('goes before what stands below no heading', () => {
    becomes(
      'blok A\n\nactie 1$0: Brief\n\nblok B\n\nactie 2: Woning\n\npersoon Anja Woortman\n',
      'Verplaats actie 1 naar blok B',
      'blok A\n\nblok B\n\nactie 2: Woning\n\nactie 1: Brief\n\npersoon Anja Woortman\n',
    );
  });

  it('keeps a list without blank lines without them, whatever its line ends', () => {
    becomes(
      'blok A\r\nactie 1$0: Brief\r\nactie 2: Woning\r\nblok B\r\nactie 3: Kaart',
      'Verplaats actie 1 naar blok B',
      'blok A\r\nactie 2: Woning\r\nblok B\r\nactie 3: Kaart\r\nactie 1: Brief\r\n',
    );
  });

  it('leaves the byte order mark at the beginning', () => {
    becomes('\uFEFFactie 1$0: Brief\n\nblok A\n', 'Verplaats actie 1 naar blok A', '\uFEFFblok A\n\nactie 1: Brief\n');
  });

  it('keeps what it had from its old heading and the new one does not say', () => {
    becomes(
      `randvoorwaarde 01: Mensen
  status: in uitvoering
  werkgroep:
    Anja Woortman (OBG),
    Henk Mulder (NCG)

actie 1$0: Brief
  deadline: 1 maart 2021

randvoorwaarde 02: Geld
  status: In uitvoering
  eigenaar: Henk Mulder (NCG)
`,
      'Verplaats actie 1 naar randvoorwaarde 02: Geld',
      `randvoorwaarde 01: Mensen
  status: in uitvoering
  werkgroep:
    Anja Woortman (OBG),
    Henk Mulder (NCG)

randvoorwaarde 02: Geld
  status: In uitvoering
  eigenaar: Henk Mulder (NCG)

actie 1: Brief
  status: in uitvoering
  werkgroep: Anja Woortman (OBG), Henk Mulder (NCG)
  deadline: 1 maart 2021
`,
    );
  });

  describe('that has a field blok', () => {
    const marked = (value: string) => `blok A\n\nactie 1$0: Brief\n  blok: ${value}\n\nblok B\n\nblok C\n`;

    it('stands below the heading that it names', () => {
      offers(marked('B'), ['Verplaats actie 1 naar blok A', 'Verplaats actie 1 naar blok C']);
    });

    it('loses it when it would say otherwise, or the same once more', () => {
      becomes(marked('B'), 'Verplaats actie 1 naar blok C', 'blok A\n\nblok B\n\nblok C\n\nactie 1: Brief\n');
      becomes(marked('B'), 'Verplaats actie 1 naar blok A', 'blok A\n\nactie 1: Brief\n\nblok B\n\nblok C\n');
    });

    it('keeps it with its remark, for the new heading', () => {
      becomes(
        marked('B (zo afgesproken)'),
        'Verplaats actie 1 naar blok C',
        'blok A\n\nblok B\n\nblok C\n\nactie 1: Brief\n  blok: C (zo afgesproken)\n',
      );
    });

    it('keeps it when it names nothing', () => {
      becomes(
        marked('Z'),
        'Verplaats actie 1 naar blok C',
        'blok A\n\nblok B\n\nblok C\n\nactie 1: Brief\n  blok: Z\n',
      );
    });
  });

  it('comes with its edits for a client that can not ask for them', () => {
    becomes(
      'blok A\n\nactie 1$0: Brief\n\nblok B\n',
      'Verplaats actie 1 naar blok B',
      'blok A\n\nblok B\n\nactie 1: Brief\n',
      { support: { resolvesEdits: false, createsFiles: false } },
    );
  });

  it('changes nothing when the text has changed since it was offered', () => {
    isStale('blok A\n\nactie 1$0: Brief\n\nblok B\n', 'Verplaats actie 1 naar blok B');
  });
});
