import assert from 'node:assert/strict';
import { formatIso, parseIso } from '../../../../server/src/model/time/calendar.ts';
import { isPast, judgeDate, resolveDate, resolveDeadline } from '../../../../server/src/model/time/deadline.ts';
import { explainDeadline } from '../../../../server/src/model/time/deadlineExplanation.ts';
import { readDate, readDeadline } from '../../../../server/src/syntax/dates/read.ts';

const day = (iso: string) => {
  const parsed = parseIso(iso);
  assert.ok(parsed !== undefined, iso);
  return parsed;
};
const resolve = (text: string, context: Parameters<typeof resolveDeadline>[1] = {}) =>
  resolveDeadline(readDeadline(text), context);
const latest = (text: string, context: Parameters<typeof resolveDeadline>[1]) => {
  const resolved = resolve(text, context);
  return resolved.latest === undefined ? undefined : formatIso(resolved.latest);
};

describe('past', () => {
  // a text with its latest day: past on the day after, not on the day itself or the one before
  for (const [text, last] of [
    ['1 maart 2021', '2021-03-01'],
    ['maart 2021', '2021-03-31'],
    ['begin maart 2021', '2021-03-10'],
    ['medio maart 2021', '2021-03-20'],
    ['januari/februari 2021', '2021-02-28'],
    ['Q2 2021', '2021-06-30'],
    ['2021', '2021-12-31'],
    ['week 12 2021', '2021-03-28'],
    ['winter 2021', '2022-02-28'],
    ['uiterlijk Q2 2021', '2021-06-30'],
    ['per 1 juli 2021', '2021-07-01'],
    ['voor Q2 2021', '2021-03-31'],
    ['tot 1 juli 2021', '2021-06-30'],
    ['voor de zomer 2021', '2021-06-30'],
    ['rond 1 juli 2021', '2021-07-01'],
  ] as const) {
    it(`${text} from the day after ${last}`, () => {
      const deadline = resolve(text);
      assert.deepEqual(
        [-1, 0, 1].map((days) => isPast(deadline, day(last) + days)),
        [false, false, true],
      );
    });
  }

  for (const text of ['vanaf Q2 2021', 'na 1 juli 2021', 'na de zomer 2021', 'z.s.m.', '?', 'na actie 15', 'tekst']) {
    it(`${text} never`, () => {
      const deadline = resolve(text);
      assert.deepEqual([deadline.watched, isPast(deadline, day('9999-12-31'))], [false, false]);
    });
  }
});

