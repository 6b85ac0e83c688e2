/** The changes that the light bulb offers for an action, a decision or a promise: each asks what it needs to know. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { isOwnLine } from '../../edits/entryLines.ts';
import { messages } from '../../messages/index.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import { calledAs } from '../../model/index/minutes.ts';
import { isNumberedKind } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { type FeatureContext, refAt } from '../context.ts';

/** The commands of our own extension that ask for more before they change an action; arguments are a URI and a position. */
const ASKING_COMMANDS = {
  postpone: 'duo.stelUit',
  handOver: 'duo.draagOver',
  changeStatus: 'duo.wijzigStatus',
  note: 'duo.noteer',
} as const;

/**
 * The changes to the action at the beginning of a range, when that is one of its own lines: for a client that asks for
 * what it needs to know.
 * @param statusIsOffered a repair of the status is offered already.
 */
export function changeActions(
  document: TextDocument,
  range: Range,
  context: FeatureContext,
  statusIsOffered = false,
): CodeAction[] {
  const { scope, client } = context;
  if (!client.ownCommands) return [];
  const ref = refAt(document, range.start, scope);
  const { kind, entry } = ref.placed;
  if (!isOwnLine(entry, document.offsetAt(range.start) - ref.placed.start)) return [];
  const words = messages.changes;
  const called = calledAs(ref.placed);
  const ask = (title: string, command: string): CodeAction => ({
    title,
    kind: CodeActionKind.Refactor,
    command: { title, command, arguments: [document.uri, range.start] },
  });
  const noted = () => ask(words.note(called.kind, called.number), ASKING_COMMANDS.note);
  const status = () =>
    statusIsOffered ? [] : [ask(words.changeStatus(called.kind, called.number), ASKING_COMMANDS.changeStatus)];
  if (workOf(kind) === undefined) return isNumberedKind(kind) ? [noted()] : [];
  if (!isOpen(ref, scope)) return [...status(), noted()];
  return [
    ask(words.postpone(called.kind, called.number), ASKING_COMMANDS.postpone),
    ask(words.handOver(called.kind, called.number), ASKING_COMMANDS.handOver),
    ...status(),
    noted(),
  ];
}
