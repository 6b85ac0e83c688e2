/** The messages VS Code sends after a keystroke, as a template: what hangs on the document stands there as `$name`. */
import { readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver-types';
import { BURST } from '../paths.ts';
import type { Place } from '../register/sheet.ts';

export interface BurstMessage {
  readonly method: string;
  /** The time after the edit at which VS Code sent it, in milliseconds. Told, not kept: the bench sends all at once. */
  readonly afterMs: number;
  readonly params: unknown;
}

export interface Burst {
  /** The editor it was recorded from, and of what. */
  readonly recorded: Readonly<Record<string, unknown>>;
  /** The messages in the order in which they were sent, the edit itself left out. */
  readonly messages: readonly BurstMessage[];
}

/** The values that the names in a template stand for. */
export interface Situation {
  readonly uri: string;
  readonly version: number;
  /** The position behind the letter that was typed. */
  readonly cursor: Place;
  /** The range that is on the screen. */
  readonly visible: Range;
  readonly whole: Range;
}

/** The capability that a server must have announced for a method to be asked, and the part of it. */
export const CAPABILITY_OF: Readonly<Record<string, { readonly capability: string; readonly part?: string }>> = {
  'textDocument/codeAction': { capability: 'codeActionProvider' },
  'textDocument/codeLens': { capability: 'codeLensProvider' },
  'textDocument/completion': { capability: 'completionProvider' },
  'textDocument/diagnostic': { capability: 'diagnosticProvider' },
  'textDocument/documentColor': { capability: 'colorProvider' },
  'textDocument/documentHighlight': { capability: 'documentHighlightProvider' },
  'textDocument/documentLink': { capability: 'documentLinkProvider' },
  'textDocument/documentSymbol': { capability: 'documentSymbolProvider' },
  'textDocument/foldingRange': { capability: 'foldingRangeProvider' },
  'textDocument/inlayHint': { capability: 'inlayHintProvider' },
  'textDocument/linkedEditingRange': { capability: 'linkedEditingRangeProvider' },
  'textDocument/semanticTokens/full': { capability: 'semanticTokensProvider', part: 'full' },
  'textDocument/semanticTokens/range': { capability: 'semanticTokensProvider', part: 'range' },
};

export function readBurst(): Burst {
  return JSON.parse(readFileSync(BURST, 'utf8')) as Burst;
}

/** The template of the parameters of a recorded message. */
export function toTemplate(value: unknown, situation: Situation): unknown {
  if (value === situation.uri) return '$uri';
  if (Array.isArray(value)) return value.map((one) => toTemplate(one, situation));
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value)) return rangeName(value, situation);
  if (isPlace(value)) return '$cursor';
  const entries = Object.entries(value)
    // Problems at the cursor are those of the moment of recording.
    .filter(([name]) => name !== 'diagnostics')
    .map(([name, part]) => [name, name === 'version' ? '$version' : toTemplate(part, situation)]);
  return Object.fromEntries('diagnostics' in value ? [...entries, ['diagnostics', []]] : entries);
}

/** The parameters that a template stands for in a situation. */
export function fillTemplate(template: unknown, situation: Situation): unknown {
  const names: Readonly<Record<string, unknown>> = {
    $uri: situation.uri,
    $version: situation.version,
    $cursor: situation.cursor,
    $atCursor: { start: situation.cursor, end: situation.cursor },
    $visible: situation.visible,
    $whole: situation.whole,
  };
  if (typeof template === 'string') return template in names ? names[template] : template;
  if (Array.isArray(template)) return template.map((one) => fillTemplate(one, situation));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, part]) => [name, fillTemplate(part, situation)]));
}

/**
 * The name of a range: from the start to the end is the whole text; within one line it is about the cursor; all else is
 * the screen.
 */
function rangeName({ start, end }: Range, { whole }: Situation): string {
  if (start.line === 0 && start.character === 0 && end.line >= whole.end.line - 1) return '$whole';
  return start.line === end.line ? '$atCursor' : '$visible';
}

function isPlace(value: object): value is Place {
  return 'line' in value && 'character' in value;
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value;
}
