/** The tab of what waits for what: a drawing whose boxes one walks along with the arrows, and a table that holds the same. */
import type { ConnectionNode, Connections } from '../../../protocol/across.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import { nameOf } from '../../src/across/actionLines.ts';
import { type Graph, graphOf, nodeText } from '../../src/across/graphDrawing.ts';
import { type GraphView, gremiaOf, ownersOf, registersOf, WHOLE_GRAPH } from '../../src/across/graphParts.ts';
import { made, set } from '../shared/dom.ts';
import { picture } from '../shared/svg.ts';
import { GraphKeys } from './graphKeys.ts';
import { choice, fillChoice, refill, type TabHost, table, tick, toLine } from './parts.ts';

/** Milliseconds without a letter, after which is looked for what was typed. */
const PAUSE = 120;

export class ConnectionsTab {
  readonly element: HTMLElement;
  readonly #host: TabHost;
  readonly #gremium: HTMLSelectElement;
  readonly #register: HTMLSelectElement;
  readonly #owner: HTMLSelectElement;
  readonly #shown = made('div');
  #connections: Connections | undefined;
  #view: GraphView;
  #isUnfolded: boolean;
  #keys: GraphKeys | undefined;
  #typed: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TabHost) {
    this.#host = host;
    const { words, kept } = host;
    this.#view = {
      ...WHOLE_GRAPH,
      gremium: typeof kept['gremium'] === 'string' ? kept['gremium'] : '',
      register: typeof kept['register'] === 'string' ? kept['register'] : '',
      owner: typeof kept['owner'] === 'string' ? kept['owner'] : '',
      around: typeof kept['around'] === 'string' ? kept['around'] : '',
      alsoDone: kept['alsoDone'] === true,
    };
    this.#isUnfolded = kept['unfolded'] === true;
    const gremium = choice(words.gremium, [['', words.allGremia]], '', (value) => this.#look({ gremium: value }));
    this.#gremium = gremium.select;
    const register = choice(words.register, [['', words.allRegisters]], '', (value) => this.#look({ register: value }));
    this.#register = register.select;
    const owner = choice(words.columns.eigenaar, [['', words.allOwners]], '', (value) => this.#look({ owner: value }));
    this.#owner = owner.select;
    const around = made('input', {
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: words.aroundExample,
    });
    around.value = this.#view.around;
    around.addEventListener('input', () => {
      clearTimeout(this.#typed);
      this.#typed = setTimeout(() => this.#look({ around: around.value }), PAUSE);
    });
    this.element = made(
      'div',
      { class: 'rol' },
      made('h2', {}, words.connections),
      made(
        'div',
        { class: 'velden' },
        gremium.element,
        register.element,
        owner.element,
        made('label', { class: 'veld' }, words.around, ' ', around),
        tick(words.alsoDone, this.#view.alsoDone, (alsoDone) => this.#look({ alsoDone })),
      ),
      this.#shown,
    );
    this.#show();
  }

  show(connections: Connections): void {
    this.#connections = connections;
    const { words } = this.#host;
    const gremia = gremiaOf(connections);
    const names = registersOf(connections);
    const owners = ownersOf(connections);
    // A gremium, a register or an owner that is gone is not looked for any more.
    if (!gremia.includes(this.#view.gremium)) this.#view = { ...this.#view, gremium: '' };
    if (!names.includes(this.#view.register)) this.#view = { ...this.#view, register: '' };
    if (!owners.includes(this.#view.owner)) this.#view = { ...this.#view, owner: '' };
    const named = (all: readonly string[]) => all.map((name) => [name, name] as const);
    fillChoice(this.#gremium, [['', words.allGremia], ...named(gremia)], this.#view.gremium);
    fillChoice(this.#register, [['', words.allRegisters], ...named(names)], this.#view.register);
    fillChoice(this.#owner, [['', words.allOwners], ...named(owners)], this.#view.owner);
    this.#show();
  }

  /** Shows something else, from its first part on. */
  #look(change: Partial<GraphView>): void {
    this.#view = { ...this.#view, part: 0, ...change };
    this.#keep();
    this.#show();
  }

  #keep(): void {
    const { part: _, ...view } = this.#view;
    this.#host.keep({ ...view, unfolded: this.#isUnfolded });
  }

  #show(): void {
    const { words } = this.#host;
    const connections = this.#connections;
    if (connections === undefined) {
      this.#shown.replaceChildren(made('p', {}, words.reading));
      return;
    }
    const graph = graphOf(connections, this.#view, words);
    if (graph.drawing === undefined) {
      const none = connections.links.length === 0 ? words.noConnections : words.noConnectionsFound;
      refill(this.#shown, made('p', { role: 'status' }, none));
      return;
    }
    const hadFocus = this.#keys?.hasFocus === true;
    const lines = graph.linesDrawn === 1 ? words.oneLine : filled(words.manyLines, { n: graph.linesDrawn });
    refill(
      this.#shown,
      made('p', { role: 'status' }, filled(words.connectionsCount, { n: graph.drawn.length, lijnen: lines })),
      ...(graph.parts < 2 ? [] : [this.#turning(graph)]),
      ...(connections.leftOut === 0 ? [] : [made('p', {}, filled(words.linksLeftOut, { n: connections.leftOut }))]),
      made('p', { id: 'samenhang-hoe' }, words.graphHow),
      made('p', {}, words.legend),
      this.#drawn(graph, connections),
      this.#folded(graph, connections),
    );
    if (hadFocus) this.#keys?.focus();
  }

  /** Which part is drawn, and the buttons that go to the others. */
  #turning({ part, parts, nodes, drawn }: Graph): HTMLElement {
    const { words } = this.#host;
    const button = (name: string, to: number) => {
      const one = made('button', { type: 'button', 'aria-disabled': to < 0 || to >= parts ? 'true' : undefined }, name);
      one.addEventListener('click', () => {
        if (to >= 0 && to < parts) this.#look({ part: to });
      });
      return one;
    };
    const said = filled(words.partDrawn, { deel: part + 1, delen: parts, n: nodes - drawn.length });
    return made(
      'div',
      {},
      made('p', {}, said),
      made('p', { class: 'velden' }, button(words.partBefore, part - 1), button(words.partBehind, part + 1)),
    );
  }

  #drawn(graph: Graph, connections: Connections): HTMLElement {
    const { words, go } = this.#host;
    const description = words.graphHow;
    const svg = picture(graph.drawing!, { id: 'samenhang', title: words.connections, description });
    // Its boxes can be walked along: for a screen reader it is a group of those, and not one picture.
    set(svg, { role: 'group' });
    for (const mark of svg.querySelectorAll('text, line')) set(mark, { 'aria-hidden': true });
    this.#keys = new GraphKeys([...svg.querySelectorAll<SVGElement>('.vak')], graph, {
      nameOf: (at) => boxName(at, graph, connections.nodes, this.#host),
      go: (at) => go(placeOf(connections.nodes[at]!)),
      before: this.#keys,
    });
    return made('div', { class: 'strook tekenvel' }, svg);
  }

  #folded(graph: Graph, { nodes }: Connections): HTMLElement {
    const { words } = this.#host;
    const { linkColumns } = words;
    const rows = () =>
      graph.links.map(({ from, to, kind }, at) => [
        this.#named(nodes[from]!),
        words.lines[kind],
        this.#named(nodes[to]!),
        graph.inCircle[at] ? words.inCircle : '',
      ]);
    const heads = [linkColumns.eerst, linkColumns.verband, linkColumns.daarna, linkColumns.kring];
    // Thousands of rows are made for who looks at them.
    const tables = (): HTMLElement[] => (this.#isUnfolded ? [table(words.connections, heads, rows())] : []);
    const details = made('details', { open: this.#isUnfolded }, made('summary', {}, words.asTable), ...tables());
    details.addEventListener('toggle', () => {
      if (this.#isUnfolded === details.open) return;
      this.#isUnfolded = details.open;
      if (details.open && details.childElementCount === 1) details.append(...tables());
      this.#keep();
    });
    return details;
  }

  #named(node: ConnectionNode): HTMLElement {
    const { words } = this.#host;
    const sign = node.past ? `! ${words.late}` : node.isOpen ? '' : `✓ ${words.done}`;
    return made('span', {}, toLine(nameOf(node, words), placeOf(node), this.#host), sign === '' ? '' : ` (${sign})`);
  }
}

function placeOf({ uri, line }: ConnectionNode): { readonly uri: string; readonly line: number } {
  return { uri, line };
}

/** What a screen reader says of a box: what it is, how many it waits for and how many wait for it. */
function boxName(at: number, { links, inCircle }: Graph, nodes: readonly ConnectionNode[], { words }: TabHost): string {
  const waits = links.filter(({ to, kind }) => to === at && kind === 'na').length;
  const held = links.filter(({ from, kind }) => from === at && kind === 'na').length;
  const isInCircle = links.some(({ from }, place) => from === at && inCircle[place]);
  return [
    nodeText(nodes[at]!, words),
    ...(waits === 0 ? [] : [filled(words.waitsFor, { n: waits })]),
    ...(held === 0 ? [] : [filled(words.holdsUp, { n: held })]),
    ...(isInCircle ? [words.inCircle] : []),
  ].join(', ');
}
