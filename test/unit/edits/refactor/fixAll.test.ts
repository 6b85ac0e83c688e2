/** All problems of form at once. */
import assert from 'node:assert/strict';
import { fixture, problemsOf } from '../../../support/fixture.ts';
import { becomes, changesNothing, offersOf } from './refactor.ts';

const TITLE = 'Herstel wat alleen verkeerd geschreven is';
const SOURCE = { only: ['source.fixAll'] };

describe('mending all at once', () => {
  it('is offered to who asks for it', () => {
    offersOf('actie 1: Brief\n', /Herstel/u, [TITLE], { only: ['source.fixAll.duo'] });
    offersOf('actie 1: Brief\n', /Herstel/u, [TITLE], { only: ['source'] });
    offersOf('actie 1: Brief\n', /Herstel/u, [], { only: ['source.organize'] });
    offersOf('actie 1: Brief\n', /Herstel/u, []);
    offersOf('actie 1: Brief\n', /Herstel/u, [], { ...SOURCE, support: { resolvesEdits: false, createsFiles: true } });
  });

  it('is not offered for a very large file', () => {
    offersOf('actie: Brief\n'.repeat(5001), /Herstel/u, [], SOURCE);
  });

  const WRONG = `persoon Anja Woortman
  verschreven als: Ania Woortman

acte 1: Brief
  stauts: in uitvoerng
  eigenaar: Ania Woortman (OBG
  deadline: 1 mei 2030

actie 2: Kaart
status: in uitvoering
    eigenaar: Anja Woortman
`;

  it('mends what is mistyped, in one go where nothing touches', () => {
    becomes(
      WRONG,
      TITLE,
      `persoon Anja Woortman
  verschreven als: Ania Woortman

actie 1: Brief
  status: in uitvoerng
  eigenaar: Anja Woortman (OBG)
  deadline: 1 mei 2030

actie 2: Kaart
    status: in uitvoering
    eigenaar: Anja Woortman
`,
      SOURCE,
    );
  });

  it('leaves a fix that touches another to the next time', () => {
    const text = (owner: string) => `organisatie NCG
  verschreven als: NGC

actie 1: Brief
  status: in uitvoering
  eigenaar: Anja Woortman (${owner}
  deadline: 1 mei 2030
`;
    becomes(text('NGC'), TITLE, text('NCG'), SOURCE);
    becomes(text('NCG'), TITLE, text('NCG)'), SOURCE);
  });

  it('makes up no day and turns no status round', () => {
    const text = (rest: string) => `actie 1: T
  status: ${rest}
`;
    for (const status of [
      'Gereed?',
      'niet aangehouden',
      'ongereed',
      'gereed 1',
      'vervalen',
      'net gestart',
      'gereedd',
    ]) {
      changesNothing(text(status), TITLE, SOURCE);
    }
    for (const line of [
      'de planning',
      'Op 3 februari 2021: besproken',
      'd.d. 3 februari 2021: x',
      '(3 februari 2021) x',
      'DUO 10 februari 2021: status in uitvoering -> gereed',
      '03\u201102\u20112021: x',
      '\u200B3 februari 2021: x',
    ]) {
      changesNothing(
        text(`in uitvoering\n  historie:\n    13 januari 2021: er is gesproken over\n    ${line}`),
        TITLE,
        SOURCE,
      );
    }
    for (const wrong of ['toezegging 1: T\n  status: nagekoomen\n', 'toezegging 1: T\n  status: niet toegezegd\n']) {
      changesNothing(wrong, TITLE, SOURCE);
    }
    becomes(text('in uitvoerng'), TITLE, text('in uitvoering'), SOURCE);
  });

  it('leaves what says something of the work to the secretary', () => {
    const text = `actie: Brief voor 1 mei 2020
  status: gereed
  stappen:
    [ ] Concept

actie 2: Woning
  deadline: maandag 2 maart 2021

actie 3: Kaart
  blok: Z
`;
    assert.deepEqual([...new Set(problemsOf(fixture(text)).map(({ code }) => code))].sort(), [
      'blok-onbekend',
      'deadline-ontbreekt',
      'deadline-verstreken',
      'eigenaar-ontbreekt',
      'gereed-met-open-stappen',
      'nummer-ontbreekt',
      'status-ontbreekt',
      'weekdag-klopt-niet',
    ]);
    changesNothing(text, TITLE, SOURCE);
  });
});
