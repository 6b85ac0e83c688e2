/** A merge in a repository of its own, to see whether git does it as it was set up. Nothing of it is left. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from './git.ts';

/** Two fields beside each other, which git by itself cannot merge. */
const BASE = 'actie 1: Proef\n  status: niet gestart\n  eigenaar: nader te bepalen\n';
const OURS = BASE.replace('niet gestart', 'in uitvoering');
const THEIRS = BASE.replace('nader te bepalen', 'allen');
const MERGED = OURS.replace('nader te bepalen', 'allen');

const FILE = 'proef één.duo';

/** True when git merges a register with this command. */
export async function isWorking(git: string, command: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'duo-git-'));
  try {
    const run = (...args: string[]) => runGit(git, folder, [...ALONE, ...args], SURROUNDINGS).code === 0;
    const write = (text: string) => writeFile(join(folder, FILE), text);
    const commit = () => run('add', '-A') && run('commit', '-q', '-m', 'proef');
    if (!run('init', '-q', '--template=') || !run('config', 'merge.duo.driver', command)) return false;
    if (!run('config', 'merge.duo.recursive', 'binary') || !run('config', 'merge.duo.name', 'duo')) return false;
    await writeFile(join(folder, '.gitattributes'), '*.duo merge=duo\n');
    await write(BASE);
    if (!commit() || !run('branch', 'ander')) return false;
    await write(OURS);
    if (!commit() || !run('checkout', '-q', 'ander')) return false;
    await write(THEIRS);
    if (!commit() || !run('merge', '-q', '-m', 'proef', '@{-1}')) return false;
    return (await readFile(join(folder, FILE), 'utf8')) === MERGED;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What the settings of somebody may hold and has no part in it: programs that run along, signatures, line ends, what git passes over. */
const ALONE = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'commit.gpgSign=false',
  'core.autocrlf=false',
  'core.excludesFile=',
  'merge.ff=true',
  'merge.verifySignatures=false',
].flatMap((setting) => ['-c', setting]);

const SURROUNDINGS = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_COMMON_DIR: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
  GIT_AUTHOR_NAME: 'duo',
  GIT_AUTHOR_EMAIL: 'duo@localhost',
  GIT_COMMITTER_NAME: 'duo',
  GIT_COMMITTER_EMAIL: 'duo@localhost',
};
