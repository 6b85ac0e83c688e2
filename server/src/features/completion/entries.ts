/** Proposals at the margin: the keyword of an entry, with the fields that it needs to be complete. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { fieldIndent } from '../../edits/edits.ts';
import { messages } from '../../messages/index.ts';
import { foldName } from '../../model/index/names.ts';
import { nextNumber } from '../../model/index/nextNumber.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { formatDutch, partsOf } from '../../model/time/calendar.ts';
import { NEW_COLUMNS } from '../../syntax/layoutWords.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  isNumberedKind,
  MOTION_STATUSES,
  PROMISE_STATUSES,
} from '../../syntax/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { lineAround } from '../cursorContext.ts';
import { membersOn } from './meeting.ts';
import { newListProposals } from './newLists.ts';
import { type Cursor, orderOf, type Proposal } from './proposal.ts';
import { registerGremium } from './registerGremium.ts';
import { NEW_STATUSES, type Piece, render, type Template } from './templates.ts';

/** The rank of entries among the fields: behind those that begin with what was typed, before those that only mean it. */
const OUTDENTED = 1;

/**
 * The keywords that may begin an entry.
 * @param alone nothing else stands on the line; else only the keyword is put in the place of the word.
 */
export function* entryProposals(cursor: Cursor, word: Span, alone: boolean): Iterable<Proposal> {
  const { entry } = cursor.placed;
  // A file has one register at most; on its own first line it may stay one.
  const own = word.start === entry.keyword.start ? cursor.placed : undefined;
  const hasRegister = [...cursor.context.scope.file.registers].some((register) => register !== own);
  if (alone) yield* newListProposals(cursor, word, hasRegister);
  yield* keywordProposals(cursor, word, { alone, hasRegister });
}

function* keywordProposals(
  cursor: Cursor,
  word: Span,
  { alone, hasRegister }: { readonly alone: boolean; readonly hasRegister: boolean },
): Iterable<Proposal & { readonly label: EntryKind }> {
  const { scope, client } = cursor.context;
  const { entry } = cursor.placed;
  // A keyword is one word.
  if (/\s/u.test(entry.text.slice(word.start, word.end))) return;
  const lineEnd = scope.file.document.lineEnd;
  const indent = fieldIndent(entry);
  for (const [index, kind] of ENTRY_KINDS.entries()) {
    if (kind === 'register' && hasRegister) continue;
    const number = alone && isNumberedKind(kind) ? nextNumber(scope, kind) : undefined;
    const template = alone ? templateOf(cursor, kind, number) : undefined;
    const isSnippet = template !== undefined && client.snippets;
    // A keyword in the place of another leaves the rest of the line as it is.
    const keyword = alone ? `${kind} ` : kind;
    yield {
      label: kind,
      kind: isSnippet ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
      order: orderOf(0, index),
      span: word,
      detail: detailOf(kind, number),
      text: template === undefined ? keyword : render(template, client, lineEnd + indent),
      isSnippet,
      subject: { kind: 'keyword', keyword: kind },
    };
  }
}

/**
 * The keywords that begin with the word that was typed on an indented line, as entries that go back to the margin: the editor had
 * indented the line. `word` is that word; none where nothing was typed yet, or something else stands on the line.
 */
export function* outdentedProposals(cursor: Cursor, word: Span): Iterable<Proposal> {
  const { text } = cursor.placed.entry;
  const line = lineAround(text, word.start);
  const typed = foldName(text.slice(word.start, cursor.offset));
  if (typed === '' || text.slice(word.end, line.end).trim() !== '') return;
  const hasRegister = cursor.context.scope.file.registers.first !== undefined;
  for (const proposal of keywordProposals(cursor, word, { alone: true, hasRegister })) {
    if (!proposal.label.startsWith(typed)) continue;
    yield { ...proposal, order: orderOf(OUTDENTED, proposal.order), span: { start: line.start, end: word.end } };
  }
}

