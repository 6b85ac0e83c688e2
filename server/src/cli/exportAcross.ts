/** `duo export --layout overzicht`: a file of all registers together. */
import { acrossDocument } from '../exchange/acrossDocument.ts';
import { allAtOnce } from '../exchange/bits.ts';
import { findFileOf, leftOpenIn, type MadeFile, type Writers } from '../exchange/makeFile.ts';
import { findAcrossParts } from '../features/acrossParts.ts';
import { findConnections } from '../features/connections.ts';
import type { AcrossContext } from '../features/context.ts';
import { findMeetingCalendar } from '../features/meetingCalendar.ts';
import { referenceDate } from '../model/index/referenceDate.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { ExportCommand } from './options.ts';
import type { Registers } from './registers.ts';

/** The file, or why there is none; nothing is written yet. */
export function exportedAcross(
  { format, day }: ExportCommand,
  { workspace, files }: Registers,
  today: CalendarDay,
  writers: Writers,
): MadeFile {
  const { index } = workspace;
  const sources = files.flatMap((file) => {
    const scope = index.scopeOf(file.uri);
    return scope === undefined ? [] : [{ scope }];
  });
  const obstacles = leftOpenIn(sources);
  if (obstacles.length > 0) return { kind: 'stopped', obstacles };
  const fallback = { setting: undefined, today };
  const context: AcrossContext = {
    files,
    scopeOf: (uri) => index.scopeOf(uri),
    // A day that is given goes before that of each register.
    referenceDateOf: (scope) =>
      day === undefined ? referenceDate(scope, fallback) : { day, source: 'setting', noteDay: day },
    day: day ?? today,
  };
  const [connections, calendar] = [allAtOnce(findConnections(context)), allAtOnce(findMeetingCalendar(context))];
  const parts = allAtOnce(findAcrossParts(context, connections, calendar));
  return allAtOnce(findFileOf(acrossDocument(parts, 'gremium'), format, writers));
}
