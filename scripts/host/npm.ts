import { runCommand } from './run-command.ts';

/**
 * Runs npm in a folder. Inside an npm script the very npm that started it is used, so that a machine with several
 * does not mix them.
 */
export function npm(folder: string, args: readonly string[]): Promise<string> {
  const { npm_execpath: started } = process.env;
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  return started?.endsWith('npm-cli.js')
    ? runCommand(process.execPath, [started, ...args, ...quiet], { cwd: folder })
    : runCommand('npm', [...args, ...quiet], { cwd: folder });
}
