/** Registers of any size, and short forms of what is said of them. */
import type { Diagnostic } from 'vscode-languageserver/node';
import type { LspClient } from '../support/lspClient.ts';

export const URI = 'file:///werk/lijst.duo';
export const OTHER = 'file:///werk/ander.duo';
export const NAMES = 'file:///werk/namen.duo';
/** An action with nothing wrong. */
export const action = (number: number) =>
  `actie ${number}: Taak\n  status: in uitvoering\n  eigenaar: allen\n  deadline: 1 april 2021\n`;

/** A register of so many actions, of which some are other than the rest. */
export function register(actions: number, others: Readonly<Record<number, string>> = {}, head = ''): string {
  return head + Array.from({ length: actions }, (_, i) => others[i + 1] ?? action(i + 1)).join('');
}

export const LARGE = 3000;
export const codes = (diagnostics: readonly Diagnostic[] | undefined) => diagnostics?.map(({ code }) => code);
export const versions = (client: LspClient, uri = URI) =>
  client.published.filter((one) => one.uri === uri).map(({ version }) => version);
export const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
