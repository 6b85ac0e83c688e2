import assert from 'node:assert/strict';
import { graphOf, MOST_DRAWN, registersOf } from '../../../../client/src/across/graphDrawing.ts';
import { catalogues } from '../../../../client/src/messages.ts';
import type { ConnectionLink, ConnectionNode, Connections } from '../../../../protocol/across.ts';

const WORDS = catalogues.nl.acrossPage;
const ALL = { register: '', alsoDone: false };

function node(number: string, more: Partial<ConnectionNode> = {}): ConnectionNode {
  const base = {
    uri: `file:///${number}.duo`,
    line: 1,
    kind: 'actie',
    number,
    title: `Titel ${number}`,
    register: 'Een',
  };
  return { ...base, owners: ['Anja'], isOpen: true, deadline: null, past: false, ...more };
}

function link(from: number, to: number, kind: ConnectionLink['kind'] = 'na'): ConnectionLink {
  return { from, to, kind };
}

function connections(nodes: readonly ConnectionNode[], ...links: readonly ConnectionLink[]): Connections {
  return { nodes, links, leftOut: 0 };
}

const textsOf = (graph: ReturnType<typeof graphOf>) =>
  (graph.drawing?.shapes ?? []).flatMap((shape) => (shape.name === 'text' ? [shape.text] : []));

describe('the drawing of what waits for what', () => {
  it('has a box for each, from left to right, with signs for late and done', () => {
    const late = node('1', { past: true, deadline: '2021-03-01' });
    const graph = graphOf(connections([node('2'), late], link(1, 0)), ALL, WORDS);
    assert.deepEqual(graph.drawn, [1, 0]);
    assert.ok(textsOf(graph).includes('! 1 Titel 1'));
    const box = graph.drawing?.shapes.find(({ class: name }) => name === 'vak laat');
    assert.equal(box?.says, '1 Titel 1, Een, Anja, ! te laat · 1 mrt 2021');
  });

  it('leaves out what waits no more, unless that is asked for', () => {
    const all = connections([node('1', { isOpen: false }), node('2'), node('3')], link(0, 1), link(1, 2));
    assert.deepEqual(graphOf(all, ALL, WORDS).drawn, [1, 2]);
    const more = graphOf(all, { ...ALL, alsoDone: true }, WORDS);
    assert.deepEqual(more.drawn, [0, 1, 2]);
    assert.ok(textsOf(more).includes('✓ 1 Titel 1'));
  });

  it('has of one register what is linked with it, also elsewhere', () => {
    const other = { register: 'Twee' };
    const nodes = [node('1'), node('2', other), node('3', other), node('4', other)];
    const all = connections(nodes, link(0, 1), link(2, 3));
    assert.deepEqual(registersOf(all), ['Een', 'Twee']);
    assert.deepEqual(graphOf(all, { ...ALL, register: 'Een' }, WORDS).drawn, [0, 1]);
  });

  it('names a circle in words, and knows which links are part of it', () => {
    const graph = graphOf(
      connections([node('1'), node('2'), node('3')], link(0, 1), link(1, 0), link(1, 2)),
      ALL,
      WORDS,
    );
    assert.deepEqual(graph.inCircle, [true, true, false]);
    assert.ok(textsOf(graph).includes('kring'));
    assert.ok(graph.drawing?.shapes.some(({ class: name }) => name === 'lijn kring'));
  });

  it('passes over an action that waits for itself, but has it in the table', () => {
    const graph = graphOf(connections([node('1')], link(0, 0)), ALL, WORDS);
    assert.deepEqual([graph.links.length, graph.inCircle, graph.linesDrawn, graph.drawn], [1, [true], 0, [0]]);
  });

  it('says how gremia go to each other', () => {
    const gremium = (title: string) => node('', { kind: 'gremium', number: null, title, register: null, owners: [] });
    const graph = graphOf(connections([gremium('VOG'), gremium('DUO')], link(0, 1, 'escalatie')), ALL, WORDS);
    for (const text of ['VOG', 'DUO', 'gremium', 'escalatie']) assert.ok(textsOf(graph).includes(text), text);
  });

  it('of very many draws a part, late first, and knows of all', () => {
    const count = MOST_DRAWN + 30;
    const nodes = Array.from({ length: count * 2 }, (_, at) => node(String(at), { past: at === count * 2 - 1 }));
    const links = Array.from({ length: count }, (_, at) => link(at * 2, at * 2 + 1));
    const graph = graphOf(connections(nodes, ...links), ALL, WORDS);
    assert.deepEqual([graph.drawn.length, graph.nodes, graph.links.length], [MOST_DRAWN, count * 2, count]);
    assert.ok(graph.drawn.includes(count * 2 - 1));
  });

  it('is not there without links', () => {
    assert.equal(graphOf(connections([]), ALL, WORDS).drawing, undefined);
  });
});
