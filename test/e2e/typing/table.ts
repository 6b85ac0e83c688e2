/**
 * `node test/e2e/typing/table.ts`: writes the table of docs/typing.md from fe03cfe.json beside this file, which is what
 * `DUO_TYPING_RECORD` kept of the runs on the build of that commit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/host/paths.ts';
import type { Result } from './runTyping.ts';

const PAGE = join(ROOT, 'docs', 'typing.md');
const BLOCK = /(?<=<!-- table -->\n\n)[\s\S]*?(?=\n<!-- end of table -->)/u;

/** The page with its table made anew. */
export function pageWithTable(page: string): string {
  const results: Result[] = JSON.parse(readFileSync(join(import.meta.dirname, 'fe03cfe.json'), 'utf8'));
  return page.replace(BLOCK, () => table(results));
}

function table(results: readonly Result[]): string {
  const right = results.filter(({ wrong, failure }) => wrong === 0 && failure === undefined).length;
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
  writeFileSync(PAGE, pageWithTable(readFileSync(PAGE, 'utf8')));
}
