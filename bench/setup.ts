/** Brings the peers: installs the packages of bench/ and builds what has to be built, once. The gate needs none of it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH, BUILD, MODULES } from './paths.ts';

/** The sources of the built peers; a change of them builds them again. */
const SOURCES = ['package-lock.json', ...inFolder('peers/langium'), ...inFolder('peers/floor')];

const BUNDLE = ['--bundle', '--platform=node', '--format=cjs', '--minify', '--log-level=warning'];

/** Installs and builds what is missing or out of date. */
export function preparePeers(): void {
  if (!existsSync(join(MODULES, '.package-lock.json'))) {
    console.log('bench: npm ci, once');
    run(npmCommand(), ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  const stamp = join(BUILD, 'stamp');
  const wanted = hash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('bench: building the peers, once');
  mkdirSync(BUILD, { recursive: true });
  const node = process.execPath;
  run(node, [join(MODULES, 'langium-cli', 'bin', 'langium.js'), 'generate', '-f', 'peers/langium/langium-config.json']);
  const esbuild = join(MODULES, 'esbuild', 'bin', 'esbuild');
  run(esbuild, ['peers/langium/server.mjs', ...BUNDLE, `--outfile=${join(BUILD, 'langium-server.cjs')}`]);
  // The same floor as one file: how the library starts when it is bundled, as our server and the Langium peer are.
  run(esbuild, ['peers/floor/std.mjs', ...BUNDLE, `--outfile=${join(BUILD, 'floor-std.cjs')}`]);
  writeFileSync(stamp, wanted);
}

function hash(): string {
  const sum = createHash('sha256');
  for (const path of SOURCES) sum.update(readFileSync(join(BENCH, path)));
  return sum.digest('hex');
}

function inFolder(folder: string): string[] {
  return readdirSync(join(BENCH, folder))
    .sort()
    .map((name) => join(folder, name));
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: BENCH, stdio: ['ignore', 'ignore', 'inherit'] });
}

const npmCommand = (): string => (process.platform === 'win32' ? 'npm.cmd' : 'npm');
