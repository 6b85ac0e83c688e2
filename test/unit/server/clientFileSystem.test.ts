import assert from 'node:assert/strict';
import { byScheme, clientFileSystem } from '../../../server/src/clientFileSystem.ts';
import type { FileSystem, FolderDepth, StoredFile } from '../../../server/src/workspace/fileSystem.ts';

const FOLDER = 'vscode-vfs://github/a/b';

/** A client with these answers, and what it was asked. */
function filesOf(answers: Readonly<Record<string, unknown>>) {
  const asked: unknown[] = [];
  const sendRequest = async (method: unknown, params: unknown): Promise<never> => {
    asked.push([method, params]);
    const key = `${method} ${(params as { uri: string }).uri}`;
    if (!(key in answers)) throw new Error('unknown');
    return answers[key] as never;
  };
  return { asked, files: clientFileSystem({ sendRequest }) };
}

async function read(files: FileSystem, uri: string, depth?: FolderDepth): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for await (const file of files.readFolder(uri, depth)) found.push(file);
  return found;
}

describe('files that the client reads', () => {
  const one = `${FOLDER}/a.duo`;
  const answers = {
    [`duo/bestanden ${FOLDER}`]: [one, 5, `${FOLDER}/weg.duo`, `${FOLDER}/leeg.duo`],
    [`duo/bestand ${one}`]: 'actie 1: X',
    [`duo/bestand ${FOLDER}/leeg.duo`]: '',
    [`duo/bestand ${FOLDER}/weg.duo`]: null,
  };

  it('are those that it lists and can read', async () => {
    const { files } = filesOf(answers);
    assert.deepEqual(await read(files, FOLDER), [
      { uri: one, text: 'actie 1: X' },
      { uri: `${FOLDER}/leeg.duo`, text: '' },
    ]);
    assert.equal(await files.readFile(one), 'actie 1: X');
  });
  it('are asked for with the depth that is wanted', async () => {
    const { files, asked } = filesOf({ [`duo/bestanden ${FOLDER}`]: [] });
    await read(files, FOLDER, 'own');
    await read(files, FOLDER);
    assert.deepEqual(asked, [
      ['duo/bestanden', { uri: FOLDER, depth: 'own' }],
      ['duo/bestanden', { uri: FOLDER, depth: 'all' }],
    ]);
  });
  it('are none of a client that does not know the requests, or answers something else', async () => {
    for (const { files } of [filesOf({}), filesOf({ [`duo/bestanden ${FOLDER}`]: 'x' })]) {
      assert.deepEqual(await read(files, FOLDER), []);
      assert.equal(await files.readFile(one), undefined);
    }
  });
  it('are those of the scheme of an address, to the depth that is wanted', async () => {
    const { files, asked } = filesOf({});
    const other = filesOf({});
    const both = byScheme({ file: other.files }, files);
    await read(both, 'FILE:///werk', 'own');
    await read(both, 'toString:x');
    await both.readFile(one);
    assert.deepEqual(other.asked, [['duo/bestanden', { uri: 'FILE:///werk', depth: 'own' }]]);
    assert.deepEqual(asked, [
      ['duo/bestanden', { uri: 'toString:x', depth: 'all' }],
      ['duo/bestand', { uri: one }],
    ]);
  });
});
