import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { longList } from '../../support/longList.ts';
import { written } from '../../support/written.ts';
import { tidyUp, waitFor, workspaceFile } from './support.ts';

/** The tab that shows a list of somebody else. */
function pageOf(name: string): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes(name));
}

describe('a list of somebody else', () => {
  afterEach(tidyUp);

  it('is read and shown wherever the server runs, and leaves nothing behind when its page is closed', async () => {
    const list = workspaceFile('proeflijst.csv');
    const text = 'Nr;Wat;Wie\n1;Bel de school;Anja\n';
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode(text));
    try {
      const made = vscode.commands.executeCommand('duo.maakRegisterVan', list);
      const page = await waitFor(() => pageOf('proeflijst.csv'), 'the page of the list was shown');
      await vscode.window.tabGroups.close(page);
      assert.equal(await made, false);
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled),
        [],
      );
      // What cannot be read is told in a message, and has no page.
      await vscode.workspace.fs.writeFile(list, new Uint8Array());
      assert.equal(await vscode.commands.executeCommand('duo.maakRegisterVan', list), false);
      assert.equal(pageOf('proeflijst.csv'), undefined);
    } finally {
      await vscode.workspace.fs.delete(list);
    }
  });

  for (const format of ['docx', 'xlsx'] as const) {
    it(`of 10,000 rows in ${format} is shown wherever the server runs`, async function () {
      // How fast is judged elsewhere, alone on the machine (`listInWorker.test.ts`): here it is shown at all.
      const patience = 90_000;
      this.timeout(patience + 10_000);
      const name = `lang.${format}`;
      const list = workspaceFile(name);
      await vscode.workspace.fs.writeFile(list, written(format, longList(10_000)) as Uint8Array);
      try {
        const made = vscode.commands.executeCommand('duo.maakRegisterVan', list);
        const page = await waitFor(() => pageOf(name), 'the page of the long list was shown', patience);
        await vscode.window.tabGroups.close(page);
        assert.equal(await made, false);
      } finally {
        await vscode.workspace.fs.delete(list);
      }
    });
  }
});
