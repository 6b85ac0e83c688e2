import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onExit } from './cleanup.ts';
import type { Host } from './install-host.ts';
import { MACHINE_SETTINGS } from './machine-settings.ts';
import { Problem } from './problem.ts';
import { lastLines, runCommand } from './run-command.ts';
import { waitUntil } from './wait-until.ts';

/** The folders a server keeps its data and its extensions in. */
export interface ServerFolders {
  data: string;
  extensions: string;
}

interface Options {
  /** Environment of the server and so of its extension host, on top of this process's own. */
  env?: Record<string, string>;
  /** True when the workbench may be told by its address to load an extension and to run its tests. */
  testable?: boolean;
  /** The port; 0 or none for any that is free. */
  port?: number;
  /** The token that a browser must show to be let in; without it a new one is made. */
  token?: string;
  /** Settings of the user, on top of those of the host. */
  settings?: Readonly<Record<string, unknown>>;
  /** A file that gets everything the server prints. */
  logFile: string;
}

/** A running VS Code server. */
export interface Server {
  /** `127.0.0.1:PORT`, which is also the authority of the workbench's remote addresses. */
  authority: string;
  /** The token that a browser must show to be let in: without it any web page could talk to the server. */
  token: string;
  /** The last lines the server printed. */
  logTail(lines?: number): string;
  /** Settles when the server has ended by itself or was stopped. */
  ended: Promise<void>;
  /** Stops the server and every process it started. */
  stop(): Promise<void>;
}

/** Installs a VSIX into the extensions folder of a server that is not running. */
export async function installExtension(host: Host, folders: ServerFolders, vsix: string): Promise<void> {
  const args = ['--install-extension', vsix, '--force', '--accept-server-license-terms'];
  const output = await runCommand(host.node, [...serverArguments(host, folders), ...args], { limit: 120_000 });
  if (!output.includes('was successfully installed')) {
    throw new Problem(`The host did not install ${vsix}:\n${lastLines(output, 10)}`);
  }
}

/** Starts a VS Code server on a port of this machine only, and waits until it answers. */
export async function startServer(host: Host, folders: ServerFolders, options: Options): Promise<Server> {
  await mkdir(join(folders.data, 'data', 'Machine'), { recursive: true });
  await mkdir(folders.extensions, { recursive: true });
  await mkdir(dirname(options.logFile), { recursive: true });
  const settings = JSON.stringify({ ...MACHINE_SETTINGS, ...options.settings }, null, 2);
  await writeFile(join(folders.data, 'data', 'Machine', 'settings.json'), settings);
  const token = options.token ?? randomBytes(16).toString('hex');
  // In a file, because the arguments of a process are there for everyone on the machine to read.
  const tokenFile = join(folders.data, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });

  // A process group of its own: so that one signal reaches the extension hosts too, and Ctrl-C only us.
  const child = spawn(
    host.node,
    [
      ...serverArguments(host, folders),
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token-file', tokenFile],
      ...['--accept-server-license-terms', '--disable-workspace-trust'],
      ...(options.testable ? ['--enable-smoke-test-driver'] : []),
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnvironment(options.env) },
  );
  const forget = onExit(() => signalGroup(child, 'SIGKILL'));
  const log = createWriteStream(options.logFile);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log.write(chunk);
      printed = (printed + chunk.toString()).slice(-100_000);
    });
  }
  const ended = new Promise<void>((settle) => child.on('close', () => settle()));
  const logTail = (lines = 40) => lastLines(printed, lines);
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    await waitUntil(() => !signalGroup(child, 0), 'the server had stopped', 5_000).catch(() =>
      signalGroup(child, 'SIGKILL'),
    );
    await new Promise((settle) => log.end(settle));
    forget();
  };

  try {
    const port = await waitUntil(
      () => {
        if (child.exitCode !== null) throw new Problem(`The VS Code server ended at once:\n${logTail()}`);
        return /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      },
      'the VS Code server was listening',
      60_000,
    );
    const authority = `127.0.0.1:${port}`;
    await waitUntil(() => answers(`http://${authority}/version`), 'the VS Code server answered', 60_000);
    return { authority, token, logTail, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(host: Host, folders: ServerFolders): string[] {
  return [
    join(host.serverFolder, 'out', 'server-main.js'),
    ...['--server-data-dir', folders.data, '--extensions-dir', folders.extensions, '--telemetry-level', 'off'],
  ];
}

/** The environment of this process without what would make the server take itself for a child of another VS Code. */
function cleanEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(own), ...extra };
}

/** Sends a signal to the whole process group (0 only asks); false when nothing of it is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
