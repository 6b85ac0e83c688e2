/** The language server in Node: `--stdio`, `--node-ipc` or `--socket`, as the client asks on the command line. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { byScheme, clientFileSystem } from './clientFileSystem.ts';
import { incoming } from './incoming.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { endAtBrokenInput } from './nodeInput.ts';
import { releaseMemory } from './nodeMemory.ts';
import { endWithConnection, watchClient } from './nodeWatchdog.ts';
import { startServer } from './server.ts';
import { later, systemClock } from './systemClock.ts';

endWithConnection();
endAtBrokenInput();
const connection = createConnection(ProposedFeatures.all, { messageStrategy: incoming });

startServer(connection, {
  // A folder that is on no disk, such as one of a repository elsewhere, is known to the editor alone.
  fileSystem: byScheme({ file: nodeFileSystem }, clientFileSystem(connection)),
  clock: systemClock,
  later,
  nextTurn: setImmediate,
  releaseMemory,
  watchClient,
});
