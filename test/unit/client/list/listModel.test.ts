/** What the view beside the text shows of its rows. */
import assert from 'node:assert/strict';
import { ListModel } from '../../../../client/pages/lijst/listModel.ts';
import { stretchOf } from '../../../../client/pages/lijst/periods.ts';
import { nl } from '../../../../client/src/list/listMessages.ts';
import { type ListView, NOBODY, OPEN, WHOLE_LIST } from '../../../../client/src/list/listView.ts';
import type { ListPatch, ListRow, ListSplice } from '../../../../protocol/list.ts';
import { randomFrom } from '../../../robustness/threeFiles.ts';

const EMPTY: ListRow = {
  ...{ id: 0, kind: 'actie', isHeading: false, under: null, number: '', title: '', state: 'open', status: '' },
  ...{
    owner: '',
    owners: [],
    organisations: [],
    deadline: '',
    due: null,
    isLate: false,
    silentFor: 0,
    date: '',
    on: null,
  },
};

const row = (id: number, given: Partial<ListRow>): ListRow => ({ ...EMPTY, id, title: String(id), ...given });
const heading = (id: number, title: string, under: number | null = null): ListRow =>
  row(id, { kind: 'blok', isHeading: true, title, under, state: null });

const ROWS: readonly ListRow[] = [
  row(1, { number: '9', owners: ['Zoë'], status: 'Loopt', due: '2021-03-31' }),
  heading(2, 'A. Uitvoering'),
  row(3, { number: '10', owners: ['anja', 'Zoë'], organisations: ['NCG'], due: '2021-04-05', under: 2, isLate: true }),
  heading(4, 'I. Onder', 2),
  row(5, { number: '2', status: 'gereed', state: 'done', under: 4, silentFor: 3 }),
  row(6, { kind: 'besluit', state: null, on: '2021-03-28', under: 4 }),
];

const patch = (splices: readonly ListSplice[], given: Partial<ListPatch> = {}): ListPatch => ({
  ...{ revision: 'a', isWhole: false, hasMore: false, title: 'L', day: '2021-03-30', splices },
  ...given,
});

function modelOf(rows: readonly ListRow[] = ROWS): ListModel {
  const model = new ListModel(nl.listPage);
  assert.ok(model.apply(patch([{ at: 0, remove: 0, rows }], { isWhole: true })));
  return model;
}

const said = ({ lines }: ListModel) =>
  lines.map((line) => (line.kind === 'row' ? line.row.title : `${line.title} ${line.counts.rows}`));
const looked = (view: Partial<ListView>): string[] => {
  const model = modelOf();
  model.show({ ...WHOLE_LIST, group: 'geen', ...view });
  return said(model);
};

