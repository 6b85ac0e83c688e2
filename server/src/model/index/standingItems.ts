/** The points that come back on each agenda of a gremium: what opens it and closes it, and what stood on the last two. */
import { findDates } from '../../syntax/dates/read.ts';
import { type AgendaItem, type Entry, fieldOf } from '../../syntax/entry.ts';
import { type CalendarDay, formatDutch } from '../time/calendar.ts';
import { fullDay } from './entryDates.ts';

export interface StandingItem {
  readonly title: string;
  /** True for a point that stands behind what is spoken of: *Rondvraag*. */
  readonly isClosing: boolean;
}

/** The points of a meeting in the order of the text; empty without an agenda. */
export function agendaItems(meeting: Entry): readonly AgendaItem[] {
  const field = fieldOf(meeting, 'agenda');
  return field?.kind === 'agenda' ? field.items : [];
}

const STANDING =
  /^(?:opening|welkom|mededelingen|vaststell(?:en|ing)|agenda|(?:concept-?)?(?:verslag|notulen)|besluitenlijst|ingekomen|post|actie(?:punten|lijst|s)|doorlopen|terugblik|bespreken actie)(?![\p{L}])/iu;
const CLOSING =
  /^(?:rondvraag|sluiting|afsluiting|w\.?v\.?t\.?t\.?k|wat verder|volgende (?:vergadering|overleg|bijeenkomst)|datum volgende|data volgende)(?![\p{L}])/iu;
const MINUTES =
  /^(?:vaststell(?:en|ing) )?(?:van )?(?:het |de )?(?:concept-?)?(?:verslag|notulen|besluitenlijst)(?![\p{L}])/iu;

/**
 * The points that come back, from the agendas of the last meeting and the one before, in the order of the last one; empty without
 * an agenda. A point about the minutes of an earlier meeting gets the day of the last.
 */
export function standingItems(
  last: { readonly entry: Entry; readonly day: CalendarDay },
  before?: Entry,
): StandingItem[] {
  const known = new Set(before === undefined ? [] : agendaItems(before).map(({ title }) => bare(title?.text ?? '')));
  const found: StandingItem[] = [];
  for (const { title } of agendaItems(last.entry)) {
    if (title === undefined) continue;
    const isClosing = CLOSING.test(title.text);
    if (!isClosing && !STANDING.test(title.text) && !known.has(bare(title.text))) continue;
    found.push({ title: withDay(title.text, last.day), isClosing });
  }
  return found;
}

/** A title without its dates and its case, as two are compared. */
function bare(title: string): string {
  return findDates(title)
    .reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), title)
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** `Verslag d.d. 17 december 2020` with the day of the last meeting in the place of that of the one before it. */
function withDay(title: string, last: CalendarDay): string {
  const [date, ...others] = findDates(title);
  const day = date && fullDay(date);
  if (date === undefined || day === undefined || day >= last || others.length > 0 || !MINUTES.test(title)) return title;
  return title.slice(0, date.span.start) + formatDutch(last) + title.slice(date.span.end);
}
