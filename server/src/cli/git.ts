/** Runs git for the command line, which is the only part that may. It never asks anybody anything. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { MOST_BYTES } from '../runtime/nodeFileSystem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What git did: what it wrote, and 0 when it went well. */
export interface GitAnswer {
  readonly code: number;
  readonly output: Buffer;
}

/**
 * The path of git; undefined where it is not installed. A folder of `PATH` that is not absolute is passed over: it would be one of the
 * folder that somebody works in.
 */
export function findGit({ PATH, Path }: Environment = process.env, platform = process.platform): string | undefined {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const folders = (PATH ?? Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Runs git in a folder, without a shell. @param env what is different in its surroundings; undefined takes a variable out. */
export function runGit(git: string, folder: string, args: readonly string[], env: Environment = {}): GitAnswer {
  const { status, stdout } = spawnSync(git, args, {
    cwd: folder,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    maxBuffer: MOST_BYTES,
  });
  return { code: status ?? -1, output: stdout ?? Buffer.alloc(0) };
}

/** The first line that git writes; undefined when it fails. */
export function askGit(git: string, folder: string, args: readonly string[]): string | undefined {
  const { code, output } = runGit(git, folder, args);
  return code === 0 ? output.toString('utf8').split(/\r?\n/u)[0] : undefined;
}
