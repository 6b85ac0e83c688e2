import assert from 'node:assert/strict';
import { Unreadable } from '../../../server/src/workspace/fileSystem.ts';
import type { Workspace } from '../../../server/src/workspace/workspace.ts';
import { opened, texts } from '../../support/storedFiles.ts';

const WORK = 'file:///werk';
const A = `${WORK}/a.duo`;
const B = `${WORK}/onder/b.duo`;

describe('a register that cannot be read now', () => {
  const BUSY = new Unreadable('busy');
  const heard = (workspace: Workspace) => {
    const events: string[] = [];
    workspace.unreadable = (uri, reason) => events.push(`${reason} ${uri}`);
    workspace.settled = (uri) => events.push(`settled ${uri}`);
    return events;
  };

  it('keeps what was known of it, until it is read', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1' }, WORK);
    const events = heard(workspace);
    files.stored.set(A, 'actie 2');
    files.unreadable.set(A, BUSY);
    await workspace.fileChanged(A);
    assert.deepEqual(texts(workspace), { [A]: 'actie 1' });
    files.unreadable.clear();
    await workspace.fileChanged(A);
    assert.deepEqual(texts(workspace), { [A]: 'actie 2' });
    assert.deepEqual(events, [`busy ${A}`, `settled ${A}`]);
  });
  it('and was closed in the editor, or lies in a folder that is read again, does so too', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1', [B]: 'actie 2' }, WORK);
    workspace.open(A, 'duo', 1, 'actie 3');
    files.unreadable.set(A, BUSY).set(B, BUSY);
    await workspace.close(A);
    await workspace.addFolder(WORK);
    assert.deepEqual(texts(workspace), { [A]: 'actie 3', [B]: 'actie 2' });
  });
  it('is forgotten when it is gone, or has become too large', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1', [B]: 'actie 2' }, WORK);
    const events = heard(workspace);
    files.unreadable.set(A, new Unreadable('tooLarge'));
    files.stored.delete(B);
    for (const uri of [A, B]) await workspace.fileChanged(uri);
    assert.deepEqual([texts(workspace), events], [{}, [`tooLarge ${A}`, `settled ${B}`]]);
  });
  it('is one of thirty-two that are read at once at most', async () => {
    const { workspace, files } = await opened({}, WORK);
    let open = 0;
    let most = 0;
    files.readFile = async () => {
      most = Math.max(most, ++open);
      await new Promise<void>((resolve) => setImmediate(resolve));
      open--;
      return 'actie 1';
    };
    await Promise.all(Array.from({ length: 200 }, (_, i) => workspace.fileChanged(`${WORK}/${i}.duo`)));
    assert.deepEqual([most, Object.keys(texts(workspace)).length], [32, 200]);
  });
  it('is compared with what is known before an edit of it is made', async () => {
    const { workspace, files } = await opened({ [A]: 'actie 1', [B]: 'actie 2' }, WORK);
    assert.equal(await workspace.compare(A), 'same');
    files.stored.set(A, 'actie 9');
    assert.equal(await workspace.compare(A), 'other');
    assert.equal(await workspace.compare(A), 'same');
    files.unreadable.set(A, BUSY);
    assert.equal(await workspace.compare(A), 'unreadable');
    files.stored.delete(B);
    assert.equal(await workspace.compare(B), 'other');
    assert.deepEqual(texts(workspace), { [A]: 'actie 9' });
  });
  it('is a folder that cannot be listed: it is read once it can be', async () => {
    const { workspace, files } = await opened({ [B]: 'actie 2' });
    const events = heard(workspace);
    files.unreadable.set(`${WORK}/`, BUSY);
    await workspace.addFolder(WORK);
    assert.deepEqual(events.splice(0), [`settled ${B}`, `busy ${WORK}/`]);
    files.unreadable.clear();
    files.stored.set(A, 'actie 1');
    await workspace.folderAppeared(`${WORK}/`);
    assert.deepEqual(texts(workspace), { [A]: 'actie 1', [B]: 'actie 2' });
    assert.equal(events.at(-1), `settled ${WORK}/`);
  });
});
