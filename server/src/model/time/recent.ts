/**
 * A memo of the few objects that were looked at last. Entries are visited one by one, each by many readers; a `WeakMap`
 * would hold all of them, and the garbage collector scans it again and again.
 */
const KEPT = 4;

export class Recent<K extends object, V> {
  readonly #compute: (key: K) => V;
  readonly #keys: (K | undefined)[] = new Array(KEPT).fill(undefined);
  readonly #values: (V | undefined)[] = new Array(KEPT).fill(undefined);
  #next = 0;

  constructor(compute: (key: K) => V) {
    this.#compute = compute;
  }

  get(key: K): V {
    const at = this.#keys.indexOf(key);
    if (at !== -1) return this.#values[at]!;
    const value = this.#compute(key);
    this.#keys[this.#next] = key;
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % KEPT;
    return value;
  }
}
