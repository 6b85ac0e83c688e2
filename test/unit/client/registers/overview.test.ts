import assert from 'node:assert/strict';
import { useLanguage } from '../../../../client/src/messages.ts';
import {
  countPast,
  formatDay,
  NO_REGISTERS,
  nameOfAction,
  rowOf,
  statusOfRegister,
  titleOfRegister,
  weekOf,
} from '../../../../client/src/registers/overview.ts';
import {
  GROUPINGS,
  type Grouping,
  groupingFrom,
  type TreeNode,
  treeOf,
} from '../../../../client/src/registers/overviewGroups.ts';
import type { Overview, OverviewAction, RegisterOverview } from '../../../../protocol/overview.ts';

const action = (number: string, more: Partial<OverviewAction> = {}): OverviewAction => ({
  number,
  title: 'X',
  owners: [],
  heading: null,
  deadline: null,
  past: false,
  line: Number(number),
  ...more,
});
const register = (uri: string, more: Partial<RegisterOverview> = {}): RegisterOverview => {
  const { actions = [] } = more;
  return {
    uri,
    register: uri,
    title: null,
    gremium: null,
    open: actions.length,
    past: actions.filter(({ past }) => past).length,
    actions,
    ...more,
  };
};
const overview = (...registers: RegisterOverview[]): Overview => ({ registers, gremia: [] });

const LIST = register('file:///werk/lijst.duo', {
  title: 'Actielijst',
  gremium: 'DUO',
  actions: [
    action('1', { owners: ['Anja Woortman'], heading: 'Blok A', deadline: '2021-03-01', past: true }),
    action('2', { owners: ['NCG', 'Anja Woortman'], heading: 'Blok B', deadline: '2021-03-25' }),
    action('3', { title: null }),
  ],
});
const MINUTES = register('file:///werk/notulen%202021.duo', {
  register: LIST.uri,
  title: 'Actielijst',
  gremium: 'DUO',
  actions: [action('4', { owners: ['NCG'], deadline: '2021-02-01', past: true })],
});
const OTHER = register('file:///werk/ander.duo', { gremium: 'BS', actions: [action('9', { deadline: '2021-03-24' })] });

/** The tree as lines: groups, and below each the numbers of its actions. */
const show = (nodes: readonly TreeNode[]) =>
  nodes.map((node) => {
    if (node.kind !== 'group') return `${node.kind} ${node.label}`;
    return `${node.label} (${node.past}): ${node.children.map(({ action: { number } }) => number).join(' ')}`;
  });

describe('the status of a register', () => {
  afterEach(() => useLanguage('nl'));

  it('counts all files of the register, and names the next deadline', () => {
    assert.deepEqual(statusOfRegister(overview(LIST, MINUTES, OTHER), MINUTES.uri), {
      text: '4 open, 2 te laat',
      spoken: 'Actielijst: 4 acties open, waarvan 2 te laat',
      past: 2,
      tooltip: [
        'Actielijst',
        'Gremium: DUO',
        'Open acties: 4',
        'Te laat: 2',
        'Geteld over 2 bestanden; in dit bestand 1 open, 1 te laat',
        'Eerstvolgende deadline: 25 maart 2021 (2 X)',
        'Klik om te kiezen wat u wilt zien of doen.',
      ],
    });
  });
  it('says nothing of being late when nothing is, and calls a register without a name by its file', () => {
    const one = register('file:///werk/mijn%20lijst.duo', { actions: [action('1')] });
    assert.deepEqual(statusOfRegister(overview(one), one.uri), {
      text: '1 open',
      spoken: 'mijn lijst.duo: 1 actie open, waarvan 0 te laat',
      past: 0,
      tooltip: ['mijn lijst.duo', 'Open acties: 1', 'Te laat: 0', 'Klik om te kiezen wat u wilt zien of doen.'],
    });
  });
  it('is not there for other files, and where one of its files was not counted', () => {
    const large = register('file:///werk/groot.duo', { register: LIST.uri, open: null, past: null });
    assert.equal(statusOfRegister(overview(LIST), 'file:///werk/personen.duo'), undefined);
    assert.equal(statusOfRegister(NO_REGISTERS, LIST.uri), undefined);
    assert.equal(statusOfRegister(overview(LIST, large), LIST.uri), undefined);
    assert.equal(countPast(overview(LIST, large, MINUTES)), 2);
  });
  it('is said in English when that was chosen', () => {
    useLanguage('en');
    assert.equal(statusOfRegister(overview(LIST), LIST.uri)?.text, '3 to do, 1 overdue');
    assert.equal(formatDay('2021-03-01'), '1 March 2021');
  });
});

describe('names and days', () => {
  it('an action is called by its number and its title, as far as it has them', () => {
    const names = [
      { number: '5', title: 'Brief' },
      { number: null, title: 'Brief' },
      { number: '5', title: null },
      { number: null, title: null },
    ].map(nameOfAction);
    assert.deepEqual(names, ['5 Brief', 'Brief', 'actie 5', 'zonder titel']);
  });
  it('a file whose name cannot be decoded is called as it is written', () => {
    assert.equal(titleOfRegister({ title: null, uri: 'file:///werk/100%.duo' }), '100%.duo');
  });
  it('a week is the ISO week, also around New Year', () => {
    const cases = [
      ['2021-03-24', '2021-03-22', 'Week 12 (22 maart – 28 maart 2021)'],
      ['2021-01-03', '2020-12-28', 'Week 53 (28 december – 3 januari 2021)'],
      ['2021-01-04', '2021-01-04', 'Week 1 (4 januari – 10 januari 2021)'],
      ['2019-12-30', '2019-12-30', 'Week 1 (30 december – 5 januari 2020)'],
    ] as const;
    for (const [day, key, label] of cases) assert.deepEqual(weekOf(day), { key, label });
  });
});

