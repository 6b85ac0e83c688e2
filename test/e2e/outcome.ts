import { readFile } from 'node:fs/promises';
import type { SuiteResult } from './suite/protocol.ts';

/** How often tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** What is left of a run in a host. */
export interface HostRun {
  /** The exit code of the extension host; undefined when it did not end within the time limit. */
  code: number | undefined;
  /** Whether the suite's last line was seen. */
  sawDone: boolean;
  /** The last lines of what the host printed. */
  logTail: string;
}

/** The result the suite wrote, or undefined when it wrote none: it did not even begin. */
export async function readResult(file: string): Promise<SuiteResult | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What the suite's own counts, its last line and the exit code of its host say together. Unless all three agree that
 * tests were run to the end, there is at least one failure, and the end of the host's log is shown.
 */
export function judge(run: HostRun, result: SuiteResult | undefined): Tally {
  const { passed, failed } = result ?? { passed: 0, failed: 0 };
  const reason = complaint(run, result);
  if (!reason) return { passed, failed };
  console.error(`The suite did not end well: ${reason}. The end of the host's log:\n${run.logTail}`);
  return { passed, failed: Math.max(failed, 1) };
}

function complaint(run: HostRun, result: SuiteResult | undefined): string | undefined {
  if (run.code === undefined) return 'it did not end within the time limit';
  if (!result) return `it never began (exit code ${run.code})`;
  if (!result.done || !run.sawDone) return `it broke off (exit code ${run.code})`;
  if (result.passed + result.failed === 0) return 'it ran no test at all';
  if (result.failed === 0 && run.code !== 0) return `every test passed, but the exit code was ${run.code}`;
  if (result.failed > 0 && run.code === 0) return 'tests failed, but the exit code was 0';
  return undefined;
}
