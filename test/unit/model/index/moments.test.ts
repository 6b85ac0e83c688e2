/** Which days a deadline has that hangs on a moment. */
import assert from 'node:assert/strict';
import { deadlineOf } from '../../../../server/src/model/actions/action.ts';
import { momentsNamed } from '../../../../server/src/model/index/moments.ts';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { explainDeadline } from '../../../../server/src/model/time/deadlineExplanation.ts';
import { fixture } from '../../../support/fixture.ts';

const NAMES = `moment zomerreces 2024: 6 juli 2024 – 1 september 2024
moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025
  ook bekend als: zomervakantie
moment zomerreces 2026: 4 juli 2026 – 30 augustus 2026
moment kerstreces 2025: 20 december – 4 januari
moment begrotingsbehandeling: 4 november 2025
`;

/** The days of the deadline of action 1, `2025-07-01..2025-07-04`; either side may be empty. */
function days(deadline: string, { more = '', peildatum = '2025-03-03', names = NAMES } = {}): string {
  const { scope } = fixture(
    `//- test.duo\nregister L\nactie 1: X\n  deadline: ${deadline}\n${more}//- namen.duo\n${names}`,
  );
  const found = deadlineOf(scope.lookupNumber('actie', '1')[0]!, scope, parseIso(peildatum));
  const iso = (day: number | undefined) => (day === undefined ? '' : formatIso(day));
  return `${iso(found?.resolved.earliest)}..${iso(found?.resolved.latest)}`;
}

describe('a deadline that hangs on a moment', () => {
  for (const [deadline, expected] of [
    ['voor het zomerreces 2025', '..2025-07-04'],
    ['na het zomerreces 2025', '2025-09-01..'],
    ['in het zomerreces 2025', '2025-07-05..2025-08-31'],
    ['t/m het zomerreces 2025', '..2025-08-31'],
    ['vanaf het zomerreces 2025', '2025-07-05..'],
    ['bij de start van het zomerreces 2025', '2025-07-05..2025-07-05'],
    ['voor het einde van het zomerreces 2025', '..2025-08-31'],
    ['de week voor het zomerreces 2025', '2025-06-28..2025-07-04'],
    ['twee weken voor het zomerreces 2025', '..2025-06-21'],
    ['een maand voor het zomerreces 2025', '..2025-06-05'],
    ['binnen twee weken na het zomerreces 2025', '..2025-09-14'],
    ['bij de begrotingsbehandeling', '2025-11-04..2025-11-04'],
    ['voor de Begrotingsbehandeling', '..2025-11-03'],
    ['voor het kerstreces', '..2025-12-19'],
    ['na het kerstreces 2025', '2026-01-05..'],
    ['na het kerstreces 2026', '2026-01-05..'],
    ['voor de zomervakantie', '..2025-07-04'],
    ['voor het zomerreces 2027', '..'],
    ['voor het meireces', '..'],
  ] as const) {
    it(deadline, () => assert.equal(days(deadline), expected));
  }

  it('without a year is the first that is not over at the earliest date of the entry, with voor the first to begin', () => {
    const noted = (day: string) => ({ more: `  historie:\n    ${day}: besproken\n` });
    assert.equal(days('na het zomerreces', noted('1 maart 2024')), '2024-09-02..');
    assert.equal(days('in het zomerreces', noted('20 juli 2025')), '2025-07-05..2025-08-31');
    assert.equal(days('voor het zomerreces', noted('20 juli 2025')), '..2026-07-03');
    assert.equal(days('voor het zomerreces', noted('5 juli 2025')), '..2026-07-03');
    assert.equal(days('voor het zomerreces', noted('4 juli 2025')), '..2025-07-04');
    assert.equal(days('voor het zomerreces van dit jaar', noted('20 juli 2025')), '..2025-07-04');
    assert.equal(days('voor het zomerreces volgend jaar', noted('20 juli 2025')), '..2026-07-03');
    // None is declared that is still to come.
    assert.equal(days('voor het zomerreces', noted('1 oktober 2026')), '..');
  });

  it('without a year and without any date is the first that is not over at the peildatum, else the last', () => {
    assert.equal(days('voor het zomerreces', { peildatum: '2025-08-31' }), '..2025-07-04');
    assert.equal(days('voor het zomerreces', { peildatum: '2025-09-01' }), '..2026-07-03');
    assert.equal(days('voor het zomerreces', { peildatum: '2027-01-01' }), '..2026-07-03');
  });

  it('in the minutes is reckoned from the meeting', () => {
    const { scope } = fixture(
      `register L\n${NAMES}vergadering L 10 september 2024\n  agenda:\n    actiepunt (i): X\n      deadline: voor het zomerreces\n`,
    );
    const found = deadlineOf(scope.lookupNumber('actie', '2024-09-10-i')[0]!, scope, parseIso('2026-09-09'));
    assert.equal(formatIso(found!.resolved.latest!), '2025-07-04');
  });

  it('of two of one year in two files is that of the nearest', () => {
    const own = 'moment zomerreces 2025: 12 juli 2025 – 24 augustus 2025\n';
    assert.equal(days('voor het zomerreces 2025', { more: own }), '..2025-07-11');
  });

  it('says which moment it is, and that its year was assumed', () => {
    const said = (deadline: string) => {
      const { scope } = fixture(`actie 1: X\n  deadline: ${deadline}\n${NAMES}`);
      const found = deadlineOf(scope.lookupNumber('actie', '1')[0]!, scope, parseIso('2025-07-01'))!;
      return explainDeadline(deadline, found.resolved, parseIso('2025-07-01'));
    };
    assert.equal(
      said('voor het zomerreces'),
      'voor het zomerreces: te laat vanaf 5 juli 2025, nog 3 dagen (zomerreces 2025: 5 juli 2025 tot en met 31 augustus 2025; jaar niet getypt, 2025 aangenomen)',
    );
    assert.equal(
      said('na de begrotingsbehandeling 2025'),
      'na de begrotingsbehandeling 2025: vanaf 5 november 2025, zonder uiterste dag (begrotingsbehandeling: 4 november 2025)',
    );
    assert.equal(
      said('voor het meireces'),
      'voor het meireces: geen datum die het programma herkent, wordt niet bewaakt',
    );
  });
});

