import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hostNode } from './host-node.ts';
import { buildNativeModules, dropHeaders, headersPackage } from './native-modules.ts';
import { npm } from './npm.ts';
import { HOST_DIR, HOST_VERSION, serverFolder } from './paths.ts';
import { Problem } from './problem.ts';
import { tryCommand } from './run-command.ts';

/** Written last into a host folder: a folder without it is half finished. */
const MARKER = 'complete';

/** The version of @parcel/watcher in the server's shrinkwrap; its binary, an optional dependency, is left out below. */
const WATCHER_VERSION = '2.5.6';

/** An installed VS Code host: where its server is, and the Node that runs it. */
export interface Host {
  serverFolder: string;
  node: string;
}

/**
 * Installs the VS Code host from the npm registry, unless it is there already. Everything is put together in a folder
 * beside the final one and renamed at the end, so that neither an interruption nor a second run at the same time can
 * leave or see half a host.
 */
export async function installHost(): Promise<Host> {
  if (process.platform === 'win32') {
    throw new Problem('The VS Code host in the browser does not run on Windows: install VS Code and try again.');
  }
  const node = hostNode();
  const host = { serverFolder: serverFolder(HOST_DIR), node };
  if (existsSync(join(HOST_DIR, MARKER))) return host;

  console.log(`Installing the VS Code host (code-server ${HOST_VERSION}) once into ${HOST_DIR}; about a minute …`);
  const started = Date.now();
  await removeLeftovers();
  const draft = `${HOST_DIR}.draft-${process.pid}`;
  // A process number comes round again, and with it the draft of a killed run.
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  try {
    await assemble(draft, node);
    // A host that is complete by now was put there by a run beside this one, and is as good as ours.
    if (!existsSync(join(HOST_DIR, MARKER))) {
      await rm(HOST_DIR, { recursive: true, force: true });
      await rename(draft, HOST_DIR);
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  console.log(`VS Code host installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return host;
}

async function assemble(draft: string, node: string): Promise<void> {
  await writeFile(join(draft, 'package.json'), `${JSON.stringify(await manifest(node), null, 2)}\n`);
  // No install scripts: code-server's own would build every native module, which takes minutes.
  await npm(draft, ['install', '--ignore-scripts', '--omit=dev']);
  const server = serverFolder(draft);
  await npm(server, ['install', '--ignore-scripts', '--omit=dev', '--omit=optional']);
  await symlink('node_modules', join(server, 'node_modules.asar'));
  await buildNativeModules(draft, node);
  await dropHeaders(draft);
  await writeFile(join(draft, MARKER), `${new Date().toISOString()}\n`);
}

/**
 * The manifest of the host's folder. What it names beside code-server is found from the server's own modules too,
 * because Node looks for a module in every folder above.
 */
async function manifest(node: string): Promise<object> {
  const dependencies: Record<string, string> = { 'code-server': HOST_VERSION, 'node-gyp': '13.1.0' };
  const headers = headersPackage();
  if (headers) dependencies[headers] = (await tryCommand(node, ['-p', 'process.versions.node'])).output.trim();
  // The binary for musl, the other C library, is left out: the prebuilt Node above does not run there either.
  const library = process.platform === 'linux' ? '-glibc' : '';
  dependencies[`@parcel/watcher-${process.platform}-${process.arch}${library}`] = WATCHER_VERSION;
  return { private: true, dependencies };
}

/** Removes drafts of runs that were killed; those of runs that still live stay. */
async function removeLeftovers(): Promise<void> {
  const parent = dirname(HOST_DIR);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const owner = name.startsWith(`${basename(HOST_DIR)}.draft-`) ? Number(name.split('-').at(-1)) : 0;
    if (owner > 0 && !isAlive(owner)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
