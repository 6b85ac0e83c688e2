import { messages } from '../messages/index.ts';
import { MinutesEntry } from '../model/minutes.ts';
import { nextNumber } from '../model/nextNumber.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { entryRule } from './rule.ts';

export const nummerOntbreekt = entryRule({
  code: 'nummer-ontbreekt',
  severity: 'information',
  example: {
    wrong: `actie: Brief opstellen`,
    right: `actie 5: Brief opstellen`,
  },
  manual: 'Een actie, besluit of toezegging zonder nummer mag, maar niets kan ernaar verwijzen.',
  *check(ref, { scope }) {
    const { kind, identity, keyword } = ref.placed.entry;
    // At a meeting most have none; on the list they get one.
    if (ref.placed instanceof MinutesEntry) return;
    // The number of `actie5:` stands in its misspelt keyword, which is reported.
    if (!isNumberedKind(kind) || identity !== undefined || /\d$/u.test(keyword.text)) return;
    yield {
      span: keyword,
      message: messages.rules['nummer-ontbreekt'](kind),
      fixes: () => {
        const number = nextNumber(scope, kind);
        if (number === undefined) return [];
        const at = ref.placed.start + keyword.end;
        return [
          {
            title: messages.fixes.giveNumber(number),
            edits: [{ start: at, end: at, text: ` ${number}` }],
          },
        ];
      },
    };
  },
});
