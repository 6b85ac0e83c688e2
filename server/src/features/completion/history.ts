/** Proposals on a line of the history: its date, its gremium, and the new value of what it changes. */
import { messages } from '../../messages/index.ts';
import { partiesIn } from '../../model/references/people.ts';
import type { HistoryField, HistoryLine } from '../../syntax/entry.ts';
import { valueKindOf } from '../../syntax/vocabulary.ts';
import { type Span, trimmedSpan, trimmedWord } from '../../text/span.ts';
import { choicesFor } from './choices.ts';
import { dateProposal, deadlineProposals } from './dates.ts';
import { nameProposals } from './names.ts';
import { type Cursor, orderOf, type Proposal, spaced } from './proposal.ts';
import { registerGremium } from './registerGremium.ts';

/** A change up to its new value: `status in uitvoering -> `. */
const CHANGE = /^\s*(status|deadline|eigenaar)(?=\s|[-=]>|[→⇒\uF0E0]).*?(?:[-=]>|[→⇒\uF0E0]|\snaar(?=\s))\s*/iu;
/** A date that is being typed; longer is text. */
const DATE_BEGUN = /^\d[\d\p{L}\s./-]{0,20}$/u;
/** The end of a new value, after which the line is text again. */
const REMARK = /[;,(]|\.\s/u;

/** The proposals on a line of the history; `region` is all of the line. */
export function* historyProposals(cursor: Cursor, field: HistoryField, region: Span): Iterable<Proposal> {
  const { text } = cursor.placed.entry;
  const { start, end } = region;
  const line = field.history.find((one) => one.start >= start && one.start < end);
  const colon = line?.dateSpan === undefined ? -1 : text.slice(0, end).indexOf(':', line.dateSpan.end);
  if (colon !== -1 && cursor.offset > colon) {
    yield* changeProposals(cursor, { start: colon + 1, end });
    return;
  }
  yield* startProposals(cursor, line, region);
  if (line?.dateSpan !== undefined && cursor.offset > line.dateSpan.end) {
    yield* gremiumProposals(cursor, line.dateSpan.end, colon);
  }
}

/** The day of the note, with the colon that belongs there; once more with the gremium that keeps the register. */
function* startProposals(cursor: Cursor, line: HistoryLine | undefined, region: Span): Iterable<Proposal> {
  const { referenceDate, scope } = cursor.context;
  const { text } = cursor.placed.entry;
  const span = dateSpanAt(cursor, line, region);
  if (span === undefined) return;
  // The date of a line that has its colon is only exchanged for another.
  const hasColon = span.start < span.end && text.slice(span.end, region.end).includes(':');
  const isToday = referenceDate.source === 'today';
  const detail = isToday ? messages.completion.dates.today : messages.completion.referenceDay;
  const note = dateProposal(cursor, span, referenceDate.noteDay, detail, orderOf(0, 0), hasColon ? '' : ': ');
  yield note;
  const gremium = registerGremium(scope);
  if (hasColon || gremium === undefined) return;
  const label = `${note.label} ${gremium}`;
  const filter = `${label} ${detail}`;
  yield { ...note, label, filter, text: `${spaced(text, span.start, label)}: `, order: orderOf(0, 1) };
}

/** The span that the date of a note replaces; undefined where no date is typed: in text, or behind a full date. */
function dateSpanAt({ placed, offset }: Cursor, line: HistoryLine | undefined, region: Span): Span | undefined {
  const { text } = placed.entry;
  const { start, end } = trimmedSpan(text, region.start, region.end);
  const dateSpan = line?.dateSpan;
  if (dateSpan !== undefined && offset === dateSpan.end && line?.date?.date.year !== undefined) return undefined;
  if (dateSpan !== undefined && offset <= dateSpan.end) {
    return { start: Math.min(dateSpan.start, offset), end: dateSpan.end };
  }
  if (offset <= start || start === end) return { start: offset, end: offset };
  const hasYear = line?.date?.date.year !== undefined;
  const rest = /^\S*/u.exec(text.slice(offset, end))![0].length;
  const typed = text.slice(start, offset);
  const isWord = /^\p{L}+$/u.test(typed) && offset + rest === end;
  if (hasYear || !(isWord || DATE_BEGUN.test(typed))) return undefined;
  return { start, end: offset + rest };
}

/** The gremia between date and colon. Without a colon what follows the word at the cursor may be the text already. */
function* gremiumProposals(cursor: Cursor, start: number, colon: number): Iterable<Proposal> {
  const { placed, offset, context } = cursor;
  const { text } = placed.entry;
  const end = colon === -1 ? offset + /^\S*/u.exec(text.slice(offset))![0].length : colon;
  const word = trimmedWord(text, start, end);
  const parties = word === undefined ? [] : partiesIn(word, context.scope);
  const suffix = colon === -1 ? ': ' : '';
  const wanted = { kinds: ['gremium'], bracketKinds: [], standIns: false, suffix } as const;
  yield* nameProposals(cursor, { start, end }, parties, wanted);
}

/** The values that a history line may change something to; none in any other text. */
function* changeProposals(cursor: Cursor, region: Span): Iterable<Proposal> {
  const { text, kind } = cursor.placed.entry;
  const change = CHANGE.exec(text.slice(region.start, cursor.offset));
  const start = region.start + (change?.[0].length ?? 0);
  if (change === null || kind === undefined || REMARK.test(text.slice(start, cursor.offset))) return;
  const rest = text.slice(cursor.offset, region.end);
  const length = rest.search(REMARK);
  const value = trimmedSpan(text, start, length === -1 ? region.end : cursor.offset + length);
  const span = { start: Math.min(start, cursor.offset), end: Math.max(cursor.offset, value.end) };
  // A decision has no status, so that nothing is proposed for it there.
  const changed = valueKindOf(kind, change[1]!.toLowerCase());
  switch (changed) {
    case 'status':
    case 'promiseStatus':
    case 'motionStatus':
      yield* choicesFor(cursor, changed, span);
      break;
    case 'deadline':
      yield* deadlineProposals(cursor, span);
      break;
    case 'people':
      yield* nameProposals(cursor, span, [], {
        kinds: ['persoon', 'organisatie', 'gremium'],
        bracketKinds: ['organisatie'],
        standIns: true,
        ranked: true,
      });
      break;
    default:
  }
}
