import { messages } from '../messages/index.ts';
import { REPLACEMENT } from '../text/replacement.ts';
import { entryRule } from './rule.ts';

/** The file is not UTF-8: it holds U+FFFD. Once for each entry, at the first. Fix: none. */
export const bestandCodering = entryRule({
  code: 'bestand-codering',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `persoon Jos\uFFFD`,
    right: `persoon José`,
  },
  manual: `Het bestand is niet als UTF-8 bewaard. Letters met een accent zijn daardoor niet te lezen; op hun plaats staat �. Open het
bestand opnieuw met de codering waarin het is gemaakt (in VS Code: onderaan in de balk, “Opnieuw openen met codering”) en bewaar
het als UTF-8. Bij elk onderdeel staat de melding bij de eerste plaats.`,
  applies: (entry) => entry.text.includes(REPLACEMENT),
  *check(entry, standing) {
    // The text of what is made in minutes is that of the meeting, which says it.
    if (standing === 'minutes') return;
    const start = entry.text.indexOf(REPLACEMENT);
    if (start !== -1) yield { span: { start, end: start + 1 }, message: messages.rules['bestand-codering']() };
  },
});
