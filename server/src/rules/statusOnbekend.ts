import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { mentionsIn } from '../model/index/minutes.ts';
import { statusesKnownTo, statusFor } from '../model/index/ownWords.ts';
import type { Scope } from '../model/index/scope.ts';
import { type Entry, fieldOf, fieldsOfKind } from '../syntax/entry.ts';
import { behindArrow } from '../syntax/historyChange.ts';
import { kindsOf } from '../syntax/layoutWords.ts';
import { takesBack } from '../syntax/statusPhrase.ts';
import { isOtherWord } from '../syntax/statusWords.ts';
import {
  CLOSED_STATUSES,
  type EntryKind,
  officialStatusOf,
  STATUS_SYNONYMS,
  STATUSES,
  type Status,
} from '../syntax/vocabulary.ts';
import { type WorkShape, workOf } from '../syntax/workKinds.ts';
import { misspelt, nearest } from '../text/editDistance.ts';
import type { Word } from '../text/span.ts';
import { crossEntryRule, type Finding } from './rule.ts';
import { replace } from './spans.ts';

/**
 * No status, in a field or as the new one in a history line or the minutes, and none of the register's own. Fix: one of the
 * register's own that is near; **the nearest**, where it is no more than mistyped and closes nothing; each other.
 */
export const statusOnbekend = crossEntryRule({
  code: 'status-onbekend',
  severity: 'warning',
  byShape: true,
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
van zichzelf, zeg dan bij het register wat het betekent: \`statussen: klaar voor besluit = open\`. Een toezegging en een
motie hebben statussen van zichzelf: *nagekomen*, *afgedaan*; uw eigen woorden gelden ook daar.`,
  applies: (entry) => unreadIn(entry).length > 0,
  *check(ref, { scope }) {
    for (const { word, kind, work } of unreadIn(ref.placed.entry)) {
      if (statusFor(kind, word.text, scope) !== undefined) continue;
      yield work === ACTION ? unknown(ref, word, scope) : unknownOf(ref, word, kind, work, scope);
    }
  },
});

const ACTION = workOf('actie')!;

interface Unread {
  readonly word: Word;
  readonly kind: EntryKind | undefined;
  readonly work: WorkShape;
}

/** The statuses of an entry that no list has, and of what kind of entry they are said. */
function unreadIn(entry: Entry): readonly Unread[] {
  // Made when there is one: most entries have none.
  let found: Unread[] | undefined;
  const own = workOf(entry.kind) ?? ACTION;
  for (const { value } of fieldsOfKind(entry, 'status', 'promiseStatus', 'motionStatus')) {
    if (value !== undefined && own.statusOf(value.text) === undefined) {
      found ??= [];
      found.push({ word: value, kind: entry.kind, work: own });
    }
  }
  if (entry.kind === 'indeling') return unreadInLayout(entry);
  for (const { kind, change } of mentionsIn(entry)) {
    const work = workOf(kind);
    if (work !== undefined && change?.field === 'status' && work.statusOf(change.to.text) === undefined) {
      found ??= [];
      found.push({ word: change.to, kind, work });
    }
  }
  const historie = fieldOf(entry, 'historie');
  const work = workOf(entry.kind);
  if (work === undefined || historie?.kind !== 'history') return found ?? NONE;
  for (const { change } of historie.history) {
    if (change?.field === 'status' && work.statusOf(change.to.text) === undefined) {
      found ??= [];
      found.push({ word: change.to, kind: entry.kind, work });
    }
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

/** The statuses that a layout asks for and that none of the kinds on it can have. */
function unreadInLayout(entry: Entry): Unread[] {
  const works = kindsOf(entry).flatMap((kind) => {
    const work = workOf(kind);
    return work === undefined ? [] : [{ kind, work }];
  });
  const [first] = works;
  if (first === undefined) return [];
  const words = fieldsOfKind(entry, 'statuses').flatMap((field) => field.words.map(({ word }) => word));
  return words
    .filter(({ text }) => works.every(({ work }) => work.statusOf(text) === undefined))
    .map((word) => ({ word, ...first }));
}

const MOST_SHOWN = 12;
/** In UTF-16 units. */
const LONGEST_SHOWN = 60;

/** The statuses, and the first words of a register: each of 500 problems says them, so never thousands. */
function choicesShown(own: readonly string[]): string {
  const shown = own.filter(({ length }) => length <= LONGEST_SHOWN).slice(0, MOST_SHOWN);
  return [...STATUSES, ...shown, ...(shown.length < own.length ? ['…'] : [])].join(', ');
}

function unknown(ref: EntryRef, typed: Word, scope: Scope): Finding {
  const own = statusesKnownTo(scope, ref.placed.kind).map(({ text }) => text);
  return {
    span: typed,
    message: messages.rules['status-onbekend'](typed.text, choicesShown(own)),
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

/** Of what has other statuses than an action. */
function unknownOf(
  ref: EntryRef,
  typed: Word,
  kind: EntryKind | undefined,
  { statuses, closed }: WorkShape,
  scope: Scope,
): Finding {
  const own = statusesKnownTo(scope, kind).map(({ text }) => text);
  return {
    span: typed,
    message: messages.rules['status-onbekend'](typed.text, [...statuses, ...own].join(', ')),
    fixes: () => {
      const mine = misspelt(typed.text, own);
      const meant = mine ?? nearest(typed.text, statuses);
      const certain = mine !== undefined || isOtherWord(typed.text) ? undefined : misspelt(typed.text, statuses);
      return [...(meant === undefined ? [] : [meant]), ...statuses.filter((one) => one !== meant)].map((status) => ({
        title: messages.fixes.replaceWith(status),
        edits: [replace(ref, typed, status)],
        preferred: status === certain && !closed.has(status),
      }));
    },
  };
}

/** The text behind a word on its line. */
function lineBehind({ placed: { entry } }: EntryRef, { end }: Word): string {
  return /^.*/u.exec(entry.text.slice(end))![0].trim();
}
