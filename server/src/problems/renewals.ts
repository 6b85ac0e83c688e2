/** What of a file is worked out again when that on which it hangs has changed: answers, states, and what goes across entries. */

import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { CrossEntryChecks } from './crossEntryChecks.ts';
import type { KeptProblems } from './keptProblems.ts';
import { isLongRead, type LongReads } from './longReads.ts';
import type { OncePerFile } from './oncePerFile.ts';
import type { ReadEntries } from './readEntries.ts';
import type { ReferenceAnswer, ReferenceChecks } from './referenceChecks.ts';

interface Renewed {
  readonly entries: ReadEntries;
  readonly references: ReferenceChecks;
  readonly crossEntry: CrossEntryChecks;
  readonly once: OncePerFile;
  readonly kept: KeptProblems;
  readonly long: LongReads;
  readonly context: () => RuleContext;
}

export class Renewals {
  readonly #of: Renewed;

  constructor(of: Renewed) {
    this.#of = of;
  }

  /** Recomputes an answer that may have changed. */
  readonly answer = (answer: ReferenceAnswer): void => {
    if (answer.users.size === 0) return;
    const { references, once, kept, context } = this.#of;
    const change = references.renew(answer, context());
    const { onceBefore } = change;
    if (onceBefore.length > 0 || answer.onceKeys.length > 0) once.follow(answer, onceBefore);
    kept.followAnswer(answer, change);
  };

  /** Works out again what an entry says of itself, since something that it is reckoned from has changed. */
  readonly state = (host: PlacedEntry): void => {
    if (!this.#isHere(host)) return;
    const { entries, kept, context } = this.#of;
    entries.renewState(host, context());
    kept.forget(host);
  };

  readonly crossEntry = (host: PlacedEntry): void => {
    if (!this.#isHere(host)) return;
    const { entries, crossEntry, kept, context } = this.#of;
    if (crossEntry.renew(host, entries.targetsOf(host), context())) kept.forget(host);
    if (entries.isReadingOthers(host)) this.state(host);
  };

  /** True of an entry that was read and is worked out at once; one that goes in bits is read again. */
  #isHere(host: PlacedEntry): boolean {
    const { entries, long } = this.#of;
    if (!entries.has(host)) return false;
    if (!isLongRead(host)) return true;
    long.add(host);
    return false;
  }
}
