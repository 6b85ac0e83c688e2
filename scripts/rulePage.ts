/**
 * Makes `docs/regels.md` from the files of the rules: the list of all problems, and of each what it is about, an example and what
 * the program says of that. The list is a contract: `npm run rules` adds to it and refuses to change what stands there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dayOf } from '../server/src/model/time/calendar.ts';
import { checkEntries, type Problem, ruleContext } from '../server/src/rules/check.ts';
import { RULES } from '../server/src/rules/index.ts';
import type { Rule, Severity } from '../server/src/rules/rule.ts';
import { readDocument } from '../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../server/src/workspace/workspaceIndex.ts';

const PAGE = new URL('../docs/regels.md', import.meta.url);
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

/** The problem that the example of a rule has: the first of its code. Throws when it has none. */
export function exampleProblem({ code, example }: Rule): Problem {
  const found = problemsOf(example.wrong).find((problem) => problem.code === code);
  if (found === undefined) throw new Error(`the example of ${code} does not have the problem`);
  return found;
}

/** A row of the list: the code of a problem, and the word for its severity. */
const ROW = /^\| \[([a-z-]+)\]\(#\1\) \| (fout|waarschuwing|opmerking|aanwijzing) \|/gmu;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The codes that a page lists with their severities, in its order. */
export function contractOf(page: string): { readonly code: string; readonly severity: Severity }[] {
  return [...page.matchAll(ROW)].map(([, code = '', word]) => {
    return { code, severity: SEVERITIES.find((one) => WORDS[one] === word)! };
  });
}

/** Throws when a code, a severity or the order of a page is no longer that of the rules. */
export function checkContract(page: string, rules: readonly Rule[]): void {
  const old = contractOf(page);
  const listed = new Set(old.map(({ code }) => code));
  const now = rules.filter(({ code }) => listed.has(code));
  const show = (some: readonly { code: string; severity: Severity }[]) =>
    some.map((one) => `${one.code} ${one.severity}`);
  if (show(now).join() !== show(old).join()) {
    throw new Error(
      'codes, severities and their order are a contract: change the list of docs/regels.md by hand first',
    );
  }
}

/** The text of the page. */
export function rulePage(): string {
  const rows = RULES.map(({ code, severity, manual }) => {
    const [first = ''] = manual.replace(/\n/gu, ' ').split(/(?<=[^.]\.)\s(?=\p{Lu}|$)/u);
    return `| [${code}](#${code}) | ${WORDS[severity]} | ${first} |`;
  });
  return [
    HEADER,
    '# Alle meldingen',
    'Wat het programma van een register kan zeggen. De code staat in VS Code achter elke melding; wie erop klikt, komt hier bij die melding.',
    ['| melding | telt als | wanneer |', '|---|---|---|', ...rows].join('\n'),
    '## Anders instellen',
    'Telt een melding bij u anders, zet dan in de instelling `duo.regels` achter haar code een van de woorden `uit`, `fout`, `waarschuwing`, `opmerking` of `aanwijzing`. Bijvoorbeeld:',
    '```json\n"duo.regels": { "deadline-vrije-dag": "uit", "deadline-ontbreekt": "fout" }\n```',
    ...RULES.flatMap(section),
    '',
  ].join('\n\n');
}

function section(rule: Rule): string[] {
  const { code, severity, manual, example } = rule;
  const found = exampleProblem(rule);
  const fixes = [...new Set((found.fixes?.() ?? []).map(({ title }) => title))];
  return [
    `## ${code}`,
    manual,
    `Dit is een **${WORDS[severity]}**. Een voorbeeld:`,
    fenced(example.wrong),
    'Het programma zegt:',
    `> ${shortened(found.message)}`,
    ...(fixes.length === 0 ? [] : ['Het lampje ervoor stelt voor:', fixes.map((title) => `- *${title}*`).join('\n')]),
    'Zo is het goed:',
    fenced(example.right),
    '[Alle meldingen](#alle-meldingen)',
  ];
}

function fenced(text: string): string {
  return `\`\`\`duo\n${text.split('\n').map(shortened).join('\n')}\n\`\`\``;
}

function shortened(line: string): string {
  return line.length > 3 * LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

if (import.meta.main) {
  checkContract(await readFile(PAGE, 'utf8'), RULES);
  await writeFile(PAGE, rulePage());
}
