/** Answers what our own extension asks of a meeting. What is no such question gets no answer. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { MEETING_REQUEST, type MeetingPlan } from '../../../../protocol/meeting.ts';
import type { FeatureRunner } from './featureRunner.ts';

/** The parameters of any of them, unchecked. */
interface Untrusted {
  readonly uri?: unknown;
  readonly gremium?: unknown;
  readonly datum?: unknown;
}

export function handleMeetings(connection: Connection, { runner }: { readonly runner: FeatureRunner }): void {
  connection.onRequest(
    MEETING_REQUEST,
    async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
      const { uri, gremium, datum } = params ?? {};
      if (typeof uri !== 'string' || !isText(gremium) || !isText(datum)) return null;
      return runner.onAnyFileInBits<MeetingPlan | null>(
        'meeting plan',
        uri,
        token,
        null,
        (context, { findMeetingPlan }) => findMeetingPlan({ gremium, datum }, context),
        'with progress',
      );
    },
  );
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
