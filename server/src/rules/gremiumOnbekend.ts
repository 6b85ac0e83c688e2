import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { type Party, partiesIn, partiesOf } from '../model/people.ts';
import type { Scope } from '../model/scope.ts';
import { fieldsOfKind } from '../syntax/entry.ts';
import { inFile, rule } from './rule.ts';
import { unknownNameFixes } from './unknownName.ts';

export const gremiumOnbekend = rule({
  code: 'gremium-onbekend',
  severity: 'warning',
  manual: `Waar een gremium hoort (achter \`gremium:\`, \`bespreken:\`, \`escalatie:\` en in de historie tussen de datum en de dubbele
punt) staat een naam die nergens is beschreven. Beschrijf het met \`gremium DUO: Directeuren Uitvoeringsoverleg\`.`,
  *check(ref, { scope }) {
    for (const party of gremiaNamedIn(ref, scope)) {
      const { name } = party;
      if (party.kind !== 'unknown' || name === undefined) continue;
      yield {
        span: inFile(ref, name),
        message: messages.rules['gremium-onbekend'](name.text),
        fixes: () => unknownNameFixes(ref, name, scope, 'gremium', ['gremium']),
      };
    }
  },
});

/** Whatever stands in an entry where a gremium belongs. */
export function* gremiaNamedIn(ref: EntryRef, scope: Scope): Iterable<Party> {
  const { entry } = ref.placed;
  for (const field of fieldsOfKind(entry, 'gremia')) yield* partiesOf(entry, field, scope);
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.gremium === undefined) continue;
    const parties = partiesIn(moment.gremium, scope);
    // `graag eind maart 2021`: what does not look like a name is text, and nothing is said of it.
    yield* parties.filter(({ kind, name }) => kind !== 'unknown' || !/^\p{Ll}/u.test(name?.text ?? ''));
  }
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const line of history) if (line.gremium !== undefined) yield* partiesIn(line.gremium, scope);
  }
}
