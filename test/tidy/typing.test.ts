/** What the tests that type keep to: they press what a person presses. */
import assert from 'node:assert/strict';
import { difference } from '../e2e/typing/compare.ts';
import { pageWithTable } from '../e2e/typing/table.ts';
import { randomRun } from '../e2e/typing/tasks.ts';
import { filesBelow, read } from '../support/repository.ts';

describe('the tests that type', () => {
  it('press no key and run no command that undoes what the editor makes of typing', () => {
    const typing = ['scripts/host/typist.ts', 'scripts/host/manual-steps.ts', ...filesBelow('test/e2e/typing', '.ts')];
    for (const path of typing) {
      assert.doesNotMatch(read(path), /'Escape'|Shift\+Home|insertText|clipboard|editor\.action|triggerSuggest/u, path);
    }
  });

  it('press Escape elsewhere only to close what lies over the text', () => {
    const others = [...filesBelow('scripts', '.ts'), ...filesBelow('test/e2e', '.ts')];
    const found = others.flatMap((path) => (read(path).match(/press\('Escape'\)/gu) ?? []).map(() => path));
    // A hover, the menu of the light bulb, the dialog in which a file is saved, the palette, the problem that F8 shows,
    // the page of a list, the notifications, the boxes around a meeting.
    assert.deepEqual(found.sort(), [
      'scripts/host/meetingSteps.ts',
      'scripts/host/takeOverSteps.ts',
      'scripts/host/workbench-page.ts',
      'scripts/host/workbench-page.ts',
      'scripts/host/workbench-page.ts',
      'test/e2e/exportPage.ts',
      'test/e2e/exportPage.ts',
      'test/e2e/intakeKeys.ts',
      'test/e2e/intakeKeys.ts',
      'test/e2e/intakeLarge.ts',
      'test/e2e/intakePage.ts',
      'test/e2e/page.ts',
    ]);
  });

  it('see each letter that differs', () => {
    assert.equal(difference('a\n  b\n', 'a\n  b\n'), undefined);
    const expected = { lines: 1, at: 2, meant: '  b', found: 'b', words: false };
    assert.deepEqual(difference('a\n  b\nc', 'a\nb\nc'), expected);
    assert.deepEqual(difference('a\nb\nc', 'a\nbc'), { lines: 2, at: 2, meant: 'b', found: 'bc', words: true });
    assert.deepEqual(difference('a', 'a\n'), { lines: 1, at: 2, meant: '(the end)', found: '', words: false });
  });

  it('type the same again for the same seed, and something else for others', () => {
    const texts = Array.from({ length: 20 }, (_, seed) => randomRun(seed).meant);
    assert.deepEqual(
      Array.from({ length: 20 }, (_, seed) => randomRun(seed).meant),
      texts,
    );
    assert.ok(new Set(texts).size > 10);
  });

  it('are told of on a page whose table is made from what was kept', () => {
    const page = read('docs/typing.md');
    assert.equal(page, pageWithTable(page));
  });

  it('hold each row of what a newcomer stumbled over, by the names that the page gives', () => {
    const [, rows = ''] = /<!-- rows -->\n([\s\S]*)<!-- end of rows -->/u.exec(read('docs/typing.md')) ?? [];
    const found = [...rows.matchAll(/^\| ([TE]\d+) \| (.*) \|$/gmu)];
    const wanted = [...numbered('T', 23), ...numbered('E', 6)];
    assert.deepEqual(
      found.map(([, row]) => row),
      wanted,
    );
    for (const [, row = '', cells = ''] of found) {
      const tests = [...cells.matchAll(/`([^`]+\.ts)`: “([^”]+)”/gu)];
      assert.ok(tests.length > 0 || NOT_OF_TYPING.has(row), row);
      for (const [, path = '', name = ''] of tests) assert.ok(read(path).includes(name), `${row}: ${path}: ${name}`);
    }
  });
});

/** Rows for which no test of this repository stands. */
const NOT_OF_TYPING: ReadonlySet<string> = new Set(['T5']);

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
