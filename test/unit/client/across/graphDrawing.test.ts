import assert from 'node:assert/strict';
import { graphOf } from '../../../../client/src/across/graphDrawing.ts';
import { gremiaOf, MOST_DRAWN, ownersOf, registersOf, WHOLE_GRAPH } from '../../../../client/src/across/graphParts.ts';
import { catalogues } from '../../../../client/src/messages.ts';
import type { ConnectionLink, ConnectionNode, Connections } from '../../../../protocol/across.ts';

const WORDS = catalogues.nl.acrossPage;
const ALL = WHOLE_GRAPH;

function node(number: string, more: Partial<ConnectionNode> = {}): ConnectionNode {
  const base = {
    uri: `file:///${number}.duo`,
    line: 1,
    kind: 'actie',
    number,
    title: `Titel ${number}`,
    register: 'Een',
    gremium: 'DUO',
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

  it('has each of very many in one of its parts, which hold together what hangs together', () => {
    const chain = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => link(from + at, from + at + 1));
    const nodes = Array.from({ length: 1_000 }, (_, at) => node(String(at)));
    const links = [...chain(0, 399), ...chain(400, 499), ...chain(500, 549), ...chain(550, 999)];
    const all = connections(nodes, ...links);
    const { parts } = graphOf(all, ALL, WORDS);
    const seen = Array.from({ length: parts }, (_, part) => graphOf(all, { ...ALL, part }, WORDS));
    assert.ok(seen.every(({ drawn, part }, at) => drawn.length <= MOST_DRAWN && part === at));
    assert.deepEqual(
      seen.flatMap(({ drawn }) => drawn).sort((a, b) => a - b),
      nodes.map((_, at) => at),
    );
    assert.ok(
      seen.some(({ drawn }) => Array.from({ length: 100 }, (_, at) => 400 + at).every((at) => drawn.includes(at))),
    );
    // A part that is there no more is the last one.
    assert.equal(graphOf(all, { ...ALL, part: 500 }, WORDS).part, parts - 1);
  });

  it('has what hangs together with an action that is asked for, the nearest first, and nothing else', () => {
    const nodes = Array.from({ length: 400 }, (_, at) => node(String(at), at === 7 ? { title: 'Zaal huren' } : {}));
    const links = Array.from({ length: 399 }, (_, at) => link(at, at + 1)).filter(({ from }) => from !== 300);
    const all = connections(nodes, ...links);
    const drawn = (around: string) => [...graphOf(all, { ...ALL, around }, WORDS).drawn].sort((a, b) => a - b);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    assert.deepEqual(drawn('305'), range(301, 399));
    assert.deepEqual(drawn('150'), range(90, 209));
    assert.deepEqual(drawn('zaal HUREN'), range(0, 119));
    assert.equal(graphOf(all, { ...ALL, around: 'bestaat niet' }, WORDS).drawing, undefined);
  });

  it('has of one owner what is linked with what is his', () => {
    const olger = { owners: ['Olger'] };
    const all = connections([node('1'), node('2', olger), node('3'), node('4')], link(0, 1), link(2, 3));
    assert.deepEqual(ownersOf(all), ['Anja', 'Olger']);
    assert.deepEqual(graphOf(all, { ...ALL, owner: 'Olger' }, WORDS).drawn, [0, 1]);
  });

  it('has of one gremium what its registers have and where it goes to, with what that is linked with elsewhere', () => {
    const vog = { gremium: 'VOG', register: 'Twee' };
    const gremium = (title: string) =>
      node('', { kind: 'gremium', number: null, title, register: null, gremium: title, owners: [] });
    const nodes = [node('1'), node('2', vog), node('3', vog), node('4', vog), gremium('VOG'), gremium('DUO')];
    const all = connections(
      [...nodes, node('5', { gremium: null })],
      link(0, 1),
      link(2, 3),
      link(4, 5, 'escalatie'),
      link(6, 3),
    );
    assert.deepEqual(gremiaOf(all), ['DUO', 'VOG']);
    const drawn = (more: Partial<typeof ALL>) =>
      [...graphOf(all, { ...ALL, ...more }, WORDS).drawn].sort((a, b) => a - b);
    assert.deepEqual(drawn({ gremium: 'DUO' }), [0, 1, 4, 5]);
    assert.deepEqual(drawn({ gremium: 'VOG' }), [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(drawn({ gremium: 'DUO', register: 'Twee' }), [0, 1]);
  });

  it('is not there without links', () => {
    assert.equal(graphOf(connections([]), ALL, WORDS).drawing, undefined);
  });
});
