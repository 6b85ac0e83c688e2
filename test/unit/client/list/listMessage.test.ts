/** What the view beside the text and the extension say to each other. */
import assert from 'node:assert/strict';
import { type ListTold, listSaid, listTold } from '../../../../client/src/list/listMessage.ts';
import { savedViewsOf, viewOf, WHOLE_LIST, withSaved } from '../../../../client/src/list/listView.ts';

const ROW = {
  ...{ id: 1, kind: 'actie', isHeading: false, under: null, number: '1', title: 'Een', state: 'open', status: '' },
  ...{
    owner: '',
    owners: [],
    organisations: [],
    deadline: '',
    due: null,
    isLate: false,
    silentFor: 0,
    date: '',
    on: null,
  },
};
const PATCH = {
  ...{ revision: 'a.1', isWhole: true, hasMore: false, title: 'Lijst', day: null },
  splices: [{ at: 0, remove: 0, rows: [ROW] }],
};
const STRANGE = [undefined, null, 5, 'x', [], {}, { kind: 'x' }, { kind: '__proto__' }];

describe('the messages of the view beside the text', () => {
  it('are taken for what they are, and nothing else is', () => {
    for (const value of STRANGE) assert.deepEqual([listSaid(value), listTold(value)], [undefined, undefined]);
    const good = [
      { kind: 'klaar' },
      { kind: 'ga', id: 5, takesFocus: true },
      { kind: 'doe', id: 5, command: 'stelUit' },
      { kind: 'zicht', view: WHOLE_LIST },
      { kind: 'bewaar', view: WHOLE_LIST },
      { kind: 'verwijder', name: 'x' },
      { kind: 'exporteer', ids: [1, 2] },
    ];
    for (const message of good) assert.deepEqual(listSaid(message), message);
    for (const bad of [
      { kind: 'ga', id: '5', takesFocus: true },
      { kind: 'ga', id: 5 },
      { kind: 'doe', id: 5, command: 'workbench.action.quit' },
      { kind: 'doe', id: 5, command: 'constructor' },
      { kind: 'verwijder', name: 5 },
      { kind: 'exporteer', ids: ['x'] },
      { kind: 'exporteer', ids: { length: 1 } },
    ]) {
      assert.equal(listSaid(bad), undefined, JSON.stringify(bad));
    }
  });

  it('to the view have rows that are whole', () => {
    const patch: unknown = { kind: 'rijen', patch: PATCH };
    assert.deepEqual(listTold(patch), patch);
    for (const [name, value] of Object.entries({
      title: 5,
      owners: [5],
      under: 'x',
      isLate: 1,
      id: 1.5,
      silentFor: -1,
      due: 5,
    })) {
      const rows = [{ ...ROW, [name]: value }];
      const bad = { kind: 'rijen', patch: { ...PATCH, splices: [{ at: 0, remove: 0, rows }] } };
      assert.equal(listTold(bad), undefined, name);
    }
    for (const splices of [5, [5], [{ at: -1, remove: 0, rows: [] }], [{ at: 0, remove: 0, rows: 'x' }]]) {
      assert.equal(listTold({ kind: 'rijen', patch: { ...PATCH, splices } }), undefined);
    }
    const views = listTold({ kind: 'zichten', saved: [{ name: 'a' }, 5, { name: '' }], last: 5, chosen: 5 });
    const wanted: ListTold = {
      kind: 'zichten',
      saved: [{ name: 'a', view: WHOLE_LIST }],
      last: WHOLE_LIST,
      chosen: undefined,
    };
    assert.deepEqual(views, wanted);
  });
});

describe('how a list is looked at', () => {
  it('is the whole list where what was kept is no such thing', () => {
    for (const value of [
      ...STRANGE,
      { text: 5, sort: 'x', group: 'constructor', period: 1, from: '1 maart', isDown: 'ja' },
    ]) {
      assert.deepEqual(viewOf(value), WHOLE_LIST);
    }
    const view = { ...WHOLE_LIST, text: 'a', sort: 'deadline', isDown: true, from: '2021-03-01', period: 'zelf' };
    assert.deepEqual(viewOf({ ...view, more: 5 }), view);
  });

  it('is kept once under each name, in the order of the alphabet', () => {
    const other = { ...WHOLE_LIST, text: 'x' };
    const saved = withSaved(withSaved(withSaved([], 'b', WHOLE_LIST), 'a', WHOLE_LIST), 'b', other);
    assert.deepEqual(saved, [
      { name: 'a', view: WHOLE_LIST },
      { name: 'b', view: other },
    ]);
    assert.deepEqual(savedViewsOf(JSON.parse(JSON.stringify(saved))), saved);
    assert.deepEqual(savedViewsOf('x'), []);
  });
});
