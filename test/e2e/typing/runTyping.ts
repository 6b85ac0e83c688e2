/** The typing runs: every text at the settings where it counts, the extension in Node and in a worker of the browser. */
import { randomInt } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/host/cleanup.ts';
import { installExtension, type ServerFolders, startServer } from '../../../scripts/host/host-server.ts';
import { type Host, installHost } from '../../../scripts/host/install-host.ts';
import { ROOT, VSIX } from '../../../scripts/host/paths.ts';
import { Problem } from '../../../scripts/host/problem.ts';
import { type PayloadPair, remoteAddress } from '../../../scripts/host/workbench-address.ts';
import type { Tally } from '../outcome.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { type Done, doTasks } from './run.ts';
import { doubles, everywhere, few, randomRun, type Task, thorough } from './tasks.ts';

/** A row of the record: what came of one text. */
export interface Result {
  readonly run: string;
  readonly text: string;
  readonly pace: string;
  /** The number of lines that are not what was meant. */
  readonly wrong: number;
  readonly meant?: string;
  readonly found?: string;
  readonly failure?: string;
}

interface Run {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tasks: readonly Task[];
  readonly inWorker?: boolean;
}

const { DUO_SEED, DUO_TYPING_RUNS, DUO_TYPING_TEXTS } = process.env;

/**
 * How many pages of a run type at the same time. A person at the keyboard mostly waits, but a window that starts does not: four of them
 * on two cores were still starting half a minute after the first key, and no person has that machine.
 */
const PAGES = Math.max(2, Math.min(4, availableParallelism()));

/** How many runs go beside each other, when each has few texts. */
const BESIDE = 2;

/** All runs, or those with these names. What each text came to is printed, and `keep` hears of all so far after each run. */
export async function runTyping(
  browser: Browser,
  wanted: readonly string[] = [],
  keep?: (results: readonly Result[]) => Promise<void>,
): Promise<{ tally: Tally }> {
  const runs = allRuns().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (runs.length === 0)
    throw new Problem(
      `No such run. There are: ${allRuns()
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  const host = await installHost();
  const results: Result[] = [];
  const take = async (beside: readonly Run[]): Promise<void> => {
    for (const done of await Promise.all(beside.map((run) => doRun(host, browser, run)))) results.push(...done);
    await keep?.(results);
  };
  const isSmall = ({ tasks }: Run) => tasks.length <= PAGES / BESIDE;
  for (const run of runs.filter((one) => !isSmall(one))) await take([run]);
  const small = runs.filter(isSmall);
  for (let index = 0; index < small.length; index += BESIDE) await take(small.slice(index, index + BESIDE));
  const passed = results.filter(({ wrong, failure }) => wrong === 0 && failure === undefined).length;
  return { tally: { passed, failed: results.length - passed } };
}

/** The runs with the texts that `DUO_TYPING_TEXTS` asks for, an expression; all of them without it. */
function allRuns(): Run[] {
  const wanted = new RegExp(DUO_TYPING_TEXTS ?? '', 'u');
  return everyRun().flatMap((run) => {
    const tasks = run.tasks.filter(({ name }) => wanted.test(name));
    return tasks.length === 0 ? [] : [{ ...run, tasks }];
  });
}

function everyRun(): Run[] {
  const seed = Number(DUO_SEED || randomInt(1_000_000));
  const random = Array.from({ length: Number(DUO_TYPING_RUNS || 12) }, (_, index) => randomRun(seed + index));
  const { defaults, all, language, ...others } = PROFILES;
  const named = Object.entries(others) as [Profile, (typeof PROFILES)[Profile]][];
  return [
    { name: 'defaults', settings: defaults, tasks: [...thorough(), ...everywhere('burst')] },
    { name: 'random', settings: defaults, tasks: random },
    { name: 'doubles', settings: defaults, tasks: doubles() },
    ...named.map(([name, settings]) => ({ name, settings, tasks: few('burst') })),
    { name: 'all', settings: all, tasks: everywhere('burst') },
    { name: 'language', settings: language, tasks: everywhere('burst') },
    { name: 'worker', settings: defaults, tasks: everywhere('burst'), inWorker: true },
  ];
}

async function doRun(host: Host, browser: Browser, run: Run): Promise<Result[]> {
  const profile = await temporaryFolder('typing');
  const folders = { data: join(profile, 'data'), extensions: join(profile, 'extensions') };
  const workspace = join(profile, 'registers');
  await mkdir(workspace);
  await installExtension(host, folders, VSIX);
  const logFile = join(ROOT, 'out', 'typing', `server-${run.name}.log`);
  // The worker takes an extension that has no `main`, which is one under development.
  const inWorker = run.inWorker ? await withoutMain(folders, profile) : undefined;
  const server = await startServer(host, folders, { logFile, settings: run.settings, testable: run.inWorker === true });
  const payload: PayloadPair[] = inWorker
    ? [
        ['extensionDevelopmentPath', remoteAddress(server.authority, inWorker)],
        ['extensionDevelopmentKind', 'web'],
      ]
    : [];
  try {
    const pictures = join(ROOT, 'out', 'typing', run.name);
    const told = (done: Done) => tell(run.name, done);
    const done = await doTasks(server, browser, workspace, run.tasks, { pages: PAGES, payload, pictures, told });
    return done.map((one) => resultOf(run.name, one));
  } finally {
    await server.stop();
  }
}

/** Moves the installed extension to a folder of its own, with nothing for the Node of the server in its manifest. */
async function withoutMain(folders: ServerFolders, profile: string): Promise<string> {
  const [name] = (await readdir(folders.extensions)).filter((one) => one.startsWith('duo-register.'));
  if (name === undefined) throw new Problem('The extension was not installed.');
  const extension = join(profile, 'extension');
  await cp(join(folders.extensions, name), extension, { recursive: true });
  folders.extensions = join(profile, 'none');
  const manifest = join(extension, 'package.json');
  const { main: _, ...web } = JSON.parse(await readFile(manifest, 'utf8'));
  await writeFile(manifest, JSON.stringify(web));
  return extension;
}

function tell(run: string, { task, difference, failure }: Done): void {
  const name = `${run}: ${task.name} (${task.pace})`;
  if (failure !== undefined) console.error(`  ✘ ${name}: ${failure}`);
  else if (difference === undefined) console.log(`  ✔ ${name}`);
  else {
    const { lines, at, meant, found, words } = difference;
    const what = words ? 'lines are not what was meant' : 'lines stand elsewhere than was meant';
    console.error(`  ✘ ${name}: ${lines} ${what}, the first is line ${at}`);
    console.error(`      meant: ${JSON.stringify(meant)}\n      found: ${JSON.stringify(found)}`);
  }
}

function resultOf(run: string, { task, difference, failure }: Done): Result {
  return {
    run,
    text: task.name,
    pace: task.pace,
    wrong: difference?.lines ?? 0,
    ...(difference && { meant: difference.meant, found: difference.found }),
    ...(failure !== undefined && { failure }),
  };
}
