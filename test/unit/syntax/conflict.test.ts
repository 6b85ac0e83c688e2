import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  conflictAt,
  conflictMark,
  freeMarkSize,
  holdsConflict,
  isBareMark,
  writeConflict,
} from '../../../server/src/syntax/conflict.ts';

describe('a mark of a conflict', () => {
  it('is a row of seven signs or more, in a comment or at the margin, with a space or nothing behind it', () => {
    assert.deepEqual(conflictMark('<<<<<<< HEAD'), { kind: 'start', size: 7, isComment: false });
    assert.deepEqual(conflictMark('||||||||'), { kind: 'base', size: 8, isComment: false });
    assert.deepEqual(conflictMark('  // ======= binnenkomend'), { kind: 'middle', size: 7, isComment: true });
    assert.deepEqual(conflictMark('\t// >>>>>>>\r'), { kind: 'end', size: 7, isComment: true });
    for (const line of [
      '<<<<<< HEAD',
      '  <<<<<<< HEAD',
      '<<<<<<<HEAD',
      '// // <<<<<<<',
      '// =====----',
      '//<<<<<<< a',
      '',
    ]) {
      assert.equal(conflictMark(line), undefined, line);
    }
    assert.ok(isBareMark('=======') && !isBareMark('// =======') && !isBareMark('=== ==='));
  });

  it('gets a length that no other has, and never one that is too long to be known', () => {
    assert.equal(freeMarkSize([['a', '// <<<<<<<', '========= x'], ['||||||||']], 7), 10);
    assert.equal(freeMarkSize([['a', '<<<<<<']], 1), 7);
    assert.equal(freeMarkSize([['<<<<<<<', '='.repeat(200)]], 7), 8);
    assert.equal(freeMarkSize([['='.repeat(200)]], 300), 199);
  });

  it('begins or ends a conflict, or is a divider', () => {
    for (const line of ['<<<<<<< a', '  // >>>>>>>>> b']) assert.ok(holdsConflict(['a', line]), line);
    for (const line of ['======= a', '  // |||||||||', '// >>>>>> b']) assert.ok(!holdsConflict(['a', line]), line);
  });
});

describe('a conflict', () => {
  const someLine = fc.string({
    unit: fc.constantFrom('a', ' ', '\t', '/', '//', '<<<<<<<', '=======', '>>>>>>>', '|||||||', 'é', ':'),
    maxLength: 9,
  });

  it('gives both readings back letter for letter, whatever stands in them, between marks of another length', () => {
    fc.assert(
      fc.property(
        fc.array(someLine),
        fc.array(someLine),
        fc.constantFrom('', '  ', '\t'),
        (current, incoming, indent) => {
          const size = freeMarkSize([current, incoming], 7);
          const lines = ['actie 1: A', ...writeConflict(current, incoming, indent, size), 'actie 2: B'];
          assert.deepEqual(conflictAt(lines, 1), { first: 1, last: lines.length - 2, current, incoming });
        },
      ),
    );
  });

  it('is none where a mark is missing, has another length or another form, or begins again', () => {
    for (const lines of [
      ['// <<<<<<<', '// ======='],
      ['// <<<<<<<', '// >>>>>>>'],
      ['// <<<<<<<', '// ========', '// >>>>>>>'],
      ['// <<<<<<<', '=======', '// >>>>>>>'],
      ['// <<<<<<<', '// <<<<<<<', '// =======', '// >>>>>>>'],
      ['// =======', '// >>>>>>>'],
    ]) {
      assert.equal(conflictAt(lines, 0), undefined, lines.join());
    }
  });
});
