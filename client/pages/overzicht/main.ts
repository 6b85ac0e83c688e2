/** The page of all registers together, in four tabs: what is open, what somebody has, what waits for what, and when the gremia meet. */
import { type AcrossSaid, type AcrossTold, acrossTold, TABS, type Tab, tabOf } from '../../src/across/acrossMessage.ts';
import { made, set } from '../shared/dom.ts';
import { connect } from '../shared/host.ts';
import { ActionsTab } from './actionsTab.ts';
import { CalendarTab } from './calendarTab.ts';
import { ConnectionsTab } from './connectionsTab.ts';
import type { TabHost, Words } from './parts.ts';
import { PersonTab } from './personTab.ts';

const host = connect<Words, AcrossSaid, AcrossTold>(acrossTold, told);
const { words } = host;
/** What each tab keeps, with the tab and the person that are shown. */
let kept: Readonly<Record<string, unknown>> = host.kept;
let shown = tabOf(kept['tab']) ?? 'acties';
let person = typeof kept['person'] === 'string' ? kept['person'] : null;

const actions = new ActionsTab(hostOf('acties'));
const somebody = new PersonTab(hostOf('persoon'), () => host.say({ kind: 'kies' }));
const connections = new ConnectionsTab(hostOf('samenhang'));
const calendar = new CalendarTab(hostOf('vergaderingen'));
const elements = {
  acties: actions.element,
  persoon: somebody.element,
  samenhang: connections.element,
  vergaderingen: calendar.element,
} as const satisfies Record<Tab, HTMLElement>;
const buttons = TABS.map((tab) => {
  const button = made(
    'button',
    { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': `blad-${tab}` },
    words.tabs[tab],
  );
  button.addEventListener('click', () => choose(tab));
  return button;
});
const panels = TABS.map((tab) =>
  made('div', { role: 'tabpanel', id: `blad-${tab}`, class: 'blad', 'aria-labelledby': `tab-${tab}` }, elements[tab]),
);
const tabs = made('div', { role: 'tablist', 'aria-label': words.tabsSaid, class: 'tabs' }, ...buttons);
tabs.addEventListener('keydown', (event) => {
  const at = TABS.indexOf(shown);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % TABS.length,
    ArrowLeft: (at + TABS.length - 1) % TABS.length,
    Home: 0,
    End: TABS.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  choose(TABS[to]!);
  buttons[to]!.focus();
});
document.addEventListener('keydown', (event) => {
  // The find of the editor does not see rows that are not on the page.
  if (shown !== 'acties' || event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey)
    return;
  event.preventDefault();
  actions.search.focus();
  actions.search.select();
});
document.body.append(made('header', {}, made('h1', {}, document.title), tabs), made('main', {}, ...panels));
show();
ask();

function told(message: AcrossTold): void {
  switch (message.kind) {
    case 'acties':
      actions.show(message.overview);
      return;
    case 'persoon':
      person = message.person?.name ?? null;
      keepAll();
      somebody.show(message.person);
      return;
    case 'samenhang':
      connections.show(message.connections);
      return;
    case 'vergaderingen':
      calendar.show(message.calendar);
      return;
    case 'toon':
      person = message.person ?? person;
      choose(message.tab);
      buttons[TABS.indexOf(message.tab)]!.focus();
      return;
  }
}

function choose(tab: Tab): void {
  shown = tab;
  keepAll();
  show();
  ask();
}

/** Says what is shown now, so that it is told. */
function ask(): void {
  host.say({ kind: 'klaar', tab: shown, person });
}

function show(): void {
  TABS.forEach((tab, at) => {
    const isShown = tab === shown;
    set(buttons[at]!, { 'aria-selected': isShown, tabindex: isShown ? 0 : -1 });
    panels[at]!.hidden = !isShown;
  });
}

function keepAll(change: Readonly<Record<string, unknown>> = {}): void {
  kept = { ...kept, tab: shown, person, ...change };
  host.keep(kept);
}

function hostOf(tab: Tab): TabHost {
  const own = kept[tab];
  return {
    words,
    kept: typeof own === 'object' && own !== null ? (own as Readonly<Record<string, unknown>>) : {},
    keep: (state) => keepAll({ [tab]: state }),
    go: ({ uri, line }) => host.say({ kind: 'ga', uri, line }),
    makeFile: (group) => host.say({ kind: 'bestand', group }),
  };
}
