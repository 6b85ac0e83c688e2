/** docs/reliability.md says what `scripts/reach.ts` measured. */
import assert from 'node:assert/strict';
import { type Reach, reachPage } from '../../scripts/reach/table.ts';
import { read } from '../support/repository.ts';

describe('the figures of docs/reliability.md', () => {
  it('are those that were written down, of ten thousand files', () => {
    const page = read('docs/reliability.md');
    const reach = JSON.parse(read('docs/reliability.json')) as Reach;
    assert.equal(reachPage(page, reach), page);
    assert.equal(reach.files, 10_000);
    assert.equal(reach.changed, reach.files);
  });
});
