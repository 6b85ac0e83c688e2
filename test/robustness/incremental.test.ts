/** The first half of the random sequences of edits; the other half (`incrementalMore.test.ts`) runs beside it. */
import { SEQUENCES, trySequences } from './editSequences.ts';

describe('a sequence of edits', () => {
  it(`leaves what a server has that was started afresh (${SEQUENCES} sequences, the first half)`, function () {
    this.timeout(35 * 60_000);
    trySequences(0, Math.ceil(SEQUENCES / 2));
  });
});
