/** The checks of right answers. Each function throws with what is wrong. */

import type { DocumentSymbol, Range, TextEdit } from 'vscode-languageserver-types';
import type { SymbolCount } from '../register/language.ts';

export function demand(isRight: boolean, wrong: string): void {
  if (!isRight) throw new Error(`wrong: ${wrong}`);
}

interface Item {
  readonly label: string;
  readonly insertText?: string;
  readonly filterText?: string;
  readonly textEdit?: { readonly newText: string };
}

/** A completion list that holds a word. */
export function holdsItem(result: unknown, wanted: string): undefined {
  const items = (Array.isArray(result) ? result : ((result as { items?: Item[] } | null)?.items ?? [])) as Item[];
  const isThere = items.some(({ label, insertText, filterText, textEdit }) =>
    [label, insertText, filterText, textEdit?.newText].some((text) => text?.includes(wanted)),
  );
  demand(isThere, `“${wanted}” is not among the ${items.length} completions`);
}

export function holdsText(result: unknown, wanted: string): undefined {
  demand(JSON.stringify(result ?? '').includes(wanted), `the hover does not hold “${wanted}”`);
}

interface Location {
  readonly range?: Range;
  readonly targetRange?: Range;
}

/** A definition at a line. */
export function leadsTo(result: unknown, line: number): undefined {
  const found = (Array.isArray(result) ? result : [result]) as (Location | null)[];
  const lines = found.map((one) => (one?.range ?? one?.targetRange)?.start.line);
  demand(lines.includes(line), `the definition is at line ${lines.join(', ')} instead of ${line}`);
}

/** Checks that all uses of a name are found; whether the declaration counts is asked, so it must be there. */
export function findsAll(result: unknown, uses: number): undefined {
  const found = Array.isArray(result) ? result.length : 0;
  demand(found === uses + 1, `${found} references, where ${uses} uses and the declaration were due`);
}

interface Renamed {
  readonly changes?: Readonly<Record<string, TextEdit[]>>;
  readonly documentChanges?: readonly { readonly edits?: TextEdit[] }[];
}

export function renamesAll(result: unknown, uses: number, newName: string): undefined {
  const { changes = {}, documentChanges = [] } = (result ?? {}) as Renamed;
  const edits = [...Object.values(changes), ...documentChanges.map((one) => one.edits ?? [])].flat();
  const places = new Set(edits.map(({ range }) => `${range.start.line}:${range.start.character}`));
  demand(places.size === uses + 1, `${places.size} places renamed, where ${uses + 1} were due`);
  demand(
    edits.every(({ newText }) => newText.includes(newName)),
    'a place was renamed otherwise',
  );
}

/**
 * The number of symbols, nested ones too: all of them, or, of a server that leaves actions out of a long outline, at
 * least the headings. Returns what to note.
 */
export function outlines(result: unknown, due: SymbolCount, limit: number): string | undefined {
  const found = countSymbols(Array.isArray(result) ? (result as DocumentSymbol[]) : []);
  demand(!due.isExact || found <= due.all, `${found} symbols, where ${due.all} were due`);
  if (found >= Math.min(due.all, limit)) return found < due.all ? `cut off at ${found}` : undefined;
  demand(
    found >= due.headings && found > 0,
    `${found} symbols, where ${due.all} were due, or ${due.headings} headings`,
  );
  return `headings only, ${found} of ${due.all}`;
}

function countSymbols(symbols: readonly DocumentSymbol[]): number {
  let count = 0;
  const left = [...symbols];
  for (let symbol = left.pop(); symbol !== undefined; symbol = left.pop()) {
    count++;
    // Not spread: an outline can have more children than a call may have arguments.
    for (const child of symbol.children ?? []) left.push(child);
  }
  return count;
}

/** Semantic tokens: five numbers each, and some of them; within the lines of a range where there is one. */
export function colours(result: unknown, lines?: { readonly first: number; readonly last: number }): undefined {
  const { data = [] } = (result ?? {}) as { data?: number[] };
  demand(data.length > 0 && data.length % 5 === 0, `${data.length} numbers are no tokens`);
  if (lines === undefined) return;
  const last = data.reduce((line, number, index) => (index % 5 === 0 ? line + number : line), 0);
  demand((data[0] ?? 0) >= lines.first && last <= lines.last, 'tokens outside the range that was asked for');
}

/** Hints, and some of them, on the lines that were asked for. */
export function hints(result: unknown, { first, last }: { readonly first: number; readonly last: number }): undefined {
  const lines = ((result ?? []) as { position: { line: number } }[]).map(({ position }) => position.line);
  demand(lines.length > 0, 'no hints');
  demand(
    lines.every((line) => line >= first && line <= last),
    'hints outside the range that was asked for',
  );
}

/** Edits, perhaps none: the registers of the bench are laid out well already. */
export function formats(result: unknown): undefined {
  demand(result === null || Array.isArray(result), 'formatting gave no edits');
}

export function folds(result: unknown, actions: number): undefined {
  const found = Array.isArray(result) ? result.length : 0;
  demand(found >= Math.min(actions, 5000) || found >= 5000, `${found} folds for ${actions} actions`);
}
