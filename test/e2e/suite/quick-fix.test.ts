import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  applyAction,
  closeEditors,
  codeOf,
  describeProblem,
  openSample,
  positionOf,
  undo,
  waitFor,
  waitForProblems,
  workspaceFile,
} from './support.ts';

const TITLE = 'Markeer actie 5 als gereed';
const LINE = '24 maart 2021: status in uitvoering -> gereed';

describe('quick fix', () => {
  afterEach(closeEditors);

  it('marks an action as ready, with its history line, and one undo takes all of it back', async () => {
    const { document } = await openSample('actielijst.duo');
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    const text = document.getText();
    await settled('voor.duo');
    const before = vscode.languages.getDiagnostics(document.uri).map(describeProblem);

    await applyAction(await lightBulbItem(document.uri, positionOf(document, 'actie 5:')));
    await waitFor(() => document.getText() !== text, 'the text had changed');
    const lines = entryLines(document.getText(), 'actie 5:');
    assert.equal(lines.find((line) => line.trim().startsWith('status:'))?.trim(), 'status: gereed');
    const history = lines.findIndex((line) => line.trim() === 'historie:');
    assert.notEqual(history, -1, 'the action has no history');
    const added = lines.findIndex((line) => line.trim() === LINE);
    assert.ok(added > history, `"${LINE}" does not stand under historie:\n${lines.join('\n')}`);

    await settled('na.duo');
    const after = vscode.languages.getDiagnostics(document.uri).map(describeProblem);
    assert.deepEqual(surplus(after, before), [], 'the quick fix brought new problems');

    await undo();
    await waitFor(() => document.getText() === text, 'one undo had restored the text');
    await document.save();
    assert.deepEqual(await vscode.workspace.fs.readFile(document.uri), bytes, 'the file differs on disk');
  });
});

async function lightBulbItem(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CodeAction> {
  // The last argument asks for the edits too, which a server may compute only for the item that is chosen.
  return waitFor(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(position, position),
      undefined,
      50,
    );
    return actions.find(({ title }) => title === TITLE);
  }, `the light bulb offered "${TITLE}"`);
}

/**
 * Waits until the problems shown are those of the text as it is now. Nothing tells that directly; but a problem of a
 * file that is opened after the last change is reported after those of that change.
 */
async function settled(probe: string): Promise<void> {
  const uri = workspaceFile(probe);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('actie 1: X\n  status: in uitvoering\n'));
  await vscode.workspace.openTextDocument(uri);
  const has = (problems: vscode.Diagnostic[]) => problems.some((problem) => codeOf(problem) === 'eigenaar-ontbreekt');
  await waitForProblems(uri, has, `the problems of ${probe} were reported`);
}

/** The lines of an entry: from its margin line to the next one. */
function entryLines(text: string, start: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.startsWith(start));
  const length = lines.slice(first + 1).findIndex((line) => /^\S/.test(line));
  return lines.slice(first, length === -1 ? undefined : first + 1 + length);
}

/** What `now` has more of than `then`, counting those that occur several times. */
function surplus(now: readonly string[], then: readonly string[]): string[] {
  const rest = [...then];
  return now.filter((entry) => {
    const index = rest.indexOf(entry);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
}
