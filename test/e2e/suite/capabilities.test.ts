/** One look at each capability through the command that VS Code's own menus and keys use. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNew, openSample, positionOf, tidyUp, waitFor } from './support.ts';

/** Asks VS Code's own command until it has something to say. */
function ask<T>(command: string, ...args: unknown[]): Promise<NonNullable<T>> {
  return waitFor(async () => {
    const found = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return Array.isArray(found) && found.length === 0 ? undefined : found;
  }, `${command} gave something`);
}

const REGISTER = `register EIGEN: Eigen lijst
  gremium: DUO
  peildatum: 24 maart 2021

blok A: Eerste

actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 april 2021

blok B: Tweede

actie 2: Brief versturen
  status: gereed
  eigenaar: Anja Woortman
  na: 1
  opmerking: zie https://www.example.nl/brief en actie 1.
  historie:
    24 maart 2021: status in uitvoering -> gereed
`;

const openRegister = async () => (await openNew('eigen.duo', REGISTER)).document;

/** The lines of places, in order, as `FILE:LINE`. */
const linesOf = (found: readonly vscode.Location[]) =>
  found.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();

describe('going places', () => {
  afterEach(tidyUp);

  it('leads from an action to the gremium of its register', async () => {
    const { document } = await openSample('actielijst.duo');
    const at = positionOf(document, 'actie 15:');
    const [link] = await ask<vscode.LocationLink[]>('vscode.executeTypeDefinitionProvider', document.uri, at);
    const target = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.equal(target.lineAt(link!.targetSelectionRange!.start.line).text.slice(0, 11), 'gremium DUO');
  });

  it('finds where an action is named, and marks those places', async () => {
    const document = await openRegister();
    const at = positionOf(document, 'actie 1:');
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
    assert.deepEqual(linesOf(found), ['eigen.duo:17', 'eigen.duo:18', 'eigen.duo:7']);
    const marked = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at);
    assert.deepEqual(
      marked.map(({ range }) => range.start.line),
      [6, 16, 17],
    );
  });

  it('finds an action of a register that is not open', async () => {
    await openRegister();
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'bewonersevaluatie');
    // Behind it come those that only have these letters in this order.
    const names = found.map(({ name, location }) => `${location.uri.path.split('/').at(-1)} ${name}`);
    assert.equal(
      names.find((one) => one.startsWith('actielijst')),
      'actielijst.duo actie 32: Burgerparticipatie, bewonersevaluatie',
    );
  });

  it('opens web addresses', async () => {
    const document = await openRegister();
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), String(target)]),
      [['https://www.example.nl/brief', 'https://www.example.nl/brief']],
    );
  });

  it('shows which action waits for which', async () => {
    const document = await openRegister();
    const at = positionOf(document, 'actie 2:');
    const [item] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at);
    const waits = await ask<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    assert.deepEqual(
      waits.map(({ to }) => to.name),
      ['1 Brief opstellen'],
    );
    const [first] = await ask<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      positionOf(document, 'actie 1:'),
    );
    const holdsUp = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', first);
    assert.deepEqual(
      holdsUp.map(({ from }) => from.name),
      ['✓ 2 Brief versturen'],
    );
  });
});

