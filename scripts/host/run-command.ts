import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.ts';

/** The output of a command, and how it ended. */
export interface Outcome {
  code: number;
  output: string;
}

interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is ended; without it there is no limit. */
  limit?: number;
}

/** Runs a command without a shell and without input, and gives back its output and exit code. */
export function tryCommand(command: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      timeout: options.limit,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => settle({ code: 127, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/** Runs a command that must succeed; otherwise throws a `Problem` with the last lines it printed. */
export async function runCommand(command: string, args: readonly string[], options: Options = {}): Promise<string> {
  const { code, output } = await tryCommand(command, args, options);
  if (code !== 0) {
    throw new Problem(`\`${[command, ...args].join(' ')}\` ended with code ${code}:\n${lastLines(output, 20)}`);
  }
  return output;
}

/** The last `count` lines of a text. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** The full path of a program on the PATH, or undefined. */
export function onPath(program: string): string | undefined {
  const { PATH = '' } = process.env;
  for (const folder of PATH.split(delimiter)) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      if (folder !== '' && statSync(file).isFile()) return file;
    } catch {
      // Not in this folder: the next one may have it.
    }
  }
  return undefined;
}
