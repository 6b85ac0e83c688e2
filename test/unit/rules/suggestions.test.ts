/** What is proposed follows from the texts: not from what was typed, and taken back, before. */
import assert from 'node:assert/strict';
import { type Fixture, fixture, problemsOf } from '../../support/fixture.ts';

/** Two names and two numbers that are equally near to what is asked for. */
const TEXT = `persoon Jan
persoon Jas
actie 3a: Een
  status: gereed
actie 3b: Twee
  status: gereed
actie 4: Drie
  status: gereed
  eigenaar: Jax
  na: actie 3c
`;

const proposals = (read: Fixture) =>
  problemsOf(read).flatMap(({ code, fixes }) => (fixes?.() ?? []).map(({ title }) => `${code}: ${title}`));

describe('the nearest of several that are equally near', () => {
  for (const typedIn of ['persoon Jan', 'actie 3a']) {
    it(`is the same after something was typed and taken back in ${typedIn}`, () => {
      const read = fixture(TEXT);
      const expected = proposals(read);
      const file = read.index.file(read.file.uri)!;
      const end = TEXT.indexOf(typedIn) + typedIn.length;
      read.index.edit(file, end, end, 'x');
      read.index.edit(file, end, end + 1, '');
      assert.equal(file.document.text.slice(), TEXT);
      assert.deepEqual(proposals(read), expected);
    });
  }
});
