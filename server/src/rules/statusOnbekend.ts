import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { mentionsIn } from '../model/minutes.ts';
import { statusesKnownTo, statusIn } from '../model/ownWords.ts';
import type { Scope } from '../model/scope.ts';
import { type Entry, fieldOf, fieldsOfKind } from '../syntax/entry.ts';
import { behindArrow } from '../syntax/historyChange.ts';
import { takesBack } from '../syntax/statusPhrase.ts';
import { isOtherWord, statusOf } from '../syntax/statusWords.ts';
import { CLOSED_STATUSES, officialStatusOf, STATUS_SYNONYMS, STATUSES, type Status } from '../syntax/vocabulary.ts';
import { misspelt, nearest } from '../text/editDistance.ts';
import type { Word } from '../text/span.ts';
import { type Finding, linkRule, replace } from './rule.ts';

export const statusOnbekend = linkRule({
  code: 'status-onbekend',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  status: bijna klaar`,
    right: `actie 5: Brief opstellen
  status: in uitvoering`,
  },
  manual: `Achter \`status:\` en in een regel van de historie staat een van de statussen die het programma kent:
${STATUSES.map((status) => `\`${status}\``).join(', ')}. Wat een secretaris daar verder schrijft, wordt gelezen als wat het
betekent: \`afgehandeld\`, \`✓\`, \`100%\` en \`kan van de lijst af\` als gereed, \`loopt\`, \`50%\` en \`deels gerealiseerd\` als in
uitvoering, \`ingetrokken\` als vervallen, \`nog niet gereed\` en \`openstaand\` als open. Woorden die van een besluit zijn of twee
dingen kunnen betekenen, zoals \`akkoord\` of \`groen\`, wachten op uw keuze; tot dan is de actie open. Heeft uw lijst een woord
van zichzelf, zeg dan bij het register wat het betekent: \`statussen: klaar voor besluit = open\`.`,
  applies: (entry) => [...unreadIn(entry)].length > 0,
  *check(ref, { scope }) {
    for (const word of unreadIn(ref.placed.entry)) {
      if (statusIn(word.text, scope) === undefined) yield unknown(ref, word, scope);
    }
  },
});

/** The statuses of an entry that no list has. */
function* unreadIn(entry: Entry): Iterable<Word> {
  const isUnread = (word: Word | undefined): word is Word => word !== undefined && statusOf(word.text) === undefined;
  for (const { value } of fieldsOfKind(entry, 'status')) if (isUnread(value)) yield value;
  for (const { kind, change } of mentionsIn(entry)) {
    if (kind === 'actie' && change?.field === 'status' && isUnread(change.to)) yield change.to;
  }
  const historie = fieldOf(entry, 'historie');
  if (entry.kind !== 'actie' || historie?.kind !== 'history') return;
  for (const { change } of historie.history) if (change?.field === 'status' && isUnread(change.to)) yield change.to;
}

function unknown(ref: EntryRef, typed: Word, scope: Scope): Finding {
  const own = statusesKnownTo(scope).map(({ text }) => text);
  return {
    span: typed,
    message: messages.rules['status-onbekend'](typed.text, [...STATUSES, ...own].join(', ')),
    fixes: () => {
      const mine = misspelt(typed.text, own);
      const known = [...STATUSES, ...Object.keys(STATUS_SYNONYMS)];
      // Of `in uitvoering -> gereed` the last is meant.
      const last = officialStatusOf(behindArrow(typed.text) ?? '');
      const near = last ?? nearest(typed.text, known);
      const meant = near === undefined ? undefined : officialStatusOf(near);
      // A status is never changed unseen: only one that is no more than mistyped, and none that closes the action.
      // Of another word for it (`uitgevoerd`) the word would go.
      const certain = isOtherWord(typed.text) ? undefined : misspelt(typed.text, known);
      // `gerred (deels)`: what takes it back would stand behind a status that is closed.
      const isTakenBack = takesBack(lineBehind(ref, typed));
      const mayBe = (status: Status) => !(isTakenBack && CLOSED_STATUSES.has(status));
      const others = STATUSES.filter((status) => status !== meant);
      const mineFirst =
        mine === undefined ? [] : [{ title: messages.fixes.replaceWith(mine), edits: [replace(ref, typed, mine)] }];
      const standard = [...(meant === undefined ? [] : [meant]), ...others].filter(mayBe).map((status) => ({
        title: messages.fixes.replaceWith(status),
        edits: [replace(ref, typed, status)],
        preferred: mine === undefined && status === certain && !CLOSED_STATUSES.has(status),
      }));
      return [...mineFirst, ...standard];
    },
  };
}

/** What stands behind a status on its line, without the white space. */
function lineBehind({ placed: { entry } }: EntryRef, { end }: Word): string {
  return /^.*/u.exec(entry.text.slice(end))![0].trim();
}
