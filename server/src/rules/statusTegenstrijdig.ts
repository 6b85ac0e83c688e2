import { messages } from '../messages/index.ts';
import { isStandardStatus, meaningOf, ownStatuses } from '../model/index/ownWords.ts';
import type { OwnWord } from '../syntax/entry.ts';
import { statusKey } from '../syntax/ownWords.ts';
import { statusOf } from '../syntax/statusWords.ts';
import { STATUSES } from '../syntax/vocabulary.ts';
import { differs } from '../syntax/workKinds.ts';
import { entryRule, type Finding, type FixContext } from './rule.ts';
import { replace } from './spans.ts';

const CHOICES = [...STATUSES, 'open'] as const;

/**
 * A status of the register's own has two meanings, none, or one that is no status; or a word gets another meaning than in all
 * lists. A warning; error of two meanings. Fix: each status, for a meaning that is none.
 */
export const statusTegenstrijdig = entryRule({
  code: 'status-tegenstrijdig',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `register RAAD: Raadslijst
  statussen: klaar voor besluit = open, klaar voor besluit = gereed`,
    right: `register RAAD: Raadslijst
  statussen: klaar voor besluit = open`,
  },
  manual: `Bij het register staat onder \`statussen:\` wat eigen woorden betekenen, elk als \`woord = betekenis\`. De betekenis is een van
de statussen van het programma, of \`open\`. Een woord met twee betekenissen is een fout. Leest het programma een woord in alle lijsten
al anders, dan geldt wat u zegt, en dat wordt gemeld; de zes statussen zelf houden altijd hun eigen betekenis.`,
  applies: (entry) => entry.kind === 'register',
  *check(entry) {
    const words = ownStatuses(entry);
    const first = new Map<string, string>();
    for (const own of words) {
      const key = statusKey(own.word.text);
      const meaning = own.means && meaningOf('actie', own.means.text);
      const before = first.get(key);
      if (meaning !== undefined && before !== undefined && before !== meaning) {
        const message = messages.rules['status-tegenstrijdig'].twoMeanings(own.word.text, before, meaning);
        yield { span: own, severity: 'error', message };
      } else {
        const finding = wrongWith(own, meaning);
        if (finding !== undefined) yield finding;
      }
      if (meaning !== undefined && before === undefined) first.set(key, meaning);
    }

    function wrongWith({ word, means, ...span }: OwnWord, meaning: string | undefined): Finding | undefined {
      const says = messages.rules['status-tegenstrijdig'];
      if (isStandardStatus(word.text)) return { span, message: says.isStandard(word.text) };
      if (means === undefined) return { span, message: says.noMeaning(word.text) };
      if (meaning === undefined) {
        const fixes = ({ ref }: FixContext) =>
          CHOICES.map((choice) => ({
            title: messages.fixes.replaceWith(choice),
            edits: [replace(ref, means, choice)],
          }));
        return { span: means, message: says.badMeaning(means.text, CHOICES.join(', ')), fixes };
      }
      const known = statusOf(word.text);
      // What all lists read as open may be said more exactly: a meaning that closes nothing takes nothing back.
      return known === undefined || !differs(known, meaning)
        ? undefined
        : { span, message: says.otherMeaning(word.text, known, meaning) };
    }
  },
});
