import { type Entry, fieldOf } from '../syntax/entry.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** The place where an entry says that it is on the agenda: the day or period as read, else the name of the field. */
export function agendaSpan(entry: Entry): Span {
  const field = fieldOf(entry, 'bespreken');
  const moment = field?.kind === 'agendaMoment' ? field.moment.moment : undefined;
  if (moment !== undefined) return shiftSpan(moment.node.span, moment.start);
  return field?.nameSpan ?? entry.keyword;
}
