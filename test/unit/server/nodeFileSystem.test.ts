import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRegister, nodeFileSystem } from '../../../server/src/nodeFileSystem.ts';
import type { FolderDepth } from '../../../server/src/workspace/fileSystem.ts';

describe('files on a disk', () => {
  let folder: string;
  const uri = (...path: string[]) => pathToFileURL(join(folder, ...path)).href;
  const write = async (path: string, text = path) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const read = async (address: string, depth?: FolderDepth) => {
    const found: Record<string, string> = {};
    for await (const file of nodeFileSystem.readFolder(address, depth)) found[file.uri] = file.text;
    return found;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duo é (1) '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('all registers of a folder and below, and nothing else', async () => {
    for (const path of ['a.duo', 'onder/diep/B.DUO', 'c.txt', 'node_modules/d.duo', '.git/e.duo', 'duo', 'g.duo/f.duo'])
      await write(path);
    assert.deepEqual(await read(pathToFileURL(folder).href), {
      [uri('a.duo')]: 'a.duo',
      [uri('onder', 'diep', 'B.DUO')]: 'onder/diep/B.DUO',
      [uri('g.duo', 'f.duo')]: 'g.duo/f.duo',
    });
  });
  it('those of a folder itself, when no more is asked for', async () => {
    for (const path of ['a.duo', 'B.DUO', 'c.txt', 'onder/d.duo', 'g.duo/f.duo']) await write(path);
    await symlink(join(folder, 'onder', 'd.duo'), join(folder, 'link.duo'));
    assert.deepEqual(await read(`${pathToFileURL(folder).href}/`, 'own'), {
      [uri('a.duo')]: 'a.duo',
      [uri('B.DUO')]: 'B.DUO',
      [uri('link.duo')]: 'onder/d.duo',
    });
  });
  it('a link to a register is read; one to nothing, or to a folder, is left out', async () => {
    await write('onder/a.duo', 'a');
    await symlink(join(folder, 'onder', 'a.duo'), join(folder, 'link.duo'));
    await symlink(join(folder, 'weg.duo'), join(folder, 'los.duo'));
    await symlink(folder, join(folder, 'rond.duo'));
    assert.deepEqual(await read(pathToFileURL(folder).href), { [uri('onder', 'a.duo')]: 'a', [uri('link.duo')]: 'a' });
  });
  it('the text as an editor has it: UTF-8, without a byte order mark, with its own line ends', async () => {
    await write('a.duo', '\uFEFFactie 5: é𝄞\r\n\uFEFF');
    assert.equal(await nodeFileSystem.readFile(uri('a.duo')), 'actie 5: é𝄞\r\n\uFEFF');
    assert.deepEqual(Object.values(await read(pathToFileURL(folder).href)), ['actie 5: é𝄞\r\n\uFEFF']);
  });
  it('nothing where there is nothing to read', async () => {
    assert.deepEqual(await read(uri('weg')), {});
    assert.equal(await nodeFileSystem.readFile(uri('weg.duo')), undefined);
    assert.equal(await nodeFileSystem.readFile(pathToFileURL(folder).href), undefined);
    for (const address of ['untitled:Untitled-1', 'vscode-vfs://github/a/b', 'geen adres']) {
      assert.deepEqual(await read(address), {});
      assert.equal(await nodeFileSystem.readFile(address), undefined);
    }
  });
  it('a register is known by its name', () => {
    assert.deepEqual(['a.duo', '/werk/a.DUO', 'a.txt', 'duo', 'a.duo.txt'].map(isRegister), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
