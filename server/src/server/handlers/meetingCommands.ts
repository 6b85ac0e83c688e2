/** The commands that change a meeting: their names, what they are told, and the change they make. Nothing of it is trusted. */
import { MEETING_COMMANDS } from '../../../../protocol/meeting.ts';
import type { FileEdits } from '../../edits/fileEdits.ts';
import type { FeatureContext } from '../../features/context.ts';
import { findPreparedMeeting } from '../../features/meetingPlan.ts';
import type { Work } from '../../incremental/work.ts';

/** Reads a text by its name; undefined when it is missing. */
type Typed = (name: string) => string | undefined;
type Made = { readonly files: readonly FileEdits[] } | { readonly refused: string };

const CHANGES: Readonly<
  Record<
    (typeof MEETING_COMMANDS)[keyof typeof MEETING_COMMANDS],
    (typed: Typed, context: FeatureContext) => Work<Made>
  >
> = {
  [MEETING_COMMANDS.bereidVoor]: (typed, context) => {
    const chosen = new Set((typed('keuzes') ?? '').split('\n').filter((id) => id !== ''));
    return findPreparedMeeting({ gremium: typed('gremium'), datum: typed('datum'), chosen }, context);
  },
};

/** The change that a command makes, or why it makes none; undefined for a command that is not one of these. */
export function* findMeetingChange(command: string, values: unknown, context: FeatureContext): Work<Made | undefined> {
  const change = Object.hasOwn(CHANGES, command) ? CHANGES[command as keyof typeof CHANGES] : undefined;
  if (change === undefined) return undefined;
  const typed: Typed = (name) => {
    const value = (values as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return yield* change(typed, context);
}
