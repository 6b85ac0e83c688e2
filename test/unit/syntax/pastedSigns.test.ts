/** What comes along from Word, a mail or a web page: arrows, dashes, boxes, quotes, signs that can't be seen, short years. */
import assert from 'node:assert/strict';
import { formatIso } from '../../../server/src/model/time/calendar.ts';
import { resolveDate } from '../../../server/src/model/time/deadline.ts';
import { readDate, readDeadline, readLeadingDate } from '../../../server/src/syntax/dates/read.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { fixture } from '../../support/fixture.ts';
import { checkFix, checkProblems, fixTitles } from '../rules/check.ts';

const action = (more: string, status = 'in uitvoering') =>
  `actie 1: X\n  status: ${status}\n  eigenaar: allen\n  deadline: 3 mei 2021\n${more}`;

describe('arrows', () => {
  const changes = (text: string) => {
    const field = fieldOf(readEntry(`actie 1: X\n  historie:\n    3 mei 2021: ${text}\n`), 'historie');
    const change = field?.kind === 'history' ? field.history[0]?.change : undefined;
    return change && `${change.field}: ${change.from?.text} to ${change.to.text}`;
  };

  it('are those of Word and of web pages too', () => {
    for (const arrow of ['->', '-->', '→', '\uF0E0', '\uF0E8', '=>', '⇒', '➔', '➜', '⟶', '–>', '—>', '>']) {
      assert.equal(changes(`status loopt ${arrow} gereed`), 'status: loopt to gereed', arrow);
      assert.equal(changes(`deadline 1 mei 2021 ${arrow} 1 juni 2021`), 'deadline: 1 mei 2021 to 1 juni 2021', arrow);
    }
    assert.equal(changes('eigenaar Anja \uF0E0 Piet'), 'eigenaar: Anja to Piet');
    assert.equal(changes('status \uF0E0 gereed'), 'status: undefined to gereed');
  });

  it('is none where one sign stands between what are no values', () => {
    assert.equal(changes('status is nu > het college'), undefined);
    assert.equal(changes('deadline > volgende keer bespreken met Anja'), undefined);
    assert.equal(changes('status-overzicht verzonden'), undefined);
  });

  it('in a status are a choice, the last one first', () => {
    for (const typed of ['in uitvoering -> gereed', 'loopt \uF0E0 gereed', 'niet gestart => gereed']) {
      assert.equal(fixTitles(action('', typed), 'status-onbekend')[0], 'Wijzig in “gereed”', typed);
    }
  });
});

describe('dashes and signs in dates', () => {
  it('are read in dates with a year', () => {
    for (const dash of ['-', '\u2010', '\u2011', '\u2013']) {
      const date = readDate(`1${dash}3${dash}2021`);
      assert.deepEqual([date?.day, date?.month, date?.year], [1, 3, 2021], dash);
      assert.deepEqual(readDate(`2021${dash}03${dash}01`)?.day, 1, dash);
      assert.equal(readLeadingDate(`13${dash}1${dash}2021: x`)?.date.month, 1, dash);
    }
    assert.equal(readDate('1–3-2021'), undefined);
  });

  it('that cannot be seen are reported where they hide a word or a day, and what they hide is not made a remark', () => {
    const found = (line: string) => fixTitles(`actie 1: X\n  ${line}\n`, 'onzichtbaar-teken');
    for (const line of [
      'status: ge\u00ADreed',
      'planning: op\u200B schema',
      'deadline: 1\u200B april 2021',
      'deadline: \u200E1 april 2021',
      'historie:\n    1\u2060 april 2021: x',
    ]) {
      assert.deepEqual(found(line), ['Haal dat teken weg'], line);
    }
    checkFix(
      'actie 1: X\n  status: ge\u00ADreed\n',
      'onzichtbaar-teken',
      'Haal dat teken weg',
      'actie 1: X\n  status: gereed\n',
      {
        alsoGone: ['status-onbekend', 'deadline-ontbreekt', 'eigenaar-ontbreekt'],
      },
    );
    assert.deepEqual(
      fixTitles(`// deadline-onbewaakt\nactie 1: X\n  deadline: \u200E1 april 2021\n`, 'deadline-onbewaakt'),
      [],
    );
    // In a text they do no harm.
    checkProblems(action('  toelichting: ge\u00ADreed\n'));
  });
});

