/** The sections of a file in order. */
import { becomes, offersOf } from './refactor.ts';

const SORT = /^Sorteer/u;
const FILE = 'Sorteer de kopjes van dit bestand';

/** A file of headings in one order becomes one of the same in another. */
function sorts(kind: string, before: string, after: string): void {
  const list = (names: string) =>
    names
      .split(' ')
      .map((name) => `${kind} ${name}\n`)
      .join('\n');
  becomes(list(before).replace('\n', '$0\n'), FILE, list(after));
}

describe('sorting the headings of a file', () => {
  it('is offered on a heading, when they are not in order', () => {
    offersOf('blok B$0\n\nblok A\n', SORT, [FILE]);
    offersOf('blok A$0\n\nblok B\n', SORT, []);
    offersOf('blok A$0\n', SORT, []);
    offersOf('blok B\n\nactie 1$0: Brief\n\nblok A\n', SORT, []);
  });

  it('is not offered in a file with very many', () => {
    const list = Array.from({ length: 501 }, (_, at) => `blok ${501 - at}\n`).join('');
    offersOf(list.replace('\n', '$0\n'), SORT, []);
  });

  it('knows numbers, letters and Roman numerals', () => {
    sorts('blok', '10 9 2 1a 1', '1 1a 2 9 10');
    sorts('blok', 'PRIO D C b A', 'A b C D PRIO');
    sorts('blok', 'IX IV V X I VIII', 'I IV V VIII IX X');
    sorts('blok', 'L C', 'C L');
  });

  it('takes along all that stands below and directly above, and leaves the blank lines where they are', () => {
    becomes(
      `register LIJST

// Over B.
blok B$0
actie 3: Brief
  toelichting:
    Eerst.

    Dan.


// Over A.
blok A: Woningen

actie 1: Woning

// Tot hier.

persoon Anja Woortman
`,
      FILE,
      `register LIJST

// Over A.
blok A: Woningen

actie 1: Woning


// Over B.
blok B
actie 3: Brief
  toelichting:
    Eerst.

    Dan.

// Tot hier.

persoon Anja Woortman
`,
    );
  });

  it('sorts an onderwerp among those of its own heading', () => {
    const text = (...topics: string[]) =>
      `randvoorwaarde 02\n\n${topics.map((one) => `onderwerp ${one}\n\n`).join('')}randvoorwaarde 01\n\nonderwerp I: Mensen\n`;
    offersOf(text('II: $0Geld', 'I: Kaders'), SORT, ['Sorteer de onderwerpen onder 02']);
    becomes(
      text('IV: Geld$0', 'II: Tijd', 'IV: Advies', 'III: Wet'),
      'Sorteer de onderwerpen onder 02',
      text('II: Tijd', 'III: Wet', 'IV: Geld', 'IV: Advies'),
    );
  });

  it('takes the topics of a heading along', () => {
    becomes(
      'randvoorwaarde 02$0\r\n\r\nonderwerp II\r\n\r\nactie 1: Brief\r\n\r\nrandvoorwaarde 01',
      FILE,
      'randvoorwaarde 01\r\n\r\nrandvoorwaarde 02\r\n\r\nonderwerp II\r\n\r\nactie 1: Brief',
    );
  });

  it('puts headings without a number last, by their title; the byte order mark stays first', () => {
    becomes(
      '\uFEFFrandvoorwaarde: Zand$0\n\nrandvoorwaarde: Aarde\n\nblok A\n',
      FILE,
      '\uFEFFblok A\n\nrandvoorwaarde: Aarde\n\nrandvoorwaarde: Zand\n',
    );
  });
});
