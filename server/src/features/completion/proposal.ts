/** A proposal of completion, and how a row of them becomes what the editor is sent. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CompletionItem,
  type CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from 'vscode-languageserver-types';
import { foldName } from '../../model/index/names.ts';
import type { ReferenceDate } from '../../model/index/referenceDate.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import type { PlacedEntry } from '../../syntax/document.ts';
import type { Span } from '../../text/span.ts';
import type { FeatureContext } from '../context.ts';
import { isKept } from './closingFilter.ts';
import type { Subject } from './subject.ts';
import type { CompletionSupport } from './support.ts';

/** The most proposals that are sent: nobody reads more, and an editor sorts them again at every keystroke. */
export const MAX_ITEMS = 500;

/** The longest list of which it is looked whether it closes by itself. */
const MOST_CLOSING = 30;

/** The position at which completion was asked for. All offsets are UTF-16 units from the start of the entry. */
export interface Cursor {
  readonly placed: PlacedEntry;
  readonly offset: number;
  readonly context: FeatureContext;
  readonly support: CompletionSupport;
}

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Proposals are shown in the order of these texts. */
  readonly order: string;
  /** The span that is replaced; always on the line of the cursor, and the cursor stands in it or at an end. */
  readonly span: Span;
  readonly text: string;
  /** `text` holds tab stops. */
  readonly isSnippet?: boolean;
  /** The meaning of the proposal, in a few words. */
  readonly detail?: string;
  /** The text shown beside the label, which belongs to it: the title of an action, the day that a deadline comes to. */
  readonly description?: string;
  /**
   * The text that the typed one is compared with, when that is more than the label. VS Code looks at its first 128
   * characters and wants the first typed letter at the start of a word, so the best name stands first.
   */
  readonly filter?: string;
  /** The subject of the documentation, when there is more to tell than `detail`. */
  readonly subject?: Subject;
  /** Typing one of these chooses the proposal, and puts the character behind it. */
  readonly commit?: readonly string[];
  /** The value that follows can be completed too. */
  readonly opensNext?: boolean;
  /** The parts that cost more than a look, only made for a proposal that is sent. */
  readonly whenSent?: () => Pick<Proposal, 'detail' | 'commit' | 'subject'>;
  /** False for a proposal that would be read as something else; asked only of proposals that are about to be sent. */
  readonly isValid?: () => boolean;
}

/**
 * The proposals as an editor takes them, each by the plain edit of one piece of text. No item has two ranges (insert or
 * replace): the rest of an old value that stays behind the new one would be read with it. While there are no more than `MAX_ITEMS` all are sent and the editor narrows
 * them down; else those that fit what was typed, and the editor asks again at the next letter.
 * @param propose is called again when there are too many, so that a row of a hundred thousand is never kept.
 * @param asksAgain there are other proposals after the next letter, so that the editor has to ask again: always, or only
 * when it would keep some of the list behind a value that is complete.
 */
export function toList(
  document: Pick<TextDocument, 'positionAt'>,
  cursor: Cursor,
  propose: () => Iterable<Proposal>,
  asksAgain: boolean | 'unless it closes' = false,
): CompletionList {
  // What stands there already is no proposal: a list of that alone would take the next Tab and change nothing.
  const isNew = (proposal: Proposal) => asksAgain === false || !isTyped(proposal, cursor);
  const all = take(propose(), isNew);
  const fitting = all.complete ? all : take(propose(), (proposal) => isNew(proposal) && fits(proposal, cursor));
  // Every span lies on the line of the cursor: one position says them all.
  const at = document.positionAt(cursor.placed.start + cursor.offset);
  const position = (offset: number) => ({ line: at.line, character: at.character + offset - cursor.offset });
  return {
    isIncomplete: asksAgain === true || !all.complete || (asksAgain !== false && !closes(all.proposals)),
    items: fitting.proposals.map((proposal) => {
      const { start, end } = proposal.span;
      return toItem({ start: position(start), end: position(end) }, cursor, proposal);
    }),
  };
}

/** An empty answer: nothing is offered here. */
export const NOTHING: CompletionList = { isIncomplete: false, items: [] };

function take(proposals: Iterable<Proposal>, wanted: (proposal: Proposal) => boolean) {
  const taken: Proposal[] = [];
  for (const proposal of proposals) {
    if (!wanted(proposal) || proposal.isValid?.() === false) continue;
    if (taken.length === MAX_ITEMS) return { proposals: taken, complete: false };
    taken.push(proposal);
  }
  return { proposals: taken, complete: true };
}

/** True when an editor that narrows the list down itself has none of it left behind any of its values. */
function closes(proposals: readonly Proposal[]): boolean {
  // Each is held against each other; a register with so many words of its own is asked again at each letter.
  if (proposals.length > MOST_CLOSING) return false;
  return proposals.every(({ text }) => proposals.every(({ label, filter = label }) => !isKept(text.trim(), filter)));
}

/** True of a proposal that is what stands in its place, up to the cursor and behind it. */
function isTyped({ span, text }: Proposal, { placed, offset }: Cursor): boolean {
  return span.end <= offset && text === placed.entry.text.slice(span.start, offset);
}

/** True when a word of the proposal begins with what was typed. */
export function fits({ span, filter, label }: Proposal, { placed, offset }: Cursor): boolean {
  const typed = foldName(placed.entry.text.slice(span.start, offset));
  return ` ${foldName(filter ?? label)}`.includes(` ${typed}`);
}

function toItem(range: Range, { context, support }: Cursor, early: Proposal): CompletionItem {
  const proposal = { ...early, ...early.whenSent?.() };
  const { label, kind, order, text, filter, subject, commit } = proposal;
  const description = support.labelDetails ? proposal.description : undefined;
  // A client that shows nothing beside a label shows it where the meaning stands.
  const detail = [support.labelDetails ? '' : proposal.description, proposal.detail].filter(Boolean).join(' · ');
  return {
    label,
    kind,
    sortText: order,
    textEdit: { range, newText: text },
    ...(detail === '' ? {} : { detail }),
    ...(description ? { labelDetails: { description } } : {}),
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(proposal.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    // Its lines are indented already.
    ...(support.asIs && text.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(commit !== undefined && support.commitCharacters ? { commitCharacters: [...commit] } : {}),
    ...(subject === undefined ? {} : { data: { uri: context.scope.file.uri, subject } }),
    // Only our own extension is sure to run in an editor that has this command.
    ...(proposal.opensNext && context.client.ownCommands
      ? { command: { title: '', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] } }
      : {}),
  };
}

/** The day that proposals are reckoned from; while the register's own is invalid, that of new history lines. */
export function fromDay({ day, noteDay }: ReferenceDate): CalendarDay {
  return day ?? noteDay;
}

/** A number as a text that sorts by its value, for `order`. */
export function orderOf(rank: number, rest: string | number = ''): string {
  const digits = (text: string) => text.padStart(6, '0');
  return `${digits(String(rank))} ${String(rest).replace(/\d+/gu, digits)}`;
}

/** A text with a space before it where it would else stick to the mark that it follows: `status:|`, `NCG,|`. */
export function spaced(entryText: string, at: number, text: string): string {
  return /[:,;&>→–—-]/u.test(entryText[at - 1] ?? '') ? ` ${text}` : text;
}