describe('very many moments of a name', () => {
  const MANY = 150;
  const row = (at: number) => `moment reces ${2000 + at}: ${(at % 28) + 1} mei ${2000 + at}\n`;
  const rows = Array.from({ length: MANY }, (_, at) => row(at)).join('');
  const opened = (names: string) => {
    const { index, document } = fixture(`//- lijst.duo\nactie 1: x\n//- namen.duo\n${names}`);
    const named = () => momentsNamed('reces', index.scopeOf(document.uri)!);
    const edit = (file: string, start: number, end: number, text: string) =>
      index.edit(index.file(`file:///werk/${file}`)!, start, end, text);
    return { named, edit };
  };

  it('are put in order once for as long as none of them changes', () => {
    const { named, edit } = opened(rows);
    const before = named();
    assert.equal(before.length, MANY);
    edit('lijst.duo', 'actie 1: '.length, 'actie 1: '.length, 'y');
    edit('namen.duo', rows.length, rows.length, 'persoon Jan Jansen\n');
    assert.equal(named(), before);
  });

  for (const [name, start, end, text] of [
    ['a day', row(0).indexOf('1 mei'), row(0).indexOf('1 mei') + 1, '30'],
    ['a name', 'moment '.length, 'moment '.length, 'x'],
    ['one more', 0, 0, row(MANY)],
    ['one less', 0, row(0).length, ''],
    ['a year', row(0).indexOf(' 2000:'), row(0).indexOf(':'), ' 1999'],
  ] as const) {
    it(`are what they are when read afresh after a change of ${name}`, () => {
      const { named, edit } = opened(rows);
      named();
      edit('namen.duo', start, end, text);
      const said = (moments: ReturnType<typeof named>) => moments.map((one) => [one.name, one.year, one.interval]);
      assert.deepEqual(said(named()), said(opened(rows.slice(0, start) + text + rows.slice(end)).named()));
    });
  }
});
