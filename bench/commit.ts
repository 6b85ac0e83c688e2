/** The commit of a checkout. */
import { execFileSync } from 'node:child_process';

/** The short hash, with a `+` behind it when the code of the server has changes that are not committed. */
export function commitOf(folder: string): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--', 'server', 'protocol', 'package-lock.json') !== '';
  return `${git('rev-parse', '--short=7', 'HEAD')}${isChanged ? '+' : ''}`;
}
