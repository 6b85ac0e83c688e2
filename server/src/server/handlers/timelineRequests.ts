/** Answers what the timeline asks: the deadlines of a register, and the line of one action. Parameters are not trusted. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import {
  ACTION_TIMELINE_REQUEST,
  type ActionTimeline,
  type RegisterTimeline,
  TIMELINE_REQUEST,
} from '../../../../protocol/timeline.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Work } from '../../incremental/work.ts';
import type { Features } from './featureLoader.ts';
import type { FeatureRunner } from './featureRunner.ts';

interface Untrusted {
  readonly uri?: unknown;
  readonly position?: unknown;
}

export function handleTimelines(connection: Connection, runner: FeatureRunner): void {
  connection.onRequest(
    TIMELINE_REQUEST,
    async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
      const { uri } = params ?? {};
      if (typeof uri !== 'string') return null;
      const find = (context: FeatureContext, features: Features): Work<RegisterTimeline | null> =>
        features.findRegisterTimeline(context);
      return runner.onAnyFileInBits<RegisterTimeline | null>('timeline', uri, token, null, find, 'shown');
    },
  );
  connection.onRequest(
    ACTION_TIMELINE_REQUEST,
    async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
      const { uri, position } = params ?? {};
      if (typeof uri !== 'string' || !Position.is(position)) return null;
      return runner.onDocument<ActionTimeline | null>('actionTimeline', uri, token, null, (document, context, all) =>
        all.getActionTimeline(document, position, context),
      );
    },
  );
}
