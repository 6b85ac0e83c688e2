/** Who depends on what: an answer that was computed is found by each of its dependencies. */
import type { Dependencies, Dependency } from './dependencies.ts';

const NOTHING: readonly never[] = [];

/** Reverse index: from a dependency to all whose answer has it. */
export class Dependents<T> {
  /** Most have one dependent, which is kept without a set around it. */
  readonly #by = new Map<Dependency, T | Set<T>>();
  readonly #dependencies = new Map<T, readonly Dependency[]>();
  /** What dependents share of very many dependencies, by who has them and by each of those. */
  readonly #sharedBy = new Map<T, readonly Dependencies[]>();
  readonly #dependentsOn = new Map<Dependencies, Set<T>>();
  readonly #inShared = new Map<Dependency, Set<Dependencies>>();

  /** Replaces the dependencies of an answer that was computed. */
  set(dependent: T, dependencies: Iterable<Dependency>, shared: Iterable<Dependencies> = NOTHING): void {
    this.remove(dependent);
    const all = [...dependencies];
    this.#setShared(dependent, allShared(shared));
    if (all.length === 0) return;
    this.#dependencies.set(dependent, all);
    for (const one of all) {
      const those = this.#by.get(one);
      if (those === undefined) this.#by.set(one, dependent);
      else if (those instanceof Set) those.add(dependent);
      else if (those !== dependent) this.#by.set(one, new Set([those, dependent]));
    }
  }

  #setShared(dependent: T, shared: readonly Dependencies[]): void {
    if (shared.length === 0) return;
    this.#sharedBy.set(dependent, shared);
    for (const one of shared) {
      const those = this.#dependentsOn.get(one);
      if (those !== undefined) {
        those.add(dependent);
        continue;
      }
      this.#dependentsOn.set(one, new Set([dependent]));
      for (const dependency of one.all) {
        const rows = this.#inShared.get(dependency);
        if (rows === undefined) this.#inShared.set(dependency, new Set([one]));
        else rows.add(one);
      }
    }
  }

  #removeShared(dependent: T): void {
    const shared = this.#sharedBy.get(dependent);
    if (shared === undefined) return;
    this.#sharedBy.delete(dependent);
    for (const one of shared) {
      const those = this.#dependentsOn.get(one);
      those?.delete(dependent);
      if (those?.size !== 0) continue;
      this.#dependentsOn.delete(one);
      for (const dependency of one.all) {
        const rows = this.#inShared.get(dependency);
        rows?.delete(one);
        if (rows?.size === 0) this.#inShared.delete(dependency);
      }
    }
  }

  remove(dependent: T): void {
    this.#removeShared(dependent);
    const all = this.#dependencies.get(dependent);
    if (all === undefined) return;
    for (const one of all) {
      const those = this.#by.get(one);
      if (those instanceof Set) those.delete(dependent);
      if (those === dependent || (those instanceof Set && those.size === 0)) this.#by.delete(one);
    }
    this.#dependencies.delete(dependent);
  }

  /** The dependents of one dependency, in no order. */
  of(dependency: Dependency): Iterable<T> {
    const those = this.#by.get(dependency);
    const own: Iterable<T> = those === undefined ? NOTHING : those instanceof Set ? those : [those];
    const shared = this.#inShared.size === 0 ? undefined : this.#inShared.get(dependency);
    if (shared === undefined) return own;
    const found = new Set(own);
    for (const one of shared) for (const dependent of this.#dependentsOn.get(one) ?? NOTHING) found.add(dependent);
    return found;
  }

  /** All that depend on anything. */
  get all(): ReadonlySet<T> {
    return new Set([...this.#dependencies.keys(), ...this.#sharedBy.keys()]);
  }

  /** True when any depends on it. */
  has(dependency: Dependency): boolean {
    return this.#by.has(dependency) || this.#inShared.has(dependency);
  }

  /** The dependents of any of these dependencies. */
  ofAny(dependencies: Iterable<Dependency>): Set<T> {
    const found = new Set<T>();
    if (this.#by.size === 0 && this.#inShared.size === 0) return found;
    for (const one of dependencies) for (const dependent of this.of(one)) found.add(dependent);
    return found;
  }
}

/** What is shared, and what is shared by that in turn, each once. */
function allShared(shared: Iterable<Dependencies>): readonly Dependencies[] {
  const [first] = shared;
  // Nearly all share nothing.
  if (first === undefined) return NOTHING;
  const found = new Set<Dependencies>();
  for (const one of shared) addShared(one, found);
  return [...found];
}

function addShared(one: Dependencies, found: Set<Dependencies>): void {
  if (found.has(one)) return;
  found.add(one);
  for (const other of one.shared) addShared(other, found);
}
