/** Answers what our own extension asks of a meeting. What is no such question gets no answer. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import {
  AFTER_REQUEST,
  type AfterMeeting,
  MEETING_REQUEST,
  type MeetingPlan,
  MINUTE_REQUEST,
  type MinuteReading,
} from '../../../../protocol/meeting.ts';
import type { FeatureRunner } from './featureRunner.ts';

/** The parameters of any of them, unchecked. */
interface Untrusted {
  readonly uri?: unknown;
  readonly gremium?: unknown;
  readonly datum?: unknown;
  readonly position?: unknown;
  readonly vergadering?: unknown;
  readonly punt?: unknown;
  readonly tekst?: unknown;
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
  connection.onRequest(MINUTE_REQUEST, async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
    const { uri, position, vergadering, punt, tekst } = params ?? {};
    if (typeof uri !== 'string' || !Position.is(position) || typeof tekst !== 'string') return null;
    if (!isText(vergadering) || !isText(punt)) return null;
    return runner.onDocument<MinuteReading | null>('minute', uri, token, null, (document, context, features) =>
      features.getMinuteReading(document, position, { vergadering, punt, tekst }, context),
    );
  });
  connection.onRequest(AFTER_REQUEST, async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
    const { uri, position } = params ?? {};
    if (typeof uri !== 'string' || !Position.is(position)) return null;
    return runner.onDocumentInBits<AfterMeeting | null>(
      'after meeting',
      uri,
      token,
      null,
      'all files',
      (document, context, { findAfterMeeting }) => findAfterMeeting(document, position, context),
    );
  });
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
