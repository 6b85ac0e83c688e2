import assert from 'node:assert/strict';
import type { Connections } from '../../../protocol/across.ts';
import { findConnections, MOST_LINKS } from '../../../server/src/features/connections.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { acrossOf } from '../../support/across.ts';
import { fixture } from '../../support/fixture.ts';

function read(text: string): Connections {
  return finish(findConnections(acrossOf(fixture(text))));
}

function said({ nodes, links }: Connections): string[] {
  const name = (at: number) => {
    const { kind, number, title } = nodes[at]!;
    return kind === 'gremium' ? title : `${kind} ${number}`;
  };
  return links.map(({ from, to, kind }) => `${name(from)} -${kind}-> ${name(to)}`);
}

describe('what waits for what in all registers', () => {
  it('has what is waited for by `na` and by a deadline, in this register and in another', () => {
    const found = read(`//- een.duo
register EEN: Een
actie 1: Brief
actie 2: Kaart
  na: 1, TWEE/7, 1
actie 3: Zaal
  deadline: na actie 2
//- twee.duo
register TWEE: Twee
actie 7: Geld
  status: gereed
`);
    assert.deepEqual(said(found), ['actie 1 -na-> actie 2', 'actie 7 -na-> actie 2', 'actie 2 -na-> actie 3']);
    const money = found.nodes.find(({ number }) => number === '7')!;
    assert.deepEqual(
      [money.uri, money.line, money.title, money.register, money.isOpen],
      ['file:///werk/twee.duo', 1, 'Geld', 'Twee', false],
    );
  });

  it('has the same action in two registers, and which gremium goes to which', () => {
    const found = read(`//- een.duo
register EEN: Een
actie 1: Brief
  zelfde als: TWEE/1
gremium Tafel
  voorafgaand aan: Beleid
gremium Beleid
  escalatie: Stuurgroep, Tafel (zo nodig), nergens
  uitbreiding van: Tafel
gremium Stuurgroep
//- twee.duo
register TWEE: Twee
actie 1: De brief
`);
    assert.deepEqual(said(found), [
      'actie 1 -zelfde als-> actie 1',
      'Tafel -voorafgaand aan-> Beleid',
      'Beleid -escalatie-> Stuurgroep',
      'Beleid -escalatie-> Tafel',
      'Beleid -uitbreiding van-> Tafel',
    ]);
  });

  it('says of an action whose it is, when it has to be done and whether that is past', () => {
    const { nodes } = read(`register EEN: Een
actie 1: Brief
  eigenaar: Anja, Henk
  deadline: 1 maart 2021
actie 2: Kaart
  na: 1
  deadline: 1 mei 2021
`);
    assert.deepEqual(
      nodes.map(({ number, owners, deadline, past, line }) => [number, owners, deadline, past, line]),
      [
        ['1', ['Anja', 'Henk'], '2021-03-01', true, 1],
        ['2', [], '2021-05-01', false, 4],
      ],
    );
  });

  it('says of which gremium each is, by the name that the gremium is declared with', () => {
    const { nodes } = read(`//- een.duo
register EEN: Een
  gremium: Directeuren Uitvoeringsoverleg
gremium DUO: Directeuren Uitvoeringsoverleg
  escalatie: VOG
gremium VOG
actie 1: Brief
  na: TWEE/7, DRIE/8
//- twee.duo
register TWEE: Twee
  gremium: nergens beschreven
actie 7: Geld
//- drie.duo
register DRIE: Drie
actie 8: Zaal
`);
    assert.deepEqual(
      nodes.map(({ number, title, gremium }) => [number ?? title, gremium]),
      [
        ['DUO', 'DUO'],
        ['VOG', 'VOG'],
        ['7', 'nergens beschreven'],
        ['1', 'DUO'],
        ['8', null],
      ],
    );
  });

  it('has what minutes make, at its own line', () => {
    const { nodes } = read(`register EEN: Een
actie 1: Brief
vergadering DUO 13 januari 2021
  agenda:
    1. Planning
      actiepunt (i): Kaart maken
        na: 1
`);
    assert.deepEqual(
      nodes.map(({ title, line }) => `${line} ${title}`),
      ['1 Brief', '5 Kaart maken'],
    );
  });

  it('has those that wait for each other in a circle, and passes over what does not exist', () => {
    const found = read('actie 1: A\n  na: 2, 99\nactie 2: B\n  na: 1\nactie 3: C\n  na: 3\n');
    assert.deepEqual(said(found), ['actie 2 -na-> actie 1', 'actie 1 -na-> actie 2', 'actie 3 -na-> actie 3']);
  });

  it('of very many leaves out the last, and says how many', () => {
    const count = MOST_LINKS + 11;
    const lines = Array.from({ length: count }, (_, at) => `actie ${at + 2}: X\n  na: ${at + 1}\n`);
    const found = read(`actie 1: X\n${lines.join('')}`);
    assert.deepEqual([found.links.length, found.leftOut], [MOST_LINKS, 11]);
  });

  it('has nothing where nothing waits', () => {
    assert.deepEqual(read('actie 1: A\npersoon Anja\n'), { nodes: [], links: [], leftOut: 0 });
  });
});
