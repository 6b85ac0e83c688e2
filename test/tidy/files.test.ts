/** What every file of the repository keeps to. */
import assert from 'node:assert/strict';
import { filesBelow, read } from '../support/repository.ts';

const CODE = ['client', 'protocol', 'server', 'scripts', 'syntaxes', 'test'].flatMap((folder) =>
  filesBelow(folder, '.ts'),
);

describe('the files', () => {
  it('each begin with what they are', () => {
    const without = filesBelow('server/src', '.ts')
      // A rule says what it is in its manual text; a catalogue of words in its name.
      .filter((path) => !/^server\/src\/(?:rules|messages\/nl)\//u.test(path))
      .filter((path) => !/^\/\*\*/u.test(read(path)));
    assert.deepEqual(without, []);
  });

  it('of the server stay within 300 lines, but for those that hold one thing that is longer', () => {
    // A grammar or the table of words is one thing; cutting it in two would hide it.
    const long = [
      'server/src/problems/fileProblems.ts',
      'server/src/syntax/readEntry.ts',
      'server/src/syntax/vocabulary.ts',
    ];
    const longerThan = (lines: number) =>
      filesBelow('server/src', '.ts').filter((path) => read(path).split('\n').length > lines + 1);
    assert.deepEqual(
      longerThan(300).filter((path) => !long.includes(path)),
      [],
    );
    // What is no table stays below this all the same.
    assert.deepEqual(longerThan(349), ['server/src/syntax/vocabulary.ts']);
  });

  it('leave nothing open', () => {
    const marks = new RegExp(
      ['\\bTO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '\\bas ' + 'any\\b', '\\.on' + 'ly\\('].join('|'),
      'u',
    );
    for (const path of CODE) assert.doesNotMatch(read(path), marks, path);
  });

  it('hold no marks of a merge that was left', () => {
    const pages = ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md', ...filesBelow('docs', '.md')];
    // Those of git itself: examples in the pages have other words behind them.
    for (const path of [...pages, ...filesBelow('docs', '.json'), ...CODE]) {
      assert.doesNotMatch(read(path), /^(?:<{7} HEAD|>{7} [0-9a-f]{7,40})$/mu, path);
    }
  });

  it('of the tests wait for conditions, not for time', () => {
    for (const path of filesBelow('test', '.ts')) {
      assert.doesNotMatch(read(path), /setTimeout\((?:resolve|done|r)\b|sleep\(\d|\.skip\(/u, path);
    }
  });
});
