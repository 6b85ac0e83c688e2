import { type Entry, fieldOf } from '../syntax/entry.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** Where an entry says when it is on the agenda: what was read as the day or period, else the name of the field. */
export function agendaSpan(entry: Entry): Span {
  const field = fieldOf(entry, 'bespreken');
  const moment = field?.kind === 'agendaMoment' ? field.moment.moment : undefined;
  if (moment !== undefined) return shiftSpan(moment.node.span, moment.start);
  return field?.nameSpan ?? entry.keyword;
}
