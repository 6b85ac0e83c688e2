import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

const action = (blok: string) => `actie 5: A${COMPLETE}\n  blok: ${blok}`;

describe('blok-onbekend', () => {
  it('is reported on the name', () => {
    const [problem] = checkProblems(`blok A\n${action('B (later)')}\n        ^ blok-onbekend\n`);
    assert.equal(
      problem?.message,
      'Er is geen blok “B” in dit register. Verbeter de letter of het nummer, of voeg het blok toe.',
    );
  });

  for (const name of ['A', 'a', 'a.', 'Governance', '02', '2', '#02', '02-II', '2-ii', 'A (zie daar)']) {
    it(`finds a heading by ${name}`, () => {
      checkProblems(`blok A: Governance\nrandvoorwaarde 02: Geld\nonderwerp II: Potjes\n${action(name)}\n`);
    });
  }

  for (const name of ['II', 'Potjes', 'A-II', '02-I', '03']) {
    it(`does not find one by ${name}`, () => {
      const marked = `${action(name)}\n        ${'^'.repeat(name.length)} blok-onbekend`;
      checkProblems(`blok A: Governance\nrandvoorwaarde 02: Geld\nonderwerp II: Potjes\n${marked}\n`);
    });
  }

  it('looks in all files of the register, and in no other', () => {
    checkProblems(`
      //- a.duo
      register LIJST
      gebruik c.duo
      actie 5: A${COMPLETE}
        blok: B
      actie 6: A${COMPLETE}
        blok: C
              ^ blok-onbekend
      //- b.duo
      register lijst
      blok B
      //- c.duo
      blok C
    `);
  });

  it('says nothing of an empty field', () => checkProblems(`${action('')}\n`));

  it('fix changes it to the nearest path', () => {
    const text = (blok: string) => `randvoorwaarde 02\nonderwerp II\n${action(`${blok} (later)`)}\n`;
    assert.deepEqual(fixTitles(text('02II'), 'blok-onbekend'), ['Wijzig in “02-II”', 'Voeg het blok “02II” toe']);
    checkFix(text('02II'), 'blok-onbekend', 'Wijzig in “02-II”', text('02-II'));
  });

  it('fix declares it, with the cursor where its title goes', () => {
    const text = (end: string) => `blok A\n${action('B')}\n${end}`;
    assert.deepEqual(fixTitles(text(''), 'blok-onbekend'), ['Voeg het blok “B” toe']);
    checkFix(text(''), 'blok-onbekend', 'Voeg het blok “B” toe', text('\nblok B: $0\n'));
  });

  it('does not declare what is no number', () => {
    assert.deepEqual(fixTitles(action('Nog te kiezen'), 'blok-onbekend'), []);
  });
});
