/** Documents of others without a table: lines that say what is to be done, minutes, plain text. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { given, paragraph, table, wholeEntries } from './given.ts';

describe('a document without a table', () => {
  it('lines that say what is to be done', () => {
    const made = makeRegister(
      given([
        paragraph('Actiepuntenlijst:'),
        paragraph(
          'Voor de volgende keer komt er een notitie. Die gaat over de juistheid van de data en wordt afgestemd met iedereen die er iets over te zeggen heeft, ook buiten het overleg om.',
          { depth: 0, number: 'i.' },
        ),
        paragraph('Offerte opvragen (Henk, 1 april 2021)', { depth: 0, number: 'ii.' }),
        paragraph('Actie 5: Brief sturen'),
        paragraph('Wie: Anja'),
        paragraph('Deadline: 1 mei 2021'),
        paragraph('Besluit: de werkwijze is vastgesteld'),
        paragraph('Tot de volgende keer.'),
      ]),
      { name: 'x' },
    );
    const text = wholeEntries(made).replace(/ {2}\/\/ nakijken.*\n/gu, '');
    assert.match(text, /^actie i: Voor de volgende keer komt er een notitie\.\n {2}toelichting:/u);
    assert.match(text, /\nactie ii: Offerte opvragen\n {2}eigenaar: Henk\n {2}deadline: 1 april 2021\n/u);
    assert.match(text, /\nactie 5: Brief sturen\n {2}eigenaar: Anja\n {2}deadline: 1 mei 2021\n/u);
    assert.match(text, /\nbesluit: de werkwijze is vastgesteld\n\n\/\/ Tot de volgende keer\.\n/u);
  });

  it('items below a title or a heading that says what they are', () => {
    for (const level of [1, 2]) {
      const before = level === 1 ? [] : [paragraph('Overleg', { level: 1 })];
      const items = ['Bellen', 'Mailen'].map((text, at) => paragraph(text, { depth: 0, number: `${at + 1}.` }));
      const made = makeRegister(given([...before, paragraph('Actiepunten', { level }), ...items]), { name: 'x' });
      const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
      assert.equal(text, 'actie 1: Bellen\n\nactie 2: Mailen\n', String(level));
    }
  });

  it('minutes become a meeting with its points', () => {
    const made = makeRegister(
      given([
        paragraph('Verslag DUO 13 januari 2021', { level: 1 }),
        table([
          ['Deelnemers', 'Peter Spijkerman, Henk Mulder'],
          ['Afwezig', 'Marc Hoenders'],
        ]),
        paragraph('1. Opening', { level: 2 }),
        paragraph('Roelien is er voor het laatst.'),
        paragraph('Actiepunt 5: Anja meldt dat daar een bijeenkomst over is.'),
        paragraph('2. Rondvraag', { level: 2 }),
      ]),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made),
      'vergadering DUO 13 januari 2021\n  aanwezig: Peter Spijkerman, Henk Mulder\n  afwezig: Marc Hoenders\n  agenda:\n    1. Opening\n      Roelien is er voor het laatst.\n      Actiepunt 5: Anja meldt dat daar een bijeenkomst over is.\n    2. Rondvraag\n',
    );
  });

  it('text that is nothing of the kind is kept as it stands', () => {
    const made = makeRegister(given([paragraph('Beste Anja,'), paragraph('// tot morgen: 12 uur')]), {
      name: 'brief aan Anja',
    });
    assert.deepEqual(made.rest, []);
    assert.match(made.text, /^register BRIEF-AAN-ANJA: brief aan Anja\n/u);
    assert.match(made.text, /Beste Anja,/u);
  });
});
