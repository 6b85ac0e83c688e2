/** Gives memory back after much was read at once, which Node does not do by itself before it needs it again. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The wait in milliseconds: by then the problems are sent, and a few hundredths of a second hold nobody up. */
const WAIT_MS = 50;

let waiting = false;

/** Collects the garbage once, a little later. */
export function releaseMemory(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') return;
    // Once more, since only then the space for new objects is made small again.
    for (let i = 0; i < 2; i++) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }, WAIT_MS).unref();
}
