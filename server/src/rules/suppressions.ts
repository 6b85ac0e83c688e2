/** Suppressions: the codes that a file switches off; `model/index/suppressions.ts` reads how it says so. */
import { messages } from '../messages/index.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import {
  ALL_PROBLEMS,
  SUPPRESSION_OPENING,
  type SuppressionLine,
  suppressionLines,
} from '../model/index/suppressions.ts';
import type { DuoDocument } from '../syntax/document.ts';
import { RULES, type RuleCode } from './index.ts';
import type { Fix, RuleContext } from './rule.ts';

/**
 * These are still reported where a file says `geen meldingen`: they are about lines that are not read, or not as they were
 * meant. Who wants to hear nothing of what a list lacks still wants the list to say what it says. By its own code each can be
 * switched off too.
 */
const LANGUAGE: ReadonlySet<string> = new Set<RuleCode>([
  'regel-onbekend',
  'veld-onbekend',
  'veld-dubbel',
  'inspringing',
  'waarde-ongeldig',
  'te-lang',
  'bestand-codering',
  'keuze-open',
]);

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
const NOTHING: ReadonlySet<string> = new Set();
const known = new WeakMap<readonly SuppressionLine[], ReadonlySet<string>>();

/** True for the code of a rule. */
export function isRuleCode(code: string): code is RuleCode {
  return CODES.has(code);
}

/** True for a code that `geen meldingen` leaves on. */
export function staysOn(code: string): boolean {
  return LANGUAGE.has(code);
}

/**
 * The codes that a file switches off; empty for most. The same set until the comment changes. Costs nothing that grows
 * with the file.
 */
export function suppressedCodes(document: DuoDocument): ReadonlySet<string> {
  const lines = suppressionLines(document);
  if (lines.length === 0) return NOTHING;
  let off = known.get(lines);
  if (off === undefined) {
    off = readCodes(lines);
    known.set(lines, off);
  }
  return off;
}

function readCodes(lines: readonly SuppressionLine[]): ReadonlySet<string> {
  const off = new Set<string>();
  for (const { text } of lines.flatMap(({ words }) => words)) {
    const word = text.toLowerCase();
    if (word === ALL_PROBLEMS) for (const { code } of RULES) if (!LANGUAGE.has(code)) off.add(code);
    if (isRuleCode(word)) off.add(word);
  }
  return off;
}

/** True when two files, or one before and after an edit, switch the same off. */
export function isSameSuppression(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((code) => other.has(code)));
}

/** The severity of a problem in a file: `off` where the file says so, else by the settings. */
export function severityIn(file: FileIndex, severityOf: RuleContext['severityOf']): RuleContext['severityOf'] {
  const off = suppressedCodes(file.document);
  return off.size === 0 ? severityOf : (code) => (off.has(code) ? 'off' : severityOf(code));
}

const BYTE_ORDER_MARK = 0xfeff;

/** Switches a code off for a file: behind the codes that it switches off, else in a new line at its top. */
export function suppress({ document }: FileIndex, code: string): Fix {
  const title = messages.suppressions.suppress(code);
  const last = suppressionLines(document).at(-1);
  if (last !== undefined) {
    const text = last.words.length === 0 ? ` ${code}` : `, ${code}`;
    return { title, edits: [{ start: last.end, end: last.end, text }] };
  }
  const { entries, lineEnd, text } = document;
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  // A comment directly above an entry goes along with it, which this one does not.
  const below = entries.at(0).kind === undefined ? '' : lineEnd;
  return { title, edits: [{ start, end: start, text: `${SUPPRESSION_OPENING} ${code}${lineEnd}${below}` }] };
}
