import assert from 'node:assert/strict';
import { canonicalUri } from '../../../server/src/workspace/uri.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { Files, opened, texts } from '../../support/storedFiles.ts';

const WORK = 'file:///werk';
const A = `${WORK}/a.duo`;
const B = `${WORK}/onder/b.duo`;

describe('the workspace', () => {
  it('knows the registers of its folders', async () => {
    const { workspace } = await opened({ [A]: 'a', [B]: 'b', 'file:///elders/c.duo': 'c' }, WORK);
    assert.deepEqual(texts(workspace), { [A]: 'a', [B]: 'b' });
  });
  it('what is open goes before what is stored, in any spelling of its address', async () => {
    const { workspace, files } = await opened({ [A]: 'a' }, WORK);
    workspace.open('FILE:///werk/%61.duo', 'duo', 1, 'open');
    assert.deepEqual(texts(workspace), { [A]: 'open' });
    files.stored.set(A, 'nieuw');
    await workspace.fileChanged(A);
    await workspace.addFolder(WORK);
    assert.deepEqual(texts(workspace), { [A]: 'open' });
    assert.deepEqual(files.read, []);
    await workspace.close('file:///werk/%61.duo');
    assert.deepEqual(texts(workspace), { [A]: 'nieuw' }, 'closed');
  });
  it('what was typed in a file that is not stored, or in no folder, is gone when it is closed', async () => {
    const { workspace } = await opened({ 'file:///elders/c.duo': 'c' }, WORK);
    for (const uri of ['untitled:Untitled-1', 'file:///elders/c.duo', A]) {
      workspace.open(uri, 'duo', 1, 'open');
      assert.deepEqual(texts(workspace), { [uri]: 'open' });
      await workspace.close(uri);
      assert.deepEqual(texts(workspace), {}, uri);
    }
  });
  it('follows stored files that are made, changed and removed', async () => {
    const { workspace, files } = await opened({}, WORK);
    files.stored.set(A, 'een');
    await workspace.fileChanged(A);
    assert.deepEqual(texts(workspace), { [A]: 'een' });
    files.stored.set(A, 'twee');
    await workspace.fileChanged(A);
    assert.deepEqual(texts(workspace), { [A]: 'twee' });
    files.stored.delete(A);
    await workspace.fileChanged(A);
    assert.deepEqual(texts(workspace), {});
  });
  it('does not take in a file outside its folders, nor one whose folder only begins alike', async () => {
    const { workspace } = await opened({ 'file:///werk2/c.duo': 'c' }, WORK);
    await workspace.fileChanged('file:///werk2/c.duo');
    assert.deepEqual(texts(workspace), {});
  });
  it('forgets a folder that is removed, but not what is open or in another folder', async () => {
    const OTHER = `${WORK}/onder`;
    const { workspace, files } = await opened({ [A]: 'a', [B]: 'b', [`${WORK}/c.duo`]: 'c' }, WORK, OTHER);
    workspace.open(A, 'duo', 1, 'open');
    workspace.removeFolder('FILE:///werk');
    assert.deepEqual(texts(workspace), { [A]: 'open', [B]: 'b' });
    await workspace.fileChanged(`${WORK}/c.duo`);
    assert.deepEqual(texts(workspace), { [A]: 'open', [B]: 'b' });
    files.stored.set(B, 'nieuw');
    await workspace.fileChanged(B);
    assert.deepEqual(texts(workspace), { [A]: 'open', [B]: 'nieuw' });
  });
  it('a folder that is gone takes its files along, but not what is open', async () => {
    const workspace = new Workspace(new Files({ [A]: 'actie 1', [B]: 'actie 2', [`${WORK}/onder/c.duo`]: 'actie 3' }));
    await workspace.addFolder(WORK);
    workspace.open(`${WORK}/onder/c.duo`, 'duo', 1, 'actie 3');
    workspace.folderGone(`${WORK}/onder`);
    assert.deepEqual(
      [...workspace.index.files].map(({ uri }) => uri),
      [A, `${WORK}/onder/c.duo`],
    );
    workspace.folderGone(`${WORK}/on`);
    assert.equal([...workspace.index.files].length, 2);
  });

  it('an older text in a comparison, or a copy that is not saved, is no register of the others', async () => {
    const text = 'register X\npersoon Jan\nactie 1\n';
    const workspace = new Workspace(new Files({}));
    workspace.open(A, 'duo', 1, 'register X\nactie 2\n');
    for (const other of ['git:/werk/a.duo?%7B%7D', 'untitled:Untitled-1']) {
      workspace.open(other, 'duo', 1, text);
      const own = workspace.index.scopeOf(other)!;
      assert.deepEqual(
        own.registerFiles.map(({ uri }) => uri),
        [own.file.uri],
      );
      assert.equal(own.lookupName('Jan').length, 1);
    }
    const scope = workspace.index.scopeOf(A)!;
    assert.equal(scope.lookupName('Jan').length, 0);
    assert.equal(scope.lookupNumber('actie', '1').length, 0);
    assert.deepEqual(
      [...scope.files()].map(({ file }) => file.uri),
      [A],
    );
  });

  it('a folder with a slash at its end is the same folder', async () => {
    const { workspace, files } = await opened({ [A]: 'a' });
    await workspace.addFolder(`${WORK}/`);
    files.stored.set(A, 'b');
    await workspace.fileChanged(A);
    assert.deepEqual(texts(workspace), { [A]: 'b' });
    workspace.removeFolder(WORK);
    assert.deepEqual(texts(workspace), {});
  });
  it('a file that is opened while its folder is read stays as the editor has it', async () => {
    const { workspace, files } = await opened({ [A]: 'a', [B]: 'b' });
    const gate = files.hold(A);
    const reading = workspace.addFolder(WORK);
    workspace.open(A, 'duo', 1, 'open');
    gate.open();
    await reading;
    assert.deepEqual(texts(workspace), { [A]: 'open', [B]: 'b' });
  });
  it('and so does one that is opened while it is read itself', async () => {
    const { workspace, files } = await opened({ [A]: 'a' }, WORK);
    const gate = files.hold(A);
    const reading = workspace.fileChanged(A);
    workspace.open(A, 'duo', 1, 'open');
    gate.open();
    await reading;
    assert.deepEqual(texts(workspace), { [A]: 'open' });
  });
  it('of two reads of a file the one that began last counts', async () => {
    const { workspace, files } = await opened({ [A]: 'a' }, WORK);
    const gate = files.hold(A);
    const slow = workspace.fileChanged(A);
    files.gates.delete(A);
    files.stored.set(A, 'nieuw');
    await workspace.fileChanged(A);
    gate.open();
    await slow;
    assert.deepEqual(texts(workspace), { [A]: 'nieuw' });
  });
  it('a file whose folder is removed while it is read is not taken in', async () => {
    const { workspace, files } = await opened({ [A]: 'a' }, WORK);
    const gate = files.hold(A);
    const reading = workspace.fileChanged(A);
    workspace.removeFolder(WORK);
    gate.open();
    await reading;
    assert.deepEqual(texts(workspace), {});
  });
  it('a folder that is removed while it is read leaves nothing', async () => {
    const { workspace, files } = await opened({ [A]: 'a', [B]: 'b' });
    const gate = files.hold(B);
    const reading = workspace.addFolder(WORK);
    // The first file is in, the second is held up.
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(texts(workspace), { [A]: 'a' });
    workspace.removeFolder(WORK);
    gate.open();
    await reading;
    assert.deepEqual(texts(workspace), {});
  });
  it('tells after each file of a folder that it was read, and waits for the answer', async () => {
    const { workspace } = await opened({ [A]: 'a', [B]: 'b' });
    const known: string[][] = [];
    await workspace.addFolder(WORK, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      known.push(Object.values(texts(workspace)));
      return true;
    });
    assert.deepEqual(known, [['a'], ['a', 'b']]);
  });
  it('a file that changes, goes or comes back while its folder is read is as it is stored last', async () => {
    for (const stored of ['nieuw', undefined]) {
      for (const read of ['addFolder', 'folderAppeared'] as const) {
        // All of them were read before the first is taken in.
        const listed = [A, B].map((uri) => ({ uri, text: 'oud' }));
        const readFolder = async function* (folder: string) {
          if (folder.startsWith(WORK)) yield* listed;
        };
        const workspace = new Workspace({ readFolder, readFile: async (uri) => (uri === B ? stored : 'oud') });
        await workspace.addFolder(WORK, () => false);
        workspace.index.delete(A);
        let isChanged = false;
        const change = async () => {
          if (!isChanged) await workspace.fileChanged(B);
          isChanged = true;
          return true;
        };
        await (read === 'addFolder' ? workspace.addFolder(WORK, change) : workspace.folderAppeared(WORK, change));
        assert.deepEqual(texts(workspace), stored === undefined ? { [A]: 'oud' } : { [A]: 'oud', [B]: stored });
      }
    }
  });
  it('leaves the rest of a folder out when it is told to, and follows its files all the same', async () => {
    for (const answer of [() => false, async () => false]) {
      const { workspace, files } = await opened({ [A]: 'a', [B]: 'b' });
      await workspace.addFolder(WORK, answer);
      assert.deepEqual(texts(workspace), { [A]: 'a' });
      await workspace.fileChanged(B);
      assert.deepEqual(texts(workspace), { [A]: 'a', [B]: 'b' });
      files.stored.delete(A);
      await workspace.fileChanged(A);
      assert.deepEqual(texts(workspace), { [B]: 'b' });
    }
  });
});

