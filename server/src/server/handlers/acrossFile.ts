/** A file of all registers together: from parameters that may be anything to an answer that can be shown. */
import type { ExportResult } from '../../../../protocol/export.ts';
import { ACROSS_GROUPINGS, acrossDocument } from '../../exchange/acrossDocument.ts';
import { formatNamed } from '../../exchange/formats.ts';
import { findFileOf, leftOpenIn, type Writers } from '../../exchange/makeFile.ts';
import { findAcrossParts } from '../../features/acrossParts.ts';
import { findConnections } from '../../features/connections.ts';
import type { AcrossContext } from '../../features/context.ts';
import { findMeetingCalendar } from '../../features/meetingCalendar.ts';
import type { Work } from '../../incremental/work.ts';
import { resultOf } from './exportResult.ts';

/** The parameters, unchecked. */
export interface UntrustedAcrossFile {
  readonly format?: unknown;
  readonly group?: unknown;
}

/** The file, or why there is none, bit by bit; null for parameters that are none. */
export function* findAcrossFile(
  { format: typed, group = 'gremium' }: UntrustedAcrossFile,
  context: AcrossContext,
  writers: Writers,
): Work<ExportResult | null> {
  const format = typeof typed === 'string' ? formatNamed(typed) : undefined;
  const grouping = ACROSS_GROUPINGS.find((one) => one === group);
  if (format === undefined || grouping === undefined) return null;
  const uri = context.files[0]?.uri ?? '';
  const sources = context.files.flatMap((file) => {
    const scope = context.scopeOf(file.uri);
    return scope === undefined ? [] : [{ scope }];
  });
  const obstacles = leftOpenIn(sources);
  if (obstacles.length > 0) return resultOf({ kind: 'stopped', obstacles }, uri);
  yield;
  const connections = yield* findConnections(context);
  const calendar = yield* findMeetingCalendar(context);
  const document = acrossDocument(yield* findAcrossParts(context, connections, calendar), grouping);
  yield;
  return resultOf(yield* findFileOf(document, format, writers), uri);
}
