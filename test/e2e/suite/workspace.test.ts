import * as vscode from 'vscode';
import { deleteOnDisk, writeOnDisk } from './disk.ts';
import {
  codeOf,
  describeProblem,
  openNew,
  openSample,
  positionOf,
  tidyUp,
  waitForProblems,
  workspaceFile,
} from './support.ts';

describe('workspace', () => {
  afterEach(tidyUp);

  it('shows a change of one file in another, before it is saved', async () => {
    const { document } = await openSample('actielijst.duo');
    const names = await openSample('organisaties.duo');
    const isUnknown = (problem: vscode.Diagnostic) =>
      codeOf(problem) === 'organisatie-onbekend' && problem.message.includes('“EZK”');
    const start = positionOf(names.document, 'EZK: Ministerie');
    await waitForProblems(document.uri, (problems) => problems.length > 0, 'the action list was judged');
    await names.edit((edit) => edit.insert(start, 'X'));
    await waitForProblems(document.uri, (problems) => problems.some(isUnknown), 'it was unknown');
    await names.edit((edit) => edit.delete(new vscode.Range(start, start.translate(0, 1))));
    await waitForProblems(document.uri, (problems) => !problems.some(isUnknown), 'it was known again');
  });

  it('notices a new file on disk, and that it is gone', async () => {
    const { document } = await openNew('schijf.duo', 'actie 1: X\n  status: gereed\n  eigenaar: Truus Proefstra\n');
    const isUnknown = (problem: vscode.Diagnostic) => codeOf(problem) === 'persoon-onbekend';
    await waitForProblems(document.uri, (problems) => problems.some(isUnknown), 'she was unknown');
    const file = workspaceFile('nieuw-op-schijf.duo');
    await writeOnDisk(file, 'persoon Truus Proefstra\n');
    try {
      await waitForProblems(document.uri, (problems) => !problems.some(isUnknown), 'the new file was noticed');
    } finally {
      await deleteOnDisk(file);
    }
    await waitForProblems(document.uri, (problems) => problems.some(isUnknown), 'it was noticed that it was gone');
  });

  it('judges a register without a date of its own by the setting', async () => {
    const settings = () => vscode.workspace.getConfiguration('duo');
    const text = 'actie 1: X\n  status: in uitvoering\n  eigenaar: NCG\n  deadline: 1 maart 2021\n';
    const { document } = await openNew('instelling.duo', text);
    const shows = (wanted: string | undefined) => (problems: vscode.Diagnostic[]) => {
      const late = problems.filter((problem) => codeOf(problem) === 'deadline-verstreken').map(describeProblem);
      return wanted === undefined ? late.length === 0 : late.some((problem) => problem.includes(wanted));
    };
    await waitForProblems(document.uri, shows(' dagen geleden '), 'it was late today');
    const use = (day: string | undefined) => settings().update('peildatum', day, vscode.ConfigurationTarget.Workspace);
    try {
      await use('1 maart 2021');
      await waitForProblems(document.uri, shows(undefined), 'it was not late on its day');
      await use('2 maart 2021');
      await waitForProblems(document.uri, shows(' is 1 dag geleden verstreken'), 'it was one day late');
      // Where the register has a date, that goes first.
      const { document: list } = await openSample('actielijst.duo');
      await waitForProblems(
        list.uri,
        shows('maandag 1 maart 2021) is 23 dagen'),
        'the list was judged by its own date',
      );
    } finally {
      await use(undefined);
    }
  });
});
