/** Signature help: while a value is typed, the form that it has, and which part of it comes now. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ParameterInformation, Position, SignatureHelp } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import type { DeadlineNode } from '../syntax/dates/ast.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import { entryAt } from '../syntax/document.ts';
import type { Entry, Field, HistoryField } from '../syntax/entry.ts';
import { outcomeIn } from '../syntax/statusWords.ts';
import { STATUSES } from '../syntax/vocabulary.ts';
import { lineFrom } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { FeatureContext } from './context.ts';
import { cursorContext } from './cursorContext.ts';

/** The forms of a deadline, in Dutch as it is typed; the words before them are those of the language of the editor. */
const DEADLINE_FORMS = {
  day: '1 maart 2021 · 1-3-2021 · uiterlijk 1 maart 2021',
  period: 'maart 2021 · eind Q2 2021 · week 12 2021 · voor de zomer 2021',
  waits: 'na actie 15 · volgend DUO · voor het zomerreces',
  none: 'z.s.m. · doorlopend · n.v.t. · nader te bepalen',
} as const;

/** A part of a form: its words in the label, and what is said of it. */
interface Part {
  readonly label: string;
  readonly says?: string;
}

interface Form {
  /** The name of the field when it stands before the parts. */
  readonly before: string;
  readonly parts: readonly Part[];
  readonly between: string;
  readonly says: string;
  /** The index of the part that comes now. */
  readonly active: number;
}

/**
 * The form of the value at a position: of a list of people, organisations, gremia or actions, of a line of the history, of
 * a deadline, of a register's own statuses and fields, of how a vote went, of the days of a moment. Null anywhere else: before the
 * colon, in texts, other titles and comments. Costs the entry at the position.
 */
export function getSignatureHelp(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): SignatureHelp | null {
  const at = document.offsetAt(position);
  const host = entryAt(scope.file.document, at);
  const { text } = host.entry;
  const offset = Math.min(at - host.start, text.length);
  const moment = host.kind === 'moment' ? momentForm(host.entry, offset) : undefined;
  if (moment !== undefined) return helpOf(moment);
  const place = cursorContext(host, offset)?.place;
  if (place?.kind !== 'value') return null;
  const form = formOf(text, place.field, place.region, offset);
  return form === undefined ? null : helpOf(form);
}

function formOf(text: string, field: Field, region: Span, offset: number): Form | undefined {
  const words = messages.signature;
  switch (field.kind) {
    case 'people':
      return listForm(field, words.people, words.peopleSays, nthOf(field.parts, text, offset));
    case 'organisations':
      return listForm(field, words.organisations, words.organisationsSays, nthOf(field.parts, text, offset));
    case 'gremia':
      return listForm(field, words.gremia, words.gremiaSays, nthOf(field.parts, text, offset));
    case 'actions':
      return listForm(field, words.actions, words.actionsSays, nthOf(field.references, text, offset));
    case 'history':
      return historyForm(text, field, region, offset);
    case 'deadline':
      return deadlineForm(field, text.slice(region.start, region.end));
    case 'ownStatuses':
      return ownStatusForm(field, text.slice(region.start, offset));
    case 'columns':
      return columnForm(field, text.slice(region.start, offset));
    case 'ownFields':
      return listForm(field, words.ownFields, words.ownFieldsSays, nthOf(field.words, text, offset));
    case 'plain':
      return field.name === 'uitslag' ? outcomeForm(field, text.slice(region.start, offset)) : undefined;
    default:
      return undefined;
  }
}

/** `moment naam met jaar: eerste dag – laatste dag`, on its first line behind the keyword; undefined elsewhere. */
function momentForm({ keyword, text }: Entry, offset: number): Form | undefined {
  const { end } = lineFrom(text, keyword.end);
  if (offset <= keyword.end || offset > end) return undefined;
  const colon = text.slice(keyword.end, offset).indexOf(':');
  const { name, first, last } = messages.signature.moment;
  const isBehindFirst = colon !== -1 && /\s(?:[-–—]|t\/m|tot en met)/u.test(text.slice(keyword.end + colon, offset));
  return {
    before: `${keyword.text} `,
    parts: [
      { label: name, says: 'zomerreces 2025 · begrotingsbehandeling 2025' },
      { label: first, says: '5 juli 2025' },
      { label: last, says: '– 31 augustus 2025' },
    ],
    between: ' · ',
    says: messages.signature.momentSays,
    active: colon === -1 ? 0 : isBehindFirst ? 2 : 1,
  };
}

