/** The figures of docs/reliability.md, from what docs/reliability.json holds. */

/**
 * How long something took, the processor time of it as far as steps of some milliseconds tell, and that of the longest step meanwhile,
 * in which nothing else was answered: milliseconds.
 */
export interface Measured {
  readonly ms: number;
  readonly cpuMs: number;
  readonly stepMs: number;
}

/** What was measured in one large register. */
export interface MeasuredRegister {
  readonly name: string;
  readonly kilobytes: number;
  readonly opened: Measured;
  /** A letter, up to the list of problems that follows it. */
  readonly key: Measured;
  /** Each request, by its method. */
  readonly asked: Readonly<Record<string, Measured>>;
}

export interface Reach {
  /** The day on which it was measured, and what on. */
  readonly day: string;
  readonly machine: string;
  readonly files: number;
  /** Files in which the rename changes something. */
  readonly changed: number;
  /** The time that the rename took, in milliseconds. */
  readonly renameMs: number;
  /** The processor time of the server's longest step meanwhile, in milliseconds. */
  readonly stepMs: number;
  /** Hovers that were answered while it went on, the longest wait of one, and of one while nothing else was asked. */
  readonly hovers: number;
  readonly longestHoverMs: number;
  readonly quietHoverMs: number;
  /** The most that the server held from its start on, and what it held before the rename, in MB. */
  readonly peakMB: number;
  readonly beforeMB: number;
  /** True when its progress was shown. */
  readonly showsProgress: boolean;
  /** Requests in large registers; undefined when these were not measured. */
  readonly registers?: readonly MeasuredRegister[];
}

/** The longest step that is wanted, in milliseconds. */
const LONGEST_STEP_MS = 50;

export const BEGIN = '<!-- the figures: made by npm run reach -->';
export const END = '<!-- the end of the figures -->';

/** The page with the figures made anew between their marks, the rest as it is. */
export function reachPage(page: string, reach: Reach): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/reliability.md has no place for the figures');
  return `${page.slice(0, from)}${BEGIN}\n\n${figuresOf(reach)}\n\n${page.slice(to)}`;
}

function figuresOf(reach: Reach): string {
  const { day, machine, files, changed, hovers, showsProgress } = reach;
  const rows = [
    [`a rename over ${files} files, of a name in ${changed} of them`, `${(reach.renameMs / 1000).toFixed(1)} s`],
    ['the longest step of the server meanwhile', `${reach.stepMs} ms`],
    [
      `the longest of ${hovers} hovers that were asked meanwhile, one behind the other; the client reads the long answer in its last`,
      `${reach.longestHoverMs} ms`,
    ],
    ['the longest hover before it', `${reach.quietHoverMs} ms`],
    ['the most memory that the server has held', `${reach.peakMB} MB`],
    ['what it held before the rename', `${reach.beforeMB} MB`],
    ['progress was shown', showsProgress ? 'yes' : 'no'],
  ];
  const said = `Measured on ${day}, ${machine}.\n\n| | |\n|---|---|\n${lines(rows)}`;
  return reach.registers === undefined ? said : `${said}\n\n${requestsOf(reach.registers)}`;
}

const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

const time = ({ ms, stepMs }: Measured) => `${ms} ms, ${stepMs} ms`;

/** The times in each register, and what takes longer in one step than is wanted. */
function requestsOf(registers: readonly MeasuredRegister[]): string {
  const all = registers.map(({ name, kilobytes, opened, key, asked }) => {
    const [method, slowest] = Object.entries(asked).toSorted(([, a], [, b]) => b.ms - a.ms)[0]!;
    return [`${name} (${kilobytes} KB)`, time(opened), time(key), `${method}: ${time(slowest)}`];
  });
  const long = registers.flatMap(({ name, opened, key, asked }) =>
    Object.entries({ opening: opened, 'a letter': key, ...asked })
      .filter(([, { stepMs }]) => stepMs > LONGEST_STEP_MS)
      .map(([what, { ms, stepMs }]) => [name, what, `${ms} ms`, `${stepMs} ms`]),
  );
  const said =
    'Very many of one thing in one register: the time that each takes, and the processor time of the longest step meanwhile, in which nothing else is answered.';
  const head = `${said}\n\n| register | opening | a letter | the slowest request |\n|---|---|---|---|\n${lines(all)}`;
  if (long.length === 0) return `${head}\n\nNothing takes more than ${LONGEST_STEP_MS} ms in one step.`;
  const left = `What takes more than ${LONGEST_STEP_MS} ms in one step:\n\n| register | what | in all | in one step |\n|---|---|---|---|`;
  return `${head}\n\n${left}\n${lines(long)}`;
}
