/**
 * A server that is measured: it writes down each stretch of time in which its event loop did not turn, so that nothing else could be
 * answered (stepRecorder.cjs). A wait that the client sees holds the client's own reading of a long answer too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LspClient } from '../../test/support/lspClient.ts';

const RECORDER = fileURLToPath(new URL('stepRecorder.cjs', import.meta.url));

/** From when to when something took, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A step of the server, with the processor time of its thread in it, in milliseconds. */
interface Step extends Stretch {
  readonly ms: number;
  /** The processor time of the thread since its start, at the end of the step. */
  readonly total: number;
}

/** A server that was measured. */
export interface Steps<T> {
  readonly result: T;
  /** The processor time of the longest step that ended in a stretch, in milliseconds. */
  readonly longestIn: (stretch: Stretch) => number;
  /** The processor time of the server's thread in a stretch, as far as steps of some milliseconds tell. */
  readonly usedIn: (stretch: Stretch) => number;
}

/** Runs a task with a server of its own. */
export async function withSteps<T>(task: (client: LspClient) => Promise<T>): Promise<Steps<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'duo-steps-'));
  const file = join(folder, 'steps');
  try {
    writeFileSync(file, '');
    process.env['DUO_STEPS'] = file;
    const result = await task(LspClient.spawn(undefined, ['--require', RECORDER]));
    const steps = readSteps(file);
    const longestIn = ({ from, to }: Stretch) =>
      Math.round(Math.max(0, ...steps.filter((step) => step.to > from && step.to <= to).map(({ ms }) => ms)));
    const usedIn = ({ from, to }: Stretch) => {
      const within = steps.filter((step) => step.to > from && step.to <= to);
      const [first, last] = [within[0], within.at(-1)];
      return first === undefined || last === undefined ? 0 : last.total - first.total + first.ms;
    };
    return { result, longestIn, usedIn };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readSteps(file: string): readonly Step[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [from = 0, to = 0, ms = 0, total = 0] = line.split(' ').map(Number);
    return { from, to, ms, total };
  });
}

/** Milliseconds since 1970, in fractions. */
export const now = () => performance.timeOrigin + performance.now();