describe('the tree of all registers', () => {
  const all = overview(OTHER, LIST, MINUTES);

  const expected: Readonly<Record<Grouping, readonly string[]>> = {
    gremium: ['DUO (2): 4 1 2 3', 'BS (0): 9'],
    eigenaar: ['Anja Woortman (1): 1 2', 'NCG (1): 4 2', 'Geen eigenaar (0): 9 3'],
    kopje: ['Blok A (1): 1', 'Geen kopje (1): 4 9 3', 'Blok B (0): 2'],
    week: ['Te laat (2): 4 1', 'Week 12 (22 maart – 28 maart 2021) (0): 9 2', 'Geen deadline (0): 3'],
  };
  for (const grouping of GROUPINGS) {
    it(`by ${grouping}: what is past on top`, () => {
      assert.deepEqual(show(treeOf(all, grouping)), expected[grouping]);
    });
  }

  it('puts the weeks in their order, and numbers in names by what they are', () => {
    const days = ['2021-12-01', '2021-03-24', '2022-01-01'].map((deadline, at) => action(`${at + 1}`, { deadline }));
    assert.deepEqual(
      treeOf(overview(register('a', { actions: days })), 'week').map(({ label }) => label.slice(0, 7)),
      ['Week 12', 'Week 48', 'Week 52'],
    );
    const headings = ['10 Z', '2 Y'].map((heading, at) => action(`${at + 1}`, { heading }));
    assert.deepEqual(show(treeOf(overview(register('a', { actions: headings })), 'kopje')), [
      '2 Y (0): 2',
      '10 Z (0): 1',
    ]);
  });
  it('takes names that differ in their capitals only for one', () => {
    const actions = [action('1', { owners: ['NCG'] }), action('2', { owners: ['ncg'] })];
    assert.deepEqual(show(treeOf(overview(register('a', { actions })), 'eigenaar')), ['NCG (0): 1 2']);
  });
  it('has another id for each item, also where an action is shown twice', () => {
    const ids = treeOf(all, 'eigenaar').flatMap((node) => [
      node.id,
      ...(node.kind === 'group' ? node.children.map(({ id }) => id) : []),
    ]);
    assert.equal(new Set(ids).size, ids.length);
  });
  it('says which registers are not shown, or not all of them', () => {
    const large = register('file:///werk/groot.duo', { open: null, past: null });
    const long = register('file:///werk/lang.duo', { title: 'Lang', open: 1500, actions: [action('1')] });
    const rest = treeOf(overview(large, long), 'gremium').flatMap((node) =>
      node.kind === 'rest' ? [[node.label, node.description]] : [],
    );
    assert.deepEqual(rest, [
      ['groot.duo', 'te groot om te tellen'],
      ['Lang', 'en nog 1499'],
    ]);
  });
  it('is unfolded as long as there is room; of more rows what has something past, and the first', () => {
    const isOpen = (count: number, past: boolean) => {
      const rows = (from: number, late: boolean) =>
        Array.from({ length: count }, (_, index) => action(`${from + index}`, { past: late && index === 0 }));
      const registers = ['a', 'b', 'c'].map((name, index) =>
        register(`file:///werk/${name}.duo`, { gremium: name, actions: rows(100 * index, past && name === 'b') }),
      );
      return treeOf(overview(...registers), 'gremium').map(
        (node) => node.kind === 'group' && `${node.label} ${node.isOpen}`,
      );
    };
    assert.deepEqual(isOpen(3, false), ['a true', 'b true', 'c true']);
    assert.deepEqual(isOpen(30, false), ['a true', 'b false', 'c false']);
    assert.deepEqual(isOpen(30, true), ['b true', 'a false', 'c false']);
  });
  it('is empty without registers; a choice that is none is the first', () => {
    for (const grouping of GROUPINGS) assert.deepEqual(treeOf(NO_REGISTERS, grouping), []);
    assert.deepEqual(
      [groupingFrom('week'), groupingFrom('maand'), groupingFrom(undefined)],
      ['week', 'gremium', 'gremium'],
    );
  });
});

describe('a row of the view', () => {
  afterEach(() => useLanguage('nl'));

  it('begins with the day, and says of what is late that it is; who owns it stands before the title', () => {
    const [late, other, last] = LIST.actions;
    assert.deepEqual(rowOf(late!, 2021), { label: '1 mrt · Anja Woortman · 1 X', description: 'te laat' });
    assert.deepEqual(rowOf(other!, 2026), { label: '25 mrt 2021 · NCG +1 · 2 X', description: '' });
    assert.deepEqual(rowOf(last!, 2021), { label: 'actie 3', description: '' });
    // Below its owner nobody is named once more.
    assert.deepEqual(rowOf(late!, 2021, false), { label: '1 mrt · 1 X', description: 'te laat' });
    const long = rowOf({ ...last!, owners: ['Ministerie van Binnenlandse Zaken'] }, 2021);
    assert.equal(long.label, 'Ministerie van… · actie 3');
    useLanguage('en');
    assert.deepEqual(rowOf(late!, 2021), { label: '1 Mar · Anja Woortman · 1 X', description: 'overdue' });
  });
});
