/**
 * Ends a server whose client is gone, also while it is in the middle of something long: then the event loop, on which the end
 * of the connection and the check of the protocol library come in, does not turn. A thread of its own looks.
 */
import { subscribe } from 'node:diagnostics_channel';
import { Worker } from 'node:worker_threads';

/** The time between two looks, in milliseconds. */
const EVERY_MS = 250;

/**
 * The code of the thread, as text, since the server is one file. `kill` with 0 only asks whether a process is there;
 * that it may not be asked (EPERM) says that it is. One that has ended and that nobody has taken notice of is there
 * too, but is a parent no more. An `exit` would end no more than the thread. The server writes nothing, so that nothing
 * is half done when it ends.
 */
const WATCH = `
const { pid, isParent, every } = require('node:worker_threads').workerData;
const isGone = () => {
  if (isParent && process.ppid !== pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
setInterval(() => {
  if (isGone()) process.kill(process.pid, 'SIGKILL');
}, every);
`;

/** The delay of the thread, in milliseconds: it takes as long to begin as the first problems of a small register. */
const LATER_MS = 250;

/**
 * Watches the process of the client from a moment later on, or at once when what it returns is called, as before something long:
 * then the loop may not turn. Does nothing when no thread can be had.
 * @param told its id; null for a client that tells none, such as one on another machine: then whatever started the server.
 */
export function watchClient(told: number | null): () => void {
  const pid = told ?? process.ppid;
  // What has lost who started it belongs to the first process of the machine, or to none.
  if (!Number.isInteger(pid) || pid <= (told === null ? 1 : 0)) return () => {};
  let begun = false;
  const begin = () => {
    if (!begun) watch(pid);
    begun = true;
  };
  setTimeout(begin, LATER_MS).unref();
  return begin;
}

function watch(pid: number): void {
  try {
    const worker = new Worker(WATCH, {
      eval: true,
      workerData: { pid, isParent: pid === process.ppid, every: EVERY_MS },
      execArgv: [],
      // It holds next to nothing; a thread has some ten megabytes of its own all the same, whatever its limits.
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    });
    // Without it the server still ends when its loop turns.
    worker.on('error', () => {});
    worker.unref();
  } catch {
    // The same.
  }
}

/**
 * Ends the server when its connection does, also while the process of the client lives on; to be called before it connects. The
 * protocol library sees to that for stdio alone: over the channel of Node, a socket or a pipe it waits for that process.
 */
export function endWithConnection(): void {
  const end = () => process.exit(1);
  process.once('disconnect', end);
  // The server opens no other connection than the one to its client.
  subscribe('net.client.socket', (message) => {
    (message as { readonly socket: { once(event: 'close', listener: () => void): void } }).socket.once('close', end);
  });
}
