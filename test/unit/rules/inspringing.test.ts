import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

const INDENT = 'Spring in';
const LEVEL = 'Zet gelijk met de andere velden';
const MARGIN = 'Zet aan de kantlijn';

describe('inspringing', () => {
  it('is reported of a field at the margin, which is read', () => {
    const [problem] = checkProblems(`
      actie 5: A
      Status: gereed
      ^^^^^^ inspringing
      toelichting:
      ^^^^^^^^^^^ inspringing
        Meer.
      besluit 1
    `);
    assert.equal(
      problem?.message,
      '“Status” hoort bij het onderdeel erboven, maar staat aan de kantlijn. Spring de regel in.',
    );
    assert.equal(problem?.severity, 'warning');
  });

  it('is reported of fields that stand too deep, which are read', () => {
    const [problem] = checkProblems(`
      actie 5: A
        status: in uitvoering
          eigenaar: allen
          ^^^^^^^^ inspringing
          deadline: doorlopend
          ^^^^^^^^ inspringing
        werkgroep: allen
            - PM
            opmerking: tot zover
            ^^^^^^^^^ inspringing
    `);
    assert.equal(problem?.message, '“eigenaar” staat te ver naar rechts. Zet het gelijk met de andere velden.');
  });

  it('is a hint in a text, where the line is no field', () => {
    const [missing, problem] = checkProblems(`
      actie 5: A
      ^^^^^^^ deadline-ontbreekt
        status: in uitvoering
        eigenaar: allen
        toelichting:
          Deadline: 1 maart 2021
          ^^^^^^^^ inspringing
          kleur: rood
    `);
    assert.equal(missing?.code, 'deadline-ontbreekt');
    assert.equal(problem?.severity, 'hint');
    assert.equal(
      problem?.message,
      '“Deadline” staat in een tekst en telt daarom niet als veld. Spring terug als het een veld is.',
    );
  });

  it('is reported of an indented entry, which is skipped up to the next at the margin', () => {
    const [problem] = checkProblems(`
      actie 5: A${COMPLETE}
        actie 6: B
        ^^^^^^^^^^ inspringing
          status: onzin
        eigenaar: ook overgeslagen
      besluit 1
        acties: 6
                ^ actie-onbekend
    `);
    assert.equal(problem?.message, 'Deze regel hoort aan de kantlijn te beginnen. Haal de inspringing weg.');
  });

  it('is not reported of a field that is named after a keyword, nor of any depth that is kept up', () => {
    checkProblems(`
      besluit 1
              gremium: DUO
              acties:
                 5
      persoon Jan Jansen
      \torganisatie: NCG
      blok A
      actie 5: A${COMPLETE}
        blok: A
        organisaties:
          organisatie NCG
          ^^^^^^^^^^^^^^^ organisatie-onbekend
      organisatie NCG
      gremium DUO
    `);
  });

  it('says nothing of fields below one at the margin: there is no level to put them at', () => {
    checkProblems(`
      actie 5: A
      eigenaar: allen
      ^^^^^^^^ inspringing
        status: gereed
        deadline: 2021
    `);
  });

  describe('fix', () => {
    it('indents a field as the others are', () => {
      checkFix(
        'besluit 1\n\tdatum: 2-3-2021\ngremium: DUO\ngremium DUO\n',
        'inspringing',
        INDENT,
        'besluit 1\n\tdatum: 2-3-2021\n\tgremium: DUO\ngremium DUO\n',
        { preferred: true },
      );
      checkFix('besluit 1\ndatum: 2-3-2021\n', 'inspringing', INDENT, 'besluit 1\n  datum: 2-3-2021\n', {
        preferred: true,
      });
    });

    it('takes the lines of the field along where they would not be deeper', () => {
      checkFix(
        `
          besluit 1
            datum: 2-3-2021
          toelichting:
            een

              twee
            // opmerking
            drie
          gremium: DUO
          gremium DUO
        `,
        'inspringing',
        INDENT,
        `
          besluit 1
            datum: 2-3-2021
            toelichting:
              een

                twee
              // opmerking
              drie
          gremium: DUO
          gremium DUO
        `,
        { preferred: true },
      );
    });

    it('leaves them where they are deeper already', () => {
      checkFix(
        'besluit 1\n  datum: 2-3-2021\ntoelichting:\n    een\n',
        'inspringing',
        INDENT,
        'besluit 1\n  datum: 2-3-2021\n  toelichting:\n    een\n',
        { preferred: true },
      );
    });

    it('leaves the lines of the next field', () => {
      checkFix(
        'besluit 1\n  acties:\ntoelichting:\n  een\ndatum: 2-3-2021\n  gremium:\n',
        'inspringing',
        INDENT,
        'besluit 1\n  acties:\n  toelichting:\n    een\ndatum: 2-3-2021\n  gremium:\n',
        { preferred: true },
      );
    });

    it('takes the other fields at the margin along where one of them would swallow it', () => {
      checkFix(
        'besluit 1\ntoelichting: tekst\n  meer\ndatum: 2-3-2021\n',
        'inspringing',
        INDENT,
        'besluit 1\n  toelichting: tekst\n    meer\n  datum: 2-3-2021\n',
        { preferred: true, at: 1, alsoGone: ['inspringing'] },
      );
      checkFix(
        'besluit 1\nacties: actie 1\ndatum: 2-3-2021\nactie 1: A\u2026',
        'inspringing',
        INDENT,
        'besluit 1\n  acties: actie 1\n  datum: 2-3-2021\nactie 1: A\u2026',
        { preferred: true, at: 1, alsoGone: ['inspringing'] },
      );
    });

    it('takes a field back that stands too deep', () => {
      checkFix(
        `
          actie 5: A
            status: gereed
              eigenaar: allen
              deadline: 2021
        `,
        'inspringing',
        LEVEL,
        `
          actie 5: A
            status: gereed
            eigenaar: allen
              deadline: 2021
        `,
        { preferred: true },
      );
      checkFix(
        'actie 5: A\n\tstatus: gereed\n\t\teigenaar: allen\n\t\t\t- PM\n\t\t\tdeadline: 2021\n',
        'inspringing',
        LEVEL,
        'actie 5: A\n\tstatus: gereed\n\t\teigenaar: allen\n\t\t\t- PM\n\tdeadline: 2021\n',
        { preferred: true, at: 1 },
      );
    });

    it('takes it back to a field, not to a comment', () => {
      checkFix(
        'besluit 5\n    datum: 2-3-2021\n  // Opmerking.\n        gremium:\n',
        'inspringing',
        LEVEL,
        'besluit 5\n    datum: 2-3-2021\n  // Opmerking.\n    gremium:\n',
        { preferred: true },
      );
    });

    it('takes it back to a line that is no field', () => {
      checkFix(
        'besluit 5\n  losse regel\n      datum: 2-3-2021\n',
        'inspringing',
        LEVEL,
        'besluit 5\n  losse regel\n  datum: 2-3-2021\n',
        { preferred: true },
      );
    });

    it('takes a field out of a text when the text ends there', () => {
      checkFix(
        `
          besluit 1
            toelichting:
              een
                Datum: 2-3-2021
            gremium: DUO
          gremium DUO
        `,
        'inspringing',
        LEVEL,
        `
          besluit 1
            toelichting:
              een
            Datum: 2-3-2021
            gremium: DUO
          gremium DUO
        `,
        { preferred: true },
      );
    });

    it('takes fields out of a text one by one', () => {
      checkFix(
        `
          besluit 1
            toelichting:
              een
              datum: 2-3-2021
              gremium: DUO
          gremium DUO
        `,
        'inspringing',
        LEVEL,
        `
          besluit 1
            toelichting:
              een
            datum: 2-3-2021
              gremium: DUO
          gremium DUO
        `,
        { preferred: true },
      );
    });

    it('leaves a line in a text that goes on behind it, or when the entry has the field', () => {
      const text = (line: string) => `besluit 1\n  toelichting:\n    datum: 2-3-2021\n    ${line}\n`;
      assert.deepEqual(fixTitles(text('en verder'), 'inspringing'), []);
      assert.deepEqual(fixTitles(text('\n  datum: 3-3-2021'), 'inspringing'), []);
      assert.deepEqual(fixTitles(text(''), 'inspringing'), [LEVEL]);
      // A text takes what stands behind it along.
      const asks = 'toegezegd\n  vraag: A\n  antwoord:\n    B\n    toelichting: C\n    D\n'.replace(
        /^/u,
        'toezegging 1: ',
      );
      assert.deepEqual(fixTitles(asks, 'inspringing'), [LEVEL]);
    });

    it('puts an entry at the margin, with all that belongs to it', () => {
      checkFix(
        `
          besluit 1
            datum: 2-3-2021

            besluit 2: B
              datum: 3-3-2021
              // opmerking
              toelichting:
                een

                  twee
          // Hoort bij 3.
          besluit 3
        `,
        'inspringing',
        MARGIN,
        `
          besluit 1
            datum: 2-3-2021

          besluit 2: B
            datum: 3-3-2021
            // opmerking
            toelichting:
              een

                twee
          // Hoort bij 3.
          besluit 3
        `,
        { preferred: true },
      );
    });

    it('does so with tabs, and with lines that are indented in another way', () => {
      checkFix(
        'besluit 1\n\tbesluit 2: B\n\t\tdatum: 3-3-2021\n\t  gremium: DUO\ngremium DUO\n',
        'inspringing',
        MARGIN,
        'besluit 1\nbesluit 2: B\n\tdatum: 3-3-2021\n  gremium: DUO\ngremium DUO\n',
        // The second field stands less deep than the first there as well, which is allowed.
        { preferred: true },
      );
      checkFix(
        'besluit 1\n  besluit 2: B\n\tdatum: 3-3-2021\n',
        'inspringing',
        MARGIN,
        'besluit 1\nbesluit 2: B\n\tdatum: 3-3-2021\n',
        { preferred: true },
      );
    });

    it('goes on behind a comment that stands less deep', () => {
      checkFix(
        'besluit 1\n  besluit 2: B\n    datum: 3-3-2021\n// Opmerking.\n    gremium:\n',
        'inspringing',
        MARGIN,
        'besluit 1\nbesluit 2: B\n  datum: 3-3-2021\n// Opmerking.\n  gremium:\n',
        { preferred: true },
      );
    });

    it('takes all indented entries along', () => {
      checkFix(
        'besluit 1\n  besluit 2: B\n    datum: 3-3-2021\n  besluit 3: C\n    datum: 3-3-2021\n',
        'inspringing',
        MARGIN,
        'besluit 1\nbesluit 2: B\n  datum: 3-3-2021\nbesluit 3: C\n  datum: 3-3-2021\n',
        { preferred: true, alsoGone: ['inspringing'] },
      );
    });
  });

  it('gives each line one edit where an entry is lost in another that is lost', () => {
    const text = 'actie 1: A\n      actie 2: B\n     actie 3: C\n      actie 4: D\n        status: gereed\n';
    const found = problemsOf(fixture(text)).find(({ code }) => code === 'inspringing');
    const fix = found?.fixes?.().find(({ title }) => title === 'Zet aan de kantlijn');
    const starts = fix?.edits.map(({ start }) => start) ?? [];
    assert.ok(starts.length > 2, String(starts));
    assert.equal(new Set(starts).size, starts.length);
    const mended = 'actie 1: A\nactie 2: B\nactie 3: C\nactie 4: D\n  status: gereed\n';
    assert.equal(applyEdits(text, fix!.edits), mended);
  });

  it('moves no field unasked that would take other lines along', () => {
    const preferredOf = (below: string) => {
      const text = `actie 1: A\n  historie:\n    1 mei 2021: a\n        eigenaar: Anja (NCG)\n${below}`;
      const found = problemsOf(fixture(text)).find(({ code }) => code === 'inspringing');
      const fix = found?.fixes?.().find(({ title }) => title === 'Zet gelijk met de andere velden');
      assert.ok(fix, below);
      return fix.preferred ?? false;
    };
    assert.equal(preferredOf('    3 mei 2021: b\n'), false);
    assert.equal(preferredOf('        deadline: 1 juni 2021\n    3 mei 2021: b\n'), false);
    assert.equal(preferredOf('\n      3 mei 2021: b\n'), false);
    assert.equal(preferredOf('        deadline: 1 juni 2021\n'), true);
    assert.equal(preferredOf('  status: loopt\n'), true);
  });
});