describe('what the view beside the text shows', () => {
  it('stands below its headings, as in the text', () => {
    assert.deepEqual(said(modelOf()), [
      'Geen kopje 1',
      '1',
      'A. Uitvoering 1',
      '3',
      'A. Uitvoering › I. Onder 2',
      '5',
      '6',
    ]);
    const { counts, total } = modelOf();
    assert.deepEqual([counts, total], [{ rows: 4, late: 1, silent: 1 }, 4]);
  });

  it('is in groups by owner, organisation, status and month; what has none comes last', () => {
    assert.deepEqual(looked({ group: 'eigenaar' }), ['anja 1', '3', 'Zoë 2', '1', '3', 'Geen eigenaar 2', '5', '6']);
    assert.deepEqual(looked({ group: 'organisatie' }), ['NCG 1', '3', 'Geen organisatie 3', '1', '5', '6']);
    assert.deepEqual(looked({ group: 'status' }), ['gereed 1', '5', 'Loopt 1', '1', 'Geen status 2', '3', '6']);
    assert.deepEqual(looked({ group: 'maand' }), ['maart 2021 2', '1', '6', 'april 2021 1', '3', 'Geen datum 1', '5']);
  });

  it('has the order that was asked for; what has nothing there comes last, whichever way round', () => {
    assert.deepEqual(looked({ sort: 'nummer' }), ['5', '1', '3', '6']);
    assert.deepEqual(looked({ sort: 'nummer', isDown: true }), ['3', '1', '5', '6']);
    assert.deepEqual(looked({ sort: 'deadline' }), ['6', '1', '3', '5']);
    assert.deepEqual(looked({ sort: 'eigenaar', isDown: true }), ['1', '3', '5', '6']);
    assert.deepEqual(looked({ isDown: true }), ['6', '5', '3', '1']);
    assert.deepEqual(looked({ sort: 'kopje' }), ['3', '5', '6', '1']);
  });

  it('leaves out what was not asked for', () => {
    assert.deepEqual(looked({ owner: 'Zoë' }), ['1', '3']);
    assert.deepEqual(looked({ owner: NOBODY }), ['5', '6']);
    assert.deepEqual(looked({ organisation: 'NCG' }), ['3']);
    assert.deepEqual(looked({ status: 'gereed' }), ['5']);
    assert.deepEqual(looked({ status: OPEN }), ['1', '3']);
    assert.deepEqual(looked({ status: NOBODY }), ['3', '6']);
    assert.deepEqual(looked({ heading: 'A. Uitvoering' }), ['3', '5', '6']);
    assert.deepEqual(looked({ heading: 'I. Onder' }), ['5', '6']);
    assert.deepEqual(looked({ heading: NOBODY }), ['1']);
    assert.deepEqual(looked({ text: '  ZOE   uitvoering ' }), ['3']);
    assert.deepEqual(looked({ text: 'onder', owner: NOBODY, status: 'gereed' }), ['5']);
    const periods = [
      'te laat',
      'blijft liggen',
      'deze week',
      'volgende week',
      'deze maand',
      'volgende maand',
      'geen',
    ] as const;
    assert.deepEqual(
      periods.map((period) => looked({ period })),
      [['3'], ['5'], ['1'], ['3'], ['1', '6'], ['3'], ['5']],
    );
    assert.deepEqual(looked({ period: 'zelf', from: '2021-03-31' }), ['1', '3']);
    assert.deepEqual(looked({ period: 'zelf', to: '2021-03-31' }), ['1', '6']);
  });

  it('knows its weeks and months, over the end of a year too', () => {
    const of = (period: ListView['period'], today: string) => stretchOf({ ...WHOLE_LIST, period }, today);
    assert.deepEqual(of('deze week', '2021-01-03'), { from: '2020-12-28', to: '2021-01-03' });
    assert.deepEqual(of('volgende week', '2020-12-28'), { from: '2021-01-04', to: '2021-01-10' });
    assert.deepEqual(of('volgende maand', '2020-12-31'), { from: '2021-01-01', to: '2021-01-31' });
    assert.deepEqual(of('deze maand', '2020-02-10'), { from: '2020-02-01', to: '2020-02-29' });
    assert.equal(of('te laat', '2020-02-10'), undefined);
    assert.equal(stretchOf({ ...WHOLE_LIST, period: 'deze week' }, null), undefined);
  });

  it('looks at the rows that have changed and no others; of another heading at all', () => {
    const model = modelOf();
    const before = model.looked;
    const other = row(3, { title: 'anders', under: 2 });
    assert.ok(model.apply(patch([{ at: 2, remove: 1, rows: [other] }])));
    assert.equal(model.looked - before, 1);
    assert.ok(said(model).includes('anders'));
    assert.ok(model.apply(patch([{ at: 1, remove: 1, rows: [heading(2, 'B. Anders')] }])));
    assert.equal(model.looked - before, 5);
    assert.ok(said(model).includes('B. Anders › I. Onder 2'));
  });

  it('refuses what does not fit what is there', () => {
    assert.equal(modelOf().apply(patch([{ at: 5, remove: 2, rows: [] }])), false);
    assert.equal(modelOf().apply(patch([{ at: 7, remove: 0, rows: [EMPTY] }])), false);
  });

  it('is no circle where headings say that they stand below each other', () => {
    const model = modelOf([heading(1, 'A', 2), heading(2, 'B', 1), row(3, { under: 1 })]);
    assert.equal(model.lines.length, 2);
  });

  it('can be chosen by what there is', () => {
    assert.deepEqual(modelOf().choices(), {
      owners: ['anja', 'Zoë'],
      organisations: ['NCG'],
      statuses: ['gereed', 'Loopt'],
      headings: ['A. Uitvoering', 'I. Onder'],
    });
  });

  it('shows the first part of many, and then all of them', () => {
    const part = (at: number) => ({ at, remove: 0, rows: [row(at + 1, {})] });
    const model = new ListModel(nl.listPage);
    assert.ok(model.apply(patch([part(0)], { isWhole: true, hasMore: true })));
    assert.equal(model.total, 1);
    assert.ok(model.apply(patch([part(1)], { hasMore: true })));
    assert.equal(model.total, 1);
    assert.ok(model.apply(patch([part(2)])));
    assert.equal(model.total, 3);
  });

  it('takes in very many rows at once', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => row(at + 1, {}));
    assert.equal(modelOf(many).total, 200_000);
  });

  it('is what is made afresh of the rows, whatever row changes and however it is looked at', () => {
    const random = randomFrom(20_261_201);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const changes: readonly (() => Partial<ListRow>)[] = [
      () => ({ title: pick(['Kaart', 'kaart', 'Brief']) }),
      () => ({ owners: pick([[], ['Zoë'], ['anja', 'Zoë'], ['Bo']]) }),
      () => ({ status: pick(['', 'Loopt', 'gereed']), state: pick(['open', 'done']) }),
      () => ({ due: pick([null, '2021-03-31', '2021-04-05']), isLate: pick([true, false]) }),
      () => ({ silentFor: pick([0, 3, 4]), number: pick(['2', '10']) }),
      () => ({ under: pick([null, 2, 4]) }),
    ];
    let inPlace = 0;
    for (let round = 0; round < 300; round++) {
      const view: ListView = {
        ...WHOLE_LIST,
        sort: pick(['tekst', 'nummer', 'wat', 'deadline']),
        isDown: pick([true, false]),
        group: pick(['geen', 'kopje', 'eigenaar', 'status', 'maand']),
        owner: pick(['', '', 'Zoë', NOBODY]),
        text: pick(['', '', 'kaart']),
        period: pick(['alle', 'alle', 'te laat']),
      };
      let rows = [...ROWS];
      const model = modelOf(rows);
      model.show(view);
      for (let edit = 0; edit < 6; edit++) {
        const at = pick([0, 2, 4, 5]);
        const most = pick([1, 1, 2]);
        const added = rows.slice(at, at + most).map((one) => (one.isHeading ? one : { ...one, ...pick(changes)() }));
        const before = model.lines;
        assert.ok(model.apply(patch([{ at, remove: added.length, rows: added }])));
        rows = [...rows.slice(0, at), ...added, ...rows.slice(at + added.length)];
        if (before.some((line) => model.lines.includes(line))) inPlace++;
        const fresh = modelOf(rows);
        fresh.show(view);
        assert.deepEqual(model.lines, fresh.lines);
        assert.deepEqual([model.counts, model.total], [fresh.counts, fresh.total]);
      }
    }
    assert.ok(inPlace > 100, String(inPlace));
  });

  it('is all of what came in parts, also where the last of them only takes the place of others', () => {
    const model = modelOf();
    const named = (one: ListRow): ListRow => ({ ...one, title: `Taak ${one.id}` });
    assert.ok(model.apply(patch([{ at: 0, remove: 1, rows: [named(ROWS[0]!)] }], { hasMore: true })));
    assert.ok(model.apply(patch([{ at: 5, remove: 1, rows: [named(ROWS[5]!)] }])));
    assert.deepEqual(
      said(model).filter((title) => title.startsWith('Taak')),
      ['Taak 1', 'Taak 6'],
    );
  });
});
