/** The commands that change a meeting: their names, what they are told, and the change they make. Nothing of it is trusted. */
import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { MEETING_COMMANDS } from '../../../../protocol/meeting.ts';
import type { FileEdits } from '../../edits/fileEdits.ts';
import { getTakenOver } from '../../features/afterMeeting.ts';
import { type FeatureContext, hostAt } from '../../features/context.ts';
import { findPreparedMeeting } from '../../features/meetingPlan.ts';
import { getMinuteEdits } from '../../features/minuting.ts';
import type { Work } from '../../incremental/work.ts';

/** Reads a text by its name; undefined when it is missing. */
type Typed = (name: string) => string | undefined;
type Made = { readonly files: readonly FileEdits[] } | { readonly refused: string };

interface At {
  readonly document: TextDocument;
  readonly position: Position;
}

type Change = (typed: Typed, context: FeatureContext, at: At) => Work<Made>;

const CHANGES: Readonly<Record<(typeof MEETING_COMMANDS)[keyof typeof MEETING_COMMANDS], Change>> = {
  [MEETING_COMMANDS.bereidVoor]: (typed, context) => {
    return findPreparedMeeting({ gremium: typed('gremium'), datum: typed('datum'), chosen: chosenIn(typed) }, context);
  },
  *[MEETING_COMMANDS.notuleer](typed, context, { document, position }) {
    yield;
    const asked = { vergadering: typed('vergadering'), punt: typed('punt'), tekst: typed('tekst') ?? '' };
    return getMinuteEdits(document, position, { ...asked, isConfirmed: typed('bevestigd') !== undefined }, context);
  },
  *[MEETING_COMMANDS.neemOver](typed, context, { document, position }) {
    yield;
    const { host } = hostAt(document, position, context.scope);
    return getTakenOver(typed('vergadering'), chosenIn(typed), host, context.scope);
  },
};

/** The ids of the choices, one a line. */
function chosenIn(typed: Typed): ReadonlySet<string> {
  return new Set((typed('keuzes') ?? '').split('\n').filter((id) => id !== ''));
}

/** The change that a command makes, or why it makes none; undefined for a command that is not one of these. */
export function* findMeetingChange(
  command: string,
  values: unknown,
  context: FeatureContext,
  at: At,
): Work<Made | undefined> {
  const change = Object.hasOwn(CHANGES, command) ? CHANGES[command as keyof typeof CHANGES] : undefined;
  if (change === undefined) return undefined;
  const typed: Typed = (name) => {
    const value = (values as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return yield* change(typed, context, at);
}
