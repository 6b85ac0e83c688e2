import assert from 'node:assert/strict';
import {
  cleanGremium,
  FIRST_TITLE,
  fileNameFor,
  isFileName,
  isGremium,
  newRegister,
} from '../../../../client/src/create/newRegister.ts';
import { NEW_STATUSES } from '../../../../server/src/features/completion/templates.ts';
import { fixture, problemsOf } from '../../../support/fixture.ts';

/** Every problem of a text but those that only say that something is still to be decided. */
const problems = (text: string) =>
  problemsOf({ ...fixture(text), severityOf: () => undefined }).map(({ code, severity }) => `${severity} ${code}`);

describe('a new register', () => {
  it('is a list of the gremium with a first action', () => {
    assert.equal(
      newRegister('DUO', 'actielijst-duo.duo', [], 'Directeuren Uitvoeringsoverleg'),
      `register DUO: Actielijst DUO
  gremium: DUO

gremium DUO: Directeuren Uitvoeringsoverleg
  voorzitter: nader te bepalen
  leden: nader te bepalen

blok A: Eerste onderwerp

actie 1: ${FIRST_TITLE}
  status: niet gestart
  eigenaar: nader te bepalen
  deadline: nader te bepalen
`,
    );
  });

  it('starts with the status that a new action starts with', () => {
    assert.match(newRegister('DUO', 'a.duo'), new RegExp(`^  status: ${NEW_STATUSES[0]}$`, 'mu'));
  });

  it('has no title for a gremium without one, nor the same name twice', () => {
    for (const full of ['', '  ', 'DUO', 'duo ', ':']) {
      assert.match(newRegister('DUO', 'actielijst-duo.duo', [], full), /^gremium DUO$/mu, full);
    }
    assert.match(newRegister('DUO', 'a.duo', [], ' Overleg:  x; (y) '), /^gremium DUO: Overleg x y$/mu);
  });

  it('has a code that is short, and its own: from the name of its file', () => {
    const codes = ['actielijst-duo.duo', 'actielijst.duo', 'Lijst 2.duo', 'actielijst-.duo', 'actielijst 2021.duo'];
    assert.deepEqual(
      codes.map((file) => /^register ([^:]+):/u.exec(newRegister('DUO', file))?.[1]),
      ['DUO', 'ACTIELIJST', 'LIJST-2', 'ACTIELIJST', 'ACTIELIJST-2021'],
    );
  });

  it('may not be called as a device, too long, or by a name that a system changes', () => {
    for (const name of [
      'nul.duo',
      'CON.duo',
      'com1.duo',
      'LPT9.tekst.duo',
      'aux .duo',
      'a .duo',
      'a..duo',
      '.duo',
      'a/b.duo',
    ])
      assert.ok(!isFileName(name), name);
    assert.ok(!isFileName(`${'a'.repeat(250)}.duo`));
    assert.ok(!isFileName(`${'é'.repeat(100)}.duo`));
    for (const name of ['nulmeting.duo', 'con-lijst.duo', 'a.duo', 'com10.duo', 'Lijst 24 maart.duo', 'a.b.DUO'])
      assert.ok(isFileName(name), name);
    for (const gremium of ['a'.repeat(400), `${'a'.repeat(99)} b c`]) assert.ok(isFileName(fileNameFor(gremium)));
  });

  const NAMES = [
    'DUO',
    'Directeuren Uitvoeringsoverleg',
    'Overleg Wonen en Zorg',
    'MT/DT',
    'Stuurgroep: Groningen, Noord & Oost',
    'Werkgroep “Één loket” (EZK)',
    'de heer Jansen namens BZK',
    'actie 5: gereed',
    'PM',
    '10e overleg',
    '   Overleg\t\u200bx  ',
    '(10)(2e) overleg',
  ];
  for (const typed of NAMES) {
    it(`of “${typed}” has no errors or warnings`, () => {
      const gremium = cleanGremium(typed);
      assert.ok(isGremium(gremium));
      const file = fileNameFor(gremium);
      assert.ok(isFileName(file), file);
      const serious = problems(newRegister(gremium, file)).filter((problem) => /^(?:error|warning)/u.test(problem));
      assert.deepEqual(serious, []);
    });
  }

  it('does not declare a gremium that is known already', () => {
    const text = newRegister('duo', 'lijst.duo', ['BS', 'DUO']);
    assert.doesNotMatch(text, /^gremium/mu);
    const serious = problems(`//- lijst.duo\n${text}$0\n//- gremia.duo\ngremium DUO: Overleg\n`);
    assert.deepEqual(
      serious.filter((problem) => /^(?:error|warning)/u.test(problem)),
      [],
    );
  });

  it('asks for a letter, and for a name that every system takes', () => {
    assert.deepEqual(
      ['', ' : ', '123', 'x'].map((typed) => isGremium(cleanGremium(typed))),
      [false, false, false, true],
    );
    const names = [
      'lijst.duo',
      'Lijst 2 – é.duo',
      'lijst',
      '.duo',
      '../lijst.duo',
      'a/b.duo',
      'a\\b.duo',
      'con?.duo',
      'é.DUO',
    ];
    assert.deepEqual(names.filter(isFileName), ['lijst.duo', 'é.DUO']);
    assert.deepEqual(['Één Loket', '!!'].map(fileNameFor), ['actielijst-een-loket.duo', 'actielijst.duo']);
  });
});
