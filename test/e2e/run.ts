/**
 * The end-to-end tests, `node test/e2e/run.ts`: installs the packaged extension in a real VS Code and runs one mocha
 * suite in its extension host. The VS Code is the desktop one that @vscode/test-electron downloads or, where that
 * cannot be had, the one in the browser that comes out of the npm registry; there the extension is also used through
 * the page as a person would, and the suite is run once more with the extension in a worker of the browser.
 *
 * `DUO_E2E_HOST=desktop|browser` chooses the host; `DUO_E2E_LIMIT` is the time limit of the suite in seconds;
 * `DUO_E2E_PARTS=listSpeed,suite,page,intake,intakeLarge,intakeWorker,meeting,list,listWorker,form,formWorker,timeline,timelineWorker,overview,overviewWorker,manual,worker,typing`
 * runs only those parts in the browser, and `DUO_E2E_FILES=hover` only the files of the suite with that in their names.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { onExit, temporaryFolder } from '../../scripts/host/cleanup.ts';
import { installExtension, type Server, startServer } from '../../scripts/host/host-server.ts';
import { type Host, installHost } from '../../scripts/host/install-host.ts';
import { ROOT, SAMPLES, VSIX } from '../../scripts/host/paths.ts';
import { Problem, report } from '../../scripts/host/problem.ts';
import { type PayloadPair, remoteAddress } from '../../scripts/host/workbench-address.ts';
import { runInBrowser } from './browser.ts';
import { bundleSuite, bundleWebSuite } from './bundle.ts';
import { desktopVsCode, runOnDesktop } from './desktop.ts';
import { judge, readResult, type Tally } from './outcome.ts';
import { MEASURED, PAGE_PARTS, type PagePart } from './pageParts.ts';
import { type Plan, STUB_EXTENSION } from './plan.ts';
import { runSteps } from './runSteps.ts';
import { LINE_MARK, RESULT_FILE } from './suite/protocol.ts';
import { SuiteLines } from './suite-lines.ts';
import { runTyping } from './typing/runTyping.ts';

const { DUO_E2E_HOST, DUO_E2E_LIMIT, DUO_E2E_PARTS, DUO_E2E_OUT } = process.env;
const OUT = join(ROOT, 'out', DUO_E2E_OUT || 'e2e');

/**
 * The parts that a second process does beside the others, when all are wanted: a person mostly waits, and so does who plays one. Those in
 * the text and what measures are left to the first.
 */
const BESIDE = PAGE_PARTS.filter(({ name }) => name !== 'page' && name !== MEASURED).flatMap(({ name, inWorker }) =>
  inWorker === undefined ? [name] : [name, inWorker],
);

/** The typing runs that fit in the time of a test run; `npm run typing` does all of them (docs/typing.md). */
const TYPING = ['all', 'worker'];

try {
  process.exitCode = await main();
} catch (error) {
  report(error);
}
// A download that was given up or a killed host may still hold this process; all results are in.
process.exit();

