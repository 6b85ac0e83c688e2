import { messages } from '../messages/index.ts';
import { isNumberedKind } from '../model/fileFacts.ts';
import { nextNumber } from '../model/nextNumber.ts';
import { inFile, rule } from './rule.ts';

export const nummerOntbreekt = rule({
  code: 'nummer-ontbreekt',
  severity: 'information',
  manual: 'Een actie, besluit of toezegging zonder nummer mag, maar niets kan ernaar verwijzen.',
  *check(ref, { scope }) {
    const { kind, identity, keyword } = ref.placed.entry;
    // The number of `actie5:` stands in its misspelt keyword, which is reported.
    if (!isNumberedKind(kind) || identity !== undefined || /\d$/u.test(keyword.text)) return;
    yield {
      span: inFile(ref, keyword),
      message: messages.rules['nummer-ontbreekt'](kind),
      fixes: () => {
        const number = nextNumber(scope, kind);
        const at = ref.placed.start + keyword.end;
        return [
          {
            title: messages.fixes.giveNumber(number),
            edits: [{ start: at, end: at, text: ` ${number}` }],
            preferred: true,
          },
        ];
      },
    };
  },
});
