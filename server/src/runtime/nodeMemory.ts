/**
 * Has V8 give memory back after much was read at once. It does so by itself, step by step, some eight seconds after a collection; where
 * none was due it would keep what it has.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The wait in milliseconds: by then what follows an opening was asked. */
const WAIT_MS = 1000;

let waiting = false;

/** Collects the garbage once, a little later: twenty milliseconds for a hundred thousand lines, where one that gives all back at once takes ten times as long. */
export function releaseMemory(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'regular' });
  }, WAIT_MS).unref();
}
