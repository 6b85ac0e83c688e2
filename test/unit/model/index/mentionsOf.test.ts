import assert from 'node:assert/strict';
import { saidOf } from '../../../../server/src/model/actions/history.ts';
import { mentionsOf } from '../../../../server/src/model/index/mentionsOf.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../../server/src/workspace/workspaceIndex.ts';

const LIST = 'file:///werk/lijst.duo';
const MINUTES = 'file:///werk/verslagen.duo';
const COUNT = 120;

const meetings = Array.from(
  { length: COUNT },
  (_, at) => `vergadering DUO ${(at % 28) + 1} mei ${2000 + at}\n  agenda:\n    actie 1: bij de griffie ${at}\n`,
).join('');
const list = `register L: Lijst
  statussen: nergens = open

actie 1: Titel
  eigenaar: Anja

`;

/** Two files that see each other, by `gebruik` or as one register: the actions in one, the minutes in the other. */
function started(head: string) {
  const texts = new Map([
    [LIST, list],
    [MINUTES, `${head}\n\n${meetings}`],
  ]);
  const read = () => {
    const index = new WorkspaceIndex();
    for (const [uri, text] of texts) index.set(uri, readDocument(text));
    return index;
  };
  const index = read();
  const said = (from: WorkspaceIndex) => {
    const placed = from.file(LIST)!.numbers.get('actie 1')[0]?.placed;
    if (placed === undefined) return { mentions: undefined, shown: [] };
    const ref = { file: from.file(LIST)!, placed };
    const scope = from.scopeOf(LIST)!;
    const mentions = mentionsOf(ref, scope);
    const { status, last, readsOwnStatus, tellsWhenReady } = saidOf(ref, scope);
    const lines = mentions.map(({ ref: { placed: at }, mention: { span, text, day, change } }) => [
      at.start + span.start,
      at.start + span.end,
      text,
      day,
      change?.to.text,
      change?.isReport,
    ]);
    return { mentions, shown: [lines, status?.day, status?.to.text, last, readsOwnStatus, tellsWhenReady] };
  };
  const edit = (uri: string, from: string, to: string) => {
    const text = texts.get(uri)!;
    const start = text.indexOf(from);
    assert.notEqual(start, -1, from);
    texts.set(uri, text.slice(0, start) + to + text.slice(start + from.length));
    const before = said(index);
    index.edit(index.file(uri)!, start, start + from.length, to);
    const after = said(index);
    assert.deepEqual(after.shown, said(read()).shown, `${from} > ${to}`);
    return {
      isSame: after.mentions === before.mentions,
      isOther: JSON.stringify(after.shown) !== JSON.stringify(before.shown),
    };
  };
  return { edit, count: () => said(index).mentions?.length };
}

describe('what very many meetings say of one action', () => {
  for (const [name, head] of [
    ['of the same register', 'register L'],
    ['of a register that uses it', 'register V: Verslagen\n\ngebruik lijst.duo'],
  ] as const) {
    it(`is kept while it is the same, in minutes ${name}`, () => {
      const { edit, count } = started(head);
      assert.equal(count(), COUNT);
      for (const [uri, from, to] of [
        [LIST, 'Titel', 'Titels'],
        [LIST, '  eigenaar: Anja', '  eigenaar: Piet\n  deadline: z.s.m.'],
        [LIST, 'register L: Lijst', 'register L: Lijsten'],
      ] as const) {
        assert.equal(edit(uri, from, to).isOther, false, to);
      }
      assert.equal(edit(LIST, 'Titels', 'Titel').isSame, true);
    });

    it(`follows what they say, what the words mean and which register they mean, in minutes ${name}`, () => {
      const { edit, count } = started(head);
      for (const [uri, from, to] of [
        [MINUTES, 'griffie 7\n', 'griffie acht\n'],
        [
          MINUTES,
          '  agenda:\n    actie 1: bij de griffie 9\n',
          '  agenda:\n    Opening\n    actie 1: bij de griffie 9\n',
        ],
        [MINUTES, '2030', '2130'],
        [MINUTES, 'griffie 20', 'griffie 20\n    actie 1: gereed'],
        [LIST, 'nergens = open', 'nergens = open, bij de griffie 119 = gereed'],
        [LIST, '119 = gereed', '119 = open'],
        [LIST, '119 = open', '118 = open'],
        [LIST, 'statussen', 'velden'],
        [LIST, 'velden', 'statussen'],
        [MINUTES, 'actie 1: bij de griffie 3\n', 'actie 2: bij de griffie 3\n'],
        [MINUTES, '    actie 1: bij de griffie 4\n', ''],
      ] as const) {
        assert.equal(edit(uri, from, to).isOther, true, to);
      }
      assert.equal(count(), COUNT - 1);
      assert.equal(edit(MINUTES, 'agenda:', 'register: X\n  agenda:').isOther, true);
      assert.equal(count(), COUNT - 2);
      assert.equal(edit(LIST, 'register L', 'register X').isOther, true);
      assert.equal(edit(LIST, 'register X', 'register L').isOther, true);
      assert.equal(edit(LIST, 'actie 1', 'actie 3').isOther, true);
      assert.equal(edit(LIST, 'actie 3', 'actie 1').isOther, true);
      assert.equal(edit(LIST, 'register L', 'register V').isOther, !head.includes('gebruik'));
    });
  }

  it('follows which file is used', () => {
    const { edit, count } = started('register V: Verslagen\n\ngebruik lijst.duo');
    assert.equal(edit(MINUTES, 'gebruik lijst.duo', 'gebruik elders.duo').isOther, true);
    assert.equal(count(), 0);
    assert.equal(edit(MINUTES, 'gebruik elders.duo', 'gebruik lijst.duo').isOther, true);
    assert.equal(count(), COUNT);
  });
});
