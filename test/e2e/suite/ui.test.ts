import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GroupNode, TreeNode } from '../../../client/src/registers/overviewGroups.ts';
import { codeOf, EXTENSION_ID, openNew, openSample, tidyUp, undo, waitFor, workspaceFile } from './support.ts';

/** What the extension lets its tests see of what VS Code shows. */
interface Ui {
  readonly status: () => { readonly text: string | undefined; readonly isWarning: boolean };
  readonly registers: {
    getChildren(node?: TreeNode): TreeNode[];
    getTreeItem(node: TreeNode): vscode.TreeItem;
  };
}

/** The extension has started when a register is open. */
async function uiOf(): Promise<Ui> {
  const extension = vscode.extensions.getExtension<Ui>(EXTENSION_ID);
  assert.ok(extension);
  return extension.activate();
}

/** The groups that the view shows. */
const groupsIn = ({ registers }: Ui) =>
  registers.getChildren().filter((node): node is GroupNode => node.kind === 'group');

/** True for what stands there in every test; VS Code lets go of what others have opened only after some minutes. */
function isSample(uri: string): boolean {
  return /\/(?:actielijst|notulen-2021-01-13|randvoorwaarden)\.duo$/u.test(uri);
}

/** Waits for the overview of the samples, and of nothing else. */
async function samplesShown(): Promise<Ui> {
  await openSample('actielijst.duo');
  const ui = await uiOf();
  const shown = () => ui.status().text;
  await waitFor(
    () => shown() === '44 open, 16 te laat',
    () => `the list was counted; the status bar says “${shown()}”`,
  );
  return ui;
}

describe('the status bar', () => {
  afterEach(tidyUp);

  it('counts the register in the editor with its minutes, and warns of what is late', async () => {
    const ui = await samplesShown();
    assert.deepEqual(ui.status(), { text: '44 open, 16 te laat', isWarning: true });
    await openSample('notulen-2021-01-13.duo');
    await waitFor(() => ui.status().text === '44 open, 16 te laat', 'the minutes have the status of the list');
  });

  it('stays while the list or the form of the register has the focus, and goes with it', async () => {
    const ui = await samplesShown();
    const { document } = await openSample('actielijst.duo');
    const isShown = () => ui.status().text === '44 open, 16 te laat';
    for (const command of ['duo.toonAlsLijst', 'duo.openAlsFormulier']) {
      await vscode.commands.executeCommand(command, document.uri);
      await waitFor(() => vscode.window.activeTextEditor === undefined && isShown(), `${command}: the status stayed`);
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await openSample('personen.duo');
    await waitFor(() => ui.status().text === undefined, 'it was hidden for a list of persons');
  });

  it('is hidden for a file without actions and for other files, and shows no warning where nothing is late', async () => {
    const ui = await samplesShown();
    await openSample('personen.duo');
    await waitFor(() => ui.status().text === undefined, 'it was hidden for a list of persons');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile('README.md')));
    assert.equal(ui.status().text, undefined);
    await openNew('op-tijd.duo', 'actie 1: X\n  deadline: doorlopend\n');
    await waitFor(() => ui.status().text === '1 open', 'the new register was counted');
    assert.equal(ui.status().isWarning, false);
  });

  it('follows what is typed', async () => {
    const ui = await samplesShown();
    const editor = await openNew('geteld.duo', 'actie 1: X\n');
    await waitFor(() => ui.status().text === '1 open', 'the new register was counted');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'actie 2: Y\n  deadline: 1 maart 2021\n'));
    await waitFor(() => ui.status().text === '2 open, 1 te laat', 'the second action was counted');
  });
});

