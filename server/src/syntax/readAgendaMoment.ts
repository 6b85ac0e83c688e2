/** Reads when an action is to be discussed: `DUO 12 maart 2021`, `volgende vergadering`. */
import { wordAt } from '../text/span.ts';
import type { DeadlineNode } from './dates/ast.ts';
import { type LeadingDeadline, readDeadline, readLeadingPeriod } from './dates/read.ts';
import type { AgendaMoment, ValueLine } from './entry.ts';

/** A gremium, a date or period, or both; text may follow behind `:`, `over` or `;`; anything else is just text. */
export function readAgendaMoment(line: ValueLine | undefined): AgendaMoment {
  const nothing: AgendaMoment = { gremium: undefined, moment: undefined };
  if (line === undefined) return nothing;
  const { text, start } = line;
  const whole = readLeadingPeriod(text);
  if (whole !== undefined && endsMoment(text, whole.end)) {
    return { gremium: undefined, moment: { node: asDeadline(text, whole), start } };
  }
  // A gremium is one name in front of the moment: one or more words, up to where a moment begins.
  for (const space of text.matchAll(/\s+(?=\S)/gu)) {
    const from = space.index + space[0].length;
    const period = readLeadingPeriod(text.slice(from));
    if (period === undefined || !endsMoment(text, from + period.end)) continue;
    const gremium = wordAt(text, 0, space.index);
    return {
      gremium: { text: gremium.text, start, end: start + gremium.end },
      moment: { node: asDeadline(text.slice(from), period), start: start + from },
    };
  }
  // `bij de begrotingsbehandeling`; of other words it is not sure that they are those of a moment
  const node = readDeadline(text);
  return node.kind === 'nextMeeting' || (node.kind === 'moment' && node.isMarked)
    ? { gremium: undefined, moment: { node, start } }
    : nothing;
}

/** A moment as a deadline reads it: to the grammar `volgende vergadering` names a gremium. */
function asDeadline(text: string, { deadline, end }: LeadingDeadline): DeadlineNode {
  if (deadline.kind !== 'nextMeeting') return deadline;
  const again = readDeadline(text.slice(0, end));
  return again.kind === 'nextMeeting' ? again : deadline;
}

/** True when nothing follows at an offset but a remark or a text that is set off. */
function endsMoment(text: string, at: number): boolean {
  return /^\s*(?:$|[:;(]|over\s)/iu.test(text.slice(at));
}
