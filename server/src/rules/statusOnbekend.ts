import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { mentionsIn } from '../model/minutes.ts';
import { fieldOf, fieldsOfKind } from '../syntax/entry.ts';
import { isOtherWord, statusOf } from '../syntax/statusWords.ts';
import { CLOSED_STATUSES, officialStatusOf, STATUS_SYNONYMS, STATUSES } from '../syntax/vocabulary.ts';
import { type WorkShape, workOf } from '../syntax/workKinds.ts';
import { misspelt, nearest } from '../text/editDistance.ts';
import type { Word } from '../text/span.ts';
import { entryRule, type Finding, replace } from './rule.ts';

export const statusOnbekend = entryRule({
  code: 'status-onbekend',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  status: bijna klaar`,
    right: `actie 5: Brief opstellen
  status: in uitvoering`,
  },
  manual: `Achter \`status:\` en in een regel van de historie staat een van de statussen die het programma kent:
${STATUSES.map((status) => `\`${status}\``).join(', ')}. Wat een secretaris daar verder schrijft, wordt gelezen als wat het
betekent: \`afgehandeld\`, \`✓\`, \`100%\` en \`kan van de lijst af\` als gereed, \`loopt\`, \`50%\` en \`deels gerealiseerd\` als in
uitvoering, \`ingetrokken\` als vervallen, \`nog niet gereed\` en \`openstaand\` als open. Woorden die van een besluit zijn of twee
dingen kunnen betekenen, zoals \`akkoord\` of \`groen\`, wachten op uw keuze; tot dan is de actie open.`,
  *check(ref) {
    const { entry } = ref.placed;
    for (const field of fieldsOfKind(entry, 'status')) {
      if (field.value !== undefined && statusOf(field.value.text) === undefined)
        yield unknown(ref, field.value, ACTION);
    }
    for (const { kind, change } of mentionsIn(entry)) {
      const work = workOf(kind);
      const isOther = work !== undefined && change?.field === 'status' && work.statusOf(change.to.text) === undefined;
      if (isOther) yield unknown(ref, change.to, work);
    }
    const historie = fieldOf(entry, 'historie');
    const work = workOf(entry.kind);
    if (work === undefined || historie?.kind !== 'history') return;
    for (const { change } of historie.history) {
      if (change?.field === 'status' && work.statusOf(change.to.text) === undefined)
        yield unknown(ref, change.to, work);
    }
  },
});

const ACTION = workOf('actie')!;

function unknown(ref: EntryRef, typed: Word, work: WorkShape): Finding {
  if (work !== ACTION) return unknownOf(ref, typed, work);
  return {
    span: typed,
    message: messages.rules['status-onbekend'](typed.text, STATUSES.join(', ')),
    fixes: () => {
      const known = [...STATUSES, ...Object.keys(STATUS_SYNONYMS)];
      const near = nearest(typed.text, known);
      const meant = near && officialStatusOf(near);
      // A status is never changed unseen: only one that is no more than mistyped, and none that closes the action.
      // Of another word for it (`uitgevoerd`) the word would go.
      const certain = isOtherWord(typed.text) ? undefined : misspelt(typed.text, known);
      const others = STATUSES.filter((status) => status !== meant);
      return [...(meant === undefined ? [] : [meant]), ...others].map((status) => ({
        title: messages.fixes.replaceWith(status),
        edits: [replace(ref, typed, status)],
        preferred: status === certain && !CLOSED_STATUSES.has(status),
      }));
    },
  };
}

/** Of what has other statuses than an action. */
function unknownOf(ref: EntryRef, typed: Word, { statuses, closed }: WorkShape): Finding {
  return {
    span: typed,
    message: messages.rules['status-onbekend'](typed.text, statuses.join(', ')),
    fixes: () => {
      const meant = nearest(typed.text, statuses);
      const certain = isOtherWord(typed.text) ? undefined : misspelt(typed.text, statuses);
      return [...(meant === undefined ? [] : [meant]), ...statuses.filter((one) => one !== meant)].map((status) => ({
        title: messages.fixes.replaceWith(status),
        edits: [replace(ref, typed, status)],
        preferred: status === certain && !closed.has(status),
      }));
    },
  };
}
