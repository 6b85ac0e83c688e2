/** The language server in Node: `--stdio`, `--node-ipc` or `--socket`, as the client asks on the command line. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeClock } from './nodeClock.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { releaseMemory } from './nodeMemory.ts';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all), {
  fileSystem: nodeFileSystem,
  clock: nodeClock,
  nextTurn: setImmediate,
  releaseMemory,
});
