/** Who own something in a register. */
import { ownersOf } from '../model/actions/action.ts';
import type { Scope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { WORK_KINDS } from '../syntax/workKinds.ts';
import { type Bits, eachInBits } from './bits.ts';
import { entriesOf, type Source } from './source.ts';

/** The files of the register that a file is part of, the file itself first. */
export function registerSources(scope: Scope): Source[] {
  return scope.registerFiles.map((file) => ({ scope: file === scope.file ? scope : scope.seenFrom(file) }));
}

const ALPHABET = new Intl.Collator('nl');

/**
 * Their names, each once, in the order of the alphabet; who is called by a mark or an organisation alone is not among them. Bit by bit:
 * each entry is read.
 */
export function* findOwnerNames(scope: Scope): Bits<string[]> {
  const names = new Set<string>();
  const register = { sources: registerSources(scope), scope, day: undefined };
  yield* eachInBits(entriesOf(register, WORK_KINDS), ({ ref, scope: own }) => {
    for (const party of ownersOf(ref, own)?.parties ?? []) {
      const name = calledBy(party);
      if (name !== undefined) names.add(name);
    }
  });
  return [...names].sort(ALPHABET.compare);
}
