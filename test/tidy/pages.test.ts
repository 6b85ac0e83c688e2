/** The pages for those who change the code say what is there: their code is that of the project, their commands are its scripts. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT, read } from '../support/repository.ts';

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'bench/README.md',
  'samples/README.md',
];
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;
const SOURCES = ['server/src', 'test/unit'].flatMap((folder) => filesBelow(folder, '.ts')).map(read);

/** The text without the line ends and the indentation of where it stands. */
function loose(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

describe('the pages about the code', () => {
  it('quote code as it stands: adding-a-rule.md', () => {
    const blocks = [...read('docs/adding-a-rule.md').matchAll(/^```ts\r?\n([\s\S]*?)^```/gmu)];
    assert.ok(blocks.length >= 6);
    const sources = SOURCES.map(loose);
    for (const [, code = ''] of blocks)
      assert.ok(
        sources.some((source) => source.includes(loose(code))),
        code,
      );
  });

  it('name no script of npm that is not there, and start no TypeScript by a Node that cannot run it', () => {
    for (const path of PAGES) {
      const text = read(path);
      for (const [, name = ''] of text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/gu)) {
        assert.ok(name in SCRIPTS, `${path}: npm run ${name}`);
      }
      // The Node of a terminal may be an older one; that of a script of npm is ours.
      assert.doesNotMatch(text, /(?:^|`|&& )node (?:\S+ )*?[\w./-]+\.ts\b/mu, path);
    }
  });

  it('name files that are there: adding-a-rule.md, CONTRIBUTING.md', () => {
    for (const path of ['docs/adding-a-rule.md', 'CONTRIBUTING.md']) {
      const named = [...read(path).matchAll(/`((?:server|client|test|scripts|docs|samples|protocol)\/[\w./-]+)`/gu)];
      assert.ok(named.length > 5, path);
      for (const [, file = ''] of named) assert.ok(existsSync(join(ROOT, file)), `${path}: ${file}`);
    }
  });
});
