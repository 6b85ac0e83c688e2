import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { mentionsIn } from '../model/minutes.ts';
import { fieldOf, fieldsOfKind } from '../syntax/entry.ts';
import { CLOSED_STATUSES, STATUS_SYNONYMS, STATUSES, statusOf } from '../syntax/vocabulary.ts';
import { misspelt, nearest } from '../text/editDistance.ts';
import type { Word } from '../text/span.ts';
import { entryRule, type Finding, replace } from './rule.ts';

export const statusOnbekend = entryRule({
  code: 'status-onbekend',
  severity: 'error',
  example: {
    wrong: `actie 5: Brief opstellen
  status: loopt nog`,
    right: `actie 5: Brief opstellen
  status: in uitvoering`,
  },
  manual: `Achter \`status:\` en in een regel van de historie staat een van de statussen die het programma kent:
${STATUSES.map((status) => `\`${status}\``).join(', ')}. Ook gelezen worden
${Object.keys(STATUS_SYNONYMS)
  .map((status) => `\`${status}\``)
  .join(', ')}.`,
  *check(ref) {
    const { entry } = ref.placed;
    for (const field of fieldsOfKind(entry, 'status')) {
      if (field.value !== undefined && statusOf(field.value.text) === undefined) yield unknown(ref, field.value);
    }
    for (const { kind, change } of mentionsIn(entry)) {
      const isOfAction = kind === 'actie' && change?.field === 'status';
      if (isOfAction && statusOf(change.to.text) === undefined) yield unknown(ref, change.to);
    }
    const historie = fieldOf(entry, 'historie');
    if (entry.kind !== 'actie' || historie?.kind !== 'history') return;
    for (const { change } of historie.history) {
      if (change?.field === 'status' && statusOf(change.to.text) === undefined) yield unknown(ref, change.to);
    }
  },
});

function unknown(ref: EntryRef, typed: Word): Finding {
  return {
    span: typed,
    message: messages.rules['status-onbekend'](typed.text, STATUSES.join(', ')),
    fixes: () => {
      const known = [...STATUSES, ...Object.keys(STATUS_SYNONYMS)];
      const near = nearest(typed.text, known);
      const meant = near && statusOf(near);
      // A status is never changed unseen: only one that is no more than mistyped, and none that closes the action.
      // Of another word for it (`uitgevoerd`) the word would go.
      const certain = misspelt(typed.text, known);
      const others = STATUSES.filter((status) => status !== meant);
      return [...(meant === undefined ? [] : [meant]), ...others].map((status) => ({
        title: messages.fixes.replaceWith(status),
        edits: [replace(ref, typed, status)],
        preferred: status === certain && !CLOSED_STATUSES.has(status),
      }));
    },
  };
}
