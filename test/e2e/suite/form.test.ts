import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, tidyUp, waitFor } from './support.ts';

/** The tabs of the form. */
function forms(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType === 'duo.formulier');
}

describe('the form on a register', () => {
  afterEach(tidyUp);

  it('opens beside the text, on the same document, and never unasked', async () => {
    const { document } = await openSample('actielijst.duo');
    assert.equal(forms().length, 0);
    await vscode.commands.executeCommand('duo.openAlsFormulier');
    const [tab] = await waitFor(async () => (forms().length > 0 ? forms() : undefined), 'the form was shown');
    assert.notEqual(tab?.group.viewColumn, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('duo.openAlsFormulier', document.uri);
    assert.equal(forms().length, 1);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('duo.openAlsTekst', document.uri);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    await vscode.window.tabGroups.close(tab!);
    assert.equal(forms().length, 0);
  });
});
