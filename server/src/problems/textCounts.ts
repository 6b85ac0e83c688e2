/** Counts of the problems that need no more than a text: of one entry, or of the file. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { countFindings, entryFindings, fileFindings, type RuleFailed } from '../rules/findings.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

const FILE_RULES = RULES.filter((rule) => rule.kind === 'file');
const ENTRY_RULES = RULES.filter((rule) => rule.kind === 'entry');
const RULES_OF_CLEAN = ENTRY_RULES.filter(({ onlyFindings }) => !onlyFindings);

export class TextCounts {
  readonly #file: FileIndex;
  readonly #failed: RuleFailed;

  constructor(file: FileIndex, failed: RuleFailed) {
    this.#file = file;
    this.#failed = failed;
  }

  /** Number of problems in the text of an entry, with those of the entries made in its minutes. */
  ofEntry(host: PlacedEntry, context: RuleContext): number {
    let count = 0;
    for (const placed of [host, ...minutesEntries(host)]) {
      const isClean = placed.entry.findings.length === 0;
      count += this.#count(isClean ? RULES_OF_CLEAN : ENTRY_RULES, placed, context);
    }
    return count;
  }

  /** Number of problems of the file that are reported at its entry `register`. */
  ofFile(register: PlacedEntry, context: RuleContext): number {
    return this.#count(FILE_RULES, register, context);
  }

  #count(rules: typeof ENTRY_RULES | typeof FILE_RULES, placed: PlacedEntry, context: RuleContext): number {
    const ref = { file: this.#file, placed };
    let count = 0;
    for (const rule of rules) {
      if (context.severityOf(rule.code) === 'off') continue;
      count += countFindings(rule.code, this.#failed, () =>
        rule.kind === 'entry' ? entryFindings(rule, placed) : fileFindings(rule, ref, context),
      );
    }
    return count;
  }
}
