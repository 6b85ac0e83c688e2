/** What a file of all registers together holds: all that is open, what waits for what, and when the gremia meet. Plain values. */
import type { CalendarMeeting, Connections, LinkKind, MeetingCalendar } from '../../../protocol/across.ts';
import type { OverviewAction } from '../../../protocol/overview.ts';
import type { Work } from '../incremental/work.ts';
import { fileName } from '../model/index/fileIndex.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { AcrossContext } from './context.ts';
import { MOST_ENTRIES, namesOf, openActions } from './openActions.ts';

export interface AcrossParts {
  readonly day: CalendarDay;
  readonly registers: readonly {
    readonly uri: string;
    readonly title: string;
    readonly gremium: string | null;
    readonly actions: readonly OverviewAction[];
  }[];
  /** The titles of registers that are too large to be counted. */
  readonly tooLarge: readonly string[];
  /** What stands first and what waits for it, in words. */
  readonly links: readonly { readonly first: string; readonly kind: LinkKind; readonly second: string }[];
  readonly linksLeftOut: number;
  /** Those from the day on. */
  readonly meetings: readonly CalendarMeeting[];
}

/** All of it, of what was found already and of what is open; of the connections what waits still. */
export function* findAcrossParts(
  context: AcrossContext,
  { nodes, links, leftOut }: Connections,
  calendar: MeetingCalendar,
): Work<AcrossParts> {
  const registers: AcrossParts['registers'][number][] = [];
  const tooLarge: string[] = [];
  for (const file of context.files) {
    const scope = context.scopeOf(file.uri);
    if (scope === undefined) continue;
    const { open } = yield* openActions(scope, context.referenceDateOf(scope));
    const { title: named, gremium } = namesOf(scope);
    const title = named ?? fileName(file.uri);
    if (file.document.entries.size > MOST_ENTRIES) tooLarge.push(title);
    const actions = open.map(({ action }) => action);
    if (actions.length > 0) registers.push({ uri: file.uri, title, gremium, actions });
    yield;
  }
  const nameOf = (at: number) => {
    const { number, title, register, uri, kind } = nodes[at]!;
    const name = [number, title].filter((part) => part !== null).join(' ');
    return kind === 'gremium' ? name : `${name} (${register ?? fileName(uri)})`;
  };
  return {
    day: context.day,
    registers,
    tooLarge,
    links: links
      .filter(({ from, to }) => nodes[from]!.isOpen && nodes[to]!.isOpen)
      .map(({ from, to, kind }) => ({ first: nameOf(from), kind, second: nameOf(to) })),
    linksLeftOut: leftOut,
    meetings: calendar.meetings.filter(({ day }) => day >= calendar.day),
  };
}
