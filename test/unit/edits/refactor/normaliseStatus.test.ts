/** Statuses in their standard form. */
import { becomes, offersOf } from './refactor.ts';

const STATUS = /status/u;
const ALL = 'Schrijf elke status in dit bestand in de standaardvorm';

describe('a status in its standard form', () => {
  it('is offered at a status in another form', () => {
    offersOf('actie 1: Brief\n  status: $0Uitgevoerd\n', STATUS, ['Schrijf de status als “gereed”', ALL]);
    offersOf('actie 1: Brief\n  st$0atus: uitvoering nog niet gestart\n', STATUS, [
      'Schrijf de status als “niet gestart”',
      ALL,
    ]);
    offersOf('randvoorwaarde 1\n  status: In uitvoering$0\n', STATUS, ['Schrijf de status als “in uitvoering”', ALL]);
    offersOf('toezegging 1: Ja\n  status: Toegezegt$0\n', STATUS, ['Schrijf de status als “toegezegd”', ALL]);
  });

  it('is not offered for one that has it, for one that is like none, nor elsewhere', () => {
    offersOf('actie 1: Brief\n  status: gereed$0\n', STATUS, []);
    offersOf('actie 1: Brief\n  status: $0bijna klaar\n', STATUS, []);
    offersOf('actie 1$0: Brief\n  status: Uitgevoerd\n', STATUS, []);
    offersOf('actie 1: Brief\n  status:$0\n', STATUS, []);
    offersOf('besluit 1: Brief\n  status: $0afgerond\n', STATUS, []);
  });

  it('keeps the remark behind it', () => {
    becomes(
      'actie 1: Brief\n  status: “$0Afgerond.” (op tijd)\n',
      'Schrijf de status als “gereed”',
      'actie 1: Brief\n  status: gereed (op tijd)\n',
    );
  });

  it('comes for the whole file, the minutes among it; the history says what was said then', () => {
    const text = (one: string, two: string, three: string) => `randvoorwaarde 1
  status: ${one}

actie 1: Brief
  status: ${two}
  historie:
    1 maart 2021: status -> afgerond

actie 2: Kaart
  status: bijna klaar

vergadering DUO 1 maart 2021
  agenda:
    1. Brief
      actiepunt: Brief
        status: ${three}
`;
    becomes(text('In uitvoering', '$0voldaan', 'in uitvoerng'), ALL, text('in uitvoering', 'gereed', 'in uitvoering'));
  });
});
