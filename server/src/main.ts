/** The language server in Node: `--stdio`, `--node-ipc` or `--socket`, as the client asks on the command line. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Makers } from './exchange/public/publicFile.ts';
import type { readGiven } from './exchange/readers.ts';
import type { TemplateFiller } from './exchange/template/fillTemplate.ts';
import { loadFeatures } from './loadFeatures.ts';
import { byScheme, clientFileSystem } from './runtime/clientFileSystem.ts';
import { answerRefused, incoming } from './runtime/incoming.ts';
import { nodeFileSystem } from './runtime/nodeFileSystem.ts';
import { endAtBrokenInput } from './runtime/nodeInput.ts';
import { releaseMemory } from './runtime/nodeMemory.ts';
import { writeWholeMessages } from './runtime/nodeOutput.ts';
import { endWithConnection, watchClient } from './runtime/nodeWatchdog.ts';
import { later, systemClock } from './runtime/systemClock.ts';
import { startServer } from './server/server.ts';

endWithConnection();
endAtBrokenInput();
if (process.argv.includes('--stdio')) writeWholeMessages(process.stdout);
const connection = createConnection(ProposedFeatures.all, { messageStrategy: incoming });
answerRefused(connection);

startServer(connection, {
  // A folder that is on no disk, such as one of a repository elsewhere, is known to the editor alone.
  fileSystem: byScheme({ file: nodeFileSystem }, clientFileSystem(connection)),
  clock: systemClock,
  later,
  loadFeatures,
  nextTurn: setImmediate,
  releaseMemory,
  watchClient,
  loadMakers,
  loadTemplates,
  loadReaders,
});

/** Loads what makes files, which are a bundle of their own (`scripts/build.ts`): the start does not read them. */
async function loadMakers(): Promise<Makers> {
  return (await import('./exchange/writers.ts')).MAKERS;
}

/** Loads what reads lists of others, which is a bundle of its own too. */
async function loadReaders(): Promise<typeof readGiven> {
  return (await import('./exchange/readers.ts')).readGiven;
}

/** Loads what fills Word files of one's own, which is a bundle of its own too. */
async function loadTemplates(): Promise<TemplateFiller> {
  return (await import('./exchange/templates.ts')).templateWriter;
}
