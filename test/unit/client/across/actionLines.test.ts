import assert from 'node:assert/strict';
import { type ActionView, actionLines, countText } from '../../../../client/src/across/actionLines.ts';
import { catalogues } from '../../../../client/src/messages.ts';
import type { Overview, OverviewAction, RegisterOverview } from '../../../../protocol/overview.ts';

const WORDS = catalogues.nl.acrossPage;
const ALL: ActionView = { group: 'gremium', text: '', onlyLate: false };

function action(number: string, more: Partial<OverviewAction> = {}): OverviewAction {
  return {
    number,
    title: `Titel ${number}`,
    owners: [],
    heading: null,
    deadline: null,
    past: false,
    line: Number(number),
    ...more,
  };
}

function register(name: string, ...actions: readonly OverviewAction[]): RegisterOverview {
  const uri = `file:///${name}.duo`;
  return { uri, register: uri, title: name, gremium: name, open: actions.length, past: 0, actions };
}

const OVERVIEW: Overview = {
  registers: [
    register('Een', action('1', { owners: ['Anja', 'Henk'], deadline: '2021-03-24' }), action('2')),
    register(
      'Twee',
      action('3', { past: true, deadline: '2021-03-01', owners: ['Henk'] }),
      action('4', { heading: 'Café' }),
    ),
  ],
  gremia: [],
};

const said = (view: Partial<ActionView>) =>
  actionLines(OVERVIEW, { ...ALL, ...view }, WORDS).lines.map(({ kind, cells }) =>
    kind === 'group' ? cells[0] : `- ${cells.filter((one) => one !== '').join(' | ')}`,
  );

describe('the open actions of all registers as lines', () => {
  it('are in groups, those with something late in front and in them what is late', () => {
    assert.deepEqual(said({}), [
      'Twee (2 · 1 te laat)',
      '- ! te laat · 1 mrt 2021 | 3 Titel 3 | Henk | Twee',
      '- 4 Titel 4 | Twee',
      'Een (2)',
      '- 24 mrt 2021 | 1 Titel 1 | Anja, Henk | Een',
      '- 2 Titel 2 | Een',
    ]);
  });

  it('stand below each owner, and count once', () => {
    const found = actionLines(OVERVIEW, { ...ALL, group: 'eigenaar' }, WORDS);
    assert.deepEqual(
      found.lines.flatMap(({ kind, cells }) => (kind === 'group' ? cells : [])),
      ['Henk (2 · 1 te laat)', 'Anja (1)', 'Geen eigenaar (2)'],
    );
    assert.equal(countText(found, WORDS), '4 · 1 te laat');
  });

  it('are in weeks that begin on Monday, what is late before them', () => {
    assert.deepEqual(
      said({ group: 'week' }).filter((text) => !text?.startsWith('-')),
      ['Te laat (1 · 1 te laat)', 'Week 12 (22 maart – 28 maart 2021) (1)', 'Geen deadline (2)'],
    );
    const weekOf = (deadline: string) =>
      actionLines(
        { registers: [register('X', action('1', { deadline }))], gremia: [] },
        { ...ALL, group: 'week' },
        WORDS,
      ).lines[0]!.cells[0];
    assert.equal(weekOf('2021-01-03'), 'Week 53 (28 december – 3 januari 2021) (1)');
    assert.equal(weekOf('2021-01-04'), 'Week 1 (4 januari – 10 januari 2021) (1)');
    assert.equal(weekOf('1969-12-31'), 'Week 1 (29 december – 4 januari 1970) (1)');
  });

  it('are looked for by all words, in any part, without accents', () => {
    assert.deepEqual(said({ text: ' cafe TWEE ' }), ['Twee (1)', '- 4 Titel 4 | Twee']);
    assert.deepEqual(said({ onlyLate: true }), [
      'Twee (1 · 1 te laat)',
      '- ! te laat · 1 mrt 2021 | 3 Titel 3 | Henk | Twee',
    ]);
    assert.equal(countText(actionLines(OVERVIEW, { ...ALL, text: 'henk' }, WORDS), WORDS), '2 van 4 · 1 te laat');
    assert.deepEqual(said({ text: 'bestaat niet' }), []);
  });

  it('have keys of their own, and rows lead to their lines', () => {
    const { lines } = actionLines(OVERVIEW, { ...ALL, group: 'eigenaar' }, WORDS);
    assert.equal(new Set(lines.map(({ key }) => key)).size, lines.length);
    assert.deepEqual(lines.find(({ cells }) => cells[1] === '3 Titel 3')?.place, { uri: 'file:///Twee.duo', line: 3 });
  });

  it('call a register without a title by its file', () => {
    const nameless = { ...register('mijn%20lijst', action('1')), title: null };
    const { lines } = actionLines({ registers: [nameless], gremia: [] }, { ...ALL, group: 'register' }, WORDS);
    assert.equal(lines[0]?.cells[0], 'mijn lijst.duo (1)');
  });
});
