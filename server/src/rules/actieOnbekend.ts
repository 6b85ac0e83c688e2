import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import type { Scope } from '../model/scope.ts';
import { type Entry, fieldsOfKind, type NumberReference } from '../syntax/entry.ts';
import { readNumberReferences } from '../syntax/numberReferences.ts';
import { type Fix, inFile, replace, rule } from './rule.ts';
import { declareFix, nearestName } from './unknownName.ts';

export const actieOnbekend = rule({
  code: 'actie-onbekend',
  severity: 'error',
  manual: `Een veld verwijst naar een actie die niet bestaat. Een actie van het eigen register heet bij haar nummer, een actie van
een ander register bij de code ervan: \`ACTIELIJST/5\`.`,
  *check(ref, { scope }) {
    for (const reference of referencesOf(ref.placed.entry)) {
      const { number, register } = reference;
      if (scope.lookupNumber('actie', number, register).length > 0) continue;
      yield {
        span: inFile(ref, reference),
        message: messages.rules['actie-onbekend'](number, register),
        fixes: () => (register === undefined ? fixesFor(ref, reference, scope) : []),
      };
    }
  },
});

/** Every action that an entry names by its number. */
function referencesOf(entry: Entry): NumberReference[] {
  const references = fieldsOfKind(entry, 'actions').flatMap((field) => field.references);
  const deadlines = fieldsOfKind(entry, 'deadline').map((field) => field.deadline);
  const moments = fieldsOfKind(entry, 'agendaMoment').map((field) => field.moment.moment);
  for (const deadline of [...deadlines, ...moments]) {
    if (deadline?.node.kind !== 'afterAction') continue;
    for (const { text, start, end } of deadline.node.numbers) {
      references.push(...readNumberReferences({ text, start: start + deadline.start, end: end + deadline.start }));
    }
  }
  return references;
}

function fixesFor(ref: EntryRef, reference: NumberReference, scope: Scope): Fix[] {
  const numbers = [...scope.numbered('actie')].flatMap((action) => action.placed.entry.identity?.text ?? []);
  const near = nearestName(reference.number, numbers);
  const declare = declareFix(ref, 'actie', reference.number, '');
  if (near === undefined) return [declare];
  return [{ title: messages.fixes.replaceWith(near), edits: [replace(ref, reference, near)] }, declare];
}
