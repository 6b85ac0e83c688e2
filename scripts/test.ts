/**
 * `npm test`: every part in turn, each under a heading that says what it tests, and one line at the end that counts.
 * A part that fails does not keep the others from running. Names of parts as arguments run only those.
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Part {
  readonly name: string;
  readonly tests: string;
  readonly command: readonly string[];
  /** It measures nothing, and neither does the part before it: it runs beside that. */
  readonly isBeside?: boolean;
  /** The most seconds for what runs while one types code; twice that on a machine that is not ours alone. */
  readonly maxSeconds?: number;
}

/** Mocha, under the same Node as this script. */
const mocha = (folder: string): string[] => ['mocha', '--reporter', 'dot', `test/${folder}/**/*.test.ts`];

/** Two files of tests at a time: of tests that measure nothing. */
const TWO_AT_A_TIME = ['--parallel', '--jobs', '2'];

/** The tests of robustness that measure, which have the machine to themselves. */
const MEASURED = ['growth', 'edges/*', 'exchange', 'listInWorker'].map((name) => `test/robustness/${name}.test.ts`);
const UNMEASURED = MEASURED.flatMap((path) => ['--ignore', path]);

const PARTS: readonly Part[] = [
  { name: 'lint', tests: 'style and suspicious code, everywhere', command: ['biome', 'check', '--error-on-warnings'] },
  {
    name: 'types',
    tests: 'TypeScript, strict, everywhere',
    command: ['npm', 'run', 'types', '--silent'],
    isBeside: true,
  },
  {
    name: 'unused',
    tests: 'no exported name that nothing else uses',
    command: ['npm', 'run', 'unused', '--silent'],
    isBeside: true,
  },
  {
    name: 'unit',
    tests: 'reading, model, rules, features: pure functions on fixtures',
    command: [...mocha('unit'), ...TWO_AT_A_TIME],
    maxSeconds: 10,
  },
  {
    name: 'tidy',
    tests: "the repository's own rules: layers, manifest, generated files",
    command: [...mocha('tidy'), ...TWO_AT_A_TIME],
  },
  { name: 'grammar', tests: 'colours: snapshots, vocabulary, Enter rules', command: mocha('grammar') },
  {
    name: 'robustness',
    tests:
      'cut-off and random texts and edits; renames, refactorings and completions at every place of the samples; formatting of random registers',
    command: [...mocha('robustness'), ...TWO_AT_A_TIME, ...UNMEASURED],
  },
  {
    name: 'growth',
    tests: 'what ten times as many cost, with edges, and what an export of ten thousand actions costs',
    command: ['mocha', '--reporter', 'dot', ...MEASURED],
  },
  { name: 'package', tests: 'the bundles and the VSIX are built', command: ['npm', 'run', 'package', '--silent'] },
  {
    name: 'protocol',
    tests: 'the built server and command line, over their protocol',
    command: [...mocha('protocol'), ...TWO_AT_A_TIME],
  },
  {
    name: 'readers',
    tests: 'files for Word, Excel and OpenDocument, read back by what others made',
    command: mocha('readers'),
    isBeside: true,
  },
  {
    name: 'accessibility',
    tests: 'a page that a register becomes, in a real browser: WCAG 2.2 AA, small screens, paper',
    command: [...mocha('accessibility'), ...TWO_AT_A_TIME],
  },
  {
    name: 'bench',
    tests: 'the harness that measures us beside the peers: its registers, statistics and tables',
    command: ['mocha', '--reporter', 'dot', 'bench/test/**/*.test.ts'],
    isBeside: true,
  },
  {
    name: 'speed',
    tests: 'the built server: a keystroke costs what it changes, judged by growth from 1.2k to 114k lines',
    command: ['node', 'bench/gate.ts'],
  },
  {
    name: 'e2e',
    tests: 'the packaged VSIX in a real VS Code, its server in Node and in a worker of the browser',
    command: ['node', 'test/e2e/run.ts'],
  },
];

/** A part that takes longer than this has hung: the longest takes a third of it where nothing else runs. */
const LIMIT_MINUTES = 40;

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** The output of what failed, for those who see only the end of a long log. */
  readonly failures: readonly string[];
}

