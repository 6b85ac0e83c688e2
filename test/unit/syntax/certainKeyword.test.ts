import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { readMarginLine } from '../../../server/src/syntax/margin.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';

describe('a line that begins with a word of running text, `indeling`', () => {
  for (const line of [
    'indeling raadslijst',
    'indeling raadslijst: Voor de raad',
    'indeling voor de raad en college',
    'indeling voor de raad en college: Vijf woorden',
    'Indeling raadslijst: Voor de raad',
    'INDELING X:',
    'indeling X :',
    'indeling\u00a0X: a',
    'indeling',
  ]) {
    it(`begins an entry: ${JSON.stringify(line)}`, () => {
      const read = readMarginLine(line);
      assert.deepEqual([read.kind, read.kind === 'entry' && read.entry], ['entry', 'indeling']);
    });
  }

  for (const line of [
    'Indeling volgt',
    'Indeling volgt later.',
    'Indeling van de groepen gebeurt in januari: zie het verslag',
    'indeling van de groepen gebeurt later.',
    'indeling in groepen gebeurt later dit voorjaar',
    'indeling volgt,',
    'Indeling',
    'Indeling.',
    '- indeling raadslijst: Voor de raad',
    '**indeling raadslijst**: Voor de raad',
    '1. Indeling zaal: links',
  ]) {
    it(`does not: ${JSON.stringify(line)}`, () => assert.notEqual(readMarginLine(line).kind, 'entry'));
  }

  it('is text with its colon directly behind it, since it may be a field of the register itself', () => {
    for (const line of ['indeling: klein', 'Indeling: klein', 'indeling : klein']) {
      assert.equal(readMarginLine(line).kind, 'other', line);
    }
  });

  it('is text below an entry, whatever follows: what stands below it is read', () => {
    const text =
      'actie 1: Zaal\n  Indeling Noord: drie tafels\n  indeling zaal 4: rijen\n  Indeling volgt.\n  status: gereed\n';
    const { fields, findings } = readEntry(text);
    assert.deepEqual(
      fields.map(({ name, kind }) => [name, kind]),
      [
        ['Indeling Noord', 'unknown'],
        ['indeling zaal 4', 'unknown'],
        ['status', 'status'],
      ],
    );
    assert.ok(findings.every(({ code }) => code !== 'inspringing'));
  });

  it('does not take what stands below a sentence from the action above it', () => {
    const text = 'actie 1: Zaal\nIndeling van de zaal gebeurt later.\n  status: gereed\nactie 2: B\n';
    const entries = [...readDocument(text).entries].map(({ entry: { kind, fields } }) => [kind, fields.length]);
    assert.deepEqual(entries, [
      ['actie', 1],
      ['actie', 0],
    ]);
  });
});
