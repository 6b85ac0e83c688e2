/** Proposals at the margin for a whole new list, and for a meeting with its agenda: the names that are typed begin with `nieuw`. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { formatDutch } from '../../model/time/calendar.ts';
import { foldWord, LEVELS, PROMISE_STATUSES } from '../../syntax/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { type Cursor, orderOf, type Proposal } from './proposal.ts';
import { registerGremium } from './registerGremium.ts';
import { NEW_STATUSES, type Piece, render, type Template } from './templates.ts';

export type NewList = keyof typeof messages.completion.newLists;

/** The word that is typed for each. The words are those of the language, which has no other. */
const NAMES: Readonly<Record<NewList, string>> = {
  register: 'nieuw register',
  decisions: 'nieuwe besluitenlijst',
  promises: 'nieuwe toezeggingenlijst',
  conditions: 'nieuwe randvoorwaarden',
  names: 'nieuwe namenlijst',
  documents: 'nieuwe stukkenlijst',
  minutes: 'nieuw verslag',
  agenda: 'nieuwe agenda',
};

/** Begin with a `register`, of which a file has one. */
const WITH_REGISTER: ReadonlySet<NewList> = new Set(['register', 'decisions', 'promises', 'conditions']);

const UNDECIDED: Piece = { value: 'nader te bepalen' };

/**
 * The new lists, behind the keywords.
 * @param typed what is replaced: all that stands on the line.
 * @param hasRegister the file has a `register` already.
 */
export function* newListProposals(cursor: Cursor, typed: Span, hasRegister: boolean): Iterable<Proposal> {
  const { scope, client } = cursor.context;
  const { lineEnd } = scope.file.document;
  const text = cursor.placed.entry.text.slice(typed.start, typed.end);
  const words = foldWord(text) + (/\s$/u.test(text) ? ' ' : '');
  for (const [index, [list, label]] of (Object.entries(NAMES) as [NewList, string][]).entries()) {
    if (words.includes(' ') && !label.startsWith(words)) continue;
    if (hasRegister && WITH_REGISTER.has(list)) continue;
    yield {
      label,
      kind: client.snippets ? CompletionItemKind.Snippet : CompletionItemKind.Struct,
      order: orderOf(1, index),
      span: typed,
      detail: messages.completion.newLists[list],
      text: render(templateOf(cursor, list), client, lineEnd),
      isSnippet: client.snippets,
    };
  }
}

function templateOf({ context }: Cursor, list: NewList): Template {
  const { hints } = messages.completion;
  const { scope, referenceDate } = context;
  const today: Piece = { value: formatDutch(referenceDate.noteDay) };
  const gremium: Piece = { value: registerGremium(scope) ?? hints.gremium, name: 'gremium' };
  const undecided = UNDECIDED;
  const begin = (code: string, title: string): Template => [
    ['register ', { value: code }, ': ', { value: title }],
    ['  gremium: ', gremium],
    [],
    ['gremium ', gremium, ': ', { value: hints.gremiumName }],
    ['  voorzitter: ', undecided],
    [],
  ];
  const action = (...number: Piece[]): Template => [
    ['actie ', ...number, ': ', { value: hints.actie }],
    ['  status: ', { choices: NEW_STATUSES }],
    ['  eigenaar: ', undecided],
    ['  deadline: ', undecided],
  ];
  const meeting: Piece[] = ['vergadering ', gremium, ' ', today];
  switch (list) {
    case 'register':
      return [
        ...begin(hints.code, hints.register),
        ['blok ', { value: hints.letter }, ': ', { value: hints.heading }],
        [],
        ...action({ value: '1' }),
      ];
    case 'decisions':
      return [
        ...begin(hints.decisionsCode, hints.decisions),
        ['besluit ', { value: '1' }, ': ', { value: hints.besluit }],
        ['  datum: ', today],
        ['  gremium: ', gremium],
        ['  acties: ', { value: '1', name: 'action' }],
        [],
        ...action({ value: '1', name: 'action' }),
      ];
    case 'promises':
      return [
        ...begin(hints.promisesCode, hints.promises),
        ['toezegging ', { value: '1' }, ': ', { value: hints.toezegging }],
        ['  gevraagd door: ', undecided],
        ['  gedaan door: ', undecided],
        ['  vraag: ', { value: hints.question }],
        ['  datum: ', today],
        ['  deadline: ', undecided],
        ['  status: ', { choices: PROMISE_STATUSES }],
      ];
    case 'conditions':
      return [
        ...begin(hints.conditionsCode, hints.conditions),
        ['randvoorwaarde ', { value: hints.number, name: 'condition' }, ': ', { value: hints.condition }],
        ['  werkgroep: ', undecided],
        [],
        ['onderwerp ', { value: hints.roman, name: 'topic' }, ': ', { value: hints.heading }],
        [],
        ...action({ value: hints.number, name: 'condition' }, '-', { value: hints.roman, name: 'topic' }, '-a'),
      ];
    case 'names':
      return [
        ['organisatie ', { value: hints.short, name: 'organisation' }, ': ', { value: hints.full }],
        [],
        ['persoon ', { value: hints.person, name: 'person' }],
        ['  organisatie: ', { value: hints.short, name: 'organisation' }],
        ['  functie: ', { value: hints.function }],
        [],
        ['gremium ', gremium, ': ', { value: hints.gremiumName }],
        ['  niveau: ', { choices: LEVELS }],
        ['  voorzitter: ', { value: hints.person, name: 'person' }],
        ['  leden: ', { value: hints.person, name: 'person' }],
      ];
    case 'documents':
      return [
        ['stuk ', { value: hints.reference }, ': ', { value: hints.document }],
        ['  soort: ', { value: 'memo' }],
        ['  datum: ', today],
        ['  van: ', undecided],
        ['  aan: ', undecided],
      ];
    case 'minutes':
      return [
        meeting,
        ['  aanwezig: ', undecided],
        ['  agenda:'],
        ['    1. ', { value: hints.opening }],
        ['    2. ', { value: hints.topic }],
        ['      actiepunt: ', { value: hints.actie }],
        ['        eigenaar: ', undecided],
        ['        deadline: ', undecided],
      ];
    case 'agenda':
      return [
        meeting,
        ['  tijd: ', { value: hints.time }],
        ['  plaats: ', { value: hints.place }],
        ['  voorzitter: ', undecided],
        ['  agenda:'],
        ['    1. ', { value: hints.opening }],
        ['    2. ', { value: hints.minutes }],
        ['    3. ', { value: hints.topic }],
        ['    4. ', { value: hints.close }],
      ];
  }
}