function detailOf(kind: EntryKind, number: string | undefined): string {
  const says = messages.completion.entry(kind);
  return number === undefined ? says : `${says}; ${messages.completion.newEntry(number)}`;
}

/** The template of a new entry of a kind, with its number if it has one; undefined when its keyword is all. */
function templateOf({ context }: Cursor, kind: EntryKind, number = ''): Template | undefined {
  const { hints } = messages.completion;
  const { scope, referenceDate } = context;
  const undecided = { value: 'nader te bepalen' };
  const today = { value: formatDutch(referenceDate.noteDay) };
  const gremium = registerGremium(scope);
  const members = kind === 'vergadering' ? membersOn(scope, referenceDate.noteDay) : '';
  const numbered = (title: string): Piece[] => [`${kind} ${number}: `, { hint: title }];
  const heading = (sign: string): Template => [[`${kind} `, { hint: sign }, ': ', { hint: hints.heading }]];
  switch (kind) {
    case 'register':
      return [
        ['register ', { hint: hints.code }, ': ', { hint: hints.register }],
        ['gremium: ', { hint: '' }],
      ];
    case 'organisatie':
      return [['organisatie ', { hint: hints.short }, ': ', { hint: hints.full }]];
    case 'persoon':
      return [
        ['persoon ', { hint: hints.person }],
        ['organisatie: ', { hint: '' }],
      ];
    case 'gremium':
      return [
        ['gremium ', { hint: hints.short }, ': ', { hint: hints.full }],
        ['voorzitter: ', undecided],
        ['leden: ', { hint: '' }],
      ];
    case 'moment':
      return [['moment ', { hint: hints.moment }, ` ${partsOf(referenceDate.noteDay).year}: `, today]];
    case 'blok':
      return heading(hints.letter);
    case 'randvoorwaarde':
      return heading(hints.number);
    case 'onderwerp':
      return heading(hints.roman);
    case 'actie':
      return [
        numbered(hints.actie),
        ['status: ', { choices: NEW_STATUSES }],
        ['eigenaar: ', undecided],
        ['deadline: ', undecided],
      ];
    case 'besluit':
      return [
        numbered(hints.besluit),
        ['datum: ', today],
        ...(gremium === undefined ? [] : [['gremium: ', { value: gremium }]]),
        ['acties: ', { hint: '' }],
      ];
    case 'toezegging':
      return [
        numbered(hints.toezegging),
        ['gevraagd door: ', undecided],
        ['gedaan door: ', undecided],
        ['datum: ', today],
        ['deadline: ', undecided],
        ['status: ', { choices: PROMISE_STATUSES }],
      ];
    case 'motie':
    case 'amendement':
      return [
        numbered(hints[kind]),
        ['indieners: ', undecided],
        ['datum: ', today],
        ['uitslag: ', { hint: '' }],
        ['portefeuillehouder: ', undecided],
        ['deadline: ', undecided],
        ['status: ', { choices: MOTION_STATUSES }],
      ];
    case 'vergadering':
      return [
        ['vergadering ', gremium === undefined ? anyGremium(scope) : { value: gremium }, ' ', today],
        ['aanwezig: ', members === '' ? { hint: '' } : { value: members }],
        ['agenda: ', { hint: '' }],
      ];
    case 'indeling':
      return [
        ['indeling ', { hint: hints.layout }, ': ', { hint: hints.layoutTitle }],
        ['kolommen: ', { value: NEW_COLUMNS.join(', ') }],
      ];
    default:
      return undefined;
  }
}

/** The most gremia to choose from in the text of a new meeting. */
const MOST_GREMIA = 20;

/** The declared gremia, nearest first, for a meeting of a register that says of none that it is its own. */
function anyGremium(scope: WorkspaceScope): Piece {
  const choices: string[] = [];
  for (const { kind, name } of scope.declarations()) {
    if (kind === 'gremium' && choices.push(name.word.text) === MOST_GREMIA) break;
  }
  return choices.length === 0 ? { hint: messages.completion.hints.meeting } : { choices };
}
