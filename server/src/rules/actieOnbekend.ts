import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { NumberReference } from '../syntax/entry.ts';
import { comparePlaces } from '../syntax/entryList.ts';
import { declareAtEnd } from './declareNames.ts';
import { type Fix, referenceRule } from './rule.ts';
import { replace } from './spans.ts';
import { nearestName } from './unknownName.ts';

/**
 * A number in `na`, `zelfde als`, `acties`, `na actie …` or the minutes. Fix: the nearest, declare it; none for another
 * register.
 */
export const actieOnbekend = referenceRule({
  code: 'actie-onbekend',
  severity: 'error',
  about: ['action'],
  example: {
    wrong: `actie 5: Brief opstellen
  na: actie 60

actie 6: Adressen uitzoeken`,
    right: `actie 5: Brief opstellen
  na: actie 6

actie 6: Adressen uitzoeken`,
  },
  manual: `Een veld verwijst naar een actie die niet bestaat. Een actie van het eigen register heet bij haar nummer, een actie van
een ander register bij de code ervan: \`ACTIELIJST/5\`.`,
  *check(reference, { lookup }) {
    if (reference.kind !== 'action') return;
    const { number, register } = reference.number;
    if (lookup.lookupNumber('actie', number, register).length > 0) return;
    yield {
      span: { start: reference.number.start, end: reference.number.end },
      message: messages.rules['actie-onbekend'](number, register),
      fixes: ({ ref, scope }) => (register === undefined ? fixesFor(ref, reference.number, scope) : []),
    };
  },
});

function fixesFor(ref: EntryRef, reference: NumberReference, scope: WorkspaceScope): Fix[] {
  // Of two that are as near the one that stands first, whatever was typed when.
  const actions = scope.registerFiles.flatMap((file) =>
    [...scope.numbered('actie')]
      .filter((action) => action.file === file)
      .sort((one, other) => comparePlaces(one.placed, other.placed)),
  );
  const numbers = actions.flatMap((action) => action.placed.head.identity?.text ?? []);
  const near = nearestName(reference.number, numbers);
  const declare = declareAtEnd(ref, 'actie', reference.number, '');
  if (near === undefined) return [declare];
  return [{ title: messages.fixes.replaceWith(near), edits: [replace(ref, reference, near)] }, declare];
}