async function main(): Promise<number> {
  if (!existsSync(VSIX)) throw new Problem(`There is no ${VSIX}: run \`npm run package\` first.`);
  const testsPath = DUO_E2E_PARTS === undefined || DUO_E2E_PARTS.includes('suite') ? await bundleSuite() : '';
  const [host, ...tallies] =
    (DUO_E2E_HOST === 'browser' ? undefined : await onDesktop(testsPath, DUO_E2E_HOST === 'desktop')) ??
    (await inBrowser(testsPath));
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`Host: ${host}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** Runs the suite in a desktop VS Code; undefined where there is none, unless it `must` be there. */
async function onDesktop(testsPath: string, must: boolean): Promise<[string, ...Tally[]] | undefined> {
  try {
    const executable = await desktopVsCode();
    const plan = await makePlan(testsPath);
    console.log('The suite, in a desktop VS Code:');
    const run = await runOnDesktop(executable, plan);
    const result = await readResult(plan.resultFile);
    // A suite that began counts, whatever came of it; one that did not says only that this VS Code cannot run here.
    if (!result && !must) throw new Problem(`it did not start (exit code ${run.code}):\n${run.logTail}`);
    console.log(
      'The page as a person uses it and the web worker were NOT tested: that is done in the browser host only.',
    );
    return ['desktop VS Code of @vscode/test-electron', judge(run, result)];
  } catch (error) {
    if (must || !(error instanceof Problem)) throw error;
    console.log(`No desktop VS Code: ${error.message}. The VS Code in the browser takes its place.`);
    return undefined;
  }
}

/** Runs the suite, and then the page test, in the VS Code server with a headless Chromium. */
async function inBrowser(testsPath: string): Promise<[string, ...Tally[]]> {
  const host = await installHost();
  const browser = await launchBrowser();
  const plan = await makePlan(testsPath);
  const folders = { data: join(plan.profile, 'data'), extensions: join(plan.profile, 'extensions') };
  await installExtension(host, folders, VSIX);
  const options = { logFile: join(OUT, 'server.log'), env: { [RESULT_FILE]: plan.resultFile }, testable: true };
  const server = await startServer(host, folders, options);
  const pages = (which: readonly PagePart[]) =>
    Object.fromEntries(
      which.flatMap((part) => pageRuns(part, { host, server, browser, extensions: folders.extensions })),
    );
  const parts: Readonly<Record<string, Run>> = {
    ...pages(PAGE_PARTS.filter(({ name }) => name === MEASURED)),
    suite: [
      'The suite, in a VS Code in the browser',
      async () => {
        const run = await runInBrowser(server, browser, plan, { extension: STUB_EXTENSION, inWorker: false });
        return judge(run, await readResult(plan.resultFile));
      },
    ],
    ...pages(PAGE_PARTS.filter(({ name }) => name !== MEASURED)),
    worker: [
      'The same suite, with the extension in a worker of the browser',
      () => inWorker(host, browser, folders.extensions),
    ],
    typing: ['What a person types is what stands there', async () => (await runTyping(browser, TYPING)).tally],
  };
  const all = Object.keys(parts);
  const wanted = DUO_E2E_PARTS ? DUO_E2E_PARTS.split(',') : all.filter((name) => !BESIDE.includes(name));
  let beside: ReturnType<typeof runBeside> | undefined;
  try {
    const tallies: Tally[] = [];
    for (const [name, [title, run]] of Object.entries(parts)) {
      if (!DUO_E2E_PARTS && !wanted.includes(name)) continue;
      if (!DUO_E2E_PARTS && name !== MEASURED) beside ??= runBeside(BESIDE);
      console.log(wanted.includes(name) ? `${title}:` : `${title}: left out`);
      if (!wanted.includes(name)) continue;
      const started = performance.now();
      tallies.push(await run());
      console.log(`  ${name} took ${((performance.now() - started) / 1000).toFixed(0)} s`);
    }
    if (beside !== undefined) {
      const { output, tally } = await beside;
      console.log(output);
      tallies.push(tally);
    }
    return ['VS Code in the browser, from the npm package code-server', ...tallies];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs parts in a process of their own. What it printed, without its counts, comes when it has ended. */
async function runBeside(names: readonly string[]): Promise<{ readonly output: string; readonly tally: Tally }> {
  const env = { ...process.env, DUO_E2E_HOST: 'browser', DUO_E2E_PARTS: names.join(','), DUO_E2E_OUT: 'e2e-beside' };
  const child = spawn(process.execPath, [import.meta.filename], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const forget = onExit(() => child.kill('SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (printed: string) => {
      output += printed;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  forget();
  const counts = /^(\d+) passed, (\d+) failed$/mu.exec(output);
  const [passed, failed] = [Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0)];
  return {
    output: output.replace(/^(?:.*: left out|Host: .*|\d+ passed, \d+ failed)\n/gmu, ''),
    // One that ended otherwise than its counts say has failed.
    tally: { passed, failed: code === 0 ? failed : Math.max(1, failed) },
  };
}

/** Runs the suite in the worker of a browser, with what is packed as the extension: nothing runs in the server's Node. */
async function inWorker(host: Host, browser: Browser, extensions: string): Promise<Tally> {
  const extension = await webExtension(extensions);
  const plan = await makePlan('');
  plan.testsPath = await bundleWebSuite(extension, plan.resultFile);
  const folders = { data: join(plan.profile, 'data'), extensions: join(plan.profile, 'extensions') };
  const server = await startServer(host, folders, { logFile: join(OUT, 'server-web.log'), testable: true });
  try {
    const run = await runInBrowser(server, browser, plan, { extension, inWorker: true });
    const result = await readResult(plan.resultFile);
    const lines = new SuiteLines();
    for (const line of result?.lines ?? []) lines.take(`${LINE_MARK}${line}`);
    return judge({ ...run, sawDone: lines.sawDone }, result);
  } finally {
    await server.stop();
  }
}

type Run = readonly [title: string, run: () => Promise<Tally>];

interface Workbench {
  readonly host: Host;
  readonly server: Server;
  readonly browser: Browser;
  /** The folder that the extension is installed in. */
  readonly extensions: string;
}

/** The part by its name, and the same with the extension in a worker where that is done too. */
function pageRuns(part: PagePart, { host, server, browser, extensions }: Workbench): [name: string, run: Run][] {
  const runs: [string, Run][] = [[part.name, [part.title, () => usePage(server, browser, part, OUT)]]];
  if (part.inWorker !== undefined) {
    const title = 'The same, with the extension in a worker of the browser';
    runs.push([part.inWorker, [title, () => usePageInWorker(host, browser, extensions, part)]]);
  }
  return runs;
}

/** Takes the steps of a part. @param payload what the workbench is told to load besides. */
async function usePage(
  server: Server,
  browser: Browser,
  { last, steps, onSamples, prepare }: PagePart,
  pictures: string,
  payload: readonly PayloadPair[] = [],
): Promise<Tally> {
  const folder = onSamples === true ? await copySamples() : await emptyFolder();
  await prepare?.(folder);
  return runSteps(server, browser, folder, pictures, last, steps, payload);
}

/** The same with the extension in a worker. */
async function usePageInWorker(host: Host, browser: Browser, extensions: string, part: PagePart): Promise<Tally> {
  const extension = await webExtension(extensions);
  const { profile } = await makePlan('');
  const folders = { data: join(profile, 'data'), extensions: join(profile, 'extensions') };
  const server = await startServer(host, folders, { logFile: join(OUT, 'server-page.log'), testable: true });
  try {
    return await usePage(server, browser, part, join(OUT, 'worker'), [
      ['extensionDevelopmentPath', remoteAddress(server.authority, extension)],
      ['extensionDevelopmentKind', 'web'],
    ]);
  } finally {
    await server.stop();
  }
}

/** A copy of the extension as web VS Code has it. */
async function webExtension(extensions: string): Promise<string> {
  const [name] = (await readdir(extensions)).filter((one) => one.startsWith('duo-register.'));
  if (name === undefined) throw new Problem('The extension was not installed.');
  const extension = join(await temporaryFolder('worker'), 'extension');
  await cp(join(extensions, name), extension, { recursive: true });
  // With a server behind it, a workbench takes `main` where there is one, whatever kind it is told (VS Code 1.139 asks its
  // surroundings for that under another name than it keeps it under). Web VS Code looks at `browser` alone.
  const manifest = join(extension, 'package.json');
  const { main: _, ...web } = JSON.parse(await readFile(manifest, 'utf8'));
  await writeFile(manifest, JSON.stringify(web));
  return extension;
}

async function makePlan(testsPath: string): Promise<Plan> {
  const profile = await temporaryFolder('e2e');
  const limit = Number(DUO_E2E_LIMIT || 600) * 1000;
  return { testsPath, profile, limit, workspace: await copySamples(), resultFile: join(profile, 'result.json') };
}

/** Where a register is begun. */
async function emptyFolder(): Promise<string> {
  const folder = join(await temporaryFolder('manual'), 'registers');
  await mkdir(folder);
  return folder;
}

/** A throwaway copy of the samples, so that tests may change them. */
async function copySamples(): Promise<string> {
  const folder = join(await temporaryFolder('samples'), 'samples');
  await mkdir(folder);
  await cp(SAMPLES, folder, { recursive: true });
  return folder;
}
