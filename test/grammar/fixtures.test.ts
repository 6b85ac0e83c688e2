/** How the fixtures are coloured, compared with the snapshots next to them. `UPDATE_SNAPSHOTS=1` writes them anew. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { snapshotOf } from './snapshot.ts';
import { tokenise } from './tokenise.ts';

const FOLDER = new URL('fixtures/', import.meta.url);
const { CI, UPDATE_SNAPSHOTS } = process.env;
const UPDATE = UPDATE_SNAPSHOTS === '1';

const withExtension = (extension: string) =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length));

describe('grammar: fixtures', () => {
  before(() => {
    assert.ok(!(UPDATE && CI !== undefined), 'UPDATE_SNAPSHOTS is refused in CI: snapshots are reviewed');
  });

  for (const name of withExtension('.duo')) {
    it(`colours ${name}.duo as its snapshot says`, async () => {
      const actual = snapshotOf(await tokenise(readFileSync(new URL(`${name}.duo`, FOLDER), 'utf8')));
      const snapshot = new URL(`${name}.snap`, FOLDER);
      if (UPDATE) writeFileSync(snapshot, actual);
      assert.equal(actual, readFileSync(snapshot, 'utf8'));
    });
  }

  it('has a fixture for every snapshot', () => {
    assert.deepEqual(withExtension('.snap'), withExtension('.duo'));
  });

  it('has its line ends still in the fixture of line ends', () => {
    const text = readFileSync(new URL('regeleinden-crlf-en-cr.duo', FOLDER), 'utf8');
    assert.match(text, /\r\n/u);
    assert.match(text, /\r(?!\n)/u);
  });
});
