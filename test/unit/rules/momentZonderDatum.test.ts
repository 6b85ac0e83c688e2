import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'moment-zonder-datum';

describe(CODE, () => {
  it('is reported of a moment without a day that can be read', () => {
    for (const line of [
      'moment zomerreces 2025',
      'moment zomerreces 2025: nog te kiezen',
      'moment reces: 5 juli – 31 augustus',
    ]) {
      const head = line.split(':')[0]!;
      checkProblems(`${line}\n${'^'.repeat(head.length)} ${CODE}\n`);
    }
  });

  it('is reported of days that do not exist, or go back', () => {
    checkProblems(`
      moment zomerreces 2025: 31 juni 2025
      ^^^^^^^^^^^^^^^^^^^^^^ ${CODE}
      moment kerstreces 2025: 4 januari 2026 – 20 december 2025
      ^^^^^^^^^^^^^^^^^^^^^^ ${CODE}
    `);
  });

  it('is not reported of one day, of a period, nor of days that have their year from the name', () => {
    checkProblems(`
      // ${CODE}
      moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025
      moment zomerreces 2026: 4 juli t/m 30 augustus
      moment kerstreces 2025: 20 december - 4 januari
      moment begrotingsbehandeling 2025: 4 november 2025
      moment heidag: maandag 10 maart 2025
      moment verkiezingen 2026: maart 2026
    `);
  });

  it('goes to the text above it, when it is a line of that; not with fields of its own', () => {
    const title = 'Zet bij de tekst van “toelichting” erboven';
    const above = 'actie 1: Zaal\n  toelichting:\n    De zaal is besproken.\n';
    checkFix(
      `${above}moment van sluiting: twaalf uur\nactie 2: B\n`,
      CODE,
      title,
      `${above}    moment van sluiting: twaalf uur\nactie 2: B\n`,
    );
    assert.ok(!fixTitles(`${above}moment van sluiting: twaalf uur\n  toelichting: zo\n`, CODE).includes(title));
    assert.ok(!fixTitles(`actie 1: Zaal\nmoment van sluiting: twaalf uur\n`, CODE).includes(title));
  });
});
