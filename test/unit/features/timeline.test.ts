import assert from 'node:assert/strict';
import type { ActionTimeline, RegisterTimeline, TimelineDays } from '../../../protocol/timeline.ts';
import { findRegisterTimeline, getActionTimeline } from '../../../server/src/features/timeline.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { fixture } from '../../support/fixture.ts';

const REGISTER = `register LIJST: Actielijst
  peildatum: 24 maart 2021
`;

function ofRegister(text: string): RegisterTimeline {
  return finish(findRegisterTimeline(fixture(text).context));
}

function ofAction(marked: string): ActionTimeline | null {
  const { document, context, cursor } = fixture(marked);
  return getActionTimeline(document, document.positionAt(cursor!), context);
}

const days = ({ text, earliest, latest }: TimelineDays) => `${text}: ${earliest ?? ''} – ${latest ?? ''}`;

describe('the timeline of a register', () => {
  it('has what is open with a deadline, what is late in front, each as the days that it means', () => {
    const { title, day, rows, withoutDay } = ofRegister(`${REGISTER}actie 1: Kwartaal
  eigenaar: Anja
  deadline: tweede kwartaal 2021
actie 2: Dag
  deadline: 1 maart 2021
actie 3: Ooit
actie 4: Klaar
  status: gereed
  deadline: 2 maart 2021
actie 5: Maand
  deadline: eind maart 2021
`);
    assert.deepEqual([title, day, withoutDay], ['Actielijst', '2021-03-24', 1]);
    assert.deepEqual(
      rows.map((row) => `${row.line} ${row.number} ${row.title} ${days(row)}${row.isLate ? ' late' : ''}`),
      [
        '5 2 Dag 1 maart 2021: 2021-03-01 – 2021-03-01 late',
        '11 5 Maand eind maart 2021: 2021-03-21 – 2021-03-31',
        '2 1 Kwartaal tweede kwartaal 2021: 2021-04-01 – 2021-06-30',
      ],
    );
    assert.deepEqual(rows.at(-1)?.owners, ['Anja']);
  });

  it('counts by month, with those that are late', () => {
    const action = (number: number, deadline: string) => `actie ${number}: X\n  deadline: ${deadline}\n`;
    const text = ['1 februari 2021', '3 maart 2021', '30 maart 2021', '31 maart 2021', 'mei 2022'].map((one, index) =>
      action(index + 1, one),
    );
    assert.deepEqual(ofRegister(REGISTER + text.join('')).months, [
      { month: '2021-02', count: 1, late: 1 },
      { month: '2021-03', count: 3, late: 1 },
      { month: '2022-05', count: 1, late: 0 },
    ]);
  });

  it('has what minutes make, and the deadline that a heading gives', () => {
    const { rows } = ofRegister(`${REGISTER}blok A
  deadline: 1 juni 2021
actie 1: Van het blok
vergadering DUO 10 maart 2021
  agenda:
    1. Zaak
      actiepunt (i): Uit de notulen
        deadline: 1 mei 2021
`);
    assert.deepEqual(
      rows.map((row) => `${row.line} ${row.title}: ${row.latest} ${row.text}`),
      ['8 Uit de notulen: 2021-05-01 1 mei 2021', '4 Van het blok: 2021-06-01 1 juni 2021'],
    );
  });

  it('sends the first five hundred of very many and counts all', () => {
    const text = Array.from({ length: 620 }, (_, index) => `actie ${index + 1}: X\n  deadline: 1 mei 2021\n`).join('');
    const { rows, months } = ofRegister(REGISTER + text);
    assert.equal(rows.length, 500);
    assert.deepEqual(months, [{ month: '2021-05', count: 620, late: 0 }]);
  });

  it('says that nothing is late without a day to judge by', () => {
    const { day, rows } = ofRegister('register LIJST: X\n  peildatum: ooit\nactie 1: X\n  deadline: 1 maart 2001\n');
    assert.equal(day, null);
    assert.equal(rows[0]?.isLate, false);
  });

  it('is empty for a register without actions', () => {
    assert.deepEqual(ofRegister(REGISTER), {
      title: 'Actielijst',
      day: '2021-03-24',
      rows: [],
      months: [],
      withoutDay: 0,
      isTooLarge: false,
    });
  });
});

