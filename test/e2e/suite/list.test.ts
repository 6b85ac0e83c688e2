import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, tidyUp, waitFor } from './support.ts';

/** The tabs of the view beside the text. */
function lists(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('duo.lijst'));
}

describe('the view beside the text', () => {
  afterEach(tidyUp);

  it('opens once for each register, beside it, and costs the text nothing', async () => {
    const { document } = await openSample('actielijst.duo');
    await vscode.commands.executeCommand('duo.toonAlsLijst');
    const [tab] = await waitFor(async () => (lists().length > 0 ? lists() : undefined), 'the list was shown');
    assert.equal(tab?.label, 'Lijst van actielijst');
    assert.notEqual(tab.group.viewColumn, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('duo.toonAlsLijst', document.uri);
    assert.equal(lists().length, 1);
    assert.equal(document.isDirty, false);
    await vscode.window.tabGroups.close(tab);
    assert.equal(lists().length, 0);
  });
});
