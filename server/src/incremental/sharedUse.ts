/** The use of shared values by work that notes no dependencies of its own. */
import { Dependencies, type KeptShared, keyOfShared, type Shared } from './dependencies.ts';
import type { Tracker } from './trackingScope.ts';

/**
 * Uses the values that answers share and have kept, and keeps such values, for work that is done again at each change whatever it depends
 * on.
 */
export class SharedUse implements Tracker<Dependencies> {
  readonly #kept: KeptShared;

  constructor(kept: KeptShared) {
    this.#kept = kept;
  }

  note(): void {}

  noteAll(): void {}

  fork(): Dependencies {
    return new Dependencies(this.#kept);
  }

  kept<V>(key: object, make: () => Shared<V>): Shared<V> {
    return this.#kept.get(key, make);
  }

  keyFor(key: object): object {
    return keyOfShared(key);
  }
}
