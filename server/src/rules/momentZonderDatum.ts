import { messages } from '../messages/index.ts';
import { momentDays } from '../model/index/moments.ts';
import { belongsToText } from './belongsToText.ts';
import { entryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/** A moment without a day or period that exists, with a year there or in its name. Fix: of a line below a text, to that text. */
export const momentZonderDatum = entryRule({
  code: 'moment-zonder-datum',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `moment zomerreces 2030: nog niet bekend`,
    right: `moment zomerreces 2030: 6 juli 2030 – 1 september 2030`,
  },
  manual: `Achter de naam van een moment staat geen dag of periode met een jaar die bestaat. Deadlines zoals \`voor het zomerreces\`
worden dan niet bewaakt. Schrijf de eerste en de laatste dag achter de dubbele punt, of de ene dag waarop het is.`,
  applies: (entry) => entry.kind === 'moment',
  *check(entry) {
    if (entry.kind !== 'moment' || momentDays(entry) !== undefined) return;
    yield {
      span: headSpan(entry),
      message: messages.rules['moment-zonder-datum'],
      // `moment van sluiting: twaalf uur` may be a line of the text above it.
      fixes: ({ ref }) => (entry.fields.length === 0 ? belongsToText(ref, entry.keyword.start, true) : []),
    };
  },
});
