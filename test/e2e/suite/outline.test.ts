import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openSample, positionOf, waitFor } from './support.ts';

describe('outline', () => {
  afterEach(closeEditors);

  it('holds the actions of the sample, each over all its lines', async () => {
    const { document } = await openSample('actielijst.duo');
    const action = positionOf(document, 'actie 5:');
    const title = document.lineAt(action).text.replace('actie 5:', '').trim();
    const symbol = await waitFor(async () => {
      const top = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return flatten(top ?? []).find(({ name, detail }) => `${name} ${detail}`.includes(title));
    }, `the outline held "${title}"`);
    assert.equal(symbol.range.start.line, action.line);
    assert.ok(symbol.range.end.line > action.line, 'the fields of the action are not part of it');
    assert.equal(symbol.selectionRange.start.line, action.line);
  });
});

function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}
