/** `npm run bench`: measures our server beside its peers, writes each measurement down, and ends with tables. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { commitOf } from './commit.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { RESULTS, ROOT } from './paths.ts';
import type { Measurement } from './report/measurement.ts';
import { Recorder } from './report/measurement.ts';
import { report } from './report/report.ts';
import { fileNameOf, type Results } from './report/results.ts';
import { summaries } from './report/summary.ts';
import { measureColdStart } from './scenarios/coldStart.ts';
import { measureFolder } from './scenarios/folder.ts';
import { measureFile } from './scenarios/oneFile.ts';
import { preparePeers } from './setup.ts';

const IN_ONE_FILE = ['open', 'keys', 'burst', 'ask', 'paste'];

const measurements: Measurement[] = [];
const begun = new Date().toISOString();

if (process.argv.includes('--help')) {
  console.log(USAGE);
} else {
  const options = readOptions(process.argv.slice(2));
  preparePeers();
  mkdirSync(RESULTS, { recursive: true });
  await measureAll(options);
  const text = report(measurements);
  writeFileSync(join(RESULTS, 'latest.md'), text);
  console.log(`\n${text}`);
  if (options.isKept) keep(options);
}

/**
 * Run 1 of all servers, then run 2 of all: what a machine does beside this is shared by all of them, and ratios stay
 * right where times do not.
 */
async function measureAll(options: Options): Promise<void> {
  const { servers, scenarios, limitMs } = options;
  const files = servers.filter(({ isForStartOnly }) => isForStartOnly !== true);
  const didNotOpen = new Set<string>();
  for (let run = 1; run <= options.runs; run++) {
    if (scenarios.has('cold')) {
      for (const server of servers) {
        const record = new Recorder({ run, server: server.name, actions: 0, lines: 0 }, write);
        await measureColdStart(server, record, limitMs);
      }
    }
    for (const actions of IN_ONE_FILE.some((name) => scenarios.has(name)) ? options.sizes : []) {
      for (const server of files) {
        // What did not open once would take the whole limit again, at this size and at each greater one.
        if (didNotOpen.has(server.name) && !opensAt(server.name, actions)) continue;
        const opened = await measureFile(server, { ...options, actions, run }, write);
        if (!opened) didNotOpen.add(server.name);
      }
    }
    if (scenarios.has('folder')) {
      for (const server of files.filter(({ readsFolders }) => readsFolders)) {
        await measureFolder(server, { ...options, run }, write);
      }
    }
  }
}

/** Writes the results to a file of their own, for git. */
function keep({ runs }: Options): void {
  const processors = cpus();
  const results: Results = {
    at: begun,
    commit: commitOf(ROOT),
    node: process.version,
    cores: processors.length,
    processor: processors[0]?.model ?? 'processor',
    runs,
    command: process.argv.slice(2).join(' '),
    summaries: summaries(measurements),
  };
  const file = join(RESULTS, fileNameOf(results));
  const { summaries: rows, ...about } = results;
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(file, `${JSON.stringify(about, null, 2).slice(0, -2)},\n  "summaries": [\n${lines}\n]}\n`);
  console.log(`\nkept in ${file}: npm run speed makes the figures of README.md of it`);
}

/** True when a server opened a register of this size in this bench. */
function opensAt(server: string, actions: number): boolean {
  return measurements.some(
    (one) => one.server === server && one.actions === actions && one.row === 'open: all problems' && one.n > 0,
  );
}

function write(measurement: Measurement): void {
  measurements.push(measurement);
  const line = { at: new Date().toISOString(), node: process.version, ...measurement };
  appendFileSync(join(RESULTS, `${begun.slice(0, 10)}.jsonl`), `${JSON.stringify(line)}\n`);
  const { server, actions, row, p50, p95, unit, absent, failed, note } = measurement;
  const outcome = failed ?? absent ?? `${p50} ${unit}${p95 === p50 ? '' : ` (p95 ${p95})`}`;
  console.log([`run ${measurement.run}`, server, actions || '', row, outcome, note ?? ''].filter(Boolean).join(' · '));
}
