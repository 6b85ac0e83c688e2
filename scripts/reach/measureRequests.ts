/**
 * Measures every request in one large register: how long it takes, and for how long nothing else is answered meanwhile. The second
 * is the longest wait of a question that costs nothing, asked over and over while the first is on its way.
 */
import type { Position } from 'vscode-languageserver';
import { LspClient } from '../../test/support/lspClient.ts';
import type { LargeRegister } from './registers.ts';
import type { Measured, MeasuredRegister } from './table.ts';

const URI = 'untitled:groot.duo';
const LIMIT_MS = 300_000;
/** A request that no server knows: it is refused as soon as it is its turn. */
const NOTHING = 'duo/niets';

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
  const client = LspClient.spawn();
  await client.initialize(undefined);
  const timed = (task: () => Promise<unknown>) => measured(client, task);
  const opened = await timed(async () => {
    await client.open(URI, text);
    await client.waitForProblems(URI, ({ version }) => version === 1, LIMIT_MS);
  });
  const lines = text.split('\n');
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const end = { line: lines.length - 1, character: 0 };
  let version = 1;
  const type = (letter: string, over: number) =>
    timed(async () => {
      const from = { ...position, character: position.character - over };
      await client.change(URI, ++version, { range: { start: from, end: position }, text: letter });
      await client.waitForProblems(URI, (problems) => problems.version === version, LIMIT_MS);
    });
  const asked: Record<string, Measured> = {};
  const key = await type('1', 0);
  for (let round = 0; round < 2; round++) {
    for (const [method, params] of Object.entries(requestsAt(position, end))) {
      const [plain = ''] = method.split(',');
      const found = await timed(() => client.connection.sendRequest(plain, params).catch(() => undefined));
      asked[method] = longer(asked[method], found);
    }
  }
  await client.stop();
  return { name, kilobytes: Math.round(text.length / 1024), opened, key, asked };
}

function longer(one: Measured | undefined, other: Measured): Measured {
  if (one === undefined) return other;
  return { ms: Math.max(one.ms, other.ms), stepMs: Math.max(one.stepMs, other.stepMs) };
}

async function measured(client: LspClient, task: () => Promise<unknown>): Promise<Measured> {
  const started = performance.now();
  let isDone = false;
  const running = task().finally(() => {
    isDone = true;
  });
  let longest = 0;
  while (!isDone) {
    const asked = performance.now();
    await client.connection.sendRequest(NOTHING).catch(() => undefined);
    longest = Math.max(longest, performance.now() - asked);
  }
  await running;
  return { ms: Math.round(performance.now() - started), stepMs: Math.round(longest) };
}
