import { messages } from '../messages/index.ts';
import { seatsOf } from '../model/references/membership.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';
import type { Span } from '../text/span.ts';
import { crossEntryRule } from './rule.ts';

/**
 * More persons by name have a seat on the reference date than its `maximum`; organisations, redacted names and the secretariat
 * do not count, nobody counts twice. Fix: none.
 */
export const gremiumTeGroot = crossEntryRule({
  code: 'gremium-te-groot',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `persoon Anja Woortman
persoon Henk Mulder

gremium DUO
  leden: Anja Woortman, Henk Mulder
  maximum: 1`,
    right: `persoon Anja Woortman
persoon Henk Mulder

gremium DUO
  leden: Anja Woortman, Henk Mulder
  maximum: 2`,
  },
  manual: `Een gremium heeft op de peildatum meer leden bij naam dan achter \`maximum:\` staat. Alleen personen tellen mee, elk één
keer: een organisatie, een weggelakte naam en het secretariaat niet.`,
  applies: (entry) => entry.kind === 'gremium' && maximumOf(entry) !== undefined,
  *check(ref, { scope, referenceDate }) {
    const maximum = maximumOf(ref.placed.entry);
    if (maximum === undefined) return;
    const people = new Set<unknown>();
    for (const { party, field } of seatsOf(ref, scope, referenceDate.day)) {
      if (field === 'secretariaat' || party.kind === 'standIn') continue;
      if (party.kind === 'declared') {
        if (party.declaration.kind === 'persoon') people.add(party.declaration.placed);
      } else if (party.name !== undefined) people.add(party.name.text);
    }
    if (people.size <= maximum.count) return;
    const name = ref.placed.entry.identity?.text ?? '';
    yield { span: maximum.span, message: messages.rules['gremium-te-groot'](name, people.size, maximum.count) };
  },
});

function maximumOf(entry: Entry): { count: number; span: Span } | undefined {
  const field = fieldOf(entry, 'maximum');
  if (field?.kind !== 'count' || field.value === undefined) return undefined;
  const { text, start, end } = field.value;
  const count = Number.parseInt(text, 10);
  return Number.isNaN(count) ? undefined : { count, span: { start, end } };
}
