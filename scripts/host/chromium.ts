import { existsSync } from 'node:fs';
import { Problem } from './problem.ts';
import { onPath, runCommand, tryCommand } from './run-command.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** The folders where macOS keeps browsers, which it never puts on the PATH. */
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The path of a Chromium: `CHROME_PATH`, else one on the PATH, else one installed with apt-get where that can be done
 * without asking anyone. Otherwise one sentence asks for it.
 */
export async function findChromium(): Promise<string> {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Problem(`CHROME_PATH names ${chosen}, which does not exist.`);
  }
  const found = installed();
  if (found) return found;
  await installWithApt();
  const fresh = installed();
  if (fresh) return fresh;
  throw new Problem('No Chromium was found: install Chromium or Google Chrome, or set CHROME_PATH to one.');
}

function installed(): string | undefined {
  return NAMES.map(onPath).find(Boolean) ?? APPLICATIONS.find((file) => existsSync(file));
}

async function installWithApt(): Promise<void> {
  if (!onPath('apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await tryCommand('sudo', ['-n', 'true'])).code !== 0) return;
  console.log('Installing Chromium with apt-get …');
  const prefix = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const aptGet = (...args: string[]) => runCommand(prefix[0]!, [...prefix.slice(1), ...args]);
  // A stale or partly unreachable list may still hold a Chromium: the install below says whether it does.
  await aptGet('update').catch((error: Error) => console.warn(error.message));
  await aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}