describe('the timeline of an action', () => {
  const ACTION = `${REGISTER}gremium DUO
actie 5: Plan maken$0
  status: in uitvoering
  deadline: 1 juni 2021
  historie:
    13 januari 2021 DUO: deadline 1 februari 2021 -> 1 april 2021
    10 maart 2021 DUO: deadline 1 april 2021 -> 1 juni 2021
    12 maart 2021: gesproken met Henk
`;

  it('is its history, and the deadlines that it has had with when each was agreed', () => {
    const { called, title, day, isOpen, moments, deadlines, leftOut } = ofAction(ACTION)!;
    assert.deepEqual([called, title, day, isOpen, leftOut], ['actie 5', 'Plan maken', '2021-03-24', true, 0]);
    assert.deepEqual(
      moments.map((one) => `${one.day} ${one.gremium ?? '-'} ${one.changes ?? '-'}`),
      ['2021-01-13 DUO deadline', '2021-03-10 DUO deadline', '2021-03-12 - -'],
    );
    assert.equal(moments[2]?.text, 'gesproken met Henk');
    assert.deepEqual(
      deadlines.map((one) => `${one.since ?? 'eerst'}: ${days(one)}`),
      [
        'eerst: 1 februari 2021: 2021-02-01 – 2021-02-01',
        '2021-01-13: 1 april 2021: 2021-04-01 – 2021-04-01',
        '2021-03-10: 1 juni 2021: 2021-06-01 – 2021-06-01',
      ],
    );
  });

  it('has the deadline that the field says at the end when the history says another', () => {
    const { deadlines } = ofAction(ACTION.replace('  deadline: 1 juni 2021', '  deadline: 1 juli 2021'))!;
    assert.deepEqual(deadlines.at(-1), {
      text: '1 juli 2021',
      earliest: '2021-07-01',
      latest: '2021-07-01',
      since: null,
    });
  });

  it('has what minutes say of it', () => {
    const { moments } = ofAction(`${ACTION}vergadering DUO 24 maart 2021
  agenda:
    1. Zaak
      actie 5: loopt
`)!;
    assert.deepEqual(moments.at(-1)?.day, '2021-03-24');
  });

  it('puts what has no day last, and gives the newest of very many lines', () => {
    const lines = Array.from({ length: 230 }, (_, index) => `    ${(index % 28) + 1} maart 2021: regel ${index}\n`);
    const { moments, leftOut } = ofAction(
      `${REGISTER}actie 5: X$0\n  historie:\n    31 februari 2021: nooit\n${lines.join('')}`,
    )!;
    assert.equal(moments.length, 200);
    assert.equal(leftOut, 31);
    assert.deepEqual([moments.at(-1)?.day, moments.at(-1)?.text], [null, 'nooit']);
  });

  it('is of a promise too, and of nothing that nobody has to do', () => {
    assert.equal(ofAction(`${REGISTER}toezegging 3: Brief$0\n`)?.called, 'toezegging 3');
    for (const other of ['besluit 1: Akkoord$0\n', 'blok A$0\n', 'persoon Anja$0\n', '$0\n']) {
      assert.equal(ofAction(REGISTER + other), null, other);
    }
  });

  it('ends with the deadline that holds now, also where its words once meant another day', () => {
    const { deadlines } = ofAction(`register LIJST: Actielijst
  gremium: DUO
  peildatum: 1 juni 2021
gremium DUO
vergadering DUO 1 maart 2021
vergadering DUO 1 april 2021
vergadering DUO 1 juli 2021
actie 5: Plan$0
  deadline: volgend DUO
  historie:
    15 februari 2021 DUO: deadline -> volgend DUO
    2 mei 2021 DUO: gesproken
`)!;
    assert.deepEqual(
      deadlines.map(({ latest }) => latest),
      ['2021-03-01', '2021-07-01'],
    );
  });

  it('gives the newest deadlines of very many, at a cost that goes up with them', () => {
    const text = (count: number) =>
      `${REGISTER}actie 5: X$0\n  historie:\n${Array.from(
        { length: count },
        (_, index) =>
          `    ${(index % 28) + 1} maart ${2000 + Math.floor(index / 28)} DUO: deadline -> ${(index % 27) + 1} mei 2031\n`,
      ).join('')}`;
    assert.ok(ofAction(text(400))!.deadlines.length <= 51);
  });
});
