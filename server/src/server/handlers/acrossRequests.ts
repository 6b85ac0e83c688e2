/** Answers what is asked of all registers together. Parameters are not trusted. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import {
  ACROSS_FILE_REQUEST,
  CALENDAR_REQUEST,
  CONNECTIONS_REQUEST,
  type Connections,
  type MeetingCalendar,
  PERSON_REQUEST,
  type PersonAnswer,
} from '../../../../protocol/across.ts';
import type { ExportResult } from '../../../../protocol/export.ts';
import type { Makers } from '../../exchange/public/publicFile.ts';
import type { AcrossContext } from '../../features/context.ts';
import type { PersonAsked } from '../../features/personOverview.ts';
import type { Work } from '../../incremental/work.ts';
import { type DefaultDate, referenceDate } from '../../model/index/referenceDate.ts';
import { isKept } from '../../workspace/uri.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { Features } from './featureLoader.ts';
import type { FeatureRunner } from './featureRunner.ts';

export interface AcrossRequestOptions {
  readonly runner: FeatureRunner;
  readonly index: WorkspaceIndex;
  readonly defaultDate: () => DefaultDate;
  /** See `ExportRequestOptions`. */
  readonly loadMakers?: () => Promise<Makers>;
}

interface Untrusted {
  readonly format?: unknown;
  readonly group?: unknown;
  readonly name?: unknown;
  readonly uri?: unknown;
  readonly position?: unknown;
}

type Begin<T> = (all: Features, context: AcrossContext) => Work<T>;

/** Longer names are nobody's. */
const LONGEST_NAME = 500;

export function handleAcross(connection: Connection, options: AcrossRequestOptions): void {
  const { runner, index } = options;
  let changes = 0;
  index.onDidChange({ changed: () => changes++ });
  /** @param workOf null for parameters that are not right. */
  const answer = <T>(method: string, workOf: (params: Untrusted) => Begin<T> | null | Promise<Begin<T> | null>) =>
    connection.onRequest(method, async (...given: unknown[]): Promise<unknown> => {
      // The token comes last: a request without parameters has nothing before it.
      const token = given.pop() as CancellationToken;
      const begin = await workOf((given[0] ?? {}) as Untrusted);
      if (begin === null) return null;
      return runner.run<T | null>(method, '', token, null, () =>
        runner.inBits<T | null>(token, null, (all) => untilChanged(() => changes, begin(all, contextOf(options)))),
      );
    });
  answer<PersonAnswer>(PERSON_REQUEST, (params) => {
    const asked = personAsked(params);
    return asked && (({ findPerson }, context) => findPerson(asked, context));
  });
  answer<Connections>(
    CONNECTIONS_REQUEST,
    () =>
      ({ findConnections }, context) =>
        findConnections(context),
  );
  answer<MeetingCalendar>(
    CALENDAR_REQUEST,
    () =>
      ({ findMeetingCalendar }, context) =>
        findMeetingCalendar(context),
  );
  answer<ExportResult | null>(ACROSS_FILE_REQUEST, async ({ format, group }) => {
    const makers = await options.loadMakers?.();
    return makers === undefined
      ? null
      : ({ findAcrossFile }, context) => findAcrossFile({ format, group }, context, makers.writers);
  });
}

function personAsked({ name, uri, position }: Untrusted): PersonAsked | null {
  if (name !== undefined && (typeof name !== 'string' || name.length > LONGEST_NAME)) return null;
  if (uri === undefined && position === undefined) return { name, at: undefined };
  if (typeof uri !== 'string' || !Position.is(position)) return null;
  return { name, at: { uri, position } };
}

function contextOf({ index, defaultDate }: AcrossRequestOptions): AcrossContext {
  const fallback = defaultDate();
  return {
    files: index.sortedFiles.filter(({ uri }) => isKept(uri)),
    scopeOf: (uri) => index.scopeOf(uri),
    referenceDateOf: (scope) => referenceDate(scope, fallback),
    day: fallback.setting ?? fallback.today,
  };
}

/**
 * Work that is given up once a text changes: null then. It is not begun anew, since whoever asks is told of the change by
 * `duo/overzichtVeranderd`, and asks once it is calm.
 */
function* untilChanged<T>(changes: () => number, work: Work<T>): Work<T | null> {
  const seen = changes();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield;
    if (changes() !== seen) return null;
  }
}
