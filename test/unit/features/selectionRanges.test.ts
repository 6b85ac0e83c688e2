import assert from 'node:assert/strict';
import { findSelectionRanges, getSelectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { chainOf, checkSelections } from '../../support/answers.ts';
import { fixture } from '../../support/fixture.ts';

/** The texts of the ranges around `$0`, from the smallest on; the last is always the file and is left out. */
function check(text: string, ...expected: string[]): void {
  const { document, context, cursor } = fixture(text);
  const position = document.positionAt(cursor!);
  const [selection, ...more] = getSelectionRanges(document, [position], context);
  assert.deepEqual(more, []);
  const texts = chainOf(selection!).map((range) => document.getText(range));
  assert.equal(texts.pop(), document.getText());
  assert.deepEqual(texts, expected);
}

describe('growing a selection', () => {
  it('goes from a word by way of the value and its field to the entry', () => {
    check(
      'actie 4: W\nactie 5: X\n  status: in uit$0voering (bijna)\n  planning: op schema\n',
      'uitvoering',
      'in uitvoering',
      'in uitvoering (bijna)',
      'status: in uitvoering (bijna)',
      'actie 5: X\n  status: in uitvoering (bijna)\n  planning: op schema',
    );
  });
  it('knows the name, its bracket, the line and the whole list', () => {
    const list = 'eigenaar: Anja Woortman (OBG),\n    Peter Spijkerman';
    check(
      `actie 5: X\n  ${list.replace('Woortman', 'Woort$0man')}\n  status: gereed\n`,
      'Woortman',
      'Anja Woortman',
      'Anja Woortman (OBG)',
      'Anja Woortman (OBG),',
      'eigenaar: Anja Woortman (OBG),',
      list,
      `actie 5: X\n  ${list}\n  status: gereed`,
    );
    check(
      'actie 5: X\n  eigenaar: Rijk (EZK, B$0ZK)\n  status: gereed\n',
      'BZK',
      'EZK, BZK',
      '(EZK, BZK)',
      'Rijk (EZK, BZK)',
      'eigenaar: Rijk (EZK, BZK)',
      'actie 5: X\n  eigenaar: Rijk (EZK, BZK)\n  status: gereed',
    );
  });
  it('knows the parts of a deadline and of a history', () => {
    check(
      'actie 5: X\n  deadline: uiterlijk 1 maa$0rt 2021; hard\n  status: gereed\n',
      'maart',
      '1 maart 2021',
      'uiterlijk 1 maart 2021',
      'uiterlijk 1 maart 2021; hard',
      'deadline: uiterlijk 1 maart 2021; hard',
      'actie 5: X\n  deadline: uiterlijk 1 maart 2021; hard\n  status: gereed',
    );
    check(
      'actie 5: X\n  historie:\n    1 maart 2021 DUO: status in uitvoering -> ger$0eed\n    2 maart 2021: gebeld\n  status: gereed\n',
      'gereed',
      'status in uitvoering -> gereed',
      '1 maart 2021 DUO: status in uitvoering -> gereed',
      '1 maart 2021 DUO: status in uitvoering -> gereed\n    2 maart 2021: gebeld',
      'historie:\n    1 maart 2021 DUO: status in uitvoering -> gereed\n    2 maart 2021: gebeld',
      'actie 5: X\n  historie:\n    1 maart 2021 DUO: status in uitvoering -> gereed\n    2 maart 2021: gebeld\n  status: gereed',
    );
  });
  it('goes on to the headings that an entry stands below', () => {
    const topic = 'onderwerp I: Geld\nactie 5: X\nactie 6: Y';
    check(
      `register A: B\nblok A: Een\nactie 4: W\n${topic.replace('5', '5$0')}\n\n// slot\nblok B: Twee\n`,
      '5',
      'actie 5: X',
      topic,
      `blok A: Een\nactie 4: W\n${topic}`,
    );
  });
  it('goes from a point of an agenda to the agenda, and from what is made there to its point', () => {
    const made = 'actiepunt: brief\n        eigenaar: Anja';
    const item = `1. Opening\n      a. Deel\n      ${made}`;
    check(
      `vergadering DUO 13 januari 2021\n  agenda:\n    ${item.replace('Anja', 'An$0ja')}\n    2. Slot\n`,
      'Anja',
      'eigenaar: Anja',
      made,
      item,
      `${item}\n    2. Slot`,
      `agenda:\n    ${item}\n    2. Slot`,
      `vergadering DUO 13 januari 2021\n  agenda:\n    ${item}\n    2. Slot`,
    );
  });
  it('takes a comment by its words, its line and its run', () => {
    check(
      'actie 5: X\n\n// een t$0wee\n// drie\n\nactie 6: Y\n',
      'twee',
      'een twee',
      '// een twee',
      '// een twee\n// drie',
    );
    check(
      'actie 5: X\n  // a\n  // b$0\n  status: gereed\n',
      'b',
      '// b',
      '// a\n  // b',
      'actie 5: X\n  // a\n  // b\n  status: gereed',
    );
  });
  it('gives the file alone where nothing stands, and for an empty file', () => {
    check('actie 5: X\n\n$0\nactie 6: Y\n');
    check('$0');
  });
  it('answers many positions in their order', () => {
    const { document, context } = fixture('actie 5: X\nactie 6: Y\n');
    const words = [1, 0, 1].map((line) => ({ line, character: 6 }));
    const smallest = getSelectionRanges(document, words, context).map(({ range }) => document.getText(range));
    assert.deepEqual(smallest, ['6', '5', '6']);
    assert.deepEqual(getSelectionRanges(document, [], context), []);
  });
  it('answers very many positions in bits, as it answers each alone', () => {
    const steps = Array.from(
      { length: 200 },
      (_, at) => `    [x] ${(at % 28) + 1} maart 2021: een\n    // b\n    // c`,
    ).join('\n');
    const { document, context } = fixture(`actie 5: X\n  stappen:\n${steps}\n  status: gereed\n`);
    const positions = Array.from({ length: 600 }, (_, at) => ({ line: at + 1, character: at % 20 }));
    const work = findSelectionRanges(document, positions, context);
    let bits = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) bits++;
    assert.ok(bits >= 100, `${bits} bits`);
    assert.deepEqual(
      step.value,
      positions.flatMap((one) => getSelectionRanges(document, [one], context)),
    );
  });
  it('holds the position and grows at every step, wherever it starts', () => {
    const text =
      'blok A\n// een\nactie 5: X\n  eigenaar: Anja (NCG)\n\nvergadering DUO\n  agenda:\n    1. Op\n      actiepunt: Y\n';
    // With another line end the same stands at other offsets; the lines are what may go wrong.
    for (const end of ['\n', '\r\n']) checkSelections(text.replaceAll('\n', end), 1);
  });
});
