/**
 * The rows of the gate that are one ratio, both sides of it measured in the same attempt: what opening, a folder and the start
 * cost beside something whose cost is known.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Session } from '../lsp/session.ts';
import { BENCH, BUILD } from '../paths.ts';
import { render } from '../register/language.ts';
import { ACTIONS_PER_HEADING, makeRegister, STANDING } from '../register/register.ts';
import { median } from '../report/statistics.ts';
import { exactly } from '../scenarios/expectations.ts';
import { uriOf } from '../scenarios/openFile.ts';
import { duo, floorStdBundle } from '../servers/all.ts';
import type { Server } from '../servers/server.ts';
import { Attempts } from './attempts.ts';
import { measureFolderRatios } from './folderRatios.ts';

export interface RatioRow {
  readonly name: string;
  /** The most that the ratio may be: half as much again as what was reached when the row was made. */
  readonly limit: number;
  /** The ratio as the attempt with this number measured it; rows that are measured together share their attempts. */
  measure(attempt: number): Promise<number>;
}

/** The longest open and the longest start of a server that passes, in milliseconds. */
const LIMIT_MS = 60_000;

const SIZES = { small: 1000, large: 10_000 };

/** The number of plain scans before the open, and after it: what else the machine does falls on both. */
const SCANS = 10;

const STARTS = 5;

const openings = new Attempts(measureOpenings);
const folders = new Attempts(() => measureFolderRatios(LIMIT_MS));

export const RATIO_ROWS: readonly RatioRow[] = [
  // Ten times as much text.
  { name: 'open 114k ÷ 11k', limit: 7, measure: async (attempt) => (await openings.get(attempt)).growth },
  // 47 to 113 was measured, on different machines.
  { name: 'open ÷ plain scan', limit: 170, measure: async (attempt) => (await openings.get(attempt)).perScan },
  // 17.4 to 22.9 was measured of one build: when the collector runs is chance. Half as much again as the least is 26.
  { name: 'memory ÷ text', limit: 26, measure: async (attempt) => (await openings.get(attempt)).memory },
  // 0.46 to 0.51 was measured; it should be below 0.5.
  { name: 'folder again ÷ first', limit: 0.75, measure: async (attempt) => (await folders.get(attempt)).again },
  { name: 'letter, many ÷ one', limit: 2, measure: async (attempt) => (await folders.get(attempt)).letter },
  // 2 on one machine, 2.9 to 3.3 on one that starts Node faster, of this build and of that before it.
  { name: 'start ÷ the library', limit: 4.5, measure: measureStart },
];

async function measureOpenings(): Promise<{ growth: number; perScan: number; memory: number }> {
  const small = await openOnce(SIZES.small);
  const large = await openOnce(SIZES.large);
  return { growth: large.ms / small.ms, perScan: large.ms / large.scanMs, memory: large.memory };
}

/** Opens a register in a server of its own. */
async function openOnce(actions: number): Promise<{ ms: number; scanMs: number; memory: number }> {
  const { text, bytes } = render(duo.language, makeRegister({ actions }), ACTIONS_PER_HEADING);
  const session = new Session(duo, { limitMs: LIMIT_MS });
  try {
    await session.initialize();
    await session.quiet(100);
    const before = session.memoryMB();
    const scans = scanTimes(text);
    const { ms } = await session.open(uriOf(duo), text, exactly(STANDING));
    scans.push(...scanTimes(text));
    await session.quiet();
    return { ms, scanMs: median(scans), memory: ((await session.memoryAtRestMB()) - before) / (bytes / 1e6) };
  } finally {
    await session.stop();
  }
}

/** The times of looking at each character of a text once and counting its words and lines, in milliseconds. */
function scanTimes(text: string): number[] {
  return Array.from({ length: SCANS }, () => {
    const start = performance.now();
    if (scan(text) === 0) throw new Error('a register has words');
    return performance.now() - start;
  });
}

function scan(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || code === 10;
    if (code === 10 || (isInWord && isSpace)) count++;
    isInWord = !isSpace;
  }
  return count;
}

/** Measures our start in turn with that of the protocol library in one file, which does nothing it is told. */
async function measureStart(): Promise<number> {
  buildSync({
    entryPoints: [join(BENCH, 'peers', 'floor', 'std.mjs')],
    outfile: join(BUILD, 'floor-std.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    logLevel: 'warning',
  });
  const ours: number[] = [];
  const floor: number[] = [];
  for (let turn = 0; turn < STARTS; turn++) {
    floor.push(await startOnce(floorStdBundle));
    ours.push(await startOnce(duo));
  }
  return median(ours) / median(floor);
}

async function startOnce(server: Server): Promise<number> {
  const { text } = render(server.language, makeRegister({ actions: 10 }), ACTIONS_PER_HEADING);
  const session = new Session(server, { limitMs: LIMIT_MS });
  try {
    await session.initialize();
    const { at } = await session.open(uriOf(server), text, exactly(STANDING));
    return at - session.process.startedAt;
  } finally {
    await session.stop();
  }
}
