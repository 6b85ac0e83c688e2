import { messages } from '../messages/index.ts';
import { declareAtEnd } from './declareNames.ts';
import { referenceRule } from './rule.ts';

/** A number in `na besluit …`, `uit` or the minutes. Fix: declare it; none for another register. */
export const besluitOnbekend = referenceRule({
  code: 'besluit-onbekend',
  severity: 'error',
  about: ['decision'],
  example: {
    wrong: `besluit 1: De brief gaat uit

actie 5: Brief opstellen
  uit: besluit 2`,
    right: `besluit 1: De brief gaat uit

actie 5: Brief opstellen
  uit: besluit 1`,
  },
  manual: `Een deadline (\`na besluit iv\`), een veld \`uit:\` of een regel van een verslag noemt een besluit dat niet bestaat. Een
besluit uit een verslag heet buiten die vergadering bij haar datum en zijn nummer: \`2021-01-13-iv\`.`,
  *check(reference, { lookup }) {
    if (reference.kind !== 'decision') return;
    const { number, register, start, end } = reference.number;
    if (lookup.lookupNumber('besluit', number, register).length > 0) return;
    yield {
      span: { start, end },
      message: messages.rules['besluit-onbekend'](number, register),
      fixes: ({ ref }) => (register === undefined ? [declareAtEnd(ref, 'besluit', number, '')] : []),
    };
  },
});