describe('a folder that nobody named', () => {
  const C = `${WORK}/c.duo`;
  const files = { [A]: 'a', [B]: 'b', [C]: 'c', 'file:///elders/d.duo': 'd' };
  const beside = async () => {
    const { workspace, files: stored } = await opened(files);
    const folder = workspace.unreadFolderOf(A);
    assert.equal(folder, 'file:///werk/');
    const read = workspace.addFolder(folder, undefined, 'own');
    workspace.open(A, 'duo', 1, 'open');
    await read;
    return { workspace, files: stored };
  };

  it('is that of a file, unless it was read or is none', async () => {
    const { workspace } = await opened(files, WORK);
    assert.equal(workspace.unreadFolderOf(A), undefined);
    assert.equal(workspace.unreadFolderOf(B), undefined);
    assert.equal(workspace.unreadFolderOf('untitled:Untitled-1'), undefined);
    assert.equal(workspace.unreadFolderOf('FILE:///%65lders/d.duo'), 'file:///elders/');
    assert.equal(workspace.unreadFolderOf('file:///d.duo'), 'file:/');
  });
  it('is known without what lies below it, until the last file in it is closed', async () => {
    const { workspace } = await beside();
    assert.deepEqual(texts(workspace), { [A]: 'open', [C]: 'c' });
    assert.equal(workspace.unreadFolderOf(C), undefined);
    assert.equal(workspace.unreadFolderOf(B), 'file:///werk/onder/');
    workspace.open(C, 'duo', 1, 'open');
    workspace.open(B, 'duo', 1, 'open');
    await workspace.close(A);
    assert.deepEqual(texts(workspace), { [A]: 'a', [B]: 'open', [C]: 'open' });
    await workspace.close(C);
    assert.deepEqual(texts(workspace), { [B]: 'open' });
    assert.equal(workspace.unreadFolderOf(A), 'file:///werk/');
  });
  it('follows what is stored, in it and not below', async () => {
    const { workspace, files: stored } = await beside();
    stored.stored.set(C, 'nieuw');
    await workspace.fileChanged(C);
    await workspace.fileChanged(B);
    assert.deepEqual(texts(workspace), { [A]: 'open', [C]: 'nieuw' });
  });
  it('is kept when it is named afterwards', async () => {
    const { workspace } = await beside();
    await workspace.addFolder(WORK);
    await workspace.addFolder(WORK, undefined, 'own');
    await workspace.close(A);
    assert.deepEqual(texts(workspace), { [A]: 'a', [B]: 'b', [C]: 'c' });
  });
  it('that is forgotten while it is read is not known afterwards', async () => {
    const { workspace, files: stored } = await opened(files);
    const held = stored.hold(C);
    const read = workspace.addFolder(WORK, undefined, 'own');
    workspace.open(A, 'duo', 1, 'open');
    await workspace.close(A);
    held.open();
    await read;
    assert.deepEqual(texts(workspace), {});
  });
});

