import assert from 'node:assert/strict';
import { COMPLETE, checkProblems } from './check.ts';

describe('register-dubbel', () => {
  it('is reported on the second, wherever it stands, and points to the first', () => {
    const problems = checkProblems(`
      actie 5: A${COMPLETE}
      register ACTIELIJST: Actielijst
      register ACTIELIJST
      ^^^^^^^^^^^^^^^^^^^ register-dubbel
      register
      ^^^^^^^^ register-dubbel
    `);
    assert.deepEqual(
      problems.map(({ message, related }) => [message, related?.[0]?.message]),
      Array(2).fill([
        'Dit bestand heeft al een register (ACTIELIJST). Zet dit register in een eigen bestand.',
        'Hier staat het eerste register.',
      ]),
    );
  });

  it('speaks of a register without a code', () => {
    const [problem] = checkProblems(`
      register
      register B
      ^^^^^^^^^^ register-dubbel
    `);
    assert.equal(problem?.message, 'Dit bestand heeft al een register. Zet dit register in een eigen bestand.');
    assert.equal(problem?.related?.[0]?.message, 'Hier staat het eerste register.');
  });

  it('is not reported of one register over several files', () => {
    checkProblems(`
      //- a.duo
      register LIJST
      //- b.duo
      register LIJST
      //- c.duo
      register ANDER
    `);
  });
});