describe('changing safely', () => {
  afterEach(tidyUp);

  it('renames an action wherever it is named, and one undo takes it back', async () => {
    const document = await openRegister();
    const at = positionOf(document, 'actie 1:', 'actie '.length);
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, '12');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const renamed = REGISTER.replace('actie 1:', 'actie 12:')
      .replace('na: 1\n', 'na: 12\n')
      .replace('actie 1.', 'actie 12.');
    await waitFor(
      () => document.getText() === renamed,
      () => `the text had changed: ${document.getText()}`,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), REGISTER);
  });

  it('says in Dutch why a number cannot be had', async () => {
    const document = await openRegister();
    const at = positionOf(document, 'actie 1:', 'actie '.length);
    await ask('vscode.executeHoverProvider', document.uri, at);
    let refusal = '';
    try {
      await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, '2');
    } catch (error) {
      refusal = String((error as Error).message);
    }
    assert.match(refusal, /2.* (?:is|bestaat|heeft) /u);
  });

  it('formats a register, and leaves one that is tidy', async () => {
    const { document } = await openNew('slordig.duo', 'ACTIE 1: X\n    Status:   gereed\n');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, options);
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), 'actie 1: X\n  status: gereed\n');
    const again = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      options,
    );
    assert.deepEqual(again ?? [], []);
  });

  // What is typed is put right by a request of our own (test/e2e/typing): VS Code drops an answer that a key overtook.
  it('formats a selection', async () => {
    const { document } = await openNew('regel.duo', 'actie 1: X\n   STATUS:gereed\n  EIGENAAR:NCG\n');
    const options = { tabSize: 2, insertSpaces: true };
    const line = new vscode.Range(2, 0, 2, 14);
    const inRange = await ask<vscode.TextEdit[]>('vscode.executeFormatRangeProvider', document.uri, line, options);
    const edited = async (edits: vscode.TextEdit[]) => {
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const text = document.getText();
      await vscode.commands.executeCommand('undo');
      return text;
    };
    assert.equal(await edited(inRange), 'actie 1: X\n   STATUS:gereed\n  eigenaar: NCG\n');
  });

  it('mends at once what is only mistyped, and puts names in order', async () => {
    const { document } = await openNew(
      'namen-los.duo',
      'persoon Zita Ypma\npersoon Ada Bos\n\nactie 1: X\n  statsu: in uitvoering\n',
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const apply = async (kind: string) => {
      const [action] = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, kind, 5);
      assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    };
    await apply('source.fixAll.duo');
    assert.equal(document.lineAt(4).text, '  status: in uitvoering');
    await apply('source.organize');
    assert.equal(document.getText().split('\n', 2).join(), 'persoon Ada Bos,persoon Zita Ypma');
  });

  it('moves an action to another heading, from the light bulb', async () => {
    const document = await openRegister();
    const at = new vscode.Range(positionOf(document, 'actie 1:'), positionOf(document, 'actie 1:'));
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      at,
      'refactor.move',
      100,
    );
    const [move] = actions;
    assert.equal(move?.title, 'Verplaats actie 1 naar blok B: Tweede');
    assert.ok(move.edit && (await vscode.workspace.applyEdit(move.edit)));
    assert.ok(document.getText().indexOf('actie 1:') > document.getText().indexOf('blok B:'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), REGISTER);
  });
});

describe('seeing', () => {
  afterEach(tidyUp);

  it('colours what is closed apart', async () => {
    const document = await openRegister();
    const { tokenTypes, tokenModifiers } = await ask<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const seen = new Map<string, string>();
    let line = 0;
    let start = 0;
    for (let i = 0; i < tokens.data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = tokens.data.slice(i, i + 5);
      start = lines === 0 ? start + characters : characters;
      line += lines;
      const text = document.getText(new vscode.Range(line, start, line, start + length));
      const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
      seen.set(`${line}:${text}`, [tokenTypes[type], ...modifiers].join(' '));
    }
    assert.equal(seen.get('7:in uitvoering'), 'status');
    assert.equal(seen.get('14:gereed'), 'status closed');
    assert.equal(seen.get('8:Anja Woortman'), 'person');
  });

  it('tells behind a deadline how far off it is', async () => {
    const document = await openRegister();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, label]),
      [[9, 'nog 8 dagen']],
    );
  });

  it('folds headings and entries, and grows a selection from a word to the register', async () => {
    const document = await openRegister();
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const lines = folds.map(({ start, end }) => `${start}-${end}`);
    for (const wanted of ['4-9', '6-9', '11-19', '13-19', '18-19'])
      assert.ok(lines.includes(wanted), `${wanted} in ${lines}`);
    const at = positionOf(document, 'Woortman');
    const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at]);
    const texts: string[] = [];
    for (let range = selection; range !== undefined; range = range.parent) texts.push(document.getText(range.range));
    assert.deepEqual(texts.slice(0, 2), ['Woortman', 'Anja Woortman']);
    assert.equal(texts.at(-1), REGISTER);
  });

  it('counts above a heading what is open', async () => {
    const document = await openRegister();
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [4, '1 open'],
        [11, 'alles afgerond'],
      ],
    );
  });

  it('shows the places of a name, when the lens above it is clicked', async () => {
    const { document } = await openSample('gremia.duo');
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    const named = lenses.find(({ command }) => command?.title.endsWith(' keer genoemd'));
    assert.equal(named?.command?.command, 'duo.toonPlaatsen');
    await vscode.commands.executeCommand(named.command.command, ...(named.command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('shows the form of a list of people', async () => {
    const document = await openRegister();
    const at = positionOf(document, 'Anja Woortman');
    const help = await ask<vscode.SignatureHelp>('vscode.executeSignatureHelpProvider', document.uri, at, ':');
    assert.equal(help.signatures[0]?.label.slice(0, 9), 'eigenaar:');
  });
});
