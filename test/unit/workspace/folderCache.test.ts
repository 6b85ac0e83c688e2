import assert from 'node:assert/strict';
import { contentHash } from '../../../server/src/text/contentHash.ts';
import type { StoredFile } from '../../../server/src/workspace/fileSystem.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';

const FILES: (StoredFile & { readonly text: string })[] = [
  {
    uri: 'file:///werk/lijst.duo',
    text: `register LIJST: Lijst\r\ngebruik namen.duo\r\nblok A: Uitvoering\r\nactie 1: Een\r\n  status: gereed\r\nonderwerp I: Onder\r\nactie 02: Twee\r\n`,
  },
  {
    uri: 'file:///werk/namen.duo',
    text: `// namen\norganisatie NCG: Nationaal Coördinator Groningen\npersoon Anja van der Woortman\n  functie: secretaris\n  ook bekend als: Anke\n  verschreven als: Anja Wortman\ngremium DUO: Overleg\n`,
  },
];

function diskOf(files: readonly StoredFile[]) {
  return {
    readFolder: async function* () {
      yield* files;
    },
    readFile: async () => undefined,
  };
}

async function read(files: readonly StoredFile[], cache?: unknown): Promise<Workspace> {
  const workspace = new Workspace(diskOf(files));
  workspace.cache.load(cache);
  await workspace.addFolder('file:///werk');
  return workspace;
}

/** All that other files can see of a file. */
function show({ index }: Workspace) {
  return [...index.files].map((file) => ({
    uri: file.uri,
    code: file.registerCode,
    uses: file.uses,
    names: [...file.names.values()].map(({ name, kind, placed }) => ({
      name,
      kind,
      start: placed.start,
      entry: placed.entry,
    })),
    parts: [...file.personParts.keys()].map((key) => [
      key,
      file.personParts.get(key).map(({ placed }) => placed.start),
    ]),
    functions: [...file.functions.keys()],
    numbers: [...file.numbers.keys()].map((key) => [key, file.numbers.get(key).map(({ placed }) => placed.line)]),
    headings: [...file.headingsByName.keys()],
    entries: [...file.document.entries].map(({ start, line, kind }) => [start, line, kind]),
  }));
}

describe('the cache of a folder', () => {
  it('gives what a reading gives', async () => {
    const first = await read(FILES);
    assert.equal(first.cache.isChanged, true);
    const again = await read(FILES, first.cache.toContent());
    assert.equal(again.cache.isChanged, false);
    assert.deepEqual(show(again), show(first));
  });

  it('reads no entry that declares a name or has a number', async () => {
    const first = await read(FILES);
    const again = await read(FILES, first.cache.toContent());
    const cached = [...again.index.files].flatMap(({ document }) =>
      [...document.entries].filter((one) => one.cached !== undefined),
    );
    assert.deepEqual(
      cached.map(({ kind }) => kind),
      ['register', 'gebruik', 'blok', 'onderwerp'],
    );
  });

  it('is not used for a file with another content', async () => {
    const first = await read(FILES);
    const changed = [FILES[0]!, { ...FILES[1]!, text: FILES[1]!.text.replace('Anke', 'Ank ') }];
    const again = await read(changed, first.cache.toContent());
    assert.equal(again.cache.isChanged, true);
    assert.deepEqual(show(again), show(await read(changed)));
    assert.equal(Object.keys(JSON.parse(again.cache.toContent()).files).length, 2);
  });

  it('forgets files that are gone', async () => {
    const first = await read(FILES);
    const again = await read(FILES.slice(1), first.cache.toContent());
    assert.equal(again.cache.isChanged, true);
    assert.deepEqual(Object.keys(JSON.parse(again.cache.toContent()).files), [contentHash(FILES[1]!.text)]);
  });

  it('passes over what is no cache', async () => {
    const plain = show(await read(FILES));
    const content = (await read(FILES)).cache.toContent();
    const { version } = JSON.parse(content) as { version: number };
    const other = content.replace(`"version":${version}`, '"version":0');
    assert.notEqual(other, content);
    const { text } = FILES[1]!;
    const broken = [
      { entries: [7], keys: [3] },
      { entries: [[text.length, 0, 0]], keys: [[0, [[1]], [[9]]]] },
      { entries: [[text.length, 0, 0]], keys: [[5, 'actie 1']] },
    ].map((facts) => JSON.stringify({ version, files: { [contentHash(text)]: facts } }));
    for (const bad of [
      undefined,
      7,
      '',
      '{',
      'null',
      '[]',
      `{"version":${version},"files":{"a":{}}}`,
      content.slice(0, -9),
      other,
      ...broken,
    ]) {
      assert.deepEqual(show(await read(FILES, bad)), plain, String(bad));
    }
  });
});

describe('contentHash', () => {
  it('is the same for the same text only', () => {
    assert.equal(contentHash('actie 1'), contentHash('actie 1'));
    const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', 'aé', 'a\u0000', 'a\n', 'a\r\n'];
    for (let i = 0; i < 3000; i++) texts.push(`actie ${i}: Titel\n`);
    assert.equal(new Set(texts.map(contentHash)).size, texts.length);
  });
});
