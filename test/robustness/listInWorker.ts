/**
 * Makes a file of a list of 10,000 actions in a worker (`make FORMAT FILE`), reads that as one of somebody else (`read FORMAT FILE`), or
 * works out all that the editor shows of it before it is made a register (`show FORMAT FILE`), and says as JSON what it took.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FormatName } from '../../server/src/exchange/formats.ts';
import { longList } from '../support/longList.ts';

const ACTIONS = 10_000;

const [task = '', format = '', path = ''] = workerData ?? process.argv.slice(2);

/** Of the whole process, with Node itself and the list, until now. */
const megabytesSoFar = () => Math.round(process.resourceUsage().maxRSS / 1024);

/** Processor milliseconds of work that is always the same: strings, objects and expressions, as a list is made of. */
function referenceTime(): number {
  const start = process.cpuUsage();
  let words = 0;
  for (let round = 0; round < 6; round++) {
    const rows = Array.from({ length: 40_000 }, (_, at) => ({
      id: `rij ${at}`,
      cells: [`Wat ${at}`, 'Anja', `${at % 28} mei`],
    }));
    const read = JSON.parse(JSON.stringify(rows)) as typeof rows;
    for (const { cells } of read) words += cells.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
  if (words === 0) throw new Error('no words');
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

if (isMainThread) {
  // What is shown has to fit in the memory that is promised, however seldom a busy machine tidies it up.
  const resourceLimits = task === 'show' ? { maxOldGenerationSizeMb: 160 } : {};
  const worker = new Worker(new URL(import.meta.url), { workerData: [task, format, path], resourceLimits });
  worker.on('message', (made) => console.log(JSON.stringify(made)));
} else if (task === 'make') {
  const { written } = await import('../support/written.ts');
  const list = longList(ACTIONS);
  const start = process.cpuUsage();
  const made = written(format as FormatName, list);
  const { user, system } = process.cpuUsage(start);
  parentPort?.postMessage({
    milliseconds: Math.round((user + system) / 1000),
    megabytes: megabytesSoFar(),
    bytes: made.length,
  });
  writeFileSync(path, made);
} else if (task === 'show') {
  const { readGiven } = await import('../../server/src/exchange/readers.ts');
  const { finish } = await import('../../server/src/incremental/work.ts');
  const { findIntake } = await import('../../server/src/server/handlers/intakes.ts');
  const { base64 } = await import('../../client/src/bytes.ts');
  const start = process.cpuUsage();
  const sent = base64(readFileSync(path));
  const given = await readGiven(
    Uint8Array.from(atob(sent), (one) => one.charCodeAt(0)),
    path,
  );
  if (given.kind !== 'given') throw new Error(given.reason);
  const shown = finish(findIntake(given.document, { name: path, mapping: [] }, undefined));
  // As it goes over the wire.
  const { length } = JSON.stringify(shown);
  const { user, system } = process.cpuUsage(start);
  const entries = shown.kind === 'read' ? (shown.text.match(/^actie /gmu)?.length ?? 0) : 0;
  parentPort?.postMessage({
    milliseconds: Math.round((user + system) / 1000),
    megabytes: megabytesSoFar(),
    entries,
    length,
    reference: referenceTime(),
  });
} else {
  const { readGiven } = await import('../../server/src/exchange/readers.ts');
  const bytes = readFileSync(path);
  const start = process.cpuUsage();
  const given = await readGiven(bytes, path);
  const { user, system } = process.cpuUsage(start);
  const blocks = given.kind === 'given' ? given.document.blocks : [];
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  parentPort?.postMessage({
    milliseconds: Math.round((user + system) / 1000),
    megabytes: megabytesSoFar(),
    rows,
    reference: referenceTime(),
  });
}
