import * as vscode from 'vscode';
import { closeEditors, hoverText, openNew, positionOf, waitFor } from './support.ts';

describe('hover', () => {
  afterEach(closeEditors);

  it('explains an action at its number, its deadline in words too', async () => {
    const text = 'actie 1: X\n  status: in uitvoering\n  eigenaar: Jan Jansen (NCG)\n  deadline: maart 2021\n';
    const { document } = await openNew('zweven.duo', text);
    const position = positionOf(document, 'actie 1', 'actie '.length);
    let shown = '';
    await waitFor(
      async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          position,
        );
        shown = hoverText(hovers);
        // The first day on which it is late: the server reads the month as lasting to its last day.
        return shown.includes('1 april 2021');
      },
      () => `the hover over the number said 1 april 2021; it says: ${shown || '(nothing)'}`,
    );
  });
});
