import { messages } from '../messages/index.ts';
import { nextNumber } from '../model/index/nextNumber.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { entryRule } from './rule.ts';

/** A number at the beginning of a title; `3 dagen wachten` counts something. */
const NUMBER_IN_TITLE = /^#?(\d{1,4}[a-z]?)[.):]?\s+(?=\p{Lu})/u;

/**
 * An action, decision or promise of a list without one. Fix: the number that its title begins with, when it is free (`actie: 9
 * Titel`); else the next free number.
 */
export const nummerOntbreekt = entryRule({
  code: 'nummer-ontbreekt',
  severity: 'information',
  byShape: true,
  example: {
    wrong: `actie: Brief opstellen`,
    right: `actie 5: Brief opstellen`,
  },
  manual: 'Een actie, besluit of toezegging zonder nummer mag, maar niets kan ernaar verwijzen.',
  applies: ({ identity }) => identity === undefined,
  *check({ kind, identity, keyword, title }, standing) {
    // At a meeting most have none; on the list they get one.
    if (standing === 'minutes') return;
    // The number of `actie5:` stands in its misspelt keyword, which is reported.
    if (!isNumberedKind(kind) || identity !== undefined || /\d$/u.test(keyword.text)) return;
    yield {
      span: keyword,
      message: messages.rules['nummer-ontbreekt'](kind),
      fixes: ({ ref, scope }) => {
        const number = nextNumber(scope, kind);
        const at = ref.placed.start + keyword.end;
        const typed = title && NUMBER_IN_TITLE.exec(title.text);
        const own = typed?.[1];
        // `actie: 9 Titel`: the number that stands there, when nothing has it.
        if (typed && own !== undefined && scope.lookupNumber(kind, own).length === 0) {
          const end = ref.placed.start + title.start + typed[0].length;
          return [{ title: messages.fixes.giveNumber(own), edits: [{ start: at, end, text: ` ${own}: ` }] }];
        }
        if (number === undefined) return [];
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
