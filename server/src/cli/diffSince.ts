/** `duo diff --since`: what has changed in registers since a day or a meeting, as their dates and histories tell it. */
import { allAtOnce } from '../exchange/bits.ts';
import type { ExportDocument } from '../exchange/document.ts';
import { LAYOUTS } from '../exchange/layouts.ts';
import { documentOf } from '../exchange/makeDocument.ts';
import { messages } from '../messages/index.ts';
import { gremiumNamed, meetingsOf } from '../model/index/nextMeeting.ts';
import { referenceDate } from '../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { readSettingDate } from '../server/session/settings.ts';
import type { SinceCommand } from './compareOptions.ts';
import { readRegisters } from './registers.ts';
import { printable } from './report.ts';
import { VersionError } from './versions.ts';

/**
 * What is to be printed, and whether anything has changed.
 * @throws VersionError for what is no day and no meeting, PathError for a path that is no register.
 */
export async function diffSince(
  { paths, since: typed, day, format }: SinceCommand,
  today: CalendarDay,
): Promise<{ readonly report: string; readonly differs: boolean }> {
  const { workspace, files } = await readRegisters(paths);
  const scopes = files.flatMap((file) => workspace.index.scopeOf(file.uri) ?? []);
  const fallback = { setting: undefined, today };
  const since = sinceDay(
    typed,
    scopes,
    day ?? scopes.map((scope) => referenceDate(scope, fallback).noteDay)[0] ?? today,
  );
  if (since === undefined) throw new VersionError(`${messages.diffCommand.badSince(typed)} ${messages.cli.hint}`);
  const layout = LAYOUTS.find(({ of }) => of === 'changes')!;
  const sources = scopes.map((scope) => ({ scope }));
  const document = documentOf(sources, { layout, since, day, fallback });
  if (typeof document === 'string') return { report: format === 'json' ? '{}\n' : '', differs: false };
  const differs = document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  if (format === 'text') return { report: differs ? asText(document) : '', differs };
  const { WRITERS } = await import('../exchange/writers.ts');
  const report = String(allAtOnce(WRITERS[format](document)));
  return { report: report.endsWith('\n') ? report : `${report}\n`, differs };
}

/** The last day that does not count: a day as typed, also behind the name of a gremium, or the last meeting of one; undefined for none. */
function sinceDay(typed: string, scopes: readonly WorkspaceScope[], day: CalendarDay): CalendarDay | undefined {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const own = readSettingDate(text).day;
  if (own !== undefined) return own;
  for (const scope of scopes) {
    if (gremiumNamed(text, scope) !== undefined || meetingsOf(text, scope).length > 0) {
      return meetingsOf(text, scope).findLast((meeting) => meeting.day < day)?.day;
    }
  }
  // `DUO 13 januari 2021`: a day on which that gremium met.
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const held = readSettingDate(words.slice(at).join(' ')).day;
    const name = words.slice(0, at).join(' ');
    if (held !== undefined && scopes.some((scope) => meetingsOf(name, scope).some((one) => one.day === held)))
      return held;
  }
  return undefined;
}

/** The kinds of change, each with a line for each change. */
function asText({ sections }: ExportDocument): string {
  const lines = sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [printable(heading)]),
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => asLine(cells)) : [])),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function asLine(cells: readonly { readonly text: string }[]): string {
  const [kind = '', number = '', title = '', when = '', change = ''] = cells.map(({ text }) => oneLine(text));
  const name = [`${kind} ${number}`.trim(), title].filter((part) => part !== '').join(': ');
  const what = [when, change].filter((part) => part !== '').join(': ');
  return printable(`  ${name}${what === '' ? '' : ` – ${what}`}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
