import assert from 'node:assert/strict';
import { acrossSaid, acrossTold } from '../../../../client/src/across/acrossMessage.ts';

describe('what the page of all registers and the extension say', () => {
  const place = { uri: 'file:///a.duo', line: 1 };
  const SAID = [
    { kind: 'klaar', tab: 'acties', person: null },
    { kind: 'klaar', tab: 'persoon', person: 'Anja' },
    { kind: 'kies' },
    { kind: 'bestand', group: 'eigenaar' },
    { kind: 'ga', ...place },
  ];
  const TOLD = [
    { kind: 'toon', tab: 'persoon', person: 'Anja' },
    { kind: 'acties', overview: { registers: [], gremia: [] } },
    { kind: 'persoon', person: null },
    { kind: 'samenhang', connections: { nodes: [], links: [], leftOut: 0 } },
    { kind: 'vergaderingen', calendar: { day: '2021-03-24', meetings: [], leftOut: 0, without: [], holidays: [] } },
  ];

  it('comes through as it is', () => {
    for (const one of SAID) assert.deepEqual(acrossSaid(one), one);
    for (const one of TOLD) assert.deepEqual(acrossTold(one), one);
  });

  it('is passed over where it is none', () => {
    const node = {
      ...place,
      kind: 'actie',
      number: '1',
      title: 'x',
      register: null,
      gremium: null,
      owners: [],
      isOpen: true,
      deadline: null,
      past: false,
    };
    const bad: unknown[] = [
      ...[null, undefined, 5, 'klaar', [], {}, { kind: 'klaar' }, { kind: 'klaar', tab: 'x', person: null }],
      ...[
        { kind: 'klaar', tab: 'acties', person: 5 },
        { kind: 'ga', uri: 5, line: 1 },
        { kind: 'bestand', group: 'dag' },
        { kind: 'ga', uri: 'x', line: -1 },
      ],
      ...[
        { kind: 'ga', uri: 'x', line: 1.5 },
        { kind: 'toon', tab: '__proto__', person: null },
      ],
      ...[
        { kind: 'acties', overview: {} },
        { kind: 'acties', overview: { registers: [{}] } },
      ],
      ...[
        { kind: 'persoon', person: {} },
        { kind: 'persoon', person: { name: 'x', kind: null, items: [{}], leftOut: 0, seats: [] } },
      ],
      { kind: 'samenhang', connections: { nodes: [node], links: [{ from: 0, to: 1, kind: 'na' }], leftOut: 0 } },
      { kind: 'samenhang', connections: { nodes: [{ ...node, gremium: 5 }], links: [], leftOut: 0 } },
      { kind: 'samenhang', connections: { nodes: [node], links: [{ from: 0, to: 0, kind: 'x' }], leftOut: 0 } },
      { kind: 'vergaderingen', calendar: { day: '2021-03-24', meetings: [{}], leftOut: 0, without: [], holidays: [] } },
    ];
    for (const one of bad) {
      assert.equal(acrossSaid(one), undefined, JSON.stringify(one));
      assert.equal(acrossTold(one), undefined, JSON.stringify(one));
    }
  });
});
