import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, tidyUp, workspaceFile } from './support.ts';

describe('an export', () => {
  afterEach(tidyUp);

  it('is written where it is asked for, and says so where it cannot be', async () => {
    const { document } = await openSample('actielijst.duo');
    const made = (target: vscode.Uri) =>
      vscode.commands.executeCommand('duo.exporteer', document.uri, {
        choice: { layout: 'actielijst', format: 'md' },
        target: target.toString(),
      });
    const target = workspaceFile('proef.md');
    try {
      assert.equal(await made(target), target.toString());
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), /^# Actielijst/u);
      // Below a file nothing can lie, and a register is never written over.
      assert.equal(await made(vscode.Uri.joinPath(document.uri, 'proef.md')), undefined);
      assert.equal(await made(document.uri), undefined);
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), /^register /u);
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });
});
