/** Measures every request in one large register: how long it takes, and the longest step of the server meanwhile. */
import type { Position } from 'vscode-languageserver';
import type { LspClient } from '../../test/support/lspClient.ts';
import type { LargeRegister } from './registers.ts';
import { now, type Stretch, withSteps } from './steps.ts';
import type { Measured, MeasuredRegister } from './table.ts';

const URI = 'untitled:groot.duo';
const LIMIT_MS = 300_000;

/** Parameters of each request that is measured, by its method. */
function requestsAt(position: Position, end: Position): Readonly<Record<string, object>> {
  const textDocument = { uri: URI };
  const at = { textDocument, position };
  const start = { line: 0, character: 0 };
  return {
    'textDocument/hover': at,
    'textDocument/completion': at,
    'textDocument/definition': at,
    'textDocument/typeDefinition': at,
    'textDocument/references': { ...at, context: { includeDeclaration: true } },
    'textDocument/documentHighlight': at,
    'textDocument/signatureHelp': at,
    'textDocument/linkedEditingRange': at,
    'textDocument/selectionRange': { textDocument, positions: [position] },
    'textDocument/prepareRename': at,
    'textDocument/rename': { ...at, newName: 'Piet Pieters' },
    'textDocument/prepareCallHierarchy': at,
    'textDocument/documentSymbol': { textDocument },
    'textDocument/codeLens': { textDocument },
    'textDocument/foldingRange': { textDocument },
    'textDocument/documentLink': { textDocument },
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/range': { textDocument, range: { start, end: { line: 100, character: 0 } } },
    'textDocument/inlayHint': { textDocument, range: { start, end: { line: 100, character: 0 } } },
    'textDocument/codeAction': {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    },
    'textDocument/rangeFormatting': {
      textDocument,
      range: { start, end: { line: 100, character: 0 } },
      options: { tabSize: 2, insertSpaces: true },
    },
    'textDocument/formatting': { textDocument, options: { tabSize: 2, insertSpaces: true } },
    'textDocument/inlayHint, whole file': { textDocument, range: { start, end } },
    'workspace/symbol': { query: 'x' },
    'duo/overzicht': {},
  };
}

/** Opens a register, types in it, and asks everything twice: the longer of both is what counts. */
export async function measureRegister({ name, text, at }: LargeRegister): Promise<MeasuredRegister> {
  const { result, longestIn, usedIn } = await withSteps((client) => timesOf(client, text, at));
  const measured = (one: Timed): Measured => ({
    ms: Math.round(one.to - one.from),
    cpuMs: Math.round(usedIn(one)),
    stepMs: longestIn(one),
  });
  const [opened, key, ...asked] = result;
  const longest: Record<string, Measured> = {};
  for (const one of asked) longest[one.what] = longer(longest[one.what], measured(one));
  return {
    name,
    kilobytes: Math.round(text.length / 1024),
    opened: measured(opened!),
    key: measured(key!),
    asked: longest,
  };
}

interface Timed extends Stretch {
  /** What was asked. */
  readonly what: string;
}

/** The times of opening the register, of a letter, and of each request, twice. */
async function timesOf(client: LspClient, text: string, at: number): Promise<readonly Timed[]> {
  const timed: Timed[] = [];
  const time = async (what: string, task: () => Promise<unknown>) => {
    const from = now();
    await task();
    timed.push({ what, from, to: now() });
  };
  await client.initialize(undefined);
  await time('opening', async () => {
    await client.open(URI, text);
    await client.waitForProblems(URI, ({ version }) => version === 1, LIMIT_MS);
  });
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const end = { line: text.split('\n').length - 1, character: 0 };
  await time('a letter', async () => {
    await client.change(URI, 2, { range: { start: position, end: position }, text: '1' });
    await client.waitForProblems(URI, ({ version }) => version === 2, LIMIT_MS);
  });
  for (let round = 0; round < 2; round++) {
    for (const [method, params] of Object.entries(requestsAt(position, end))) {
      const [plain = ''] = method.split(',');
      await time(method, () => client.connection.sendRequest(plain, params).catch(() => undefined));
    }
  }
  await client.stop();
  return timed;
}

function longer(one: Measured | undefined, other: Measured): Measured {
  if (one === undefined) return other;
  return {
    ms: Math.max(one.ms, other.ms),
    cpuMs: Math.max(one.cpuMs, other.cpuMs),
    stepMs: Math.max(one.stepMs, other.stepMs),
  };
}
