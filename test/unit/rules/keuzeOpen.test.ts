import assert from 'node:assert/strict';
import { writeConflict } from '../../../server/src/syntax/conflict.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { COMPLETE, checkFix, checkProblems, fixTitles } from './check.ts';

const CURRENT = 'Neem de huidige tekst';
const INCOMING = 'Neem de binnenkomende tekst';
const BOTH = 'Houd beide teksten';

describe('keuze-open', () => {
  it('is an error at the first mark of each conflict; until it is solved the current text counts, and no other', () => {
    const [problem] = checkProblems(`
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        // <<<<<<< huidig
        ^^^^^^^^^^^^^^^^^ keuze-open
        deadline: doorlopend
        // ======= binnenkomend
        //   deadline: doorlopend
        // >>>>>>> einde
      actie 6: B${COMPLETE}
      // <<<<<<< huidig
      ^^^^^^^^^^^^^^^^^ keuze-open
      // ======= binnenkomend
      // actie 5: C
      // >>>>>>> einde
      actie 7: D${COMPLETE}
    `);
    assert.equal(
      problem?.message,
      'Hier staan na het samenvoegen twee teksten: de huidige, die nu geldt, en de binnenkomende. Neem een van beide over of houd beide.',
    );
    assert.equal(problem.severity, 'error');
    // The light bulb is there on each of its lines.
    const { span, reach } = problem;
    assert.ok(reach !== undefined && reach.start < span.start && reach.end > span.end + 60);
  });

  it('is reported once of a conflict within another one, and not of signs that begin no conflict', () => {
    checkProblems(`
      actie 5: A${COMPLETE}
        // <<<<<<<< huidig
        ^^^^^^^^^^^^^^^^^^ keuze-open
        // <<<<<<< huidig
        // ======= binnenkomend
        // >>>>>>> einde
        // ======== binnenkomend
        // // <<<<<<< huidig
        // >>>>>>>> einde
        // <<<<<< zes
        // =======
        // >>>>>>> los
        toelichting: zie <<<<<<< hier
    `);
  });

  it('is reported behind one whose end is missing too', () => {
    checkProblems(`
      actie 5: A${COMPLETE}
        // <<<<<<< huidig
        ^^^^^^^^^^^^^^^^^ keuze-open
        // =======
        // <<<<<<< huidig
        ^^^^^^^^^^^^^^^^^ keuze-open
        // =======
        // >>>>>>> einde
    `);
  });

  it('is reported of the marks of git itself, which are no part of what the register says', () => {
    const [problem] = checkProblems(`
      actie 5: A${COMPLETE}
        toelichting:
          Een.
      <<<<<<< HEAD
      ^^^^^^^^^^^^ keuze-open
          Twee.
      =======
          Drie.
      >>>>>>> zijtak
          Vier.
    `);
    assert.match(problem?.message ?? '', /door elkaar/u);
    const text =
      'actie 5: A\n  toelichting:\n    Een.\n<<<<<<< HEAD\n    Twee.\n=======\n    Drie.\n>>>>>>> zijtak\n    Vier.\n';
    const [field] = readEntry(text).fields;
    assert.deepEqual(
      field?.lines.map((line) => line.text),
      ['Een.', 'Twee.', 'Drie.', 'Vier.'],
    );
  });

  describe('fix', () => {
    const marked = `
      actie 5: A
        status: in uitvoering
        eigenaar: allen
      ${writeConflict(['  deadline: doorlopend'], ['  deadline: z.s.m.', '', '  // nog'], '  ', 8).join('\n      ')}
      actie 6: B${COMPLETE}
    `;
    for (const [title, lines] of [
      [CURRENT, ['  deadline: doorlopend']],
      [INCOMING, ['  deadline: z.s.m.', '', '  // nog']],
    ] as const) {
      it(`${title}: letter for letter, and nothing else`, () => {
        checkFix(
          marked,
          'keuze-open',
          title,
          `
      actie 5: A
        status: in uitvoering
        eigenaar: allen
      ${lines.join('\n      ')}
      actie 6: B${COMPLETE}
    `,
        );
      });
    }

    it(`${BOTH}: one below the other, in a text`, () => {
      checkFix(
        `
          actie 5: A${COMPLETE}
            toelichting:
              Een.
              // <<<<<<< huidig
              Twee.
              // ======= binnenkomend
              //     Drie.
              // >>>>>>> einde
        `,
        'keuze-open',
        BOTH,
        `
          actie 5: A${COMPLETE}
            toelichting:
              Een.
              Twee.
              Drie.
        `,
      );
    });

    it('solves what goes on over several entries, and the marks of git with the text that both began with', () => {
      checkFix(
        `
          actie 5: A${COMPLETE}
          // <<<<<<< huidig
          actie 6: B${COMPLETE}
          // ======= binnenkomend
          // actie 6: C
          //   status: in uitvoering
          //   eigenaar: allen
          //   deadline: doorlopend
          // >>>>>>> einde
        `,
        'keuze-open',
        INCOMING,
        `
          actie 5: A${COMPLETE}
          actie 6: C${COMPLETE}
        `,
      );
      for (const [title, kept] of [
        [CURRENT, 'Een.'],
        [INCOMING, 'Twee.'],
      ] as const) {
        checkFix(
          `
          actie 5: A${COMPLETE}
            toelichting:
          <<<<<<< HEAD
              Een.
          ||||||| 1234567
              Nul.
          =======
              Twee.
          >>>>>>> zijtak
        `,
          'keuze-open',
          title,
          `
          actie 5: A${COMPLETE}
            toelichting:
              ${kept}
        `,
        );
      }
    });

    it('says that a text goes where one side has none; of the first line of an entry there is no both', () => {
      assert.deepEqual(
        fixTitles(
          `
            // <<<<<<< huidig
            // ======= binnenkomend
            // actie 5: A
            // >>>>>>> einde
          `,
          'keuze-open',
        ),
        ['Neem de huidige: deze tekst vervalt', INCOMING],
      );
      const heads = `
        // <<<<<<< huidig
        actie 5: A
        // ======= binnenkomend
        // actie 5: B
        // >>>>>>> einde
          status: in uitvoering
      `;
      assert.deepEqual(fixTitles(heads, 'keuze-open'), [CURRENT, INCOMING]);
      assert.deepEqual(fixTitles(heads.replace('          status: in uitvoering', ''), 'keuze-open'), [
        CURRENT,
        INCOMING,
        BOTH,
      ]);
    });

    it('has none where a mark is missing', () => {
      assert.deepEqual(fixTitles('actie 5: A\n  // <<<<<<< huidig\n  // ======= binnenkomend\n', 'keuze-open'), []);
      assert.deepEqual(fixTitles('actie 5: A\n  // <<<<<<< huidig\n  // >>>>>>> einde\n', 'keuze-open'), []);
    });
  });
});
