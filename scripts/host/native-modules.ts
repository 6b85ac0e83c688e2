import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { serverFolder } from './paths.ts';
import { lastLines, tryCommand } from './run-command.ts';

/**
 * The two native modules that the server asks for at every start. It also runs without them, but then writes no log
 * files, fills its output with stack traces, and an extension host outlives a killed server.
 */
const MODULES = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** The npm package that holds a Node release with its C++ headers, where there is one for this machine. */
export function headersPackage(): string | undefined {
  return process.platform === 'linux' ? `node-linux-${process.arch}` : undefined;
}

/**
 * Builds the native modules of a freshly installed host for the given Node. Says in one sentence which one could not
 * be built and why that matters; never throws for it.
 */
export async function buildNativeModules(hostDir: string, node: string): Promise<void> {
  const failures = await Promise.all(MODULES.map((name) => build(hostDir, node, name)));
  for (const failure of failures) if (failure) console.warn(failure);
}

/** Drops the headers, 200 MB that only the build needed. */
export async function dropHeaders(hostDir: string): Promise<void> {
  const name = headersPackage();
  if (name) await rm(join(hostDir, 'node_modules', name), { recursive: true, force: true });
}

async function build(hostDir: string, node: string, name: string): Promise<string | undefined> {
  const folder = join(serverFolder(hostDir), 'node_modules', name);
  const gyp = join(hostDir, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = [gyp, 'rebuild', '--jobs', 'max'];
  const headers = join(hostDir, 'node_modules', headersPackage() ?? '-');
  // Without `nodedir` node-gyp downloads headers from nodejs.org, which is often out of reach; and a `nodedir` in
  // somebody's ~/.npmrc would bring those of another Node.
  if (existsSync(join(headers, 'include', 'node', 'node.h'))) args.push(`--nodedir=${headers}`);
  const built = await tryCommand(node, args, { cwd: folder });
  const tried = built.code === 0 ? await tryCommand(node, ['-e', `require(${JSON.stringify(folder)})`]) : built;
  if (tried.code === 0) return undefined;
  return (
    `Note: ${name} could not be built here (that takes python3, make and g++); ` +
    `the VS Code host runs without it, but logs less and stops less cleanly.\n${lastLines(tried.output, 5)}`
  );
}
