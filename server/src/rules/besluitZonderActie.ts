import { messages } from '../messages/index.ts';
import { mentionsOf } from '../model/index/mentionsOf.ts';
import { calledInSentence, MinutesEntry } from '../model/index/minutes.ts';
import { fieldOf, isEmpty } from '../syntax/entry.ts';
import { addFieldFix } from './missingField.ts';
import { crossEntryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/** A decision that names no action, and that no action names behind `uit`. Fix: add the field; none in minutes. */
export const besluitZonderActie = crossEntryRule({
  code: 'besluit-zonder-actie',
  severity: 'hint',
  byShape: true,
  example: {
    wrong: `besluit 1: De brief gaat uit

actie 5: Brief opstellen`,
    right: `besluit 1: De brief gaat uit
  acties: 5

actie 5: Brief opstellen`,
  },
  manual: `Uit een besluit volgt meestal een actie. Hier staat geen achter \`acties:\`, en geen actie noemt het besluit achter
\`uit:\`. Hoeft er niets te gebeuren, dan kan de melding blijven staan.`,
  applies: (entry) => entry.kind === 'besluit' && isEmptyField(fieldOf(entry, 'acties')),
  *check(ref, { scope }) {
    if (mentionsOf(ref, scope).some(({ mention }) => mention.source === 'actie')) return;
    yield {
      span: headSpan(ref.placed.head),
      message: messages.rules['besluit-zonder-actie'](calledInSentence(ref.placed)),
      fixes: () => (ref.placed instanceof MinutesEntry ? [] : [addFieldFix(ref, 'acties')]),
    };
  },
});

function isEmptyField(field: ReturnType<typeof fieldOf>): boolean {
  return field === undefined || isEmpty(field);
}
