import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, positionOf, tidyUp, waitFor } from './support.ts';

describe('going to where something is declared', () => {
  afterEach(tidyUp);

  for (const [what, text, before, head] of [
    ['an action, by its number', 'na: 15', 'na: ', 'actie 15:'],
    [
      'an organisation, in another file of the folder',
      'organisaties: Maatschappelijke',
      'organisaties: ',
      'organisatie ',
    ],
  ] as const) {
    it(what, async () => {
      const { document } = await openSample('actielijst.duo');
      const position = positionOf(document, text, before.length);
      const link = await waitFor(async () => {
        const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          position,
        );
        return links[0];
      }, 'the definition was found');
      const target = await vscode.workspace.openTextDocument(link.targetUri);
      assert.equal(target.lineAt(link.targetSelectionRange!.start.line).text.slice(0, head.length), head);
    });
  }
});
