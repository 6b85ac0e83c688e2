/** The fixes of a line that is not read. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { checkFix, fixTitles } from './check.ts';

const EXPLANATION = 'Maak er een toelichting van';

describe('regel-onbekend', () => {
  describe('fix', () => {
    it('corrects a keyword', () => {
      checkFix('acite 5: A…\n', 'regel-onbekend', 'Wijzig in “actie”', 'actie 5: A…\n', { preferred: true });
      checkFix('blok A\nBeslut 5: A\n', 'regel-onbekend', 'Wijzig in “besluit”', 'blok A\nbesluit 5: A\n', {
        preferred: true,
      });
    });

    it('puts in the colon', () => {
      checkFix('besluit 5 A: B\n', 'waarde-ongeldig', 'Wijzig in “5-A”', 'besluit 5-A: B\n');
      checkFix('besluit 5 Wat\n', 'regel-onbekend', 'Zet een dubbele punt', 'besluit 5: Wat\n', { preferred: true });
    });

    it('makes a run an explanation, where it stands, and keeps its layout', () => {
      checkFix(
        `
          besluit 5: A
            datum: 1 maart 2021
            Er is gesproken met:
              - de regio
            
            // Een opmerking.
            en het Rijk
          Dat: gaat door en is goed.
            gremium: DUO
            Nog iets
          gremium DUO
        `,
        'regel-onbekend',
        EXPLANATION,
        `
          besluit 5: A
            datum: 1 maart 2021
            toelichting:
              Er is gesproken met:
                - de regio
            
            // Een opmerking.
              en het Rijk
              Dat: gaat door en is goed.
            gremium: DUO
            Nog iets
          gremium DUO
        `,
      );
    });

    it('takes a line of its own along', () => {
      checkFix('besluit 5\n  Zo is het\n', 'regel-onbekend', EXPLANATION, 'besluit 5\n  toelichting:\n    Zo is het\n');
      checkFix('besluit 5\nZo is het\n', 'regel-onbekend', EXPLANATION, 'besluit 5\n  toelichting:\n    Zo is het\n');
    });

    it('indents with tabs where the entry does', () => {
      checkFix(
        'besluit 5\n\tdatum: 2-3-2021\n\tZo is het\n\t\ten zo\n\t  en anders\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n\tdatum: 2-3-2021\n\ttoelichting:\n\t\tZo is het\n\t\t\ten zo\n\t\t  en anders\n',
      );
    });

    it('keeps lines that are indented in different ways deeper than the field', () => {
      checkFix(
        'besluit 5\n  datum: 2-3-2021\n  Zo is het\n\ten zo\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  datum: 2-3-2021\n  toelichting:\n      Zo is het\n    \ten zo\n',
      );
    });

    it('takes a line below a value of one line', () => {
      checkFix(
        'besluit 5\n  datum: 2-3-2021\n     op een dinsdag\n     in maart\n  gremium:\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  datum: 2-3-2021\n  toelichting:\n    op een dinsdag\n    in maart\n  gremium:\n',
      );
    });

    it('takes the second run when asked for that', () => {
      checkFix(
        'besluit 5\n  een\n  datum: 2-3-2021\n  twee\n  drie\n\nbesluit 6\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  een\n  datum: 2-3-2021\n  toelichting:\n    twee\n    drie\n\nbesluit 6\n',
        { at: 1 },
      );
    });

    it('leaves an indented entry behind the run alone', () => {
      checkFix(
        'besluit 5\n  een\n  actie 6: A\n    status: gereed\n',
        'regel-onbekend',
        EXPLANATION,
        'besluit 5\n  toelichting:\n    een\n  actie 6: A\n    status: gereed\n',
      );
    });

    it('leaves alone what lies beyond the limit', () => {
      const empty = '\n'.repeat(1998);
      checkFix(
        `besluit 5\n  een${empty}\n  twee\n  drie\n`,
        'regel-onbekend',
        EXPLANATION,
        `besluit 5\n  toelichting:\n    een${empty}\n  twee\n  drie\n`,
      );
    });

    it('makes the comment that switches problems off of a line with another sign', () => {
      for (const sign of ['# ', '#', '## ', '/ ', '--', '; ', '']) {
        checkFix(
          `${sign}duo: geen vergadering-te-laat\n\nbesluit 5\n`,
          'regel-onbekend',
          'Begin de regel met //',
          '// duo: geen vergadering-te-laat\n\nbesluit 5\n',
          { preferred: true },
        );
      }
      checkFix(
        '// Lijst\n# duo: geen meldingen\n  # Duo : geen kring\nactie: X\n',
        'regel-onbekend',
        'Begin de regel met //',
        '// Lijst\n// duo: geen meldingen\n  // Duo : geen kring\nactie: X\n',
        {
          preferred: true,
          alsoGone: ['nummer-ontbreekt', 'status-ontbreekt', 'eigenaar-ontbreekt', 'deadline-ontbreekt'],
        },
      );
      for (const text of ['# duo: geenszins\nactie 5: A\n', 'De duo: geen\nactie 5: A\n', '# duo\nactie 5: A\n']) {
        assert.deepEqual(fixTitles(text, 'regel-onbekend'), [], text);
      }
      // Below an entry such a comment says nothing.
      assert.deepEqual(fixTitles('besluit 5\n# duo: geen kring\n', 'regel-onbekend'), [EXPLANATION]);
    });

    it('makes a remark or a name of a sentence that begins as a name does', () => {
      for (const sentence of [
        'Persoon Anja is ziek.',
        'Gremium DUO komt in maart weer bijeen.',
        'Organisatie van de dag wordt het NCG.',
        'Gebruik maken van de regeling kan nog.',
      ]) {
        const text = `besluit 5\n\n${sentence}\n`;
        const result = (line: string) => `besluit 5\n\n${line}\n`;
        checkFix(text, 'regel-onbekend', 'Begin de regel met //', result(`// ${sentence}`));
        checkFix(text, 'regel-onbekend', 'Zet een dubbele punt', result(`${sentence}:`));
      }
    });

    it('puts a sentence that begins as a name does back into the text above', () => {
      checkFix(
        'besluit 5\n  toelichting:\n    Er is overlegd.\n\nPersoon Anja is ziek.\n',
        'regel-onbekend',
        'Zet bij de tekst van “toelichting” erboven',
        'besluit 5\n  toelichting:\n    Er is overlegd.\n\n    Persoon Anja is ziek.\n',
      );
    });

    it('leaves names alone that end as a sentence does', () => {
      for (const name of [
        'organisatie Jansen B.V.',
        'persoon J. de Vries jr.',
        'Organisatie Kunst enz.',
        'gremium Wie doet wat',
      ])
        assert.deepEqual(
          problemsOf(fixture(`${name}\n`)).map(({ code }) => code),
          [],
          name,
        );
    });

    it('is not offered where the text would be lost', () => {
      const none: string[] = [];
      // The entry has an explanation, under any name, or cannot have one.
      assert.deepEqual(fixTitles('besluit 5\n  een\n  omschrijving: twee\n', 'regel-onbekend'), none);
      assert.deepEqual(fixTitles('persoon Jan Jansen\n  een\n', 'regel-onbekend'), none);
      assert.deepEqual(fixTitles('een\nbesluit 5\n', 'regel-onbekend'), none);
      // A field goes on behind it.
      assert.deepEqual(fixTitles('besluit 5\n  gremium:\n    A\neen\n    B\n', 'regel-onbekend'), none);
      assert.deepEqual(fixTitles('actie 5\n  opdracht:\n    A\neen\n    B\n', 'regel-onbekend'), [
        'Zet bij de tekst van “opdracht” erboven',
      ]);
    });
  });

  describe('fix Maak hier acties van', () => {
    const LIST = 'actie 4: A\n  status: gereed\n';
    const makes = (pasted: string, count: string, expected: string, before = LIST) => {
      const text = before + pasted;
      const title = `Maak hier ${count} van`;
      const read = fixture(text);
      const problem = problemsOf(read).find(({ code }) => code === 'regel-onbekend');
      const fix = problem?.fixes?.().find((one) => one.title === title);
      assert.ok(
        fix,
        `${title}: ${problem
          ?.fixes?.()
          .map((one) => one.title)
          .join(', ')}`,
      );
      const after = applyEdits(text, fix.edits);
      assert.equal(after, before + expected);
      // No word is lost, and no line is left that is not read.
      for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) assert.ok(after.includes(word), word);
      assert.ok(!problemsOf(fixture(after)).some(({ code }) => code === 'regel-onbekend'));
    };

    it('each line is one, with the next numbers', () => {
      makes(
        'Brief sturen\nBellen met NCG: vandaag\n',
        '2 acties',
        'actie 5: Brief sturen\nactie 6: Bellen met NCG: vandaag\n',
      );
      makes(
        '• Brief sturen\n\n•\tBellen\n- Mailen\n',
        '3 acties',
        'actie 5: Brief sturen\n\nactie 6: Bellen\nactie 7: Mailen\n',
      );
      makes('  • Brief\n  • Bellen\n', '2 acties', 'actie 5: Brief\nactie 6: Bellen\n');
      makes('Een\r\nTwee', '2 acties', 'actie 5: Een\r\nactie 6: Twee', 'actie 4: A\r\n  status: gereed\r\n');
      makes('Een\nTwee\n', '2 acties', 'actie 1: Een\nactie 2: Twee\n', '');
    });

    it('cells go to the fields that the first row names', () => {
      makes(
        'Nr\tWat\tStatus\tAccounthouder\tWanneer uiterlijk\tBijlagen\n7\tBrief\tniet gestart\tHenk (NCG)\t1 mei 2021\tmet bijlage\n8\tBellen\t\tAnja\t\t\n',
        '2 acties',
        '// Nr | Wat | Status | Accounthouder | Wanneer uiterlijk | Bijlagen\nactie 7: Brief\n  status: niet gestart\n  eigenaar: Henk (NCG)\n  deadline: 1 mei 2021\n  toelichting: Bijlagen – met bijlage\nactie 8: Bellen\n  eigenaar: Anja\n',
      );
    });

    it('numbers that are taken, or not in every row, are text', () => {
      makes(
        '4\tBrief\tHenk\n9\tBellen\n',
        '2 acties',
        'actie 5: Brief\n  toelichting:\n    4\n    Henk\nactie 6: Bellen\n  toelichting: 9\n',
      );
      makes('1. Brief\n2. Bellen\n', '2 acties', 'actie 1: Brief\nactie 2: Bellen\n');
    });

    it('without heads the rest of a row stays as text', () => {
      makes('Brief\tgereed\tHenk\n', 'een actie', 'actie 5: Brief\n  toelichting:\n    gereed\n    Henk\n');
    });

    it('is not offered where something would belong to another action, or of one plain line', () => {
      for (const text of [
        `${LIST}zomaar\n`,
        `${LIST}een\ntwee\n  deadline: doorlopend\n`,
        `${LIST}  eerst dit\n  dan dat\n`,
        'actie 4: A\n  historie:\n    1 maart 2021: x\neen\n    2 maart 2021: y\n',
      ]) {
        assert.ok(!fixTitles(text, 'regel-onbekend').some((title) => title.startsWith('Maak hier')), text);
      }
    });
  });
});
