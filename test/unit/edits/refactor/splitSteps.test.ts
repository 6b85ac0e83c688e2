/** Splitting an action into its steps. */
import { becomes, offersOf } from './refactor.ts';

const SPLIT = /^Maak van/u;
const LIST = `blok A

actie 7: Brieven versturen
  status: In uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 1 mei 2021
  stappen:
    Conceptbrief (22 april 2021)
    [x] 3 februari 2021: Adressen uitzoeken
    [ ] Vaststellen in het DUO
      - met de gemeenten
      - met de NCG
    Drukken (1 juni 2021)
  toelichting: Alleen blok A.

actie 12: Woning opnemen
`;
const at = (text: string) => LIST.replace(text, `$0${text}`);

describe('splitting an action', () => {
  it('is offered for the step at the cursor, and elsewhere for all of them', () => {
    offersOf(at('Conceptbrief'), SPLIT, ['Maak van deze stap actie 13']);
    offersOf(at('  - met de NCG'), SPLIT, ['Maak van deze stap actie 13']);
    offersOf(at('deadline'), SPLIT, ['Maak van de 4 stappen eigen acties, vanaf actie 13']);
  });

  it('is not offered for one step from elsewhere, for a closed action, nor without steps', () => {
    offersOf('actie 7$0: Brief\n  stappen: Conceptbrief\n', SPLIT, []);
    offersOf('actie 7: Brief\n  status: gereed\n  stappen: $0Conceptbrief\n', SPLIT, []);
    offersOf('actie 7$0: Brief\n  stappen:\n', SPLIT, []);
    offersOf('blok A$0\n', SPLIT, []);
  });

  it('gives the step its own day, and the rest of the action it came from', () => {
    becomes(
      at('Conceptbrief'),
      'Maak van deze stap actie 13',
      LIST.replace('    Conceptbrief (22 april 2021)\n', '')
        .replace('1 mei 2021\n', '1 mei 2021\n  na: 13\n')
        .replace(
          'actie 12',
          `actie 13: Conceptbrief
  status: In uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 22 april 2021
  uit: actie 7

actie 12`,
        ),
    );
  });

  it('writes of a step that is done when that was', () => {
    becomes(
      at('[x]'),
      'Maak van deze stap actie 13',
      LIST.replace('    [x] 3 februari 2021: Adressen uitzoeken\n', '').replace(
        'actie 12',
        `actie 13: Adressen uitzoeken
  status: gereed
  eigenaar: Anja Woortman (OBG)
  uit: actie 7
  historie:
    3 februari 2021: status -> gereed

actie 12`,
      ),
    );
  });

  it('takes along what stands deeper, and the deadline of the action for a step without a day', () => {
    becomes(
      at('[ ]'),
      'Maak van deze stap actie 13',
      LIST.replace('    [ ] Vaststellen in het DUO\n      - met de gemeenten\n      - met de NCG\n', '')
        .replace('1 mei 2021\n', '1 mei 2021\n  na: 13\n')
        .replace(
          'actie 12',
          `actie 13: Vaststellen in het DUO
  status: In uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 1 mei 2021
  uit: actie 7
  stappen:
    met de gemeenten
    met de NCG

actie 12`,
        ),
    );
  });

  it('does not wait for what must be ready later', () => {
    becomes(
      at('Drukken'),
      'Maak van deze stap actie 13',
      LIST.replace('    Drukken (1 juni 2021)\n', '').replace(
        'actie 12',
        `actie 13: Drukken
  status: In uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 1 juni 2021
  uit: actie 7

actie 12`,
      ),
    );
  });

  it('takes the field out with its last step, and adds to what the action waits for', () => {
    becomes(
      'actie 7: Brief\r\n  na: 3 (eerst)\r\n  stappen: $0Concept',
      'Maak van deze stap actie 8',
      'actie 7: Brief\r\n  na: 3, 8 (eerst)\r\nactie 8: Concept\r\n  uit: actie 7\r\n',
    );
  });

  it('splits all steps in their order', () => {
    becomes(
      'actie 7$0: Brief\n  stappen:\n    - Concept\n    - Drukken\n  opmerking: Haast.\n\nblok B\n',
      'Maak van de 2 stappen eigen acties, vanaf actie 8',
      `actie 7: Brief
  na: 8, 9
  opmerking: Haast.

actie 8: Concept
  uit: actie 7

actie 9: Drukken
  uit: actie 7

blok B
`,
    );
  });

  it('leaves a comment and a line that is no step where they are', () => {
    becomes(
      'actie 7$0: Brief\n  stappen: Plan\n    Concept\n    // Met Anja.\n      Toets\nzomaar\n    Drukken',
      'Maak van de 3 stappen eigen acties, vanaf actie 8',
      `actie 7: Brief
  na: 8, 9, 10
    // Met Anja.
zomaar
actie 8: Plan
  uit: actie 7
actie 9: Concept
  uit: actie 7
  stappen:
    Toets
actie 10: Drukken
  uit: actie 7
`,
    );
  });

  it('splits off from an action without a number as well', () => {
    becomes(
      'actie: Brief\n  blok: A\n  stappen:\n    $0Concept\n    Drukken\n',
      'Maak van deze stap actie 1',
      'actie: Brief\n  na: 1\n  blok: A\n  stappen:\n    Drukken\nactie 1: Concept\n  blok: A\n',
    );
  });
});
