import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension under test, by its publisher and name. */
export const EXTENSION_ID = 'duo-register.duo-register';

/** The address of a file in the workspace, which is a throwaway copy of `samples/`. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the host opened no folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a sample in the editor, with the cursor at its start. */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)));
}

/** Files that tests have written into the workspace and that must not be there for the next test. */
const written = new Set<string>();

/** Writes a register file into the workspace, until the end of the test. */
export async function writeNew(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceFile(name);
  written.add(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a register file into the workspace and opens it in the editor. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  await writeNew(name, text);
  return openSample(name);
}

/** Closes all editors without saving and removes written files, so that the next test finds the samples as they were. */
export async function tidyUp(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const name of written) await vscode.workspace.fs.delete(workspaceFile(name));
  written.clear();
}

/**
 * Waits until a condition gives something truthy, asking again and again, and hands that back. A description that is
 * a function is asked at the end, when it can tell what was seen instead.
 */
export async function waitFor<T>(
  condition: () => T | Thenable<T>,
  description: string | (() => string),
  limit = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) {
      const wanted = typeof description === 'string' ? description : description();
      throw new Error(`Waited ${limit / 1000} s in vain until ${wanted}.`);
    }
    // Only the rhythm in which the condition is asked again; nothing depends on its length.
    await new Promise((settle) => setTimeout(settle, 25));
  }
}

/** Waits until the problems of a document satisfy a predicate, and hands those problems back. */
export function waitForProblems(
  uri: vscode.Uri,
  predicate: (problems: vscode.Diagnostic[]) => boolean,
  description: string,
  limit = 20_000,
): Promise<vscode.Diagnostic[]> {
  return new Promise((settle, fail) => {
    const look = () => {
      const problems = vscode.languages.getDiagnostics(uri);
      if (!predicate(problems)) return;
      stop();
      settle(problems);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics((event) => {
      if (event.uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    const timer = setTimeout(() => {
      stop();
      const seen = vscode.languages.getDiagnostics(uri).map(describeProblem).join('\n');
      fail(new Error(`Waited ${limit / 1000} s in vain until ${description}. Problems now:\n${seen || '(none)'}`));
    }, limit);
    const stop = () => {
      clearTimeout(timer);
      subscription.dispose();
    };
    look();
  });
}

/** The code of a problem; where it has a link to its page, that is only a part of it. */
export function codeOf(problem: vscode.Diagnostic): string {
  return String(typeof problem.code === 'object' ? problem.code.value : problem.code);
}

/** A problem in words, without its place, so that it is the same after lines have moved. */
export function describeProblem(problem: vscode.Diagnostic): string {
  return `${codeOf(problem)}: ${problem.message}`;
}

/**
 * Waits until the problems shown are those of the text as it is now. Nothing tells that directly; but a problem of a
 * file that is opened after the last change is reported after those of that change.
 */
export async function settled(): Promise<void> {
  probes++;
  const uri = await writeNew(`peiling-${probes}.duo`, 'actie 1: X\n  status: in uitvoering\n  deadline: doorlopend\n');
  await vscode.workspace.openTextDocument(uri);
  const has = (problems: vscode.Diagnostic[]) => problems.some((problem) => codeOf(problem) === 'eigenaar-ontbreekt');
  await waitForProblems(uri, has, 'the problems of a file that was opened last were reported');
}

let probes = 0;

/** The codes of a document's problems that are reported on the lines of a text. */
export function codesAt(document: vscode.TextDocument, text: string): string[] {
  const { line } = positionOf(document, text);
  const problems = vscode.languages.getDiagnostics(document.uri);
  return problems.filter(({ range }) => range.start.line === line).map(codeOf);
}

/** Where a text begins in a document, or an offset into it; the text must be there. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.notEqual(index, -1, `"${text}" does not stand in ${document.fileName}`);
  return document.positionAt(index + offset);
}

/** Does what choosing a light bulb item does: applies its edit, then runs its command. */
export async function applyAction(action: vscode.CodeAction): Promise<void> {
  if (action.edit)
    assert.ok(await vscode.workspace.applyEdit(action.edit), `the edit of "${action.title}" was refused`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Undoes the last step in the active editor, once. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}

/** The text of a hover, all its parts together. */
export function hoverText(hovers: readonly vscode.Hover[]): string {
  const parts = hovers.flatMap((hover) => hover.contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}
