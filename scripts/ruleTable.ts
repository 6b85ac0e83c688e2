/**
 * Writes `server/src/rules/index.ts`, the table of rules, from the files of the folder. Rows that are there keep their order, which
 * may be changed by hand; a new rule comes last. `npm run rules` does this first, and then makes the page of all problems.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';

const FOLDER = new URL('../server/src/rules/', import.meta.url);
const RULE = /^export const (?<name>\w+) = (?:entry|action|reference|unique|crossEntry|unused|file)Rule\(/mu;
const ROWS = /^const TABLE = \[\n(?<rows>(?: {2}\w+,\n)*)\] as const;$/mu;

/**
 * The table with a row for each of these rules.
 * @param table what stands there now. Throws when it has no rows to be found.
 * @param names what the files of the rules export, which is also how they are called.
 */
export function withRules(table: string, names: readonly string[]): string {
  const { rows } = ROWS.exec(table)?.groups ?? {};
  if (rows === undefined) throw new Error('server/src/rules/index.ts has no TABLE');
  const known = [...rows.matchAll(/\w+/gu)].map(([name]) => name).filter((name) => names.includes(name));
  const order = [...known, ...names.filter((name) => !known.includes(name)).sort()];
  const imports = [...names, 'Rule'].sort((a, b) => a.localeCompare(b, 'en')).map(importOf);
  return `/**
 * The table of rules. Made by \`npm run rules\` from the files of this folder: do not write rows here. Their order may be changed
 * by hand; it is that of the page of all problems.
 */

${imports.join('\n')}

const TABLE = [
${order.map((name) => `  ${name},\n`).join('')}] as const;

/** The code of a rule; the codes are a contract. */
export type RuleCode = (typeof TABLE)[number]['code'];

export const RULES: readonly Rule<RuleCode>[] = TABLE;
`;
}

function importOf(name: string): string {
  return name === 'Rule' ? "import type { Rule } from './rule.ts';" : `import { ${name} } from './${name}.ts';`;
}

/** The names of the rules, by the files of the folder. Throws when a file is not called as the rule in it. */
export async function ruleNames(): Promise<string[]> {
  const names: string[] = [];
  for (const file of (await readdir(FOLDER)).sort()) {
    const { name } = RULE.exec(await readFile(new URL(file, FOLDER), 'utf8'))?.groups ?? {};
    if (name === undefined) continue;
    if (file !== `${name}.ts`) throw new Error(`server/src/rules/${file} holds the rule ${name}: call it ${name}.ts`);
    names.push(name);
  }
  return names;
}

if (import.meta.main) {
  const file = new URL('index.ts', FOLDER);
  await writeFile(file, withRules(await readFile(file, 'utf8'), await ruleNames()));
}
