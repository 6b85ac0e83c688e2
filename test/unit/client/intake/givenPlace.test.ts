/** What the commands of the extension take from whoever runs them. */
import assert from 'node:assert/strict';
import { checkArguments } from '../../../../client/src/checkArguments.ts';
import { givenAddress, givenPlace } from '../../../../client/src/intake/givenPlace.ts';

const KNOWN = {
  documents: ['untitled:Nieuw.duo', 'file:///elders/open.duo'],
  folders: ['file:///werk/lijsten', 'vscode-vfs://github/een/twee/'],
};
const AT = { line: 3, character: 4 };

describe('a place that a command is given', () => {
  it('is in a document that is open, or in a register of a folder that is', () => {
    for (const uri of [
      ...KNOWN.documents,
      'file:///werk/lijsten/a.duo',
      'file:///werk/lijsten/map%20een/..b.duo',
      'vscode-vfs://github/een/twee/A.DUO',
    ]) {
      assert.deepEqual(givenPlace(uri, AT, KNOWN), { uri, ...AT });
    }
  });

  it('is none of another address, whatever its scheme', () => {
    for (const uri of [
      'file:///werk/lijsten-geheim/a.duo',
      'file:///werk/anders.duo',
      'file://server/deel/a.duo',
      'https://voorbeeld.example/a.duo',
      'command:duo.noteer',
      'vscode-userdata:/User/settings.json',
      'file:///werk/lijsten/notitie.txt',
      'file:///werk/lijsten/../geheim.duo',
      'file:///werk/lijsten/%2E%2e/geheim.duo',
      'file:///werk/lijsten/a%2f..%2f..%2fgeheim.duo',
      'file:///werk/lijsten/..\\geheim.duo',
      '',
    ]) {
      assert.equal(givenAddress(uri, KNOWN), undefined, uri);
    }
  });

  it('is none of what has another type', () => {
    for (const uri of [undefined, null, 5, {}, ['file:///werk/lijsten/a.duo']]) {
      assert.equal(givenPlace(uri, AT, KNOWN), undefined);
    }
    for (const at of [
      undefined,
      null,
      5,
      'x',
      {},
      { line: '3', character: 4 },
      { line: -1, character: 0 },
      { line: 0.5, character: 0 },
    ]) {
      assert.equal(givenPlace('untitled:Nieuw.duo', at, KNOWN), undefined);
    }
  });

  it('of a task is the whole folder when no text says which', () => {
    for (const path of [5, null, {}, ['a'], true]) assert.deepEqual(checkArguments(path, ''), ['check', '--', '.']);
    assert.deepEqual(checkArguments('-x', ''), ['check', '--', '-x']);
    assert.deepEqual(checkArguments(undefined, 5), ['check', '--', '.']);
  });
});