describe('a day without a year', () => {
  it('is never reckoned from today', () => {
    assert.deepEqual(resolve('25 maart'), {
      kind: 'period',
      earliest: undefined,
      latest: undefined,
      watched: false,
      assumedYear: undefined,
      meeting: undefined,
      readiness: undefined,
      findings: [],
    });
  });

  it('is the first on or after the meeting, whatever else there is', () => {
    const referenceDay = day('2030-01-01');
    const earliestFullDate = day('2025-01-01');
    const at = (meeting: string) => latest('25 maart', { meeting: day(meeting), earliestFullDate, referenceDay });
    assert.equal(at('2021-03-24'), '2021-03-25');
    assert.equal(at('2021-03-25'), '2021-03-25');
    assert.equal(at('2021-03-26'), '2022-03-25');
  });

  it('is else the first on or after the earliest full date of the entry', () => {
    const at = (date: string) => latest('22-1', { earliestFullDate: day(date), referenceDay: day('2030-01-01') });
    assert.deepEqual(['2021-01-21', '2021-01-22', '2021-01-23'].map(at), ['2021-01-22', '2021-01-22', '2022-01-22']);
  });

  it('is else the nearest to the peildatum, of two as near the later', () => {
    const at = (date: string) => latest('1 januari', { referenceDay: day(date) });
    assert.equal(at('2021-07-02'), '2021-01-01'); // 182 and 183 days
    assert.equal(at('2021-07-03'), '2022-01-01');
    assert.equal(at('2020-07-02'), '2021-01-01'); // 183 days both ways
  });

  it('waits for a leap year', () => {
    assert.equal(latest('29 februari', { meeting: day('2021-01-01') }), '2024-02-29');
    assert.equal(latest('29 februari', { meeting: day('1896-03-01') }), '1904-02-29');
  });

  it('holds for a month, quarter and season that is not over yet', () => {
    const meeting = day('2021-03-13');
    assert.equal(latest('Maart', { meeting }), '2021-03-31');
    assert.equal(latest('februari', { meeting }), '2022-02-28');
    assert.equal(latest('Q1', { meeting }), '2021-03-31');
    assert.equal(latest('week 10', { meeting }), '2021-03-14');
    assert.equal(latest('winter', { meeting: day('2021-01-13') }), '2021-02-28');
    assert.equal(latest('december/januari', { meeting: day('2021-01-13') }), '2021-01-31');
  });

  it('counts from the beginning behind “voor”', () => {
    assert.equal(latest('voor maart', { meeting: day('2021-03-13') }), '2022-02-28');
    assert.equal(latest('voor de zomer', { meeting: day('2021-06-15') }), '2021-06-30');
    assert.equal(latest('voor de zomer', { meeting: day('2021-07-02') }), '2022-06-30');
  });

  it('says which year was assumed, and judges the weekday in it', () => {
    const { assumedYear, findings } = resolve('dinsdag 25 maart', { referenceDay: day('2021-03-24') });
    assert.equal(assumedYear, 2021);
    assert.deepEqual(findings, [{ code: 'weekdag-klopt-niet', span: { start: 0, end: 7 }, expectedWeekday: 4 }]);
    assert.equal(resolve('25 maart 2021', { referenceDay: 0 }).assumedYear, undefined);
  });
});

describe('an impossible date', () => {
  for (const text of ['31 februari 2021', '31 februari', 'voor 30-2', 'week 54']) {
    it(`${text} is reported and not watched`, () => {
      for (const context of [{}, { referenceDay: day('2021-03-24') }, { meeting: day('2021-03-24') }]) {
        const deadline = resolve(text, context);
        assert.deepEqual([deadline.latest, deadline.watched], [undefined, false]);
        assert.deepEqual(
          deadline.findings.map(({ code }) => code),
          ['datum-onmogelijk'],
        );
      }
    });
  }
});

describe('a date on its own', () => {
  it('has a day', () => {
    const date = readDate('dinsdag 25 maart');
    assert.ok(date);
    assert.equal(resolveDate(date, { meeting: day('2021-03-01') }), day('2021-03-25'));
    assert.equal(resolveDate(date, {}), undefined);
    assert.equal(judgeDate(date, { meeting: day('2021-03-01') }).findings[0]?.code, 'weekdag-klopt-niet');
  });
});

describe('the next meeting', () => {
  const asked: unknown[] = [];
  const context = {
    newestDate: day('2021-01-13'),
    referenceDay: day('2021-03-24'),
    nextMeeting: (gremium: string, after: number) => {
      asked.push([gremium, formatIso(after)]);
      return gremium === 'DUO' ? { day: after + 14, counted: true } : undefined;
    },
  };

  it('is the first after the newest line, and the last day is that of the meeting', () => {
    asked.length = 0;
    assert.deepEqual(resolve('volgend DUO', context), {
      kind: 'nextMeeting',
      earliest: undefined,
      latest: day('2021-01-27'),
      watched: true,
      assumedYear: undefined,
      meeting: { day: day('2021-01-27'), counted: true },
      readiness: undefined,
      findings: [],
    });
    assert.deepEqual(asked, [['DUO', '2021-01-13']]);
  });

  it('is else the first after the peildatum', () => {
    assert.equal(latest('volgend DUO', { ...context, newestDate: undefined }), '2021-04-07');
  });

  it('is not over before it begins: behind “voor” the day before it is the last', () => {
    assert.equal(latest('voor het volgende DUO', context), '2021-01-26');
    assert.equal(latest('uiterlijk volgend DUO', context), '2021-01-27');
  });

  it('stays unresolved while no meeting is known, nor a day to reckon from', () => {
    const { nextMeeting } = context;
    for (const known of [{ nextMeeting }, { referenceDay: 0 }, {}])
      assert.deepEqual(resolve('volgend DUO', known), resolve('volgend VOG', context));
    assert.equal(resolve('volgend VOG', context).watched, false);
  });
});

