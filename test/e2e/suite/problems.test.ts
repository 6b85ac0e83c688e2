import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listedProblems, serverProblems, shownProblems } from './expected-problems.ts';
import { codeOf, openNew, openSample, positionOf, settled, tidyUp, waitForProblems, workspaceFile } from './support.ts';

const CODE = 'eigenaar-ontbreekt';

describe('problems', () => {
  afterEach(tidyUp);

  it('of every sample are those that its README lists, on those lines, and no others', async () => {
    const listed = await listedProblems();
    const folder = await vscode.workspace.fs.readDirectory(workspaceFile('.'));
    const samples = folder.map(([name]) => name).filter((name) => name.endsWith('.duo'));
    assert.deepEqual(samples.sort(), [
      'actielijst.duo',
      'bewoners.duo',
      'gremia.duo',
      'notulen-2021-01-13.duo',
      'organisaties.duo',
      'personen.duo',
      'raad.duo',
      'randvoorwaarden.duo',
      'werkgroep.duo',
    ]);
    for (const name of samples) await openSample(name);
    await settled();
    for (const name of samples) {
      assert.deepEqual(shownProblems(workspaceFile(name)), listed.get(name) ?? [], name);
      const sources = new Set(serverProblems(workspaceFile(name)).map(({ source }) => source));
      assert.deepEqual([...sources], listed.has(name) ? ['duo'] : [], name);
    }
  });

  it('reports an action without an owner, and no longer once it has one', async () => {
    const text = 'actie 1: X\n  status: in uitvoering\n  deadline: 1 juni 2021\n';
    const editor = await openNew('zonder-eigenaar.duo', text);
    const { document } = editor;
    const has = (problems: vscode.Diagnostic[]) => problems.some((problem) => codeOf(problem) === CODE);

    const problems = await waitForProblems(document.uri, has, `${CODE} was reported`);
    const problem = problems.find((candidate) => codeOf(candidate) === CODE)!;
    assert.equal(problem.range.start.line, 0);
    assert.equal(problem.message, 'Actie 1 heeft geen eigenaar. Zet achter “eigenaar:” wie de actie uitvoert.');

    const line = positionOf(document, '  deadline');
    await editor.edit((edit) => edit.insert(line, '  eigenaar: Jan Jansen (NCG)\n'));
    await waitForProblems(document.uri, (now) => !has(now), `${CODE} was no longer reported`);
  });
});
