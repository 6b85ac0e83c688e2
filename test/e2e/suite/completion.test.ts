import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openNew, positionOf, waitFor } from './support.ts';

describe('completion', () => {
  afterEach(closeEditors);

  it('offers the statuses behind `status:`', async () => {
    const { document } = await openNew('aanvullen.duo', 'actie 1: X\n  status: \n');
    const position = positionOf(document, 'status: ', 'status: '.length);
    // The first answer may come before the server has started, without any item.
    let labels: string[] = [];
    await waitFor(
      async () => {
        labels = await labelsAt(document.uri, position);
        return labels.includes('gereed');
      },
      () => `the completion offered \`gereed\`; it offers: ${labels.join(', ') || '(nothing)'}`,
    );
    for (const status of ['in voorbereiding', 'niet gestart', 'in uitvoering', 'aangehouden', 'vervallen']) {
      assert.ok(labels.includes(status), `${status} is missing in ${labels.join(', ')}`);
    }
  });
});

async function labelsAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