/** `eigenaar: naam of organisatie, naam …` */
function listForm(field: Field, words: { first: string; more: string }, says: string, nth: number): Form {
  const parts = [{ label: words.first }, { label: words.more }];
  return { before: `${field.name}: `, parts, between: ', ', says, active: Math.min(nth, 1) };
}

/** The number of parts of a list that end before the cursor, with a mark or another word between them and it. */
function nthOf(parts: readonly Span[], text: string, offset: number): number {
  return parts.filter(({ end }) => end <= offset && /[^ \t\u00A0]/u.test(text.slice(end, offset))).length;
}

/** `datum · gremium · wat er gebeurde` */
function historyForm(text: string, { history }: HistoryField, region: Span, offset: number): Form {
  const words = messages.signature;
  const line = history.find(({ start }) => start >= region.start && start <= region.end);
  const dateEnd = line?.dateSpan?.end;
  const colon = dateEnd === undefined ? -1 : text.slice(0, region.end).indexOf(':', dateEnd);
  const isBehindDate = dateEnd !== undefined && offset > dateEnd;
  return {
    before: '',
    parts: [
      { label: words.history.date, says: words.historyDate },
      { label: words.history.gremium, says: words.historyGremium },
      { label: words.history.text, says: words.historyText },
    ],
    between: ' · ',
    says: '',
    active: colon !== -1 && offset > colon ? 2 : isBehindDate ? 1 : 0,
  };
}

/** `statussen: uw woord = wat het betekent`, of the last of a line. */
function ownStatusForm(field: Field, typed: string): Form {
  const { word, means } = messages.signature.ownStatus;
  const meanings = [...STATUSES, 'open'].join(' · ');
  const own = typed.slice(Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1);
  return {
    before: `${field.name}: `,
    parts: [{ label: word }, { label: means, says: meanings }],
    between: ' = ',
    says: messages.signature.ownStatusSays,
    active: /=|->|→/u.test(own) ? 1 : 0,
  };
}

/** `kolommen: kolom = wat erboven komt`, of the last of a line. */
function columnForm(field: Field, typed: string): Form {
  const { column, columnSays } = messages.signature;
  const own = typed.slice(Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1);
  return {
    before: `${field.name}: `,
    parts: [{ label: column.column }, { label: column.header, says: 'wat = Onderwerp' }],
    between: ' = ',
    says: columnSays,
    active: /=|->|→|:/u.test(own) ? 1 : 0,
  };
}

/** `uitslag: hoe er is gestemd (stemmen voor en tegen)` */
function outcomeForm(field: Field, typed: string): Form {
  const { outcome, votes } = messages.signature.outcome;
  return {
    before: `${field.name}: `,
    parts: [
      { label: outcome, says: OUTCOMES },
      { label: votes, says: '(20 voor, 15 tegen)' },
    ],
    between: ' · ',
    says: '',
    active: outcomeIn(typed.trimStart()) === undefined ? 0 : 1,
  };
}

/** The outcomes of a vote, in Dutch as it is typed. */
const OUTCOMES = 'aangenomen · verworpen · aangehouden · ingetrokken';

/** `deadline: dag · periode · na iets anders · zonder dag`, each with its forms. */
function deadlineForm(field: Field, typed: string): Form {
  const words = messages.signature;
  const kinds = ['day', 'period', 'waits', 'none'] as const;
  return {
    before: `${field.name}: `,
    parts: kinds.map((kind) => ({ label: words.deadline[kind], says: DEADLINE_FORMS[kind] })),
    between: ' · ',
    says: words.deadlineSays,
    active: kinds.indexOf(kindOf(readDeadline(typed))),
  };
}

/** The form that a text has; a day while that cannot be told, since most deadlines are one. */
function kindOf(node: DeadlineNode): keyof typeof DEADLINE_FORMS {
  switch (node.kind) {
    case 'period':
      return node.period.kind === 'date' ? 'day' : 'period';
    case 'afterAction':
    case 'afterDecision':
    case 'nextMeeting':
    case 'moment':
      return 'waits';
    case 'asap':
    case 'open':
      return 'none';
    case 'text':
      return 'day';
  }
}

function helpOf({ before, parts, between, says, active }: Form): SignatureHelp {
  const parameters: ParameterInformation[] = parts.map(({ label, says: documentation }) => ({
    label,
    ...(documentation === undefined ? {} : { documentation }),
  }));
  const label = before + parts.map((part) => part.label).join(between);
  return {
    signatures: [{ label, parameters, ...(says === '' ? {} : { documentation: says }) }],
    activeSignature: 0,
    activeParameter: active,
  };
}
