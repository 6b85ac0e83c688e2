import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, workspaceFile } from './support.ts';

/** By file: the problems that README.md of the samples lists, as `LINE CODE`, in order. */
export async function listedProblems(): Promise<Map<string, string[]>> {
  const readme = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile('README.md')));
  const listed = new Map<string, string[]>();
  for (const [, file = '', line, code] of readme.matchAll(/^\| (\S+\.duo) \| (\d+) \| ([a-z-]+) \|/gm)) {
    listed.set(file, [...(listed.get(file) ?? []), `${line} ${code}`]);
  }
  // The table is also summed up in words: reading it in part must not pass for reading it.
  const [, total] = /(\d+) in all:/.exec(readme) ?? [];
  assert.equal([...listed.values()].flat().length, Number(total), 'not every row of the table was read');
  for (const rows of listed.values()) rows.sort();
  return listed;
}

/**
 * The problems of the server that are shown of a file. Those of the task `duo check` stay at a file that was closed while it ran,
 * also when it is opened later: VS Code takes them away when the task runs again.
 */
export function serverProblems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source !== 'duo check');
}

/** The problems that VS Code shows of a file, as `LINE CODE`, in the same order. */
export function shownProblems(uri: vscode.Uri): string[] {
  return serverProblems(uri)
    .map((problem) => `${problem.range.start.line + 1} ${codeOf(problem)}`)
    .sort();
}
