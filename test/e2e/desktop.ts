import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
  downloadAndUnzipVSCode,
  type ProgressReport,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { onExit } from '../../scripts/host/cleanup.ts';
import { ROOT, VSIX } from '../../scripts/host/paths.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { onPath, runCommand } from '../../scripts/host/run-command.ts';
import type { HostRun } from './outcome.ts';
import { type Plan, STUB_EXTENSION } from './plan.ts';
import { RESULT_FILE } from './suite/protocol.ts';
import { SuiteLines } from './suite-lines.ts';

/** How long a download may take to begin, and how long it may stand still. */
const PATIENCE = 20_000;

/** The executable of a desktop VS Code, downloaded if need be. Throws a `Problem` that says why there is none. */
export async function desktopVsCode(): Promise<string> {
  if (!hasDisplay() && !onPath('xvfb-run')) {
    throw new Problem('there is no display and no xvfb-run');
  }
  let tooLate: (() => void) | undefined;
  const late = new Promise<never>((_, fail) => {
    const timer = setTimeout(() => fail(new Problem('the download did not begin')), PATIENCE);
    tooLate = () => clearTimeout(timer);
  });
  const reporter = {
    report({ stage }: ProgressReport) {
      if (stage === 'downloading' || stage === 'foundMatchingInstall') tooLate?.();
    },
    error() {},
  };
  const cachePath = join(ROOT, '.vscode-test');
  const download = downloadAndUnzipVSCode({ version: 'stable', cachePath, timeout: PATIENCE, reporter });
  try {
    return await Promise.race([download, late]);
  } catch (error) {
    throw new Problem(`VS Code could not be downloaded (${error instanceof Error ? error.message : error})`);
  } finally {
    tooLate?.();
  }
}

/** Installs the packaged extension into a fresh profile of the desktop VS Code and runs the suite there. */
export async function runOnDesktop(executable: string, plan: Plan): Promise<HostRun> {
  const profile = [`--user-data-dir=${join(plan.profile, 'user')}`, `--extensions-dir=${join(plan.profile, 'ext')}`];
  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  await runCommand(cli!, [...cliArgs, ...profile, '--install-extension', VSIX, '--force'], { limit: 120_000 });

  const lines = new SuiteLines();
  const stream = () =>
    new Writable({
      write(chunk, _encoding, done) {
        lines.take(String(chunk));
        done();
      },
    });
  const launcher = await writeLauncher(executable, plan);
  const forget = onExit(launcher.kill);
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<undefined>((settle) => {
    timer = setTimeout(() => settle(undefined), plan.limit);
  });
  const finished = runTests({
    vscodeExecutablePath: launcher.path,
    extensionDevelopmentPath: STUB_EXTENSION,
    extensionTestsPath: plan.testsPath,
    extensionTestsEnv: { [RESULT_FILE]: plan.resultFile },
    launchArgs: [plan.workspace, ...profile, '--disable-telemetry'],
    stdout: stream(),
    stderr: stream(),
  }).catch((error: { code?: number }) => error.code ?? 1);
  const code = await Promise.race([finished, outOfTime]);
  clearTimeout(timer);
  if (code === undefined) launcher.kill();
  forget();
  return { code, sawDone: lines.sawDone, logTail: lines.tail() };
}

/**
 * `runTests` gives no hold on the process it starts. So it starts this little script, which notes its process id and
 * becomes VS Code: under a virtual display where there is none, and on Linux with a process group of its own.
 */
async function writeLauncher(executable: string, plan: Plan): Promise<{ path: string; kill: () => void }> {
  if (process.platform === 'win32') return { path: executable, kill: () => undefined };
  const pidFile = join(plan.profile, 'pid');
  const path = join(plan.profile, 'launch.sh');
  const isLinux = process.platform === 'linux';
  const become = `${isLinux ? 'setsid ' : ''}${hasDisplay() ? '' : 'xvfb-run -a '}`;
  await writeFile(path, `#!/bin/sh\necho $$ > '${pidFile}'\nexec ${become}'${executable}' "$@"\n`);
  await chmod(path, 0o755);
  return {
    path,
    kill() {
      if (!existsSync(pidFile)) return;
      const pid = Number(readFileSync(pidFile, 'utf8'));
      // After `setsid` the group bears the number of the process; the `kill` command refuses nothing but what is gone.
      spawn('kill', ['-KILL', '--', isLinux ? `-${pid}` : `${pid}`], { stdio: 'ignore', detached: true }).unref();
    },
  };
}

/** Only Linux has machines without a display; elsewhere there is always one. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
