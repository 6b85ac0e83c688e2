import assert from 'node:assert/strict';
import { checkProblems } from './check.ts';

describe('te-lang', () => {
  const lines = (count: number) => '  // leeg\n'.repeat(count);

  it('is reported of a line that goes on beyond 10,000 characters, once for an entry', () => {
    const line = (length: number) => `  toelichting: ${'x'.repeat(length - 15)}`;
    const marked = `besluit 1\n${line(10_003)}\n${' '.repeat(10_000)}^^^ te-lang\n${line(10_003).replace('toelichting', '  opmerking')}\n`;
    const [problem] = checkProblems(marked.replace('toelichting', 'toelichting'));
    assert.equal(
      problem?.message,
      'Deze regel is langer dan 10.000 tekens; de rest wordt bewaard, maar niet gelezen. Verdeel de regel.',
    );
    assert.equal(problem?.fixes, undefined);
    checkProblems(`besluit 1\n${line(10_000)}\n`);
  });

  it('is reported of an entry that goes on beyond 2,000 lines', () => {
    const [problem] = checkProblems(
      `besluit 1\n${lines(1999)}  datum: onzin\n  ^^^^^^^^^^^^ te-lang\n  datum: onzin\nbesluit 2\n`,
    );
    assert.equal(
      problem?.message,
      'Dit onderdeel is langer dan 2.000 regels; de rest wordt bewaard, maar niet gelezen. Verdeel het.',
    );
    checkProblems(`besluit 1\n${lines(1998)}  datum: 2-3-2021\nbesluit 2\n`);
  });
});
