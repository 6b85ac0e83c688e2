/** A deadline in a text becomes the field. */
import { becomes, offersOf } from './refactor.ts';

const DEADLINE = /de deadline$/u;
const LIST = `actie 1: Brief voor 1 maart 2021 naar Blok B
  eigenaar: Anja
  toelichting:
    Stukken eind mei 2021 klaar, besluit op 3 juni 2021.
`;
const at = (text: string, mark = `$0${text}`) => LIST.replace(text, mark);

describe('a deadline in a text', () => {
  it('is offered where the cursor stands in it, or where it is selected', () => {
    offersOf(at('maart'), DEADLINE, ['Maak van “voor 1 maart 2021” de deadline']);
    offersOf(at('mei'), DEADLINE, ['Maak van “eind mei 2021” de deadline']);
    offersOf(at('3 juni'), DEADLINE, ['Maak van “3 juni 2021” de deadline']);
    offersOf(at('mei 2021 ', '$1mei 2021 $2'), DEADLINE, ['Maak van “mei 2021” de deadline']);
  });

  it('is not offered elsewhere, nor for a selection that does not read as one', () => {
    offersOf(at('Stukken'), DEADLINE, []);
    offersOf(at('Anja'), DEADLINE, []);
    offersOf(at('eind mei 2021 klaar', '$1eind mei 2021 klaar$2'), DEADLINE, []);
    offersOf('besluit 1: Klaar op 1 maart$0 2021\n', DEADLINE, []);
  });

  it('is not offered when the action has a deadline, of its own or from its heading', () => {
    offersOf(`${at('maart')}  deadline: 1 mei 2021\n`, DEADLINE, []);
    offersOf(`randvoorwaarde 1\n  deadline: 1 mei 2021\n\n${at('maart')}`, DEADLINE, []);
    offersOf(`${at('maart')}  deadline:\n`, DEADLINE, ['Maak van “voor 1 maart 2021” de deadline']);
  });

  it('must be selected when it says that there is no day', () => {
    offersOf('actie 1: Brief n.v.t$0.\n', DEADLINE, []);
    offersOf('actie 1: Brief $1n.v.t.$2\n', DEADLINE, ['Maak van “n.v.t.” de deadline']);
  });

  it('becomes the field, and stays where it was', () => {
    becomes(
      at('maart'),
      'Maak van “voor 1 maart 2021” de deadline',
      LIST.replace('Anja\n', 'Anja\n  deadline: voor 1 maart 2021\n'),
    );
    becomes(
      'actie 1: Brief\r\n  deadline:\r\n  opmerking: op 1 mei$0 2021',
      'Maak van “1 mei 2021” de deadline',
      'actie 1: Brief\r\n  deadline: 1 mei 2021\r\n  opmerking: op 1 mei 2021',
    );
  });

  it('becomes the field of what is made in minutes', () => {
    const minutes = 'vergadering DUO 1 maart 2021\n  agenda:\n    1. Brief\n      actiepunt: Brief op 1 mei$0 2021\n';
    becomes(minutes, 'Maak van “1 mei 2021” de deadline', `${minutes.replace('$0', '')}        deadline: 1 mei 2021\n`);
  });
});
