/**
 * Has V8 give memory back after much was read at once. It does so by itself, step by step, some eight seconds after a collection; where
 * none was due it would keep what it has.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The wait in milliseconds: by then what follows an opening was asked. */
const WAIT_MS = 1000;

/** The share of its room, in percent, above which V8 begins to mark what is in use; 0 leaves that to V8. */
const MARK_ABOVE = '--incremental-marking-hard-trigger=';

let waiting: NodeJS.Timeout | undefined;

/**
 * Begins a collection of the garbage, a little later; who asks again meanwhile puts it off, so that one is done behind work that follows
 * work. It goes on in steps of a millisecond or so, beside what the server does: one at once stands still for as long as it takes to go
 * through all that is in use, which for a thousand registers is a tenth of a second.
 */
export function releaseMemory(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') return;
    // Behind each collection of what is new, V8 looks whether it should begin to mark.
    setFlagsFromString(`${MARK_ABOVE}1`);
    try {
      collect({ type: 'minor', execution: 'sync' });
    } finally {
      setFlagsFromString(`${MARK_ABOVE}0`);
    }
  }, WAIT_MS).unref();
}
