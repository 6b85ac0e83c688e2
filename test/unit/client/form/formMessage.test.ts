import assert from 'node:assert/strict';
import { formSaid, formTold } from '../../../../client/src/form/formMessage.ts';

const FIELD = {
  key: 'eigenaar',
  label: 'Eigenaar',
  value: 'Anja',
  hasLines: false,
  hasChoices: true,
  isPresent: true,
  isUsual: true,
  help: '',
  meaning: '',
  problems: [{ code: 'x', severity: 'warning', message: 'X', fixes: ['Y'] }],
};
const ENTRY = {
  id: 'a.1',
  kind: 'actie',
  called: 'actie 1',
  position: { line: 0, character: 0 },
  isWork: true,
  fields: [FIELD],
  problems: [],
  comments: ['// x'],
};

describe('what a form says', () => {
  it('is taken when it is a message, with nothing else in it', () => {
    for (const message of [
      { kind: 'klaar', id: null },
      { kind: 'klaar', id: 'a.3' },
      { kind: 'kies', id: 'a.3' },
      { kind: 'ga', id: 'a.3' },
      { kind: 'nieuw', id: 'a.3' },
      { kind: 'bewaar', id: 'a.3', key: 'eigenaar' },
      { kind: 'wijzig', id: 'a.3', key: 'eigenaar', was: '', value: 'Anja' },
      { kind: 'keuzes', id: 'a.3', n: 1, key: 'eigenaar', value: 'An', offset: 2, isOpened: false },
      { kind: 'herstel', id: 'a.3', key: '', code: 'x', title: 'Y' },
      { kind: 'doe', id: 'a.3', command: 'noteer' },
    ]) {
      assert.deepEqual(formSaid({ ...message, more: 1 }), message);
    }
  });

  it('is nothing otherwise', () => {
    for (const strange of [
      ...[
        undefined,
        null,
        5,
        'klaar',
        [],
        {},
        { kind: 'klaar' },
        { kind: 'kies' },
        { kind: 'kies', id: 1 },
        { kind: 'bewaar', id: 'a.1' },
      ],
      ...[
        { kind: 'wijzig', id: 'a.1', key: 'x', was: '', value: 5 },
        { kind: 'doe', id: 'a.1', command: 'verwijder' },
      ],
      ...[
        { kind: 'keuzes', id: 'a.1', n: 1, key: 'x', value: '', offset: 0.5 },
        { kind: 'herstel', id: 'a.1', key: 'x' },
      ],
      { kind: 'constructor', id: 'a.1' },
    ]) {
      assert.equal(formSaid(strange), undefined, JSON.stringify(strange));
    }
  });
});

describe('what a form is told', () => {
  it('is taken when it is a message', () => {
    const row = { id: 'a.1', kind: 'actie', isHeading: false, number: '1', called: 'actie 1', title: 'X' };
    const patch = { revision: 'a', isWhole: true, splices: [{ at: 0, remove: 0, rows: [row] }], hasMore: false };
    const choice = { label: 'A', detail: '', value: 'A', offset: 1 };
    for (const message of [
      { kind: 'regels', patch },
      { kind: 'vorm', id: 'a.1', entry: ENTRY },
      { kind: 'vorm', id: 'a.1', entry: null },
      { kind: 'keuzes', n: 1, result: { choices: [choice], meaning: '' } },
      { kind: 'gedaan', id: 'a.1', key: 'x', refused: null, told: null },
      { kind: 'nietBewaard' },
      { kind: 'kies', id: 'a.1', takesFocus: true },
    ]) {
      assert.deepEqual(formTold(message), message);
    }
  });

  it('is nothing otherwise', () => {
    for (const strange of [
      ...[
        null,
        7,
        {},
        { kind: 'regels', patch: {} },
        { kind: 'vorm', entry: null },

        { kind: 'vorm', id: 'a.1', entry: { ...ENTRY, fields: [{}] } },
      ],
      { kind: 'vorm', id: 'a.1', entry: { ...ENTRY, fields: [{ ...FIELD, problems: [{ severity: 'x' }] }] } },
      { kind: 'keuzes', n: 1, result: { choices: [{}], meaning: '' } },
      { kind: 'gedaan', id: 'a.1', key: 'x' },
    ]) {
      assert.equal(formTold(strange), undefined, JSON.stringify(strange));
    }
  });
});
