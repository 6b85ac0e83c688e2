/** What an earlier text of a register has otherwise, as a document: from parameters that may be anything. */
import type { ExportChoices } from '../../../../protocol/export.ts';
import { differenceRows } from '../../compare/differenceRows.ts';
import { fileDifference } from '../../compare/fileDifference.ts';
import { differenceDocument } from '../../exchange/differenceDocument.ts';
import type { ExportDocument } from '../../exchange/document.ts';
import { layoutSeenFrom } from '../../exchange/ownLayouts.ts';
import { registerTitle } from '../../exchange/registerNames.ts';
import { meetingsOf } from '../../model/index/nextMeeting.ts';
import { type DefaultDate, referenceDate } from '../../model/index/referenceDate.ts';
import type { Scope } from '../../model/index/scope.ts';
import { gremiaOfRegister } from '../../model/references/membership.ts';
import { formatDutch, formatIso } from '../../model/time/calendar.ts';

/** What an earlier text of a file has otherwise; undefined where none was given for the changes. */
export function differenceFor(
  { layout, before }: { readonly layout?: unknown; readonly before?: unknown },
  scope: Scope,
  fallback: DefaultDate,
): ExportDocument | undefined {
  if (typeof before !== 'object' || before === null || !('text' in before) || !('name' in before)) return undefined;
  const { text, name } = before;
  const shape = typeof layout === 'string' ? layoutSeenFrom(scope, layout) : undefined;
  if (shape?.of !== 'changes' || typeof text !== 'string' || typeof name !== 'string') return undefined;
  const found = fileDifference(text, scope.file.document.text.slice());
  const { day } = referenceDate(scope, fallback);
  return differenceDocument(found === undefined ? [] : differenceRows(found), {
    title: `${shape.title}: ${registerTitle(scope)}`,
    before: name,
    day: day === undefined ? undefined : formatIso(day),
  });
}

const MOST_MEETINGS = 12;

/** The meetings of the gremia of a register up to its reference date, the last first. */
export function meetingsUntil(scope: Scope, fallback: DefaultDate): ExportChoices['meetings'] {
  const { noteDay } = referenceDate(scope, fallback);
  return gremiaOfRegister(scope)
    .flatMap(({ placed }) => {
      const gremium = placed.head.identity?.text ?? '';
      return meetingsOf(gremium, scope).map(({ day }) => ({ day, gremium }));
    })
    .filter(({ day }) => day <= noteDay)
    .sort((a, b) => b.day - a.day)
    .slice(0, MOST_MEETINGS)
    .map(({ day, gremium }) => ({ day: formatDutch(day), gremium }));
}
