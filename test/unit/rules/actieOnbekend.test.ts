import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

describe('actie-onbekend', () => {
  it('is reported wherever an action is named', () => {
    const [problem] = checkProblems(`
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        bespreken: na actie 92
                            ^^ actie-onbekend
        deadline: na acties 5 en 93
                                 ^^ actie-onbekend
        na: 5, 94 en actie 95 (TYP 96)
            ^ kring
               ^^ actie-onbekend
                           ^^ actie-onbekend
        zelfde als: LIJST/97
                    ^^^^^^^^ actie-onbekend
      besluit 1
        acties: 98
                ^^ actie-onbekend
      toezegging 1
        gedaan door: allen
        deadline: doorlopend
        status: toegezegd
        acties: 5; 99 later
      blok A
        deadline: na actie 6
                           ^ actie-onbekend
    `);
    assert.equal(problem?.message, 'Er is geen actie 92 in dit register. Verbeter het nummer of voeg de actie toe.');
  });

  for (const number of ['5', '05', '#5', '#05', '5.', 'actie 5', 'actiepunt 5']) {
    it(`finds actie 5 by ${number}, and by 5 when it is called so`, () => {
      checkProblems(`
        actie 5: A${COMPLETE}
        besluit 1
          acties: ${number}
      `);
      checkProblems(`
        actie ${number.replace(/^\D+ /u, '')}: A${COMPLETE}
        besluit 1
          acties: 5
      `);
    });
  }

  it('looks in another register for a deadline too', () => {
    checkProblems(`
      //- a.duo
      register A
      actie 1: A
        status: in uitvoering
        eigenaar: allen
        deadline: na actie LIJST/5
      actie 2: B
        status: in uitvoering
        eigenaar: allen
        deadline: na actie LIJST/6
                           ^^^^^^^ actie-onbekend
      //- b.duo
      register LIJST
      actie 5: C${COMPLETE}
    `);
  });

  it('does not look at case, but does at letters', () => {
    checkProblems(`
      actie 02-II-a: A${COMPLETE}
        na: 2-ii-A
            ^^^^^^ kring
      actie 34a: B${COMPLETE}
        na: 34
            ^^ actie-onbekend
    `);
  });

  it('looks in all files of the register, then in the registers that `gebruik` names, and nowhere else', () => {
    checkProblems(`
      //- a.duo
      register LIJST
      gebruik ander.duo
      besluit 1
        acties: 1, 2, 3, 4
                         ^ actie-onbekend
      //- b.duo
      register Lijst
      actie 1: A${COMPLETE}
      //- ander.duo
      register ANDER
      actie 2: A${COMPLETE}
      //- nog.duo
      register ander
      actie 3: A${COMPLETE}
      //- elders.duo
      actie 4: A${COMPLETE}
    `);
  });

  it('looks in the register that a meeting says it is about', () => {
    checkProblems(`
      //- lijst.duo
      register LIJST
      actie 5: A
        status: vervallen
      vergadering DUO 13 januari 2021
        register: ANDER
        agenda:
          actie 7: aangehouden
          actie 5: aangehouden
                ^ actie-onbekend
          actie LIJST/5: aangehouden
      gremium DUO
      //- ander.duo
      register ANDER
      actie 7: B
        status: vervallen
    `);
  });

  it('finds an action of another register by its code, or by the name of a file without one', () => {
    const [problem] = checkProblems(`
      //- a.duo
      actie 7: A${COMPLETE}
        zelfde als: ACTIELIJST/5, elders/05, a/7, ACTIELIJST/6
                                                  ^^^^^^^^^^^^ actie-onbekend
      //- b.duo
      register Actielijst
      actie 5: A${COMPLETE}
      //- elders.duo
      actie 5: A${COMPLETE}
    `);
    assert.equal(
      problem?.message,
      'Er is geen actie 6 in het register ACTIELIJST. Verbeter het nummer of de code van het register.',
    );
    assert.deepEqual(problem?.fixes?.(), []);
  });

  it('does not take a besluit for an action', () => {
    checkProblems(`
      besluit 5
      besluit 6
        acties: 5
                ^ actie-onbekend
    `);
  });

  const text = (number: string, end = '') => `
    actie 02-II-a: A
      status: gereed
      na: actie ${number} (eerst)
    ${end}`;

  it('offers the nearest number, and declares it', () => {
    assert.deepEqual(fixTitles(text('02-II-b'), 'actie-onbekend'), ['Wijzig in “02-II-a”', 'Voeg actie 02-II-b toe']);
    // A whole number is one digit away from many others.
    assert.deepEqual(fixTitles(`actie 31: A\n  na: 32`, 'actie-onbekend'), ['Voeg actie 32 toe']);
    assert.deepEqual(fixTitles(`actie a: A\n  na: b`, 'actie-onbekend'), ['Voeg actie b toe']);
  });

  it('fix changes the number alone', () => {
    checkFix(text('02-IIa'), 'actie-onbekend', 'Wijzig in “02-II-a”', text('02-II-a'), { opens: ['kring'] });
  });

  it('fix declares it, with the cursor where its title goes', () => {
    checkFix(text('7'), 'actie-onbekend', 'Voeg actie 7 toe', text('7', '\nactie 7: $0\n'), {
      // The new action is still to be filled in.
      opens: ['eigenaar-ontbreekt', 'deadline-ontbreekt', 'status-ontbreekt'],
    });
  });
});
