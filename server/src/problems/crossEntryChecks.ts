/**
 * How many problems each entry has that hang on other entries: those that wait for each other, minutes and members, a
 * decision and its actions. An entry is looked at again when something that was looked up for it has changed, or the text
 * of an entry that was read for it. Most entries have no such rule that applies and cost nothing here.
 */
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { RuleFailed } from '../rules/findings.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { RecordingScope } from './recordingScope.ts';
import { addTo, removeFrom } from './setMap.ts';

const CROSS_ENTRY_RULES = RULES.filter((rule) => rule.kind === 'crossEntry');

interface CrossEntryAnswer {
  readonly findings: number;
  readonly asked: readonly string[];
  readonly followed: readonly PlacedEntry[];
}

export class CrossEntryChecks {
  readonly #answers = new Map<PlacedEntry, CrossEntryAnswer>();
  readonly #askers = new Map<string, Set<PlacedEntry>>();
  readonly #followers = new Map<PlacedEntry, Set<PlacedEntry>>();
  readonly #failed: RuleFailed;

  constructor(failed: RuleFailed) {
    this.#failed = failed;
  }

  /** How many findings an entry has, with those of what is made in its minutes. */
  countAt(host: PlacedEntry): number {
    return this.#answers.get(host)?.findings ?? 0;
  }

  /** The entries that a cross-entry rule applies to. */
  all(): Iterable<PlacedEntry> {
    return this.#answers.keys();
  }

  /**
   * Looks at an entry, and at what is made in its minutes, once more; true when it has findings or had some.
   * @param targets the entry itself and what is made in it.
   */
  renew(host: PlacedEntry, targets: readonly EntryRef[], context: RuleContext): boolean {
    const before = this.countAt(host);
    this.remove(host);
    let findings = 0;
    // Made when a rule applies: to most entries none does.
    let recording: { readonly scope: RecordingScope; readonly context: RuleContext } | undefined;
    for (const rule of CROSS_ENTRY_RULES) {
      // What is looked up counts for one that is off too: the fields of the same action elsewhere do.
      const isOff = context.severityOf(rule.code) === 'off';
      for (const ref of targets) {
        try {
          if (!rule.applies(ref.placed.entry)) continue;
          recording ??= recordingOf(context);
          for (const _ of rule.check(ref, recording.context)) findings += isOff ? 0 : 1;
        } catch (error) {
          this.#failed(rule.code, error);
        }
      }
    }
    if (recording === undefined) return before > 0;
    const { scope } = recording;
    const answer = { findings, asked: [...scope.asked], followed: [...scope.followed] };
    this.#answers.set(host, answer);
    for (const key of answer.asked) addTo(this.#askers, key, host);
    for (const placed of answer.followed) addTo(this.#followers, placed, host);
    return before > 0 || findings > 0;
  }

  /** An entry is gone. */
  remove(host: PlacedEntry): void {
    const answer = this.#answers.get(host);
    if (answer === undefined) return;
    this.#answers.delete(host);
    for (const key of answer.asked) removeFrom(this.#askers, key, host);
    for (const placed of answer.followed) removeFrom(this.#followers, placed, host);
  }

  /**
   * The entries for which one of these keys was looked up, or the text of one of these entries read.
   * @param isRead true for an entry that was looked at since the change with a number.
   */
  hangingOn(
    keys: Iterable<readonly [string, number]>,
    entries: Iterable<readonly [PlacedEntry, number]>,
    isRead: (host: PlacedEntry, change: number) => boolean,
  ): Set<PlacedEntry> {
    const hosts = new Set<PlacedEntry>();
    if (this.#answers.size === 0) return hosts;
    const take = (found: Iterable<PlacedEntry> | undefined, change: number) => {
      for (const host of found ?? []) if (!isRead(host, change)) hosts.add(host);
    };
    for (const [key, change] of keys) take(this.#askers.get(key), change);
    for (const [placed, change] of entries) take(this.#followers.get(placed), change);
    return hosts;
  }

  /** True when the text of one of these entries was read for another. */
  isFollowing(entries: readonly PlacedEntry[]): boolean {
    return entries.some((placed) => this.#followers.has(placed));
  }
}

/** A context that writes down what is looked up. */
function recordingOf(context: RuleContext): { readonly scope: RecordingScope; readonly context: RuleContext } {
  const scope = new RecordingScope(context.scope);
  return { scope, context: { ...context, scope } };
}
