/** Memoized answers, computed once for a state of the files however many entries ask. */
import type { Lookup, Scope } from './scope.ts';

/** True of so many that what is made of them is kept from one state of the files to the next. */
export function isLong(list: readonly unknown[]): boolean {
  return list.length >= 100;
}

/**
 * Makes a question whose answer those share that ask it by one name.
 * @param nameOf what it is kept under.
 * @param compute the answer: it hangs on what is looked up in the scope that is given here.
 */
export function sharedByName<Asked, T>(
  nameOf: (asked: Asked) => string,
  compute: (asked: Asked, scope: Scope) => T,
): (asked: Asked, scope: Scope) => T {
  const all = {};
  return (asked, scope) => {
    const keys = scope.shared(all, () => new Map<string, object>());
    const name = nameOf(asked);
    let key = keys.get(name);
    if (key === undefined) {
      key = {};
      keys.set(name, key);
    }
    return scope.shared(key, (base) => compute(asked, base));
  };
}

/** Makes a question about an object, as a list that is shared is one: asked of the same object it has one answer. */
export function sharedByObject<Asked extends object, T>(
  compute: (asked: Asked, scope: Scope) => T,
): (asked: Asked, scope: Scope) => T {
  const keys = new WeakMap<Asked, object>();
  return (asked, scope) => {
    let key = keys.get(asked);
    if (key === undefined) {
      key = {};
      keys.set(asked, key);
    }
    return scope.shared(key, (base) => compute(asked, base));
  };
}

/**
 * Makes a question about a list under a name, whose answer those share that ask it of the same list where that is long: as many actions
 * may name what thousands are called. Of a short list it is worked out each time, which costs less.
 */
export function sharedOfLong<Item, T>(
  compute: (list: readonly Item[], name: string, lookup: Lookup) => T,
): (list: readonly Item[], name: string, lookup: Lookup) => T {
  const keys = new WeakMap<readonly Item[], Map<string, object>>();
  return (list, name, lookup) => {
    if (!isLong(list)) return compute(list, name, lookup);
    const named = keys.get(list) ?? new Map<string, object>();
    keys.set(list, named);
    const key = named.get(name) ?? {};
    named.set(name, key);
    return lookup.shared(key, (own) => compute(list, name, own));
  };
}
