import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { closeEditors, codeOf, openNew, positionOf, waitForProblems } from './support.ts';

const CODE = 'eigenaar-ontbreekt';

describe('problems', () => {
  afterEach(closeEditors);

  it('reports an action without an owner, and no longer once it has one', async () => {
    const text = 'actie 1: X\n  status: in uitvoering\n  deadline: 1 juni 2021\n';
    const editor = await openNew('zonder-eigenaar.duo', text);
    const { document } = editor;
    const has = (problems: vscode.Diagnostic[]) => problems.some((problem) => codeOf(problem) === CODE);

    const problems = await waitForProblems(document.uri, has, `${CODE} was reported`);
    const problem = problems.find((candidate) => codeOf(candidate) === CODE)!;
    assert.equal(problem.source, 'duo');
    assert.equal(problem.range.start.line, 0);

    const line = positionOf(document, '  deadline');
    await editor.edit((edit) => edit.insert(line, '  eigenaar: Jan Jansen (NCG)\n'));
    await waitForProblems(document.uri, (now) => !has(now), `${CODE} was no longer reported`);
  });
});
