/** docs/capabilities.md says what the server says. */
import assert from 'node:assert/strict';
import { ROWS } from '../../scripts/capabilities/rows.ts';
import { askOurs, capabilitiesPage, readPeers } from '../../scripts/capabilities.ts';
import { read } from '../support/repository.ts';

describe('the table of capabilities', () => {
  it('has in our column what the built server answers, and in the others what was recorded', async () => {
    const page = read('docs/capabilities.md');
    assert.equal(page, await capabilitiesPage(page), 'run `npm run build` and `npm run capabilities`');
  });

  it('has a row for everything that a server says', async () => {
    const answers = [await askOurs(), ...readPeers()].flatMap(({ capabilities }) => Object.keys(capabilities));
    const rows = new Set<string>(ROWS.map(({ key }) => key));
    assert.deepEqual(
      answers.filter((key) => !rows.has(key)),
      [],
    );
  });
});
