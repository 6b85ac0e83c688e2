import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../host/cleanup.ts';
import { ROOT } from '../host/paths.ts';
import { Problem } from '../host/problem.ts';
import { onPath, tryCommand } from '../host/run-command.ts';
import type { ChosenHost } from './choice.ts';
import { copySamples } from './samples.ts';

const COMMANDS = process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'codium', 'code-insiders'];

/** Windows starts a `.cmd` only through its shell. */
const shell = process.platform === 'win32';

/**
 * The command of a desktop VS Code that can be used here, or undefined. `choice` is the person's own: `browser` wants
 * none, `desktop` insists on one.
 */
export async function desktopCommand(choice: ChosenHost | undefined): Promise<string | undefined> {
  if (choice === 'browser') return undefined;
  const obstacle = hindrance();
  const oldest = await oldestVersion();
  for (const command of obstacle ? [] : COMMANDS) {
    if (onPath(command) && atLeast(await versionOf(command), oldest)) return command;
  }
  if (choice !== 'desktop') return undefined;
  throw new Problem(
    `No VS Code can be used here: ${obstacle ?? `no ${COMMANDS.join(', ')} of version ${oldest} or newer on the PATH`}.`,
  );
}

/**
 * Opens a copy of the samples in a desktop VS Code that loads the extension from this checkout, with settings and extensions in
 * a throwaway folder, so that the person's own VS Code stays as it is. Ends when that window is closed.
 */
export async function startOnDesktop(command: string): Promise<void> {
  const profile = await temporaryFolder('start');
  const registers = await copySamples(join(profile, 'registers'));
  console.log(`De voorbeelden gaan open in ${command}; sluit het venster om te stoppen (or press Ctrl-C here).`);
  const folders = ['--user-data-dir', join(profile, 'user'), '--extensions-dir', join(profile, 'extensions')];
  const quiet = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-telemetry'];
  const opened = [
    `--extensionDevelopmentPath=${ROOT}`,
    '--new-window',
    '--wait',
    registers,
    join(registers, 'actielijst.duo'),
  ];
  const args = [...folders, ...quiet, ...opened];
  const code = await new Promise((settle, fail) => {
    const child = spawn(command, shell ? args.map((argument) => `"${argument}"`) : args, { stdio: 'inherit', shell });
    child.on('error', fail);
    child.on('close', settle);
  });
  if (code !== 0) throw new Problem(`\`${command}\` ended with code ${code}.`);
}

/** The reason that no desktop VS Code can run here, whatever is installed; undefined when there is none. */
function hindrance(): string | undefined {
  const { VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (VSCODE_IPC_HOOK_CLI) return 'this is a remote terminal of VS Code, whose `code` cannot load a checkout';
  if (process.platform !== 'linux') return undefined;
  if (WSL_DISTRO_NAME) return 'under WSL `code` is the one of Windows';
  if (!DISPLAY && !WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0) return 'VS Code does not run as root';
  return undefined;
}

async function versionOf(command: string): Promise<string> {
  const { code, output } = shell
    ? await tryCommand('cmd.exe', ['/c', command, '--version'], { limit: 20_000 })
    : await tryCommand(command, ['--version'], { limit: 20_000 });
  return code === 0 ? (/^\d+\.\d+\.\d+/m.exec(output)?.[0] ?? '') : '';
}

async function oldestVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return /\d+\.\d+\.\d+/.exec(manifest.engines.vscode)?.[0] ?? '0.0.0';
}

function atLeast(version: string, oldest: string): boolean {
  return version !== '' && version.localeCompare(oldest, 'en', { numeric: true }) >= 0;
}
