/**
 * The lists of codes outside the code of the rules: the table of `docs/taal.md`, whose words people polish, and the codes that the
 * setting `duo.regels` knows in `package.json`. `npm run rules` brings both up to date. A code and its severity are a contract once
 * they stand in the table: what contradicts it is an error here, and is changed by hand.
 */
import { useLanguage } from '../server/src/messages/index.ts';
import type { Problem } from '../server/src/rules/check.ts';
import type { Rule, Severity } from '../server/src/rules/rule.ts';

/** The words of the table for a severity. */
const WORDS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' };

/** The table with its heads; a row is `| \`code\` | severity | when | fix |`. */
const TABLE = /(?<heads>\| code \| severity \| when \| fix \|\r?\n\|(?:---\|){4}\r?\n)(?<rows>(?:\|.*\|\r?\n)+)/u;

/** A row of the table; its severity is the one that the rule has, any other follows behind a semicolon. */
const ROW = /^\| `(?<code>[a-z-]+)` \| (?<severity>error|warning|note|hint)\b.* \|$/u;

/** Rows of the table that are there: each code, its default severity as the table words it, and its whole line. */
export interface ContractRow {
  readonly code: string;
  readonly severity: Severity;
  readonly line: string;
}

/** The codes that are out, in their order: the rows of the table of `docs/taal.md`. */
export function contractOf(page: string): ContractRow[] {
  const { rows } = partsOf(page);
  return rows
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => {
      const { code = '', severity: word } = ROW.exec(line)?.groups ?? {};
      const [severity] = Object.entries(WORDS).find(([, one]) => one === word) ?? [];
      if (severity === undefined) throw new Error(`no row of a problem: ${line}`);
      return { code, severity: severity as Severity, line };
    });
}

/**
 * The page with a row for each rule, in the order of the rules. A row that is there stays as it is written; a new one says what
 * the program says of the example, in English. Throws when a code or severity of the table is no longer that of the rules.
 */
export function withTable(page: string, rules: readonly Rule[], problemOf: (rule: Rule) => Problem): string {
  const { heads, rows } = partsOf(page);
  const old = contractOf(page);
  const lines = new Map(old.map(({ code, line }) => [code, line]));
  const kept = rules.filter(({ code }) => lines.has(code));
  if (kept.map(contract).join() !== old.map(contract).join()) {
    throw new Error('codes, severities and their order are a contract: change the table of docs/taal.md by hand');
  }
  const all = rules.map((rule) => lines.get(rule.code) ?? newRow(rule, problemOf));
  return page.replace(heads + rows, () => `${heads}${all.join('\n')}\n`);
}

/** The manifest in which the setting `duo.regels` knows the codes of these rules, in their order. */
export function withCodes(manifest: string, rules: readonly Rule[]): string {
  const list = /(?<before>"propertyNames": \{\s*"enum": \[)(?<indent>\s*)[^\]]*?(?<after>\s*\])/u;
  if (!list.test(manifest)) throw new Error('the setting duo.regels has no list of codes');
  return manifest.replace(
    list,
    (_, before: string, indent: string, after: string) =>
      `${before}${rules.map(({ code }) => `${indent}"${code}"`).join(',')}${after}`,
  );
}

function contract({ code, severity }: { readonly code: string; readonly severity: Severity }): string {
  return `${code} ${severity}`;
}

function partsOf(page: string): { readonly heads: string; readonly rows: string } {
  const { heads, rows } = TABLE.exec(page)?.groups ?? {};
  if (heads === undefined || rows === undefined) throw new Error('docs/taal.md has no table of problems');
  return { heads, rows };
}

function newRow(rule: Rule, problemOf: (rule: Rule) => Problem): string {
  useLanguage('en');
  try {
    const { message, fixes } = problemOf(rule);
    const [first = ''] = message.split(/(?<=\.)\s/u);
    const titles = (fixes?.() ?? []).map(({ title, preferred }) => (preferred ? `**${title}**` : title));
    const cells = [`\`${rule.code}\``, WORDS[rule.severity], first.replace(/\.$/u, ''), titles.join('; ') || '–'];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  } finally {
    useLanguage('nl');
  }
}
