/** Where it says that there is nothing to do, and lines of minutes that say who and when of the action above them. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, wholeEntries } from './given.ts';

const NOTHING = ['Geen', '-', 'n.v.t.', 'geen actie', 'Nvt', '–', 'geen acties'];

describe('nothing to do', () => {
  it('is no action in a row, which is kept', () => {
    for (const text of NOTHING) {
      const made = ofRows([
        ['Onderwerp', 'Bespreking', 'Actie'],
        ['Zaal', 'De zaal is klein.', text],
        ['Brief', 'De brief is uit.', text],
        ['Rooster', 'Het rooster is krap.', 'Rooster aanpassen'],
      ]);
      assert.equal(made.counts.get('actie'), 1, text);
      assert.match(wholeEntries(made), /^actie: Rooster aanpassen$/mu);
      assert.match(made.text, /^\/\/ Zaal \| De zaal is klein\./mu);
      assert.deepEqual(made.rest, []);
    }
  });

  it('is no action with a number alone', () => {
    for (const text of NOTHING) {
      const made = ofRows([
        ['Nr', 'Actie', 'Wie'],
        ['1', text, ''],
        ['2', 'Bellen', 'Jan'],
      ]);
      assert.equal(made.counts.get('actie'), 1, text);
      assert.deepEqual(made.rest, []);
    }
  });

  it('is none behind the word for one, in minutes and in a list', () => {
    for (const text of NOTHING)
      for (const word of ['Actie', 'Besluit', 'Actiepunt']) {
        const line = `${word}: ${text}`;
        const minutes = makeRegister(
          given([paragraph('Notulen MT 3 april 2024'), paragraph('Zaal', { number: '1.', depth: 0 }), paragraph(line)]),
          { name: 'x' },
        );
        assert.ok(minutes.text.includes(`      ${word} – ${text}\n`), minutes.text);
        assert.deepEqual(minutes.rest, []);
        const list = makeRegister(given([paragraph('Overleg dinsdag'), paragraph(line), paragraph('Actie: bellen')]), {
          name: 'x',
        });
        assert.equal(list.counts.get('actie'), 1, line);
        assert.equal(list.counts.get('besluit'), undefined, line);
        assert.deepEqual(list.rest, []);
      }
  });
});

describe('lines of minutes below an action', () => {
  const minutes = (...lines: readonly string[]) =>
    makeRegister(
      given([
        paragraph('Notulen MT 3 april 2024'),
        paragraph('Aanwezig: Kees (OCW), Marian (DUO)'),
        paragraph('Zaal', { number: '1.', depth: 0 }),
        ...lines.map((line) => paragraph(line)),
      ]),
      { name: 'x' },
    );

  it('that say who and when are its fields', () => {
    for (const [who, when] of [
      ['Wie', 'Wanneer'],
      ['Door', 'Deadline'],
      ['Actiehouder', 'Voor wanneer'],
    ]) {
      const made = minutes('Actie: zaal huren', `${who}: Jan`, `${when}: 1 mei`, 'Verder niets.');
      assert.match(
        made.text.replaceAll('\n\n', '\n'),
        /\n {6}Actie: zaal huren\n {8}eigenaar: Jan\n {8}deadline: 1 mei\n {6}Verder niets\.\n/u,
      );
      assert.deepEqual(doubtsIn(made), []);
      assert.deepEqual(made.rest, []);
    }
    assert.match(minutes('Actie 12: gereed', 'Wie: Jan').text, /^ {6}Wie: Jan$/mu);
    assert.match(minutes('De zaal is klein.', 'Wanneer: 1 mei').text, /^ {6}Wanneer: 1 mei$/mu);
  });

  it('below a sentence, too, where somebody beyond doubt stands there', () => {
    const item = minutes('De zaal is klein.\nWie: Bo');
    assert.match(item.text, /actiepunt: De zaal is klein\.\n {8}eigenaar: Bo\n/u);
    for (const line of ['Wie: Jan', 'Door: mw. Bakker', 'Eigenaar: Marian', 'Verantwoordelijk: KB']) {
      const made = minutes('De zaal wordt gehuurd.', line);
      assert.match(made.text, /actiepunt: De zaal wordt gehuurd\.\n {8}eigenaar: /u, line);
      assert.deepEqual(doubtsIn(made), ['actionInText']);
    }
  });

  it('an abbreviation is who where it was there, else it is asked', () => {
    const there = minutes('De zaal wordt gehuurd.', 'Actie: DUO');
    assert.match(there.text, /actiepunt: De zaal wordt gehuurd\.\n {8}eigenaar: DUO\n/u);
    const other = minutes('De zaal wordt gehuurd.', 'Actie: AVG');
    assert.match(other.text, /^ {6}Actie: AVG$/mu);
    assert.deepEqual(doubtsIn(other), ['nameAsTitle']);
  });
});
