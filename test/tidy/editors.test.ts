/** docs/editors.md says what `npm run editors` wrote down. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENTS } from '../../scripts/editors/clients.ts';
import { type EditorsResult, editorsPage, ROWS } from '../../scripts/editors/table.ts';
import { ROOT, read } from '../support/repository.ts';

describe('the clients that were run', () => {
  const result = JSON.parse(read('docs/editors.json')) as EditorsResult;

  it('stand in docs/editors.md as the script writes them', () => {
    const page = read('docs/editors.md');
    assert.equal(editorsPage(page, result), page);
  });

  it('are known ones, each with its version and every row', () => {
    assert.ok(result.clients.length > 0);
    for (const { client, version, rows } of result.clients) {
      assert.ok(
        CLIENTS.some(({ name }) => name === client),
        client,
      );
      assert.match(version, /\d/u, client);
      assert.deepEqual(Object.keys(rows), ROWS);
    }
  });

  it('have each a probe, and packages of npm with their versions', () => {
    for (const { probe, packages = [] } of CLIENTS) {
      assert.ok(existsSync(join(ROOT, 'scripts', 'editors', probe)), probe);
      for (const one of packages) assert.match(one, /@\d+\.\d+\.\d+$/u);
    }
  });
});
