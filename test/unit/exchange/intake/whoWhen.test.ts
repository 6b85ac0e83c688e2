/** A column of who and when in one cell: read as the two where both are certain, else kept as typed and asked. */
import assert from 'node:assert/strict';
import { doubtsIn, ofRows, wholeEntries } from './given.ts';

const made = (header: string, cell: string, ...others: readonly string[]) =>
  ofRows([
    ['Nr', 'Actie', header],
    ['1', 'Offerte opvragen', cell],
    ...others.map((text, at) => [String(at + 2), 'Bellen', text]),
  ]);
const fields = (owner: string, deadline: string) =>
  `actie 1: Offerte opvragen\n${owner && `  eigenaar: ${owner}\n`}${deadline && `  deadline: ${deadline}\n`}`;

describe('a column of who and when', () => {
  for (const header of [
    ...[
      'Wie/wanneer',
      'Wie / gereed',
      'Wie en wanneer',
      'Wie, wanneer',
      'Wie + wanneer',
      'Wie - wanneer',
      'Wie wanneer',
    ],
    ...[
      'Actie door/voor',
      'Actiehouder en datum',
      'Eigenaar (deadline)',
      'Door wie en wanneer',
      'Wanneer/wie',
      'Wie & wanneer?',
    ],
  ]) {
    it(`is “${header}”`, () => {
      const read = made(header, 'Jan Bakker, 1 mei 2021');
      assert.equal(read.tables[0]!.mapping.columns[2]!.role.is, 'whoWhen');
      assert.equal(wholeEntries(read), fields('Jan Bakker', '1 mei 2021'));
      assert.deepEqual(doubtsIn(read), []);
    });
  }

  for (const [header, role] of [
    ['Wie/wat', undefined],
    ['Actie/afspraak', 'title'],
    ['Eigenaar (trekker)', 'field'],
    ['Datum/deadline', undefined],
    ['Wie/wanneer/status', undefined],
  ] as const) {
    it(`is not “${header}”`, () => {
      const { is } = made(header, 'Jan Bakker, 1 mei 2021').tables[0]!.mapping.columns[2]!.role;
      assert.notEqual(is, 'whoWhen');
      if (role === 'field') assert.equal(is, role);
    });
  }
});

describe('a cell of who and when', () => {
  for (const [text, owner, deadline] of [
    ['Jan Bakker / 1-5-2021', 'Jan Bakker', '1-5-2021'],
    ['Henk en Ria - voor de zomer', 'Henk en Ria', 'voor de zomer'],
    ['Henk, Ria en Jan, eind maart 2021', 'Henk, Ria en Jan', 'eind maart 2021'],
    ['Jan de Vries (z.s.m.)', 'Jan de Vries', 'z.s.m.'],
    ['Jan Bakker\n1 mei 2021', 'Jan Bakker', '1 mei 2021'],
    ['Henk: volgende vergadering', 'Henk', 'volgende vergadering'],
    ['Anja voor 1 mei 2021', 'Anja', 'voor 1 mei 2021'],
    ['Anja 1 mei 2021', 'Anja', '1 mei 2021'],
    ['1 mei 2021, Anja', 'Anja', '1 mei 2021'],
    ['DUO / Q3 2021', 'DUO', 'Q3 2021'],
    ['voorzitter; 1 mei 2021', 'voorzitter', '1 mei 2021'],
    ['Allen, doorlopend', 'Allen', 'doorlopend'],
    ['Jan (1/5)', 'Jan', '1/5'],
    ['Jan', 'Jan', ''],
    ['Mei', '', 'Mei'],
    ['Henk', 'Henk', ''],
    ['Henk en Ria', 'Henk en Ria', ''],
    ['1 mei 2021', '', '1 mei 2021'],
    ['voor de zomer', '', 'voor de zomer'],
  ] as const) {
    it(`is “${text.replace('\n', ' | ')}”`, () => {
      const read = made('Wie/wanneer', text);
      assert.equal(wholeEntries(read), fields(owner, deadline));
      assert.deepEqual(doubtsIn(read), []);
    });
  }

  for (const text of [
    'in overleg met de gemeente',
    'Henk, na overleg met de gemeente',
    'Henk 1 mei, Ria 1 juni',
    'Henk, 1 mei 2021\nRia, 1 juni 2021',
    'Gereed, 1 mei 2021',
    'Henk, gereed 1 mei',
    'Ria, April',
    'jan, 1 mei 2021',
    'Offerte, 1 mei of later',
    'Henk, 32 mei 2021?',
  ]) {
    it(`keeps “${text.replace('\n', ' | ')}” as typed, and asks`, () => {
      const read = made('Wie/wanneer', text);
      assert.deepEqual(doubtsIn(read), ['whoWhen']);
      assert.doesNotMatch(read.text, /^ {2}(?:eigenaar|deadline):/mu);
      assert.deepEqual(read.rest, []);
      const [first = '', second = ''] = text.split('\n');
      for (const line of [first, second]) assert.ok(read.text.includes(line));
    });
  }

  it('that is a day of the sheet is the deadline', () => {
    const read = ofRows([
      ['Nr', 'Actie', 'Wie/wanneer'],
      ['1', 'Bellen', { text: { pieces: [{ text: '5/3/21' }] }, day: '2021-05-03' }],
    ]);
    assert.match(read.text, /^ {2}deadline: 3 mei 2021$/mu);
    assert.deepEqual(doubtsIn(read), ['day']);
  });

  for (const [headers, cells] of [
    ['Nr|Actie|Eigenaar|Wie/wanneer', '1|Bellen|Ria|Henk, 1 mei 2021'],
    ['Nr|Actie|Wie/wanneer|Eigenaar', '1|Bellen|Henk, 1 mei 2021|Ria'],
  ] as const) {
    it(`stays a remark that is asked where a column of its own says it: ${headers}`, () => {
      const read = ofRows([headers.split('|'), cells.split('|')]);
      assert.match(read.text, /^ {2}eigenaar: Ria$/mu);
      assert.match(read.text, /^ {2}opmerking: Wie\/wanneer: Henk, 1 mei 2021$/mu);
      assert.deepEqual(doubtsIn(read), ['whoWhen']);
    });
  }

  it('of what has neither is kept, and asked', () => {
    const read = ofRows([
      ['Nr', 'Besluit', 'Wie/wanneer'],
      ['1', 'Akkoord', 'Henk, 1 mei 2021'],
    ]);
    assert.deepEqual(read.rest, []);
    assert.match(read.text, /Henk, 1 mei 2021/u);
    assert.deepEqual(doubtsIn(read), ['whoWhen']);
  });
});
