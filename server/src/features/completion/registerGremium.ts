/** The gremium that keeps the register, as its short name. */

import type { Scope } from '../../model/index/scope.ts';
import { partiesOf } from '../../model/references/people.ts';
import { fieldOf } from '../../syntax/entry.ts';

/** The first declared gremium of the register's own field; undefined when it has none. */
export function registerGremium(scope: Scope): string | undefined {
  for (const file of scope.registerFiles) {
    const entry = file.registers.first?.entry;
    const field = entry && fieldOf(entry, 'gremium');
    if (entry === undefined || field?.kind !== 'gremia') continue;
    for (const party of partiesOf(entry, field, scope)) {
      if (party.kind === 'declared' && party.declaration.kind === 'gremium') {
        return party.declaration.placed.entry.identity?.text;
      }
    }
  }
  return undefined;
}
