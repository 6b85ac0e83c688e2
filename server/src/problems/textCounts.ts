/** Counts of the problems that need no more than a text: of one entry, or of the file. */
import type { Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { countFindings, entryFindings, fileFindings, type RuleFailed } from '../rules/findings.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

const FILE_RULES = RULES.filter((rule) => rule.kind === 'file');
const ENTRY_RULES = RULES.filter((rule) => rule.kind === 'entry');

export class TextCounts {
  readonly #file: FileIndex;
  readonly #failed: RuleFailed;

  constructor(file: FileIndex, failed: RuleFailed) {
    this.#file = file;
    this.#failed = failed;
  }

  /** Number of problems in the text of an entry, with those of the entries made in its minutes. */
  ofEntry(host: PlacedEntry, context: RuleContext): number {
    let count = this.#countEntry(host, context);
    if (host.kind === 'vergadering')
      for (const placed of minutesEntries(host)) count += this.#countEntry(placed, context);
    return count;
  }

  /** The same, bit by bit. */
  *ofEntryInBits(host: PlacedEntry, context: RuleContext): Work<number> {
    let count = 0;
    for (const placed of [host, ...minutesEntries(host)]) {
      for (const rule of ENTRY_RULES) {
        count += this.#countRule(rule, placed, context);
        yield;
      }
    }
    return count;
  }

  /** Number of problems of the file that are reported at its entry `register`. */
  ofFile(register: PlacedEntry, context: RuleContext): number {
    const ref = { file: this.#file, placed: register };
    let count = 0;
    for (const rule of FILE_RULES) {
      if (context.severityOf(rule.code) === 'off') continue;
      count += countFindings(rule.code, this.#failed, () => fileFindings(rule, ref, context));
    }
    return count;
  }

  #countEntry(placed: PlacedEntry, context: RuleContext): number {
    let count = 0;
    for (const rule of ENTRY_RULES) count += this.#countRule(rule, placed, context);
    return count;
  }

  #countRule(rule: (typeof ENTRY_RULES)[number], placed: PlacedEntry, context: RuleContext): number {
    if (context.severityOf(rule.code) === 'off') return 0;
    let count = 0;
    try {
      // No function is made for each: nearly all of them find nothing.
      for (const _ of entryFindings(rule, placed)) count++;
    } catch (error) {
      this.#failed(rule.code, error);
    }
    return count;
  }
}
