import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderDepth } from '../../../protocol/files.ts';
import {
  isRegister,
  isSpelledOtherwise,
  MOST_BYTES,
  nodeFileSystem,
} from '../../../server/src/runtime/nodeFileSystem.ts';
import { Unreadable } from '../../../server/src/workspace/fileSystem.ts';
import { CAN_LINK } from '../../support/links.ts';

describe('files on a disk', () => {
  let folder: string;
  const uri = (...path: string[]) => pathToFileURL(join(folder, ...path)).href;
  const write = async (path: string, text = path) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const read = async (address: string, depth?: FolderDepth) => {
    const found: Record<string, unknown> = {};
    for await (const file of nodeFileSystem.readFolder(address, depth)) found[file.uri] = file.text;
    return found;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(realpathSync.native(tmpdir()), 'duo é (1) '));
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
    if (!CAN_LINK) return;
    for (const path of ['a.duo', 'B.DUO', 'c.txt', 'onder/d.duo', 'g.duo/f.duo']) await write(path);
    await symlink(join(folder, 'onder', 'd.duo'), join(folder, 'link.duo'));
    assert.deepEqual(await read(`${pathToFileURL(folder).href}/`, 'own'), {
      [uri('a.duo')]: 'a.duo',
      [uri('B.DUO')]: 'B.DUO',
      [uri('link.duo')]: 'onder/d.duo',
    });
  });
  it('a link to a register is read; one to nothing, or to a folder, is left out', async () => {
    if (!CAN_LINK) return;
    await write('onder/a.duo', 'a');
    await symlink(join(folder, 'onder', 'a.duo'), join(folder, 'link.duo'));
    await symlink(join(folder, 'weg.duo'), join(folder, 'los.duo'));
    await symlink(folder, join(folder, 'rond.duo'));
    assert.deepEqual(await read(pathToFileURL(folder).href), { [uri('onder', 'a.duo')]: 'a', [uri('link.duo')]: 'a' });
  });
  it('a link that leads out of the folder is left out, also by a detour; one to another folder of the workspace is not', async () => {
    if (!CAN_LINK) return;
    await write('in/a.duo', 'a');
    await write('uit/b.duo', 'b');
    await write('in-naast/c.duo', 'c');
    await symlink(join(folder, 'uit', 'b.duo'), join(folder, 'in', 'recht.duo'));
    await symlink(join('..', 'uit', 'b.duo'), join(folder, 'in', 'omhoog.duo'));
    await symlink(join(folder, 'in', 'recht.duo'), join(folder, 'in', 'dubbel.duo'));
    await symlink(join(folder, 'in-naast', 'c.duo'), join(folder, 'in', 'naast.duo'));
    await symlink(join(folder, 'uit'), join(folder, 'in', 'map'));
    await symlink(join(folder, 'in'), join(folder, 'ingang'));
    await symlink(join(folder, 'in', 'kring.duo'), join(folder, 'in', 'kring.duo'));
    const root = pathToFileURL(join(folder, 'in')).href;
    assert.deepEqual(await read(root), { [uri('in', 'a.duo')]: 'a' });
    for (const name of ['recht.duo', 'omhoog.duo', 'dubbel.duo', 'naast.duo', 'map/b.duo', 'kring.duo'])
      assert.equal(await nodeFileSystem.readFile(`${root}/${name}`, [root]), undefined, name);
    const both = [root, pathToFileURL(join(folder, 'uit')).href];
    assert.equal(await nodeFileSystem.readFile(`${root}/recht.duo`, both), 'b');
    // The folder itself may be reached by a link.
    const entrance = pathToFileURL(join(folder, 'ingang')).href;
    assert.equal(await nodeFileSystem.readFile(`${entrance}/a.duo`, [entrance]), 'a');
  });
  it('what is no ordinary file is never opened: a pipe, a device, an endless one', async () => {
    // Windows has none under such names.
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pijp.duo')]);
    for (const [name, target] of [
      ['nul.duo', '/dev/zero'],
      ['toeval.duo', '/dev/urandom'],
      ['leeg.duo', '/dev/null'],
      ['doorgang.duo', join(folder, 'pijp.duo')],
    ] as const)
      await symlink(target, join(folder, name));
    await write('a.duo', 'a');
    assert.deepEqual(await read(pathToFileURL(folder).href), { [uri('a.duo')]: 'a' });
    for (const name of ['pijp.duo', 'nul.duo', 'toeval.duo', 'leeg.duo', 'doorgang.duo'])
      assert.equal(await nodeFileSystem.readFile(uri(name)), undefined, name);
  });
  it('one that cannot be opened since too many are open is busy, and no fewer of them are known', async function () {
    // Windows has no such limit for a process.
    if (process.platform === 'win32') return;
    this.timeout(20_000);
    const [many, most] = [300, 64];
    for (let at = 0; at < many; at++) await write(`${at}.duo`, 'actie 1');
    const source = (path: string) => JSON.stringify(new URL(`../../../server/src/${path}`, import.meta.url).href);
    const script = `
      import { nodeFileSystem } from ${source('runtime/nodeFileSystem.ts')};
      import { Workspace } from ${source('workspace/workspace.ts')};
      const root = ${JSON.stringify(pathToFileURL(folder).href)};
      const uris = Array.from({ length: ${many} }, (_, at) => root + '/' + at + '.duo');
      const texts = await Promise.all(uris.map((uri) => nodeFileSystem.readFile(uri)));
      const kinds = new Set(texts.map((text) => (text === undefined ? 'gone' : (text.reason ?? 'read'))));
      const workspace = new Workspace(nodeFileSystem);
      await workspace.addFolder(root);
      const known = [...workspace.index.files].length;
      await Promise.all(uris.map((uri) => nodeFileSystem.readFile(uri).then(() => workspace.fileChanged(uri))));
      console.log(JSON.stringify([[...kinds].sort(), known, [...workspace.index.files].length]));`;
    const run = ['-c', `ulimit -n ${most}; exec "$0" "$@"`, process.execPath, '--input-type=module', '-e', script];
    assert.deepEqual(JSON.parse(execFileSync('sh', run, { encoding: 'utf8' })), [['busy', 'read'], many, many]);
  });
  it('one above the limit of size is not read, and said to be so', async () => {
    await write('a.duo', 'a');
    await truncate(join(folder, 'a.duo'), MOST_BYTES + 1);
    assert.deepEqual(await nodeFileSystem.readFile(uri('a.duo')), new Unreadable('tooLarge'));
    assert.deepEqual(await read(pathToFileURL(folder).href), { [uri('a.duo')]: new Unreadable('tooLarge') });
  });
  it('a name in other capitals than the stored one is no register of its own', () => {
    for (const [asked, stored, isOther] of [
      ['Lijst.duo', 'lijst.duo', true],
      ['LIJST.DUO', 'lijst.duo', true],
      ['É.duo', 'é.duo', true],
      ['lijst.duo', 'lijst.duo', false],
      ['lijst.duo', 'andere.duo', false],
    ] as const)
      assert.equal(isSpelledOtherwise(asked, stored), isOther, asked);
  });
  it('nor is one in a folder whose name is stored in other capitals, as far as the folder that is open', () => {
    for (const [asked, stored, depth, isOther] of [
      ['/werk/Onder/a.duo', '/werk/onder/a.duo', 2, true],
      ['/werk/ÉÉN/diep/a.duo', '/werk/één/diep/a.duo', 3, true],
      ['/werk/onder/A.duo', '/werk/onder/a.duo', 2, true],
      ['/werk/onder/a.duo', '/werk/onder/a.duo', 2, false],
      // The folder that is open, and those above it, as the editor calls them.
      ['/WERK/onder/a.duo', '/werk/onder/a.duo', 2, false],
      // Links.
      ['/werk/map/a.duo', '/elders/Anders/a.duo', 2, false],
      ['/werk/a.duo', '/a.duo', 5, false],
    ] as const)
      assert.equal(isSpelledOtherwise(asked.replaceAll('/', sep), stored.replaceAll('/', sep), depth), isOther, asked);
  });
  it('a register is read under the capitals that its folders have on the disk only', async () => {
    await write('onder/diep/a.duo', 'a');
    // A link has a disk that tells the two apart answer as one that does not.
    if (nodeFileSystem.ignoresCase !== true) {
      if (!CAN_LINK) return;
      await symlink(join(folder, 'onder'), join(folder, 'Onder'));
      await symlink(join(folder, 'onder', 'diep'), join(folder, 'onder', 'DIEP'));
    }
    const roots = [pathToFileURL(folder).href];
    for (const [names, text] of [
      [['onder', 'diep', 'a.duo'], 'a'],
      [['Onder', 'diep', 'a.duo'], undefined],
      [['onder', 'DIEP', 'a.duo'], undefined],
    ] as const)
      assert.equal(await nodeFileSystem.readFile(uri(...names), roots), text, names.join('/'));
    // The folder that is open is called as the editor calls it.
    assert.equal(await nodeFileSystem.readFile(uri('Onder', 'diep', 'a.duo'), [uri('Onder')]), 'a');
  });
  it('nothing below a folder that is left out, when it is asked for itself', async () => {
    await write('node_modules/x/a.duo');
    await write('.git/b.duo');
    const root = pathToFileURL(folder).href;
    for (const name of ['node_modules', 'node_modules/x', '.git']) {
      const found = [];
      for await (const file of nodeFileSystem.readFolder(`${root}/${name}`, 'all', [root])) found.push(file);
      assert.deepEqual(found, [], name);
    }
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
