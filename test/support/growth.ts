/**
 * The check that ten times as many cost at most twelve times as much: measured side by side, in the time that this
 * thread computes, so that what else the machine does counts little, with six tries.
 */
import assert from 'node:assert/strict';

const TIMES = 10;
const MOST = 12;
/** Below this a turn of the garbage collector is a large ratio. */
const SLACK_MS = 40;
const TRIES = 6;

/**
 * Fails when a task grows faster than what it works on.
 * @param prepare makes the task for a size; what it does itself is not measured.
 * @param most how many times as much ten times as many may cost.
 */
export function assertGrowsInStep(prepare: (size: number) => () => unknown, size: number, most = MOST): void {
  let best = Number.POSITIVE_INFINITY;
  let said = '';
  // The first is for the compiler.
  prepare(size)();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const small = timeOf(Array.from({ length: TIMES }, () => prepare(size))) / TIMES;
    const large = timeOf([prepare(TIMES * size)]);
    const excess = large - most * small - SLACK_MS;
    if (excess < best) {
      best = excess;
      said = `${TIMES} times as many cost ${(large / small).toFixed(1)} times as much`;
    }
    if (best <= 0) break;
  }
  assert.ok(best <= 0, said);
}

/**
 * The time that tasks compute together, in milliseconds; another process that has its turn meanwhile does not count.
 * The clock of a thread goes in steps of four milliseconds: a task of ten is measured as eight or as twelve, so small
 * ones are measured together.
 */
function timeOf(tasks: readonly (() => unknown)[]): number {
  const before = process.threadCpuUsage();
  for (const task of tasks) task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
