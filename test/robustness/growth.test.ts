/** Large texts: the time that judging one takes grows with it, and features leave out what would cost too much. */
import assert from 'node:assert/strict';
import { ALL_LENSES, getCodeLenses } from '../../server/src/features/codeLens.ts';
import { getDocumentHighlights, MOST_AROUND } from '../../server/src/features/documentHighlight.ts';
import { getDocumentLinks, MOST_ENTRIES } from '../../server/src/features/documentLinks.ts';
import { getFoldingRanges } from '../../server/src/features/foldingRanges.ts';
import { checkNested } from '../support/answers.ts';
import { fixture, problemsOf } from '../support/fixture.ts';
import { SAMPLES } from '../support/samples.ts';

/** How long judging a text takes, in milliseconds. */
function* timesOf(text: string): Iterable<number> {
  const read = fixture(text);
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    problemsOf(read);
    yield performance.now() - started;
  }
}

/** Eight times the text; cubic growth would be 512 times the time, quadratic 64 times. A busy machine has three tries. */
function growsWithText(textOf: (size: number) => string, size: number): boolean {
  const most = 40 * Math.max(Math.min(...timesOf(textOf(size))), 1);
  for (const time of timesOf(textOf(8 * size))) if (time < most) return true;
  return false;
}

describe('the time of judging grows with the text', () => {
  it('when headings are called by name', () => {
    const list = (size: number) => {
      const numbers = Array.from({ length: size }, (_, index) => index + 1);
      const topics = numbers.map((number) => `onderwerp ${number}: T\n`).join('');
      const actions = numbers.map((number) => `actie ${number}: X\n  blok: 02-${number}\n`).join('');
      return `randvoorwaarde 02: R\n${topics}${actions}`;
    };
    assert.ok(growsWithText(list, 100));
  });

  it('when many actions have one number', () => {
    const list = (size: number) => 'actie 1: X\n  status: gereed\n'.repeat(size);
    assert.ok(growsWithText(list, 500));
  });

  it('when a name has very many spaces', () => {
    const line = (size: number) => `actie 1: X\n  status: gereed\n  eigenaar: a${' '.repeat(size)}b\n`;
    assert.ok(growsWithText(line, 1000));
  });
});

describe('of a large file', () => {
  it('the highlights are those around the cursor', () => {
    const text = Array.from({ length: 3 * MOST_AROUND }, (_, i) => `actie ${i + 1}: X\n  na: 1\n`).join('');
    const { document, context } = fixture(text);
    const from = (line: number) => getDocumentHighlights(document, { line, character: 6 }, context)?.length;
    assert.equal(from(1), 2 * MOST_AROUND + 2);
    assert.equal(from(2 * (2 * MOST_AROUND) + 1), 2 * MOST_AROUND);
  });

  it('the links are those of what is not an action', () => {
    const rows = Array.from({ length: MOST_ENTRIES }, (_, at) => `actie ${at}: www.a.nl\n`).join('');
    const links = (text: string) => {
      const { document, context } = fixture(text);
      return getDocumentLinks(document, context).map(({ range, target }) => `${document.getText(range)} > ${target}`);
    };
    assert.deepEqual(links(`${rows}stuk a.pdf\n`), ['a.pdf > file:///werk/a.pdf']);
    assert.equal(links(rows).length, MOST_ENTRIES);
  });

  it('the folding ranges are those of headings and entries, found without reading them', () => {
    const rangesOf = (text: string) => {
      const { document, context } = fixture(text);
      const ranges = getFoldingRanges(document, context);
      checkNested(ranges, document.lineCount);
      return ranges;
    };
    for (const { name, text } of SAMPLES) {
      const small = rangesOf(text.trimEnd());
      assert.ok(small.length > 0, name);
      const large = rangesOf(`${text.trimEnd()}\n${'persoon X\n'.repeat(5_000)}`);
      const heads = new Set(large.map(({ startLine }) => startLine));
      const same = small.filter(({ startLine }) => heads.has(startLine));
      assert.deepEqual(large, same, name);
    }
    const top = 'blok A\n  toelichting:\n    x\nactie: Z\n  toelichting: een\n';
    assert.deepEqual(rangesOf(top + 'actie: Y\n'.repeat(50_000)), [{ startLine: 0, endLine: 50_004 }]);
  });

  it('the code lens of names is left out when the other files are large', () => {
    const other = `//- groot.duo\n${'actie: Y\n'.repeat(20_000)}`;
    const { document, context } = fixture(`//- namen.duo\nblok A\nactie 1: X\npersoon Anja\n${other}`);
    const shown = getCodeLenses(document, context, { ...ALL_LENSES, postponements: false });
    assert.deepEqual(
      shown.map(({ range, command }) => [range.start.line, command?.title]),
      [[0, '1 open']],
    );
  });
});
