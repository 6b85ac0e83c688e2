/**
 * Measures every request in one large register: how long it takes, and the longest meanwhile in which the server's event loop did not
 * turn, so that nothing else could be answered. The server itself writes that down (stepRecorder.cjs): a wait that the client sees holds
 * the client's own reading of a long answer too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Position } from 'vscode-languageserver';
import { LspClient } from '../../test/support/lspClient.ts';
import type { LargeRegister } from './registers.ts';
import type { Measured, MeasuredRegister } from './table.ts';

const URI = 'untitled:groot.duo';
const LIMIT_MS = 300_000;
const RECORDER = fileURLToPath(new URL('stepRecorder.cjs', import.meta.url));

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
  const folder = mkdtempSync(join(tmpdir(), 'duo-steps-'));
  const steps = join(folder, 'steps');
  try {
    writeFileSync(steps, '');
    process.env['DUO_STEPS'] = steps;
    const timed = await timesOf(LspClient.spawn(undefined, ['--require', RECORDER]), text, at);
    const recorded = readSteps(steps);
    const [opened, key, ...asked] = timed.map(({ what, from, to }) => [what, measured(from, to, recorded)] as const);
    const longest: Record<string, Measured> = {};
    for (const [method, found] of asked) longest[method] = longer(longest[method], found);
    return { name, kilobytes: Math.round(text.length / 1024), opened: opened![1], key: key![1], asked: longest };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What was asked, and from when to when, in milliseconds since 1970. */
interface Timed {
  readonly what: string;
  readonly from: number;
  readonly to: number;
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

const now = () => performance.timeOrigin + performance.now();

/** A stretch of time in which the server's event loop did not turn: from when to when, and the processor time in it (ms). */
type Step = readonly [from: number, to: number, ms: number];

function readSteps(file: string): readonly Step[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(' ').map(Number) as [number, number, number]);
}

/** The time from one moment to another, and the longest step that ended in it. */
function measured(from: number, to: number, steps: readonly Step[]): Measured {
  const ended = steps.filter(([, end]) => end > from && end <= to).map(([, , ms]) => ms);
  return { ms: Math.round(to - from), stepMs: Math.round(Math.max(0, ...ended)) };
}

function longer(one: Measured | undefined, other: Measured): Measured {
  if (one === undefined) return other;
  return { ms: Math.max(one.ms, other.ms), stepMs: Math.max(one.stepMs, other.stepMs) };
}
