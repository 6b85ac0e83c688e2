/** The language server in a worker of a browser: it has no disk, and hears of the registers from the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { loadFeatures } from './loadFeatures.ts';
import { clientFileSystem } from './runtime/clientFileSystem.ts';
import { answerRefused, incoming } from './runtime/incoming.ts';
import { later, systemClock } from './runtime/systemClock.ts';
import { startServer } from './server/server.ts';

/** The worker itself, as the two ends of its messages want it. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0];

const worker = globalThis as unknown as Worker;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  { messageStrategy: incoming },
);
answerRefused(connection);

startServer(connection, {
  fileSystem: clientFileSystem(connection),
  clock: systemClock,
  later,
  loadFeatures,
  nextTurn: turnTaker(),
  // A worker has no files to load from: they are in its bundle, and are run when somebody asks.
  loadMakers: async () => (await import('./exchange/writers.ts')).MAKERS,
  loadTemplates: async () => (await import('./exchange/templates.ts')).templateWriter,
  loadReaders: async () => (await import('./exchange/readers.ts')).readGiven,
});

/**
 * Calls back behind the messages that are waiting, in the order of asking. A channel to itself does that: what is sent
 * through it comes in behind them, and at once, where a timer of a browser waits some milliseconds.
 */
function turnTaker(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  // Only what sets `onmessage` starts a port by itself.
  port1.start();
  return (callback) => {
    waiting.push(callback);
    port2.postMessage(null);
  };
}
