/**
 * Counts of the problems of each entry that depend on other entries: those that wait for each other, minutes and
 * members, a decision and its actions. An entry is looked at again when something that was looked up for it has
 * changed, or the text of an entry that was read for it. Most entries have no such rule that applies and cost nothing
 * here.
 */
import { Dependencies, type Dependency } from '../incremental/dependencies.ts';
import { Dependents } from '../incremental/dependents.ts';
import { TrackedDate } from '../incremental/trackedDate.ts';
import { TrackingScope } from '../incremental/trackingScope.ts';
import { finish, type Work } from '../incremental/work.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { RuleFailed } from '../rules/findings.ts';
import { RULES, type RuleCode } from '../rules/index.ts';
import type { CrossEntryRule, RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { EntryCounts } from './entryCounts.ts';

const CROSS_ENTRY_RULES: readonly CrossEntryRule<RuleCode>[] = RULES.filter((rule) => rule.kind === 'crossEntry');

export class CrossEntryChecks {
  /** Counts of each entry that such a rule applies to, with the entries made in its minutes. */
  readonly counts = new EntryCounts();
  readonly #hosts = new Set<PlacedEntry>();
  readonly #dependents = new Dependents<PlacedEntry>();
  readonly #failed: RuleFailed;

  constructor(failed: RuleFailed) {
    this.#failed = failed;
  }

  /** The entries that were judged by the reference date. */
  judgedByDay(): Iterable<PlacedEntry> {
    return this.#dependents.of('reference date');
  }

  /** The entries that such a rule applies to. */
  all(): Iterable<PlacedEntry> {
    return this.#hosts;
  }

  /**
   * Looks at an entry, and at what is made in its minutes, once more; true when it has findings or had some.
   * @param targets the entry itself and what is made in it.
   * @param applying the rules that apply, where that is known without reading it.
   */
  renew(
    host: PlacedEntry,
    targets: readonly EntryRef[],
    context: RuleContext,
    applying?: readonly CrossEntryRule<RuleCode>[],
  ): boolean {
    return finish(this.renewInBits(host, targets, context, applying));
  }

  /** The same, bit by bit; what was known counts until its end. */
  *renewInBits(
    host: PlacedEntry,
    targets: readonly EntryRef[],
    context: RuleContext,
    applying?: readonly CrossEntryRule<RuleCode>[],
  ): Work<boolean> {
    const before = this.counts.at(host);
    let findings = 0;
    // Made when a rule applies: to most entries none does.
    let tracked: { readonly dependencies: Dependencies; readonly context: RuleContext } | undefined;
    for (const ref of targets) {
      for (const rule of applying ?? CROSS_ENTRY_RULES) {
        // What is looked up counts for one that is off too: the fields of the same action elsewhere do.
        const isOff = context.severityOf(rule.code) === 'off';
        try {
          if (applying === undefined && !rule.applies(ref.placed.entry)) continue;
          tracked ??= trackedIn(context);
          for (const _ of rule.check(ref, tracked.context)) findings += isOff ? 0 : 1;
        } catch (error) {
          this.#failed(rule.code, error);
        }
      }
      yield;
    }
    if (tracked === undefined) this.remove(host);
    else {
      this.#hosts.add(host);
      this.counts.set(host, findings);
      this.#dependents.set(host, tracked.dependencies.all, tracked.dependencies.shared);
    }
    return before > 0 || findings > 0;
  }

  /** Forgets an entry that was removed. */
  remove(host: PlacedEntry): void {
    if (!this.#hosts.delete(host)) return;
    this.counts.remove(host);
    this.#dependents.remove(host);
  }

  /**
   * The entries whose findings depend on something that has changed.
   * @param changedIn the number of the change of each.
   * @param isRead true for an entry that was looked at since the change with a number.
   */
  affectedBy(
    changedIn: ReadonlyMap<Dependency, number>,
    isRead: (host: PlacedEntry, change: number) => boolean,
  ): Set<PlacedEntry> {
    const hosts = new Set<PlacedEntry>();
    if (this.#hosts.size === 0) return hosts;
    for (const [dependency, change] of changedIn) {
      for (const host of this.#dependents.of(dependency)) if (!isRead(host, change)) hosts.add(host);
    }
    return hosts;
  }

  /** True when something was looked up for an entry. */
  isReadFor(dependency: Dependency): boolean {
    return this.#dependents.has(dependency);
  }

  /** True when one of these texts, or parts of one, was read for another entry. */
  isReading(texts: readonly Dependency[]): boolean {
    return texts.some((text) => this.#dependents.has(text));
  }
}

/** A context in which is noted what is looked up, and that the reference date was asked for. */
function trackedIn(context: RuleContext): { readonly dependencies: Dependencies; readonly context: RuleContext } {
  const dependencies = new Dependencies();
  const scope = new TrackingScope(context.scope, dependencies);
  return {
    dependencies,
    context: { ...context, scope, referenceDate: new TrackedDate(context.referenceDate, dependencies) },
  };
}
