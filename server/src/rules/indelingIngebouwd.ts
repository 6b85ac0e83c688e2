import { messages } from '../messages/index.ts';
import { isBuiltIn } from '../syntax/layoutWords.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/** A layout with the name of one that every register has, which keeps it. Fix: a name of its own. */
export const indelingIngebouwd = entryRule({
  code: 'indeling-ingebouwd',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `indeling actielijst: Onze lijst
  kolommen: nr, wat`,
    right: `indeling eigen actielijst: Onze lijst
  kolommen: nr, wat`,
  },
  manual: `Een indeling heet zoals een die elk register al heeft, zoals \`actielijst\` of \`te laat\`. Die gaat voor, zodat dezelfde naam
overal dezelfde lijst geeft; deze is dus niet te kiezen. Geef haar een eigen naam.`,
  applies: ({ kind, identity }) => kind === 'indeling' && identity !== undefined,
  *check({ kind, identity }) {
    if (kind !== 'indeling' || identity === undefined || !isBuiltIn(identity.text)) return;
    const own = `eigen ${identity.text}`;
    yield {
      span: identity,
      message: messages.rules['indeling-ingebouwd'](identity.text),
      fixes: ({ ref }) => [{ title: messages.fixes.replaceWith(own), edits: [replace(ref, identity, own)] }],
    };
  },
});
