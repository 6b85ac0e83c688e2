/**
 * Ends a server whose client is gone, also while it is in the middle of something long: then the event loop, on which the end
 * of the connection and the check of the protocol library come in, does not turn. A thread of its own looks.
 */
import { Worker } from 'node:worker_threads';

/** How often is looked, in milliseconds. */
const EVERY_MS = 250;

/**
 * What the thread runs, as text, since the server is one file. `kill` with 0 only asks whether a process is there; that it may
 * not be asked (EPERM) says that it is. An `exit` would end no more than the thread. The server writes nothing, so that nothing
 * is half done when it ends.
 */
const WATCH = `
const { pid, every } = require('node:worker_threads').workerData;
setInterval(() => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') process.kill(process.pid, 'SIGKILL');
  }
}, every);
`;

/** Watches the process of the client from now on; does nothing when no thread can be had. */
export function watchClient(pid: number): void {
  if (!Number.isInteger(pid) || pid <= 0) return;
  try {
    const worker = new Worker(WATCH, {
      eval: true,
      workerData: { pid, every: EVERY_MS },
      execArgv: [],
      // It holds next to nothing.
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    });
    // Without it the server still ends when its loop turns.
    worker.on('error', () => {});
    worker.unref();
  } catch {
    // The same.
  }
}