describe('the view of all registers', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('duo.groepeerRegisters', 'gremium');
    await tidyUp();
  });

  it('groups the actions as it is asked to, what is late on top', async () => {
    const ui = await samplesShown();
    await vscode.commands.executeCommand('duo.toonRegisters');
    const ofSamples = (node: GroupNode) => node.children.filter(({ register }) => isSample(register.uri));
    const list = groupsIn(ui).find(({ label }) => label === 'DUO');
    assert.ok(list);
    assert.deepEqual([list.past, ofSamples(list).length], [18, 77]);
    await vscode.commands.executeCommand('duo.groepeerRegisters', 'week');
    const [late] = groupsIn(ui);
    assert.ok(late);
    assert.deepEqual([late.label, ofSamples(late).length], ['Te laat', 18]);
    await vscode.commands.executeCommand('duo.groepeerRegisters', 'eigenaar');
    const owners = groupsIn(ui).map(({ label }) => label);
    assert.ok(owners.includes('Anja Woortman') && owners.includes('Geen eigenaar'), owners.join(', '));
    await vscode.commands.executeCommand('duo.groepeerRegisters', 'kopje');
    assert.ok(groupsIn(ui).some(({ label }) => label === 'Blok B'));
  });

  it('leads to an action, and marks it as gereed', async () => {
    const ui = await samplesShown();
    const text =
      'register AFVINKEN: Proef\n  gremium: AFVINKEN\nactie 1: X\n  status: in uitvoering\n  deadline: 1 maart 2021\n';
    const { document } = await openNew('afvinken.duo', text);
    const find = () => groupsIn(ui).find(({ label }) => label === 'AFVINKEN')?.children[0];
    const node = await waitFor(find, 'the new action was shown');
    const { command, label } = ui.registers.getTreeItem(node);
    assert.match(String(label), /^1 mrt (?:2021 )?· 1 X$/u);
    await openSample('personen.duo');
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const at = await waitFor(() => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === document.uri.toString() ? editor.selection.active.line + 1 : undefined;
    }, 'the action was shown');
    assert.equal(at, 3);
    assert.equal(await vscode.commands.executeCommand('duo.markeerActieAlsGereed', node), true);
    await waitFor(() => document.getText().includes('status: gereed'), 'it was marked');
    await waitFor(() => find() === undefined, 'it was shown no longer');
    await undo();
    await waitFor(() => document.getText() === text, 'one undo took it back');
    // What stands in its place by now is something else: nothing is done.
    const other = { ...node, action: { ...node.action, number: '2' } };
    assert.equal(await vscode.commands.executeCommand('duo.markeerActieAlsGereed', other), false);
    assert.equal(document.getText(), text);
  });
});

describe('a new register', () => {
  afterEach(tidyUp);

  it('is filled in, has no error, and is saved where it was asked for', async () => {
    await samplesShown();
    await vscode.commands.executeCommand('duo.nieuwRegister', { gremium: 'Proefoverleg', bestand: 'proef.duo' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    assert.deepEqual([document.uri.scheme, document.languageId, document.isDirty], ['untitled', 'duo', true]);
    assert.match(document.getText(), /^register PROEF: Actielijst Proefoverleg\n {2}gremium: Proefoverleg\n/u);
    assert.equal(document.getText(editor.selection), 'Wat er moet gebeuren');
    const problems = await waitFor(() => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.length > 0 ? all : undefined;
    }, 'it was judged');
    const serious = problems.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(serious.map(codeOf), []);
    const file = workspaceFile('proef.duo');
    const text = document.getText();
    // Saving goes on after the file is there: what is deleted too soon is written once more.
    const isSaved = () => {
      const { textDocuments } = vscode.workspace;
      const saved = textDocuments.find(({ uri }) => uri.toString() === file.toString());
      return saved?.getText() === text && !saved.isDirty && !textDocuments.includes(document);
    };
    try {
      void document.save();
      await waitFor(isSaved, 'it was saved, and the editor shows the file');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), text);
    } finally {
      await tidyUp();
      await vscode.workspace.fs.delete(file);
    }
  });

  it('asks for the gremium, and does nothing when that is closed', async () => {
    await samplesShown();
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    let done = false;
    void vscode.commands.executeCommand('duo.nieuwRegister').then(() => {
      done = true;
    });
    await waitFor(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return done;
    }, 'the question was closed');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });
});

describe('the task', () => {
  afterEach(tidyUp);

  it('checks all registers with the program that is packed', async () => {
    await samplesShown();
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'duo' });
    // In a browser no program can be run.
    if (typeof process === 'undefined') return assert.equal(task, undefined);
    assert.ok(task);
    assert.deepEqual([task.name, others], ['check', []]);
    const ended = new Promise<number | undefined>((settle) => {
      const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        subscription.dispose();
        settle(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 0, 'the samples have no errors');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
