/**
 * The tables of docs/typing.md: what the runs came to on the build of fe03cfe (fe03cfe.json) and what they come to now
 * (results.json). `npm run typing:table` writes them anew; with a commit and records of `DUO_TYPING_RECORD` it first puts
 * what those hold in the place of what was kept of the same texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';
import type { Result } from './runTyping.ts';

const PAGE = join(ROOT, 'docs', 'typing.md');
const BLOCK = /(?<=<!-- table -->\n\n)[\s\S]*?(?=\n<!-- end of table -->)/u;
const NOW = /(?<=<!-- results -->\n\n)[\s\S]*?(?=\n<!-- end of results -->)/u;

/** A result with the commit whose build it is of. */
interface Kept extends Result {
  readonly build: string;
}

/** The page with its tables made anew. */
export function pageWithTable(page: string): string {
  const before = readJson<Result>('fe03cfe.json');
  return page.replace(BLOCK, () => table(before)).replace(NOW, () => summary(readJson<Kept>('results.json')));
}

function readJson<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}

/** Keeps what records hold, in the place of what was kept of the same texts. */
function keep(build: string, records: readonly string[]): void {
  const added = records.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as Result[]);
  const keyOf = ({ run, text, pace }: Result) => `${run}: ${text} (${pace})`;
  const again = new Set(added.map(keyOf));
  const others = readJson<Kept>('results.json').filter((result) => !again.has(keyOf(result)));
  const all = [...others, ...added.map((result) => ({ build, ...result }))];
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(all, null, 2)}\n`);
}

function isRight({ wrong, failure }: Result): boolean {
  return wrong === 0 && failure === undefined;
}

/** A row for each run, and below them the texts that are not what was meant. */
function summary(results: readonly Kept[]): string {
  const runs = [...new Set(results.map(({ run }) => run))];
  const rows = runs.map((run) => {
    const own = results.filter((result) => result.run === run);
    const builds = [...new Set(own.map(({ build }) => build))].join(', ');
    return `| ${run} | ${own.length} | ${own.filter(isRight).length} | ${builds} |`;
  });
  const wrong = results.filter((result) => !isRight(result));
  return [
    `${results.length - wrong.length} of ${results.length} texts are what was meant.`,
    '',
    '| run | texts | as meant | build |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...(wrong.length === 0 ? [] : [table(wrong)]),
  ].join('\n');
}

function table(results: readonly Result[]): string {
  const right = results.filter(isRight).length;
  const rows = results.map(
    ({ run, text, pace, wrong, meant, found, failure }) =>
      `| ${run} | ${cell(text)} | ${pace} | ${failure === undefined ? wrong : cell(failure)} | ${code(meant)} | ${code(found)} |`,
  );
  return [
    `${right} of ${results.length} texts were what was meant.`,
    '',
    '| run | what was typed | pace | lines wrong | first one, as meant | and as it was |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.split('\n', 1)[0]!.replaceAll('|', '\\|');
}

function code(text: string | undefined): string {
  if (text === undefined) return '';
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return short === '' ? '(empty)' : `\`${cell(short)}\``;
}

if (process.argv[1] === import.meta.filename) {
  const [build, ...records] = process.argv.slice(2);
  if (build !== undefined) keep(build, records);
  writeFileSync(PAGE, pageWithTable(readFileSync(PAGE, 'utf8')));
}
