import assert from 'node:assert/strict';
import { Refreshes, type Shown } from '../../../../server/src/server/session/refreshes.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../../server/src/workspace/workspaceIndex.ts';

const LIST = 'file:///werk/lijst.duo';
const NAMES = 'file:///werk/namen.duo';

describe('asking a client to show again', () => {
  let index: WorkspaceIndex;
  let refreshes: Refreshes;
  let turns: (() => void)[];
  let told: Shown[];
  let isReading: boolean;

  beforeEach(() => {
    index = new WorkspaceIndex();
    turns = [];
    told = [];
    isReading = false;
    const nextTurn = (callback: () => void) => void turns.push(callback);
    refreshes = new Refreshes({
      index,
      supported: { tokens: true, hints: false, lenses: true },
      nextTurn,
      isReading: () => isReading,
      tell: (what) => told.push(what),
    });
  });

  const toldNow = () => {
    for (const turn of turns.splice(0)) turn();
    return told.splice(0);
  };
  const change = (uri: string) => index.set(uri, readDocument('actie 1: X\n'));

  it('is done once for all that comes before its turn, and not of what the client cannot be told of', () => {
    refreshes.all();
    refreshes.asked('tokens', LIST);
    change(NAMES);
    refreshes.all();
    assert.deepEqual(told, []);
    assert.deepEqual(toldNow(), ['tokens', 'lenses']);
    assert.deepEqual(toldNow(), []);
    refreshes.all();
    assert.deepEqual(toldNow(), ['tokens', 'lenses']);
  });

  it('is done when another file changes than the one that was asked about, in whatever spelling of its address', () => {
    refreshes.asked('tokens', 'file:///werk/l%69jst.duo');
    refreshes.asked('hints', LIST);
    change(LIST);
    assert.deepEqual(toldNow(), []);
    change(NAMES);
    assert.deepEqual(toldNow(), ['tokens']);
    refreshes.asked('lenses', LIST);
    refreshes.closed('file:///werk/l%69jst.duo');
    change(NAMES);
    assert.deepEqual(toldNow(), []);
  });

  it('waits while a file is being read, and is done once after that', () => {
    isReading = true;
    refreshes.asked('tokens', LIST);
    change(NAMES);
    assert.deepEqual(toldNow(), []);
    refreshes.asked('tokens', LIST);
    change(NAMES);
    assert.deepEqual(toldNow(), []);
    isReading = false;
    assert.deepEqual(toldNow(), ['tokens']);
    assert.deepEqual(toldNow(), []);
  });

  it('leaves others who listen to the index their turn', () => {
    const heard: string[] = [];
    index.onDidChange({
      beforeRemoval: ({ uri }) => heard.push(`before ${uri}`),
      changed: ({ file }) => heard.push(`changed ${file.uri}`),
    });
    const supported = { tokens: true, hints: false, lenses: true };
    new Refreshes({ index, supported, nextTurn: () => {}, isReading: () => false, tell: () => {} });
    change(LIST);
    index.delete(LIST);
    assert.deepEqual(heard, [`changed ${LIST}`, `before ${LIST}`, `changed ${LIST}`]);
  });
});