describe('years of two digits', () => {
  const day = (line: string) => {
    const found = readLeadingDate(line);
    const iso = found && resolveDate(found.date, {});
    return found && `${iso === undefined ? '?' : formatIso(iso)} ${line.slice(found.end)}`;
  };

  it('in a line of the history end the date, also before a gremium', () => {
    assert.equal(day('3 feb 21: besproken'), '2021-02-03 : besproken');
    assert.equal(day('3 februari 21 DUO: besproken'), '2021-02-03  DUO: besproken');
    assert.equal(day('wo 3 feb. 21 Raad: besproken'), '2021-02-03  Raad: besproken');
    assert.equal(day("3 feb '21: besproken"), '2021-02-03 : besproken');
    assert.equal(day('3-2-21 DUO: besproken'), '2021-02-03  DUO: besproken');
    assert.equal(day('3 februari 21 mensen: besproken'), '?  21 mensen: besproken');
    assert.equal(day('3 februari 2021 DUO: besproken'), '2021-02-03  DUO: besproken');
  });

  it('of a month alone may be a day, and are none', () => {
    for (const typed of ['april 21', 'maart 22', 'eind mei 21'])
      assert.notEqual(readDeadline(typed).kind, 'period', typed);
    for (const typed of ['1 april 21', 'do 1 april 21', 'voor 1 apr. 21 (brief)'])
      assert.equal(readDeadline(typed).kind, 'period', typed);
  });
});

describe('marks around an owner', () => {
  const NAMES = 'organisatie NCG\npersoon Anja Woortman\n  organisatie: NCG\npersoon Henk Mulder\n  organisatie: NCG\n';
  it('are no part of a name that is declared', () => {
    for (const typed of [
      'Anja Woortman <a.woortman@ncg.example>',
      '[NCG]',
      '@Anja',
      'Henk e.a.',
      '“Anja Woortman”',
      '"Henk Mulder"',
      '‘NCG’',
      '● Henk Mulder',
      '·\tHenk Mulder',
      '▪ NCG',
      '1. Henk Mulder',
      '12. Anja, Henk',
    ]) {
      checkProblems(`${NAMES}actie 1: X\n  status: loopt\n  eigenaar: ${typed}\n  deadline: 3 mei 2021\n`);
    }
  });
});

describe('boxes of Word before a step', () => {
  const steps = (lines: string) => {
    const field = fieldOf(readEntry(`actie 1: X\n  stappen:\n${lines}`), 'stappen');
    const text = `actie 1: X\n  stappen:\n${lines}`;
    return field?.kind === 'steps'
      ? field.steps.map(
          ({ done, box, date, text: words }) =>
            `${done} ${box && text.slice(box.start, box.end)} ${date?.date.day} ${words?.text}`,
        )
      : [];
  };

  it('are ticked or not', () => {
    assert.deepEqual(steps('    ☒ een\n    ☑ twee\n    - ✓ drie\n    ☐ vier\n    ⬜ vijf\n    [x] zes\n'), [
      'true ☒ undefined een',
      'true ☑ undefined twee',
      'true ✓ undefined drie',
      'false ☐ undefined vier',
      'false ⬜ undefined vijf',
      'true [x] undefined zes',
    ]);
    assert.deepEqual(steps('    ☒ 22 januari 2021: brief\n    ☐\n    ☐leeg\n'), [
      'true ☒ 22 brief',
      'false ☐ undefined undefined',
      'false undefined undefined ☐leeg',
    ]);
  });

  it('that is open is missed of an action that is gereed, and ticked by its fix', () => {
    const text = (box: string) =>
      `actie 1: X\n  status: gereed (1 maart 2021)\n  eigenaar: allen\n  stappen:\n    ☒ een\n    ${box} twee\n`;
    checkFix(text('☐'), 'gereed-met-open-stappen', 'Vink de stap af', text('[x]'));
  });
});

describe('a number in the title', () => {
  it('is the one that is given, when nothing has it', () => {
    const list = (line: string) => `// nummer-ontbreekt\nactie 1: Y\n${line}\n`;
    for (const typed of ['9 Titel', '9. Titel', '#9 Titel', '9) Titel']) {
      assert.equal(fixTitles(list(`actie: ${typed}`), 'nummer-ontbreekt')[0], 'Geef nummer 9', typed);
    }
    assert.equal(fixTitles(list('actie: 1 Titel'), 'nummer-ontbreekt')[0], 'Geef nummer 2');
    assert.equal(fixTitles(list('actie: 3 dagen wachten'), 'nummer-ontbreekt')[0], 'Geef nummer 2');
    const { scope } = fixture(list('actie: 9 Titel'));
    assert.equal(scope.lookupNumber('actie', '9').length, 0);
    checkFix(list('actie: 9. Titel'), 'nummer-ontbreekt', 'Geef nummer 9', list('actie 9: Titel'));
  });
});