describe('what waits for others', () => {
  const days = new Map([
    ['actie 1', { day: day('2021-03-01'), isDone: true }],
    ['actie 2', { day: day('2021-04-01'), isDone: true }],
    ['actie 3', { day: day('2021-03-15'), isDone: false }],
    ['actie 4', { day: day('2021-04-01'), isDone: false }],
    ['besluit iv', { day: day('2021-01-13'), isDone: true }],
  ]);
  const ready = (kind: string, number: string) => days.get(`${kind} ${number}`);
  const from = (text: string) => {
    const { earliest, latest: last, watched, readiness } = resolve(text, { ready });
    assert.deepEqual([last, watched], [undefined, false]);
    return [earliest === undefined ? undefined : formatIso(earliest), readiness];
  };

  for (const [text, earliest, readiness] of [
    ['na actie 1', '2021-03-01', 'done'],
    ['na acties 2 en 1', '2021-04-01', 'done'],
    ['na actie 3', '2021-03-15', 'planned'],
    ['afhankelijk van acties 1, 3', '2021-03-15', 'planned'],
    ['na acties 3, 2 en 1', '2021-04-01', 'partly'],
    ['na acties 2 en 4', '2021-04-01', 'planned'],
    ['na acties 4 en 2', '2021-04-01', 'planned'],
    ['na besluit iv', '2021-01-13', 'done'],
    ['na besluit 1', undefined, undefined],
    ['na acties 1 en 9', undefined, undefined],
    ['na acties 9 en 1', undefined, undefined],
  ] as const) {
    it(`${text}: ${earliest}, ${readiness}`, () => assert.deepEqual(from(text), [earliest, readiness]));
  }
});

describe('explainDeadline', () => {
  const explain = (text: string, reference?: string) =>
    explainDeadline(text, resolve(text, { referenceDay: day('2021-03-24') }), reference ? day(reference) : undefined);

  for (const [text, reference, sentence] of [
    ['Q2 2021', undefined, 'Q2 2021: te laat vanaf 1 juli 2021'],
    ['Q2 2021', '2021-06-18', 'Q2 2021: te laat vanaf 1 juli 2021, nog 12 dagen'],
    ['Q2 2021', '2021-06-29', 'Q2 2021: te laat vanaf 1 juli 2021, nog 1 dag'],
    ['Q2 2021', '2021-06-30', 'Q2 2021: te laat vanaf 1 juli 2021, vandaag is de laatste dag'],
    ['Q2 2021', '2021-07-01', 'Q2 2021: te laat vanaf 1 juli 2021, al 1 dag'],
    ['25 maart', '2021-03-28', '25 maart: te laat vanaf 26 maart 2021, al 3 dagen (jaar niet getypt, 2021 aangenomen)'],
    ['na Q2 2021', '2021-07-01', 'na Q2 2021: vanaf 1 juli 2021, zonder uiterste dag'],
    ['31 februari', undefined, '31 februari: deze datum bestaat niet en wordt niet bewaakt'],
    ['na actie 15', undefined, 'na actie 15: kan pas als gereed is wat eraan voorafgaat, en die dag is niet bekend'],
    ['volgend DUO', undefined, 'volgend DUO: het is niet bekend wanneer de volgende vergadering is'],
    [
      'z.s.m.',
      undefined,
      'z.s.m.: zo snel als het kan, zonder uiterste dag; wel een melding als de actie blijft liggen',
    ],
    ['n.v.t.', undefined, 'n.v.t.: geen uiterste dag'],
    ['na brief B', undefined, 'na brief B: geen datum die het programma herkent, wordt niet bewaakt'],
  ] as const) {
    it(sentence, () => assert.equal(explain(text, reference), sentence));
  }

  it('says that the year is unknown', () => {
    assert.match(explainDeadline('25 maart', resolve('25 maart')), /^25 maart: zonder jaar/);
  });
});
