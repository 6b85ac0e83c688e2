/**
 * The commands that change an action: their names, what they are told, and the change they make. Arguments are a URI, a
 * position and an object of texts, all from the client: nothing of it is trusted.
 */

import { SERVER_COMMANDS } from '../../../../protocol/action.ts';
import { type Change, type ChangeAt, changeStatus, handOver, note, postpone } from '../../edits/change.ts';
import { markDone } from '../../edits/markDone.ts';
import { namedAction } from '../../features/actionInfo.ts';
import { messages } from '../../messages/index.ts';
import { fullDay } from '../../model/index/entryDates.ts';
import { readDate } from '../../syntax/dates/read.ts';

/** Reads what was typed in an input box by its name; empty when it is missing. */
type Typed = (name: string) => string;

const CHANGES: Readonly<
  Record<(typeof SERVER_COMMANDS)[keyof typeof SERVER_COMMANDS], (at: ChangeAt, typed: Typed) => Change>
> = {
  [SERVER_COMMANDS.markeerAlsGereed]: ({ ref, scope, referenceDate }) => {
    const edits = markDone(ref, scope, referenceDate);
    return edits === undefined ? { refused: messages.server.noOpenAction } : { edits };
  },
  [SERVER_COMMANDS.stelUit]: (at, typed) => postpone(at, typed('deadline'), typed('reden')),
  [SERVER_COMMANDS.draagOver]: (at, typed) => handOver(at, typed('eigenaar'), typed('reden')),
  [SERVER_COMMANDS.wijzigStatus]: (at, typed) => changeStatus(at, typed('status'), typed('reden')),
  [SERVER_COMMANDS.noteer]: (at, typed) => note(at, typed('tekst')),
};

/**
 * The change that a command makes; undefined for a command that is not ours.
 * @param values the third argument: an object of texts. `dag` and `gremium` name the meeting at which it was said, `actie` the action
 * that it was asked of: where another one stands by now, nothing is changed.
 */
export function changeBy(command: string, at: ChangeAt, values: unknown): Change | undefined {
  const change = Object.hasOwn(CHANGES, command) ? CHANGES[command as keyof typeof CHANGES] : undefined;
  if (change === undefined) return undefined;
  const typed: Typed = (name) => {
    const value = (values as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const asked = typed('actie');
  if (asked !== '' && asked !== namedAction(at.ref.placed)) return { refused: messages.server.changedMeanwhile };
  const date = readDate(typed('dag'));
  const day = date && fullDay(date);
  const gremium = typed('gremium')
    .replace(/[\s:]+/gu, ' ')
    .trim();
  return change({ ...at, meeting: day === undefined ? undefined : { day, gremium: gremium || undefined } }, typed);
}