describe('a folder that comes', () => {
  it('by another name, from elsewhere or out of the bin has its registers read', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1', [B]: 'actie 2' }, WORK);
    files.stored.delete(B);
    files.stored.set(`${WORK}/boven/b.duo`, 'actie 2');
    assert.equal(workspace.folderGone(`${WORK}/onder`), true);
    assert.equal(await workspace.folderAppeared(`${WORK}/boven`), true);
    assert.deepEqual(texts(workspace), { [A]: 'actie 1', [`${WORK}/boven/b.duo`]: 'actie 2' });
    assert.equal(await workspace.folderAppeared(`${WORK}/leeg`), false);
    files.stored.set('file:///elders/c.duo', 'actie 3');
    assert.equal(await workspace.folderAppeared('file:///elders'), false, 'it lies in no folder that is known');
    assert.equal(Object.keys(texts(workspace)).length, 2);
  });
  it('leaves what is open as the editor has it', async () => {
    const { workspace } = await opened({ [A]: 'actie 1', [B]: 'actie 2' }, WORK);
    workspace.open(B, 'duo', 1, 'actie 3');
    await workspace.folderAppeared(`${WORK}/onder`);
    assert.equal(texts(workspace)[B], 'actie 3');
  });
});

describe('names that differ in capitals only', () => {
  const UPPER = `${WORK}/A.DUO`;
  const rename = async (workspace: Workspace, files: Files, from: string, to: string) => {
    files.stored.set(to, files.stored.get(from)!);
    files.stored.delete(from);
    await Promise.all([from, to].map((uri) => workspace.fileChanged(uri)));
  };

  it('are one register after such a change of name, in either order of telling', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1' }, WORK);
    files.ignoresCase = true;
    await rename(workspace, files, A, UPPER);
    assert.deepEqual(Object.keys(texts(workspace)), [UPPER]);
    await rename(workspace, files, UPPER, A);
    assert.deepEqual(Object.keys(texts(workspace)), [A]);
  });
  it('are one while one is open, where the disk takes them for one, and the stored one comes back', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1' }, WORK);
    files.ignoresCase = true;
    workspace.open(UPPER, 'duo', 1, 'actie 2');
    assert.deepEqual(texts(workspace), { [UPPER]: 'actie 2' });
    await workspace.close(UPPER);
    assert.deepEqual(texts(workspace), { [A]: 'actie 1' });
  });
  for (const [what, stored, asked] of [
    ['with an accent', `${WORK}/%C3%A9%C3%A9n.duo`, `${WORK}/%C3%89%C3%A9n.duo`],
    ['of another script', `${WORK}/%CF%89.duo`, `${WORK}/%CE%A9.duo`],
    ['of its folder', `${WORK}/onder/b.duo`, `${WORK}/Onder/b.duo`],
    ['beside signs that are encoded', `${WORK}/lijst%20(1).duo`, `${WORK}/LIJST%20%281%29.duo`],
  ] as const)
    it(`are one while one is open: capitals ${what}`, async () => {
      const { workspace, files } = await opened({ [canonicalUri(stored)]: 'actie 1' }, WORK);
      files.ignoresCase = true;
      workspace.open(asked, 'duo', 1, 'actie 2');
      assert.deepEqual(texts(workspace), { [canonicalUri(asked)]: 'actie 2' });
      await workspace.close(asked);
      assert.deepEqual(texts(workspace), { [canonicalUri(stored)]: 'actie 1' });
    });
  it('are two elsewhere', async () => {
    const { workspace } = await opened({ [A]: 'actie 1' }, WORK);
    workspace.open(UPPER, 'duo', 1, 'actie 2');
    assert.deepEqual(texts(workspace), { [A]: 'actie 1', [UPPER]: 'actie 2' });
  });
});
