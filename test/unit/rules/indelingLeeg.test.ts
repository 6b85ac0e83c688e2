import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'indeling-leeg';

describe(CODE, () => {
  it('is reported of a layout without columns, and of one without a name', () => {
    const [problem] = checkProblems(`
      indeling raadslijst: Voor de raad
      ^^^^^^^^^^^^^^^^^^^ ${CODE}
        alleen: open
      indeling jaarlijst
      ^^^^^^^^^^^^^^^^^^ ${CODE}
        kolommen:
      indeling
      ^^^^^^^^ ${CODE}
        kolommen: nr
    `);
    assert.equal(
      problem?.message,
      'In de indeling “raadslijst” staan geen kolommen, dus er is geen lijst van te maken. Zet achter “kolommen:” wat erin komt.',
    );
  });

  it('is mended with the columns of most lists, in the field that is there already', () => {
    const title = 'Zet erin: nr, wat, status, eigenaar, deadline';
    for (const [before, after] of [
      ['  alleen: open\n', '  kolommen: nr, wat, status, eigenaar, deadline\n  alleen: open\n'],
      ['  kolommen:\n', '  kolommen: nr, wat, status, eigenaar, deadline\n'],
    ] as const) {
      checkFix(`indeling raadslijst\n${before}`, CODE, title, `indeling raadslijst\n${after}`);
    }
  });

  it('goes to the text above it, when it is a line of that; not with fields of its own', () => {
    const title = 'Zet bij de tekst van “toelichting” erboven';
    const above = 'actie 1: Zaal\n  toelichting:\n    De zaal is besproken.\n';
    checkFix(
      `${above}indeling van de zaal: theater\nactie 2: B\n`,
      CODE,
      title,
      `${above}    indeling van de zaal: theater\nactie 2: B\n`,
    );
    assert.ok(!fixTitles(`${above}indeling van de zaal: theater\n  toelichting: zo\n`, CODE).includes(title));
    assert.ok(!fixTitles(`actie 1: Zaal\nindeling van de zaal: theater\n`, CODE).includes(title));
  });
});
