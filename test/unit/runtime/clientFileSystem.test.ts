import assert from 'node:assert/strict';
import { LIST_REQUEST } from '../../../protocol/files.ts';
import { byScheme, clientFileSystem } from '../../../server/src/runtime/clientFileSystem.ts';
import { type FileSystem, type StoredFile, Unreadable } from '../../../server/src/workspace/fileSystem.ts';

const FOLDER = 'vscode-vfs://github/werk';

async function filesIn(files: FileSystem, uri = FOLDER): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for await (const file of files.readFolder(uri)) found.push(file);
  return found;
}

/** A connection to a client that answers like this; an answer that is an error is one of the client. */
function connectedTo(answer: (request: string, uri: string) => unknown) {
  const asked: string[] = [];
  const sendRequest = async (request: string, { uri }: { uri: string }) => {
    asked.push(`${request} ${uri}`);
    const result = await answer(request, uri);
    if (result instanceof Error) throw result;
    return result;
  };
  return { files: clientFileSystem({ sendRequest } as never), asked };
}

describe('registers that the client reads', () => {
  it('are those that it lists, in that order, each with its text', async () => {
    const texts: Record<string, string> = { [`${FOLDER}/b.duo`]: 'b', [`${FOLDER}/onder/a.duo`]: '' };
    const { files, asked } = connectedTo((request, uri) =>
      request === LIST_REQUEST ? Object.keys(texts) : texts[uri],
    );
    assert.deepEqual(await filesIn(files), [
      { uri: `${FOLDER}/b.duo`, text: 'b' },
      { uri: `${FOLDER}/onder/a.duo`, text: '' },
    ]);
    assert.equal(await files.readFile(`${FOLDER}/b.duo`), 'b');
    assert.deepEqual(asked, [
      `duo/bestanden ${FOLDER}`,
      `duo/bestand ${FOLDER}/b.duo`,
      `duo/bestand ${FOLDER}/onder/a.duo`,
      `duo/bestand ${FOLDER}/b.duo`,
    ]);
  });

  it('are none of a client that does not know the requests, or answers something else', async () => {
    const unknown = Object.assign(new Error('Unhandled method'), { code: -32601 });
    for (const answer of [unknown, null, undefined, 'a.duo', { uris: [] }, [], [5, null]]) {
      const { files, asked } = connectedTo(() => answer);
      assert.deepEqual(await filesIn(files), []);
      assert.deepEqual(asked, [`duo/bestanden ${FOLDER}`]);
    }
  });

  it('are left out when there is no text of them', async () => {
    const answers: Record<string, unknown> = { a: null, c: 5, d: undefined, e: 'e' };
    const { files } = connectedTo((request, uri) => (request === LIST_REQUEST ? Object.keys(answers) : answers[uri]));
    assert.deepEqual(await filesIn(files), [{ uri: 'e', text: 'e' }]);
    for (const uri of ['a', 'c', 'd']) assert.equal(await files.readFile(uri), undefined, uri);
  });

  it('may be read later when the client fails, as may the list of them', async () => {
    const busy = new Unreadable('busy');
    const { files } = connectedTo((request) => (request === LIST_REQUEST ? ['b', 'c'] : new Error('locked')));
    assert.deepEqual(await filesIn(files), [
      { uri: 'b', text: busy },
      { uri: 'c', text: busy },
    ]);
    assert.deepEqual(await files.readFile('b'), busy);
    const unlisted = connectedTo(() => new Error('away')).files;
    assert.deepEqual(await filesIn(unlisted), [{ uri: `${FOLDER}/`, text: busy }]);
  });

  it('are asked for thirty-two at a time, and no more once nobody wants them', async () => {
    const uris = Array.from({ length: 70 }, (_, i) => `${i}`);
    let open = 0;
    let most = 0;
    const { files, asked } = connectedTo(async (request, uri) => {
      if (request === LIST_REQUEST) return uris;
      most = Math.max(most, ++open);
      await new Promise<void>((resolve) => setImmediate(resolve));
      open--;
      return uri;
    });
    assert.deepEqual(
      (await filesIn(files)).map(({ uri }) => uri),
      uris,
    );
    assert.deepEqual([most, asked.length], [32, 71]);
    asked.length = 0;
    for await (const { uri } of files.readFolder(FOLDER)) if (uri === '40') break;
    assert.equal(asked.length, 65, 'the list, and the two batches that were begun');
  });

  it('are asked for to the depth that is wanted, by scheme too', async () => {
    const asked: unknown[] = [];
    const sendRequest = async (_request: string, params: unknown) => {
      asked.push(params);
      return [];
    };
    const own = clientFileSystem({ sendRequest } as never);
    for await (const _ of own.readFolder(FOLDER, 'own')) assert.fail();
    for await (const _ of byScheme({}, own).readFolder(FOLDER, 'own')) assert.fail();
    for await (const _ of own.readFolder(FOLDER)) assert.fail();
    assert.deepEqual(asked, [
      { uri: FOLDER, depth: 'own' },
      { uri: FOLDER, depth: 'own' },
      { uri: FOLDER, depth: 'all' },
    ]);
  });
});

describe('a file system for each scheme', () => {
  const named = (name: string): FileSystem => ({
    async *readFolder(uri) {
      yield { uri, text: name };
    },
    readFile: async () => name,
  });
  const files = byScheme({ file: named('disk') }, named('client'));

  it('is that of its scheme, in capitals too, and for all others the same one', async () => {
    for (const [uri, name] of [
      ['file:///werk', 'disk'],
      ['FILE:///werk', 'disk'],
      ['vscode-vfs://github/werk', 'client'],
      ['files:///werk', 'client'],
      ['untitled:x.duo', 'client'],
      ['/werk', 'client'],
      ['', 'client'],
      [':', 'client'],
      // A name that every object has is no scheme that is known.
      ['constructor:x', 'client'],
      ['toString:x', 'client'],
    ] as const) {
      assert.equal(await files.readFile(uri), name, uri);
      assert.deepEqual(await filesIn(files, uri), [{ uri, text: name }]);
    }
  });
});
