/**
 * What is made from the files of the rules by `npm run rules`: the pages of the manual in `docs/regels`, one for each problem, and
 * the lists of codes (`ruleLists.ts`). What a page says of an example is what the program says of it.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dayOf } from '../server/src/model/time/calendar.ts';
import { checkEntries, type Problem, ruleContext } from '../server/src/rules/check.ts';
import { RULES } from '../server/src/rules/index.ts';
import type { Rule, Severity } from '../server/src/rules/rule.ts';
import { readDocument } from '../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../server/src/workspace/workspaceIndex.ts';
import { withCodes, withTable } from './ruleLists.ts';

const FOLDER = new URL('../docs/regels/', import.meta.url);
const HEADER = '<!-- Gemaakt door `npm run rules` uit server/src/rules; niet hier wijzigen. -->';
/** Examples that have no peildatum of their own are looked at on the day of the sample registers. */
const TODAY = dayOf(2021, 3, 24)!;
/** A line of an example that is longer is cut off on the page. */
const LONGEST_LINE = 100;

/** The words of the setting `duo.regels`. */
const WORDS: Record<Severity, string> = {
  error: 'fout',
  warning: 'waarschuwing',
  information: 'opmerking',
  hint: 'aanwijzing',
};

/** The problems of a text on its own, as the program finds them. */
export function problemsOf(text: string): Problem[] {
  const index = new WorkspaceIndex();
  const uri = 'file:///voorbeeld.duo';
  index.set(uri, readDocument(text));
  return checkEntries(ruleContext(index.scopeOf(uri)!, { setting: undefined, today: TODAY }), (code, error) => {
    throw new Error(`rule ${code} failed`, { cause: error });
  });
}

/** The text of every page, by the name of its file. */
export function rulePages(): Map<string, string> {
  const pages = new Map(RULES.map((rule) => [`${rule.code}.md`, page(rule)]));
  return pages.set('README.md', overview());
}

/** The lists of codes that stand in other files: what the text of each becomes, by the path of the file. */
export const LISTS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['docs/taal.md', (text) => withTable(text, RULES, exampleProblem)],
  ['package.json', (text) => withCodes(text, RULES)],
]);

/** The problem that the example of a rule has: the first of its code. Throws when it has none. */
export function exampleProblem({ code, example }: Rule): Problem {
  const found = problemsOf(example.wrong).find((problem) => problem.code === code);
  if (found === undefined) throw new Error(`the example of ${code} does not have the problem`);
  return found;
}

function page(rule: Rule): string {
  const { code, severity, manual, example } = rule;
  const found = exampleProblem(rule);
  const fixes = [...new Set((found.fixes?.() ?? []).map(({ title }) => title))];
  const advice = fixes.map((title) => `- *${title}*`);
  const other = severity === 'warning' ? 'opmerking' : 'waarschuwing';
  return [
    HEADER,
    `# ${code}`,
    manual,
    `Dit is een **${WORDS[severity]}**.`,
    '## Een voorbeeld',
    fenced(example.wrong),
    'Het programma zegt:',
    `> ${shortened(found.message)}`,
    ...(advice.length === 0 ? [] : ['Het lampje ervoor stelt voor:', advice.join('\n')]),
    'Zo is het goed:',
    fenced(example.right),
    '## Anders instellen',
    `Telt deze melding bij u anders, zet dan in de instelling \`duo.regels\` achter \`${code}\` een van de woorden \`uit\`, \`fout\`, \`waarschuwing\`, \`opmerking\` of \`aanwijzing\`. Bijvoorbeeld:`,
    `\`\`\`json\n"duo.regels": { "${code}": "${other}" }\n\`\`\``,
    '[Alle meldingen](README.md)',
    '',
  ].join('\n\n');
}

function overview(): string {
  const rows = RULES.map(({ code, severity, manual }) => {
    const [first = ''] = manual.replace(/\n/gu, ' ').split(/(?<=[^.]\.)\s(?=\p{Lu}|$)/u);
    return `| [${code}](${code}.md) | ${WORDS[severity]} | ${first} |`;
  });
  const table = ['| melding | telt als | wanneer |', '|---|---|---|', ...rows].join('\n');
  const intro =
    'Wat het programma van een register kan zeggen. De code staat in VS Code achter elke melding; wie erop klikt, krijgt de bladzijde.';
  return [HEADER, '# Alle meldingen', intro, table, ''].join('\n\n');
}

function fenced(text: string): string {
  return `\`\`\`duo\n${text.split('\n').map(shortened).join('\n')}\n\`\`\``;
}

function shortened(line: string): string {
  return line.length > 3 * LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

async function write(): Promise<void> {
  const pages = rulePages();
  for (const name of await readdir(FOLDER)) if (!pages.has(name)) await rm(new URL(name, FOLDER));
  for (const [name, text] of pages) await writeFile(new URL(name, FOLDER), text);
  for (const [path, written] of LISTS) {
    const file = new URL(`../${path}`, import.meta.url);
    await writeFile(file, written(await readFile(file, 'utf8')));
  }
  console.log(`${pages.size} pages in docs/regels, and the lists of ${[...LISTS.keys()].join(' and ')}`);
}

if (import.meta.main) await write();
