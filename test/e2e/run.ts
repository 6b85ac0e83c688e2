/**
 * The end-to-end tests, `node test/e2e/run.ts`: installs the packaged extension in a real VS Code and runs one mocha
 * suite in its extension host. The VS Code is the desktop one that @vscode/test-electron downloads or, where that
 * cannot be had, the one in the browser that comes out of the npm registry; there the extension is also used through
 * the page as a person would.
 *
 * `DUO_E2E_HOST=desktop|browser` chooses the host; `DUO_E2E_LIMIT` is the time limit of the suite in seconds.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { installExtension, startServer } from '../../scripts/host/host-server.ts';
import { installHost } from '../../scripts/host/install-host.ts';
import { ROOT, SAMPLES, VSIX } from '../../scripts/host/paths.ts';
import { Problem, report } from '../../scripts/host/problem.ts';
import { runInBrowser } from './browser.ts';
import { bundleSuite } from './bundle.ts';
import { desktopVsCode, runOnDesktop } from './desktop.ts';
import { judge, readResult, type Tally } from './outcome.ts';
import { runManual, runPage } from './page.ts';
import type { Plan } from './plan.ts';
import { RESULT_FILE } from './suite/protocol.ts';

const { DUO_E2E_HOST, DUO_E2E_LIMIT } = process.env;
const OUT = join(ROOT, 'out', 'e2e');

try {
  process.exitCode = await main();
} catch (error) {
  report(error);
}
// A download that was given up or a killed host may still hold this process; all results are in.
process.exit();

async function main(): Promise<number> {
  if (!existsSync(VSIX)) throw new Problem(`There is no ${VSIX}: run \`npm run package\` first.`);
  const testsPath = await bundleSuite();
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
    console.log('The page as a person uses it was NOT tested: that is done in the browser host only.');
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
  try {
    console.log('The suite, in a VS Code in the browser:');
    const suite = judge(await runInBrowser(server, browser, plan), await readResult(plan.resultFile));
    console.log('The page, as a person uses it:');
    const page = await runPage(server, browser, await copySamples(), OUT);
    console.log('The manual, step by step:');
    const manual = await runManual(server, browser, await emptyFolder(), OUT);
    return ['VS Code in the browser, from the npm package code-server', suite, page, manual];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function makePlan(testsPath: string): Promise<Plan> {
  const profile = await temporaryFolder('e2e');
  const limit = Number(DUO_E2E_LIMIT || 300) * 1000;
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
