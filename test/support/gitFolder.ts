/** A folder of git for a test, in which nothing of the machine's own settings counts. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as it was built. */
const DUO = fileURLToPath(new URL('../../bin/duo.mjs', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class GitFolder {
  readonly path: string;
  readonly #home: string;
  readonly #env: NodeJS.ProcessEnv;

  /** @param like a folder that it is to be a copy of. */
  constructor(like?: GitFolder) {
    this.#home = mkdtempSync(join(tmpdir(), 'duo-git-'));
    this.path = join(this.#home, 'werk map');
    if (like === undefined) mkdirSync(this.path);
    else cpSync(like.path, this.path, { recursive: true });
    this.#env = {
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      HOME: this.#home,
      USERPROFILE: this.#home,
      GIT_CONFIG_GLOBAL: join(this.#home, 'gitconfig'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Anja',
      GIT_AUTHOR_EMAIL: 'anja@localhost',
      GIT_COMMITTER_NAME: 'Anja',
      GIT_COMMITTER_EMAIL: 'anja@localhost',
      GIT_EDITOR: 'true',
    };
    if (like === undefined) this.git('init', '-q', '-b', 'hoofd', '--template=');
  }

  /** Runs git, and fails when git does. */
  git(...args: string[]): string {
    const { status, stdout, stderr } = this.try('git', args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout;
  }

  try(
    program: string,
    args: readonly string[],
    options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string | Buffer } = {},
  ): Ran {
    const { env = {}, ...others } = options;
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.path,
      encoding: 'utf8',
      ...others,
      env: { ...this.#env, ...env },
    });
    return { status, stdout, stderr };
  }

  duo(...args: string[]): Ran {
    return this.try(process.execPath, [DUO, ...args]);
  }

  duoIn(options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string | Buffer }, ...args: string[]): Ran {
    return this.try(process.execPath, [DUO, ...args], options);
  }

  /** The path of a file of the home folder. */
  home(name: string): string {
    return join(this.#home, name);
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
