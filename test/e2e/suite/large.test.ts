/** A register that is larger than any secretary has: all problems come, and a letter still costs nothing. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, openNew, positionOf, tidyUp, waitForProblems } from './support.ts';

const ACTIONS = 6000;
const COMPLETE = '  status: in uitvoering\n  eigenaar: Jan Smit (NCG)\n  deadline: 1 april 2030\n';

/** Every thousandth action has no owner. */
function register(): string {
  const actions = Array.from({ length: ACTIONS }, (_, index) => {
    const fields = (index + 1) % 1000 === 0 ? COMPLETE.replace(/ {2}eigenaar.*\n/u, '') : COMPLETE;
    return `actie ${index + 1}: Titel ${index + 1}\n${fields}`;
  });
  return `register GROOT: Groot\n  peildatum: 24 maart 2021\n\nblok A: Alles\n\n${actions.join('\n')}`;
}

describe('a large register', () => {
  afterEach(tidyUp);

  it('has all its problems, and those of what is typed in the middle of it', async () => {
    const { document } = await openNew('groot.duo', register());
    const ownerless = (problems: readonly vscode.Diagnostic[]) =>
      problems.filter((problem) => codeOf(problem) === 'eigenaar-ontbreekt').map(({ range }) => range.start.line);
    const opened = await waitForProblems(
      document.uri,
      (problems) => ownerless(problems).length === ACTIONS / 1000,
      'the whole register was read',
      60_000,
    );
    const lines = ownerless(opened);
    assert.deepEqual(
      lines.map((line) => document.lineAt(line).text),
      [1, 2, 3, 4, 5, 6].map((thousand) => `actie ${thousand}000: Titel ${thousand}000`),
    );
    const edit = new vscode.WorkspaceEdit();
    const line = positionOf(document, 'actie 2500:').line + 1;
    edit.insert(document.uri, new vscode.Position(line, '  status: in'.length), 'q');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const typed = await waitForProblems(
      document.uri,
      (problems) => problems.some((problem) => codeOf(problem) === 'status-onbekend'),
      'the unknown status was reported',
    );
    assert.deepEqual(ownerless(typed), lines);
    const unknown = typed.find((problem) => codeOf(problem) === 'status-onbekend');
    assert.deepEqual(unknown?.range, new vscode.Range(line, 10, line, 24));
    await vscode.commands.executeCommand('undo');
    await waitForProblems(document.uri, (problems) => problems.length === lines.length, 'the status was mended');
  }).timeout(120_000);
});
