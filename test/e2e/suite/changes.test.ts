import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, openNew, positionOf, settled, tidyUp, undo, waitFor, waitForProblems } from './support.ts';

const TEXT = `register PROEF: Proef
  peildatum: 24 maart 2021
actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 1 maart 2021
`;

describe('changes of an action', () => {
  afterEach(tidyUp);

  it('write the field and the line of the history, and one undo takes both back', async () => {
    const { document } = await openNew('wijzigen.duo', TEXT);
    const cases: [string, object, [string, string], string][] = [
      [
        'duo.stelUit',
        { deadline: '1 april 2021', reden: 'ziek' },
        ['1 maart 2021', '1 april 2021'],
        'deadline 1 maart 2021 -> 1 april 2021; ziek',
      ],
      [
        'duo.draagOver',
        { eigenaar: 'Henk Mulder' },
        ['Anja Woortman (OBG)', 'Henk Mulder'],
        'eigenaar Anja Woortman (OBG) -> Henk Mulder',
      ],
      [
        'duo.wijzigStatus',
        { status: 'aangehouden' },
        ['in uitvoering', 'aangehouden'],
        'status in uitvoering -> aangehouden',
      ],
      ['duo.noteer', { tekst: 'gebeld' }, ['', ''], 'gebeld'],
    ];
    const at = positionOf(document, 'status:');
    for (const [command, values, [from, to], line] of cases) {
      const place = { line: at.line, character: at.character };
      assert.equal(
        await vscode.commands.executeCommand(command, document.uri.toString(), place, values),
        true,
        command,
      );
      await waitFor(() => document.getText() !== TEXT, `${command} had changed the text`);
      assert.equal(document.getText(), `${TEXT.replace(from, to)}  historie:\n    24 maart 2021: ${line}\n`);
      await undo();
      await waitFor(() => document.getText() === TEXT, `${command} was undone`);
    }
  });

  it('ask for the status in a list, and change nothing when that is closed', async () => {
    const editor = await openNew('status.duo', TEXT);
    const { document } = editor;
    const at = positionOf(document, 'actie 1');
    editor.selection = new vscode.Selection(at, at);
    let answer: unknown;
    void vscode.commands.executeCommand('duo.wijzigStatus').then((result) => {
      answer = { result };
    });
    await waitFor(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return answer;
    }, 'the list was closed');
    assert.deepEqual(answer, { result: false });
    assert.equal(document.getText(), TEXT);
  });

  it('show a lens with how often an action was put off', async () => {
    const text = `${TEXT}  historie:\n    10 februari 2021 DUO: deadline 1 februari 2021 -> 1 maart 2021\n`;
    const { document } = await openNew('uitgesteld.duo', text);
    await settled();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(
      lenses.map(({ command, range }) => [range.start.line, command?.title]),
      [[2, '1 keer uitgesteld, laatst besproken 10 februari 2021']],
    );
  });
});

describe('the page about a problem', () => {
  afterEach(tidyUp);

  it('opens from the code of the problem', async () => {
    const { document } = await openNew('bladzijde.duo', TEXT);
    const isLate = (problem: vscode.Diagnostic) => codeOf(problem) === 'deadline-verstreken';
    const problems = await waitForProblems(document.uri, (all) => all.some(isLate), 'the action was late');
    const { code } = problems.find(isLate)!;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'command');
    assert.equal(code.target.path, 'duo.toonUitleg');
    await vscode.commands.executeCommand(code.target.path, ...JSON.parse(code.target.query));
    const tab = await waitFor(() => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label.includes('regels') ? activeTab : undefined;
    }, 'the page was shown');
    assert.ok(tab.input instanceof vscode.TabInputWebview);
    await vscode.window.tabGroups.close(tab);
  });

  it('and the manual open from the palette', async () => {
    for (const [command, label] of [
      ['duo.toonUitleg', 'regels'],
      ['duo.toonHandleiding', 'handleiding'],
    ] as const) {
      await vscode.commands.executeCommand(command);
      const tab = await waitFor(() => {
        const { activeTab } = vscode.window.tabGroups.activeTabGroup;
        return activeTab?.label.includes(label) ? activeTab : undefined;
      }, `${label} was shown`);
      await vscode.window.tabGroups.close(tab);
    }
  });
});
