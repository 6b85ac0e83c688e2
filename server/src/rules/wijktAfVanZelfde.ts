import { setValue } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { effectiveField } from '../model/actions/headings.ts';
import { sameActionOf } from '../model/actions/sameAction.ts';
import { fieldOf, isEmpty, textOf } from '../syntax/entry.ts';
import { crossEntryRule } from './rule.ts';
import { sameValue } from './sameValue.ts';

/** The fields that are compared: those of a table; texts differ by nature. */
const COMPARED = ['status', 'eigenaar', 'organisaties', 'werkgroep', 'bespreken', 'deadline', 'planning'] as const;

/** A field says something else than that of the action named by `zelfde als`. Fix: take over its value. */
export const wijktAfVanZelfde = crossEntryRule({
  code: 'wijkt-af-van-zelfde',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  status: in uitvoering

actie 6: Brief opstellen
  zelfde als: 5
  status: niet gestart`,
    right: `actie 5: Brief opstellen
  status: in uitvoering

actie 6: Brief opstellen
  zelfde als: 5`,
  },
  manual: `Bij de actie die achter \`zelfde als:\` staat, is een veld anders ingevuld dan hier. Wat hier leeg is, wordt van daar
genomen: haal het veld hier weg als het daar goed staat. Toelichting, opmerking en historie mogen verschillen.`,
  applies: (entry) => fieldOf(entry, 'zelfde als') !== undefined,
  *check(ref, { scope, referenceDate }) {
    const twin = sameActionOf(ref, scope);
    if (twin === undefined) return;
    const seen = scope.seenFrom(twin.file);
    const field = fieldOf(ref.placed.entry, 'zelfde als');
    const number = field?.lines[0]?.text ?? '';
    for (const name of COMPARED) {
      const own = fieldOf(ref.placed.entry, name);
      const theirs = effectiveField(twin, name, seen);
      const line = own?.lines[0];
      if (own === undefined || line === undefined || theirs === undefined || isEmpty(theirs.field)) continue;
      const here = { field: own, owner: ref, scope };
      const there = { field: theirs.field, owner: theirs.owner, scope: seen };
      if (sameValue(here, there, referenceDate.day)) continue;
      const value = textOf(theirs.field);
      yield {
        span: { start: line.start, end: line.end },
        message: messages.rules['wijkt-af-van-zelfde'](name, number, value.replaceAll('\n', ', ')),
        related: [{ ref: theirs.owner, span: theirs.field.nameSpan, message: messages.related.sameAction }],
        fixes: () =>
          value.includes('\n') || own.lines.length > 1
            ? []
            : [
                {
                  title: messages.fixes.takeOver(value),
                  edits: [setValue(ref.placed, { ...own, value: undefined } as typeof own, value)],
                },
              ],
      };
    }
  },
});
