/** Merging an action with the next one. */
import { becomes, offersOf } from './refactor.ts';

const MERGE = /^Voeg/u;

describe('merging an action with the next one', () => {
  it('is offered on the first line of an action, when another stands directly below it', () => {
    offersOf('actie 1: Br$0ief\n\nactie 2: Woning\n', MERGE, ['Voeg actie 2 bij actie 1']);
    offersOf('actie: Br$0ief\n\nactie: Woning\n', MERGE, ['Voeg de volgende actie bij deze actie']);
    offersOf('actie 1: Brief\n  status: $0gereed\n\nactie 2: Woning\n', MERGE, []);
    offersOf('actie 1: Brief\n\nactie 2$0: Woning\n', MERGE, []);
  });

  it('is not offered across a heading, nor when an open action would go with a closed one', () => {
    offersOf('actie 1$0: Brief\n\nblok A\n\nactie 2: Woning\n', MERGE, []);
    offersOf('blok A\n\nblok B\n\nactie 1$0: Brief\n\nactie 2: Woning\n  blok: A\n', MERGE, []);
    offersOf('actie 1$0: Brief\n  status: gereed\n\nactie 2: Woning\n', MERGE, []);
  });

  it('is not offered when lines of the second can not be read', () => {
    offersOf('actie 1$0: Brief\n\nactie 2: Woning\n  zomaar een regel\n', MERGE, []);
  });

  it('makes the second a step, with its own steps, its texts, its history and its fields', () => {
    becomes(
      `// Eerst de brief.
actie 1$0: Brief
  status: in uitvoering
  na: 2, 3
  stappen:
    Concept
  toelichting: Kort.

// Dan de woning.
actie 2: Woning
  status: gereed
  eigenaar:
    Anja Woortman (OBG),
    (10)(2e)
  na: 1, 4
  stappen:
    - Opname
      [ ] boven
  toelichting:
    Met zorg.

      En op tijd.
  historie:
    13 januari 2021 DUO: status in uitvoering -> gereed
    14 januari 2021: gemeld

actie 3: Kaart

actie 4: Lijst

actie 5: Kaart
  na: 1, 2

actie 6: Lijst
  na: 2 (eerst)
  toelichting: Volgt op actie 2.
`,
      'Voeg actie 2 bij actie 1',
      `// Eerst de brief.
// Dan de woning.
actie 1: Brief
  status: in uitvoering
  na: 3, 4
  stappen:
    Concept
    [x] Woning
      Opname
        [ ] boven
  toelichting: Kort.
    Met zorg.

      En op tijd.
  opmerking: Samengevoegd met 2: status gereed; eigenaar Anja Woortman (OBG), (10)(2e)
  historie:
    13 januari 2021 DUO: samengevoegde actie: status in uitvoering -> gereed
    14 januari 2021: gemeld

actie 3: Kaart

actie 4: Lijst

actie 5: Kaart
  na: 1

actie 6: Lijst
  na: 1 (eerst)
  toelichting: Volgt op actie 1.
`,
    );
  });

  it('names the first in other files, with their own way to write it', () => {
    becomes(
      `//- lijst.duo
register LIJST
actie #05.$0: Brief
actie 16: Woning
//- ander.duo
register ANDER
actie 1: Kaart
  na: LIJST/16, LIJST/7
`,
      'Voeg actie 16 bij actie 05',
      {
        'lijst.duo': 'register LIJST\nactie #05.: Brief\n  stappen:\n    Woning\n  opmerking: Samengevoegd met 16\n',
        'ander.duo': 'register ANDER\nactie 1: Kaart\n  na: LIJST/05, LIJST/7\n',
      },
    );
  });

  it('gives the number of the second to a first without one', () => {
    becomes(
      'actie: Brief$0\r\n\r\nactie 7: Woning\r\n\r\nbesluit 1: Zo\r\n  acties: 7',
      'Voeg actie 7 bij deze actie',
      'actie 7: Brief\r\n  stappen:\r\n    Woning\r\n  opmerking: Samengevoegd met 7\r\n\r\nbesluit 1: Zo\r\n  acties: 7',
    );
  });

  it('works behind a byte order mark, and at the end without a line end', () => {
    becomes(
      '\uFEFFactie: Brief$0\nactie: Woning',
      'Voeg de volgende actie bij deze actie',
      '\uFEFFactie: Brief\n  stappen:\n    Woning\n',
    );
  });

  it('is not offered when the action would then wait for itself, or be the same as itself', () => {
    offersOf('actie 1$0: Brief\n  deadline: na actie 2\n\nactie 2: Woning\n', MERGE, []);
    offersOf('actie 1$0: Brief\n  na: 3\n\nactie 2: Woning\n\nactie 3: Kaart\n  na: 2\n', MERGE, []);
    offersOf('actie 1$0: Brief\n\nactie 2: Woning\n  zelfde als: 1\n', MERGE, []);
  });

  it('looks for that through at most 20 actions, as whoever looks for circles does', () => {
    /** Action 1 waits for 3, which waits for 4, and so on; the last of them waits for 2. */
    const chain = (between: number) => {
      const numbers = Array.from({ length: between }, (_, index) => index + 3);
      const others = numbers.map((number) => `actie ${number}: X\n  na: ${number - 2 === between ? 2 : number + 1}\n`);
      return `actie 1$0: Brief\n  na: 3\nactie 2: Woning\n${others.join('')}`;
    };
    offersOf(chain(20), MERGE, []);
    offersOf(chain(21), MERGE, ['Voeg actie 2 bij actie 1']);
  });

  it('is not offered when the minutes changed the second: they would then have changed the first', () => {
    const minutes = 'vergadering DUO 1 maart 2021\n  agenda:\n    1. Acties\n      actie 2: ';
    const list = `actie 1$0: Brief\n\nactie 2: Woning\n\n${minutes}`;
    offersOf(`${list}status -> gereed\n`, MERGE, []);
    offersOf(`${list}besproken\n`, MERGE, ['Voeg actie 2 bij actie 1']);
  });
});