/** The most lines of what failed that stand again under the counts. */
const MOST_LINES = 30;

/** The lines about what failed: those that our own runner marks, and the list at the end of what mocha prints. */
function failuresIn(output: string): string[] {
  const lines = output.split(/\r?\n/u);
  const list = lines.findIndex((line) => /^ *\d+ failing/u.test(line));
  const marked = lines.flatMap((line, index) => (/^\s*✘/u.test(line) ? lines.slice(index, index + 3) : []));
  return [...marked, ...(list === -1 ? [] : lines.slice(list + 1))]
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
}

/** Windows starts the commands of npm by its shell only, and has no groups of processes. */
const ON_WINDOWS = process.platform === 'win32';

/** Ends a part with whatever it started. */
function endWithChildren(pid: number): void {
  if (ON_WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}

/** Runs a part, hands on what it prints, and counts: what mocha or our own runner says, else one for the whole part. */
async function run({ command }: Part, show: (printed: Buffer | string) => void): Promise<Outcome> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that whatever it started ends with it.
    detached: !ON_WINDOWS,
    shell: ON_WINDOWS,
  });
  const end = (): void => {
    if (child.pid !== undefined) endWithChildren(child.pid);
  };
  const interrupted = (): void => {
    end();
    process.exit(1);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
    show(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
    show(chunk);
  });
  // A part that never ends has failed: the others still run, and the machine is not held up.
  const limit = setTimeout(() => {
    show(`\nended: it took more than ${LIMIT_MINUTES} minutes\n`);
    end();
  }, LIMIT_MINUTES * 60_000);
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  clearTimeout(limit);
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  const count = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
  const passed = count(/^ *(\d+) (?:passing|passed)/mu);
  const failed = count(/^ *(\d+) failing/mu) + count(/\d+ passed, (\d+) failed/u);
  if (code === 0) return { passed: Math.max(passed, 1), failed, failures: failed === 0 ? [] : failuresIn(output) };
  return { passed, failed: Math.max(failed, 1), failures: failuresIn(output) };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`);

/** The parts in the order in which they run, those together that run at the same time. */
function groupsOf(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    if (part.isBeside) groups.at(-1)?.push(part) ?? groups.push([part]);
    else groups.push([part]);
  }
  return groups;
}

/** Runs a part; what it prints stands in one piece, so that of a part beside another comes when it has ended. */
async function report(part: Part, isBeside: boolean): Promise<{ readonly lines: readonly string[]; outcome: Outcome }> {
  const { name, tests, maxSeconds } = part;
  const kept: (Buffer | string)[] = [];
  const show = (printed: Buffer | string): void => {
    if (isBeside) kept.push(printed);
    else process.stdout.write(printed);
  };
  show(`\n--- ${name}: ${tests}\n`);
  const started = performance.now();
  const outcome = await run(part, show);
  const elapsed = (performance.now() - started) / 1000;
  const isSlow = elapsed > (maxSeconds ?? Number.POSITIVE_INFINITY) * (CI === 'true' ? 2 : 1);
  // A warning: that a machine is busy is no fault of a change.
  if (isSlow) show(`too slow: ${elapsed.toFixed(1)} s, where ${maxSeconds} s is the limit\n`);
  for (const printed of kept) process.stdout.write(printed);
  const { passed, failed, failures } = outcome;
  const seconds = elapsed.toFixed(1);
  const line = `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${passed} passed, ${failed} failed  ${seconds} s`;
  return { lines: [line, ...failures.map((failure) => `       ${failure}`)], outcome };
}

const { CI } = process.env;
const lines: string[] = [];
const total = { passed: 0, failed: 0 };
for (const group of groupsOf(PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))) {
  // The last to be named shows what it prints as it comes.
  const reports = await Promise.all(group.map((part, index) => report(part, index < group.length - 1)));
  for (const one of reports) {
    total.passed += one.outcome.passed;
    total.failed += one.outcome.failed;
    lines.push(...one.lines);
  }
}
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
