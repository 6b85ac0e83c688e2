/** What client and server say to each other beyond LSP stands in one place, and on its page. */
import assert from 'node:assert/strict';
import { filesBelow, importsOf, read } from '../support/repository.ts';

const FILES = filesBelow('protocol', '.ts');
const PAGE = read('docs/lsp-extensions.md');
/** `duo/actie`, `duo.server.noteer`. */
const NAME = /'(duo[/.][\w./]+)'/gu;

describe('the protocol', () => {
  it('has each of its names on the page, and the page none besides', () => {
    const names = FILES.flatMap((path) => [...read(path).matchAll(NAME)].map(([, name]) => name!));
    const listed = [...PAGE.matchAll(/`(duo\/\w+|duo\.server\.\w+)`/gu)].map(([, name]) => name!);
    assert.deepEqual([...new Set(listed)].sort(), [...new Set(names)].sort());
  });

  it('has each option of the start on the page', () => {
    const [, body = ''] =
      /interface InitializationOptions \{(.*?)\n\}/su.exec(read('protocol/initialization.ts')) ?? [];
    const options = [...body.matchAll(/readonly (\w+)\?/gu)].map(([, name]) => name!);
    assert.ok(options.length > 5);
    for (const option of options) assert.ok(PAGE.includes(`\`${option}\``), option);
  });

  it('is written nowhere else', () => {
    for (const path of [...filesBelow('server/src', '.ts'), ...filesBelow('client/src', '.ts')]) {
      assert.doesNotMatch(read(path), /'duo\/|'duo\.server\./u, path);
    }
  });

  it('imports nothing but itself', () => {
    for (const path of FILES) for (const specifier of importsOf(path)) assert.match(specifier, /^\.\/\w+\.ts$/u, path);
  });
});
