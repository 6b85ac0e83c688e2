import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

describe('gremium-onbekend', () => {
  it('is reported wherever a gremium belongs', () => {
    const [problem] = checkProblems(`
      register LIJST
        gremium: DUO
                 ^^^ gremium-onbekend
      gremium MS
        voorafgaand aan: BS
                         ^^ gremium-onbekend
        uitbreiding van: MS+
                         ^^^ gremium-onbekend
        escalatie: ms, SG (soms)
                       ^^ gremium-onbekend
      besluit 1
        gremium: MS en VOG
                       ^^^ gremium-onbekend
      actie 5: A${COMPLETE}
        bespreken: DUO februari 2021
                   ^^^ gremium-onbekend
        historie:
          13 januari 2021 DUO: besproken
                          ^^^ gremium-onbekend
    `);
    assert.equal(
      problem?.message,
      'Het gremium “DUO” is nergens beschreven. Verbeter de naam of voeg het gremium toe.',
    );
  });

  it('is not reported of one that is declared, in any case, in any file, by any of its names', () => {
    checkProblems(`
      //- acties.duo
      register LIJST
        gremium: Directeuren  uitvoeringsoverleg (was eerder BS)
      besluit 1
        gremium: duo, VOG en de VOG
      actie 5: A${COMPLETE}
        bespreken: DUO februari 2021
        historie:
          13 januari 2021 MS en BS: besproken
          14 januari 2021: besproken
      //- gremia.duo
      gremium DUO: Directeuren Uitvoeringsoverleg
      gremium VOG: de VOG
      gremium MS en BS
    `);
  });

  it('takes what does not look like a name before a day on the agenda for text', () => {
    checkProblems(`
      gremium DUO
      actie 5: A${COMPLETE}
        bespreken: graag eind maart 2021
      actie 6: B${COMPLETE}
        bespreken: duo eind maart 2021
      actie 7: C${COMPLETE}
        bespreken: Variabel
    `);
  });

  it('fix changes it to the nearest gremium, or declares it behind the last gremium', () => {
    const file = `
      gremium DUO
      organisatie DUI
      besluit 1
        gremium: DU0
                 ^^^ gremium-onbekend
    `;
    assert.deepEqual(fixTitles(file, 'gremium-onbekend'), ['Wijzig in “DUO”', 'Voeg het gremium “DU0” toe']);
    checkFix(
      file,
      'gremium-onbekend',
      'Wijzig in “DUO”',
      `
        gremium DUO
        organisatie DUI
        besluit 1
          gremium: DUO
      `,
    );
    checkFix(
      file,
      'gremium-onbekend',
      'Voeg het gremium “DU0” toe',
      `
        gremium DUO
        gremium DU0
        organisatie DUI
        besluit 1
          gremium: DU0
      `,
    );
  });

  it('fix mends the history and the agenda', () => {
    const text = (a: string, b: string) => `
      gremium Stuurgroep
      actie 5: A${COMPLETE}
        bespreken: ${a} februari 2021: het plan
        historie:
          13 januari 2021 ${b}: besproken
    `;
    const title = 'Wijzig in “Stuurgroep”';
    checkFix(text('Stuurgreop', 'Stuurgroep'), 'gremium-onbekend', title, text('Stuurgroep', 'Stuurgroep'));
    checkFix(text('Stuurgroep', 'Stuurgroepp'), 'gremium-onbekend', title, text('Stuurgroep', 'Stuurgroep'));
  });

  it('is reported of the gremium of a deadline, which would never be watched', () => {
    const text = (deadline: string) =>
      `gremium DUO\nactie 5: A\n  status: in uitvoering\n  eigenaar: allen\n  deadline: ${deadline}\n`;
    for (const [deadline, gremium] of [
      ['volgend DOU', 'DOU'],
      ['voor het volgende DOU', 'DOU'],
      ['uiterlijk volgend DOU', 'DOU'],
      ['volgend overleg DOU', 'DOU'],
      ['volgende vergadering DOU', 'DOU'],
      ['volgende vergadering van het DOU', 'DOU'],
      ['volgende DOU-vergadering', 'DOU'],
      ['voor de volgende DOU-vergadering', 'DOU'],
      ['volgend DUO of BO', 'DUO of BO'],
    ] as const) {
      const before = ' '.repeat('  deadline: '.length + deadline.indexOf(gremium));
      checkProblems(text(`${deadline}\n${before}${'^'.repeat(gremium.length)} gremium-onbekend`));
    }
    for (const known of ['volgend DUO', 'volgend overleg DUO', 'volgende DUO-vergadering']) checkProblems(text(known));
  });
});
