import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  applyAction,
  codesAt,
  describeProblem,
  openNew,
  openSample,
  positionOf,
  settled,
  tidyUp,
  undo,
  waitFor,
} from './support.ts';

const LINE = '24 maart 2021: status in uitvoering -> gereed';

describe('quick fix: mark as ready', () => {
  afterEach(tidyUp);

  it('writes the status and its history line, and one undo takes all of it back', async () => {
    const { document } = await openSample('actielijst.duo');
    await settled();
    const before = vscode.languages.getDiagnostics(document.uri).map(describeProblem);
    await changesAndUndoes(document, 'actie 5:', async () => {
      await applyAction(await lightBulbItem(document, positionOf(document, 'actie 5:'), 'Markeer actie 5 als gereed'));
    });

    await settled();
    const undone = vscode.languages.getDiagnostics(document.uri).map(describeProblem);
    assert.deepEqual(undone, before, 'after the undo the problems are not those of before');
  });

  it('leaves no new problem, and the old one gone', async () => {
    const { document } = await openSample('actielijst.duo');
    await settled();
    const before = vscode.languages.getDiagnostics(document.uri).map(describeProblem);
    await applyAction(await lightBulbItem(document, positionOf(document, 'actie 5:'), 'Markeer actie 5 als gereed'));
    await settled();
    const after = vscode.languages.getDiagnostics(document.uri).map(describeProblem);
    const gone = before.filter((problem) => !after.includes(problem));
    assert.deepEqual(
      gone.map((problem) => problem.replace(/:.*/, '')),
      ['deadline-verstreken'],
    );
    assert.equal(after.length, before.length - 1, 'the quick fix brought new problems');
  });

  it('is never applied without a look, also when the deadline is past', async () => {
    const editor = await openSample('actielijst.duo');
    const { document } = editor;
    const late = positionOf(document, 'maandag 1 maart 2021\n  stappen:\n    Gesprekken');
    await waitFor(
      () => codesAt(document, 'maandag 1 maart 2021\n  stappen:\n    Gesprekken').length > 0,
      'it was late',
    );
    const action = await lightBulbItem(document, late, 'Markeer actie 5 als gereed');
    assert.notEqual(action.isPreferred, true);
    const before = document.getText();
    editor.selection = new vscode.Selection(late, late);
    await vscode.commands.executeCommand('editor.action.autoFix');
    assert.equal(document.getText(), before);
  });

  it('is a command too, for the action that the cursor stands in', async () => {
    const editor = await openSample('actielijst.duo');
    const { document } = editor;
    const inside = positionOf(document, 'De rapportage van Weausthuis', 10);
    editor.selection = new vscode.Selection(inside, inside);
    await changesAndUndoes(document, 'actie 9:', async () => {
      await vscode.commands.executeCommand('duo.markeerAlsGereed');
    });
  });

  it('keeps the line ends of a Windows file', async () => {
    const text =
      'register W: W\r\n  peildatum: 24 maart 2021\r\nactie 5: X\r\n  status: in uitvoering\r\n  eigenaar: NCG\r\n';
    const { document } = await openNew('windows.duo', text);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await changesAndUndoes(document, 'actie 5:', async () => {
      await applyAction(await lightBulbItem(document, positionOf(document, 'actie 5:'), 'Markeer actie 5 als gereed'));
      await waitFor(() => document.getText() !== text, 'the text had changed');
      const expected = text.replace('in uitvoering', 'gereed');
      assert.equal(document.getText(), `${expected.trimEnd()}\r\n  historie:\r\n    ${LINE}\r\n`);
    });
  });
});

describe('quick fix: other problems', () => {
  afterEach(tidyUp);

  it('adds the missing owner, with the cursor where the name is typed', async () => {
    const text = 'actie 1: X\n  status: in uitvoering\n  deadline: doorlopend\n';
    const editor = await openNew('geen-eigenaar.duo', text);
    const { document } = editor;
    await applyAction(await lightBulbItem(document, positionOf(document, 'actie 1'), 'Voeg de eigenaar toe'));
    const added = 'actie 1: X\n  status: in uitvoering\n  eigenaar: \n  deadline: doorlopend\n';
    assert.equal(document.getText(), added);
    const behind = positionOf(document, 'eigenaar: ', 'eigenaar: '.length);
    assert.deepEqual(vscode.window.activeTextEditor?.document, document);
    assert.deepEqual(editor.selection, new vscode.Selection(behind, behind));
  });

  it('changes an unknown name into the nearest, or declares it', async () => {
    const text = 'actie 1: X\n  status: in uitvoering\n  eigenaar: Anja Wortman\n  deadline: doorlopend\n';
    const { document } = await openNew('verkeerde-naam.duo', text);
    const position = positionOf(document, 'Wortman');
    assert.ok(await lightBulbItem(document, position, 'Voeg de persoon “Anja Wortman” toe'));
    await applyAction(await lightBulbItem(document, position, 'Wijzig in “Anja Woortman”'));
    assert.equal(document.getText(), text.replace('Anja Wortman', 'Anja Woortman'));
  });

  it('replaces a misspelling that is declared', async () => {
    const { document } = await openSample('actielijst.duo');
    const before = document.getText();
    await applyAction(await lightBulbItem(document, positionOf(document, 'NGC in samenspraak'), 'Wijzig in “NCG”'));
    assert.equal(document.getText(), before.replace('NGC in samenspraak', 'NCG in samenspraak'));
  });

  it('corrects the day of the week', async () => {
    const text = 'actie 1: X\n  status: gereed\n  eigenaar: NCG\n  deadline: vrijdag 1 maart 2021\n';
    const { document } = await openNew('verkeerde-dag.duo', text);
    await applyAction(await lightBulbItem(document, positionOf(document, 'vrijdag'), 'Maak er maandag van'));
    assert.equal(document.getText(), text.replace('vrijdag', 'maandag'));
  });
});

/** The light bulb item with a title, with its edit, as soon as it is offered at a position. */
async function lightBulbItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  title: string,
): Promise<vscode.CodeAction> {
  let titles: string[] = [];
  return waitFor(
    async () => {
      // The last argument asks for the edits too, which a server may compute only for the item that is chosen.
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(position, position),
        undefined,
        50,
      );
      titles = actions.map((action) => action.title);
      return actions.find((action) => action.title === title);
    },
    () => `the light bulb offered "${title}"; it offers: ${titles.join(', ') || '(nothing)'}`,
  );
}

/** Marks an action as ready in some way, looks at what that made of it, and takes it back with one undo. */
async function changesAndUndoes(
  document: vscode.TextDocument,
  start: string,
  mark: () => Promise<void>,
): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const text = document.getText();
  await mark();
  await waitFor(() => document.getText() !== text, 'the text had changed');
  const lines = entryLines(document.getText(), start);
  assert.equal(
    lines.find((line) => line.startsWith('  status:')),
    '  status: gereed',
  );
  const history = lines.indexOf('  historie:');
  assert.notEqual(history, -1, 'the action has no history');
  assert.equal(lines[history + 1], `    ${LINE}`);

  await undo();
  await waitFor(() => document.getText() === text, 'one undo had restored the text');
  await document.save();
  assert.deepEqual(await vscode.workspace.fs.readFile(document.uri), bytes, 'the file differs on disk');
}

/** The lines of an entry: from its margin line to the next one. */
function entryLines(text: string, start: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.startsWith(start));
  const length = lines.slice(first + 1).findIndex((line) => /^\S/.test(line));
  return lines.slice(first, length === -1 ? undefined : first + 1 + length);
}
