/** What ten times as many of one thing cost in each request: printed, and kept nowhere. */
import { measureRegister } from './measureRequests.ts';
import { registersOfSize } from './shapes.ts';
import type { Measured, MeasuredRegister } from './table.ts';

const SMALL = 1_000;
const TIMES = 10;
/** The most that ten times as many may cost, and the longest step in milliseconds. */
const MOST = 12;
const LONGEST_STEP_MS = 50;
/** Below this the clock of a thread, and a turn of the garbage collector, are a large ratio. */
const SHORTEST_MS = 100;
/** Two ticks of the clock of a thread: what takes less is measured as anything between nothing and this. */
const TICKS_MS = 8;

/** Prints of each shape what opening and a letter cost, and of each request that costs or stands still too much what it does. */
export async function printGrowth(named: string): Promise<void> {
  const large = registersOfSize(TIMES * SMALL);
  for (const small of registersOfSize(SMALL)) {
    const other = large.next().value;
    if (other === undefined || !small.name.includes(named)) continue;
    const [before, after] = [rowsOf(await measureRegister(small)), rowsOf(await measureRegister(other))];
    console.log(`${TIMES * SMALL} ${small.name}`);
    for (const [what, { cpuMs, stepMs }] of after) {
      const times = cpuMs / Math.max(before.get(what)?.cpuMs ?? 0, TICKS_MS);
      const isSlow = cpuMs >= SHORTEST_MS && times > MOST;
      if (!isSlow && stepMs <= LONGEST_STEP_MS && !ALWAYS.has(what)) continue;
      console.log(`  ${what}: ${cpuMs} ms, ${times.toFixed(1)} times as much, longest step ${stepMs} ms`);
    }
  }
}

const ALWAYS: ReadonlySet<string> = new Set(['opening', 'a letter']);

function rowsOf({ opened, key, asked }: MeasuredRegister): ReadonlyMap<string, Measured> {
  return new Map(Object.entries({ opening: opened, 'a letter': key, ...asked }));
}
