import assert from 'node:assert/strict';
import { finish } from '../../../server/src/incremental/work.ts';
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

const contentOf = ({ cache, index }: Workspace): string => finish(cache.contentInBits((file) => index.has(file)));

/** The hashes of the files that a content holds. */
const hashesIn = (content: string): string[] =>
  content
    .split('\n')
    .slice(1)
    .filter((_, line) => line % 3 === 0);

/** A content with other lines of the one file that it holds, and a head that fits them. */
function withLines(content: string, said: string, packed: string): string {
  const [head = '', hash = ''] = content.split('\n');
  const body = [hash, said, packed].join('\n');
  return `${head.slice(0, head.lastIndexOf(' '))} ${contentHash(body)}\n${body}`;
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
    const again = await read(FILES, contentOf(first));
    assert.equal(again.cache.isChanged, false);
    assert.deepEqual(show(again), show(first));
  });

  it('reads no entry that declares a name or has a number', async () => {
    const first = await read(FILES);
    const again = await read(FILES, contentOf(first));
    const cached = [...again.index.files].flatMap(({ document }) =>
      [...document.entries].filter((one) => one.cached !== undefined),
    );
    assert.deepEqual(
      cached.map(({ kind }) => kind),
      ['blok', 'onderwerp'],
    );
  });

  it('unpacks no file of which nobody asks more than what it says to others', async () => {
    const first = await read(FILES);
    const again = await read(FILES, contentOf(first));
    const [list, names] = [...again.index.files];
    assert.deepEqual([list?.registerCode, names?.registerCode], ['lijst', 'namen']);
    assert.deepEqual([list?.uses, list?.textLength], [['namen.duo'], FILES[0]!.text.length]);
    assert.deepEqual([...names!.memberKeys()], [...[...first.index.files][1]!.members.keys()]);
    assert.deepEqual([list?.isPacked, names?.isPacked], [true, true]);
    const scope = again.index.scopeOf(FILES[0]!.uri)!;
    assert.equal(scope.lookupName('Anja van der Woortman').length, 1);
    assert.equal(names?.isPacked, false);
  });

  it('tells those who look on what a reading tells', async () => {
    const first = await read(FILES);
    const tell = async (cache?: string) => {
      const told: unknown[] = [];
      const workspace = new Workspace(diskOf(FILES));
      workspace.cache.load(cache);
      workspace.index.onDidChange({
        changed: ({ file, changes: { headings: _, keys, seats, ...rest }, scopeChanged }) =>
          told.push([file.uri, [...keys].sort(), [...seats].sort(), rest, [...scopeChanged].map(({ uri }) => uri)]),
      });
      await workspace.addFolder('file:///werk');
      return told;
    };
    assert.deepEqual(await tell(contentOf(first)), await tell());
  });

  it('leaves out what was typed in since', async () => {
    const first = await read(FILES);
    const { uri, text } = FILES[1]!;
    const open = first.open(uri, 'duo', 1, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.ok(first.edit(open, [{ range, text: '//\n' }], 2));
    assert.deepEqual(hashesIn(contentOf(first)), [contentHash(FILES[0]!.text)]);
  });

  it('is not used for a file with another content', async () => {
    const first = await read(FILES);
    const changed = [FILES[0]!, { ...FILES[1]!, text: FILES[1]!.text.replace('Anke', 'Ank ') }];
    const again = await read(changed, contentOf(first));
    assert.equal(again.cache.isChanged, true);
    assert.deepEqual(show(again), show(await read(changed)));
    assert.equal(hashesIn(contentOf(again)).length, 2);
  });

  it('forgets files that are gone', async () => {
    const first = await read(FILES);
    const again = await read(FILES.slice(1), contentOf(first));
    assert.equal(again.cache.isChanged, true);
    assert.deepEqual(hashesIn(contentOf(again)), [contentHash(FILES[1]!.text)]);
  });

  it('passes over what is no cache', async () => {
    const plain = show(await read(FILES));
    const content = contentOf(await read(FILES));
    const other = content.replace(/^duo \d+/u, 'duo 0');
    assert.notEqual(other, content);
    const one = contentOf(await read(FILES.slice(1)));
    const [, hash = '', said = ''] = one.split('\n');
    const { length } = FILES[1]!.text;
    const broken = [
      withLines(one, 'null', '{}'),
      withLines(one, '{"code":null,"uses":[7],"keys":[],"seats":[]}', '{}'),
      withLines(one, said, '{}'),
      withLines(one, said, 'nee'),
      withLines(one, said, '{"entries":[7],"keys":[3]}'),
      withLines(one, said, `{"entries":[[${length},0,0]],"keys":[[0,[[1]],[[9]]]]}`),
      withLines(one, said, `{"entries":[[${length},0,0]],"keys":[[5,"actie 1"]]}`),
    ];
    assert.equal(hash, contentHash(FILES[1]!.text));
    for (const bad of [undefined, 7, '', '{', 'null', '[]', content.slice(0, -9), other, ...broken]) {
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

describe('the content of the cache of a folder', () => {
  it('is made a file at a time, and a file that goes meanwhile is left out', async () => {
    const files = Array.from({ length: 20 }, (_, at) => ({
      uri: `file:///werk/${at}.duo`,
      text: `actie ${at}: Een\n`,
    }));
    const { cache, index } = await read(files);
    let bits = 0;
    const work = cache.contentInBits((file) => index.has(file));
    for (let bit = work.next(); ; bit = work.next()) {
      if (bit.done) {
        assert.equal(hashesIn(bit.value).length, 19);
        const again = await read(files.slice(0, 19), bit.value);
        assert.equal(again.cache.isChanged, false);
        break;
      }
      if (++bits === 1) index.delete('file:///werk/19.duo');
    }
    assert.ok(bits >= 39, `${bits}`);
  });
});
