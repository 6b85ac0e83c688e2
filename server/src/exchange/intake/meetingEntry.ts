/** Minutes and agendas: a meeting with its facts, its points and what was said, as an entry `vergadering`. */
import { findDates } from '../../syntax/dates/read.ts';
import { fieldNameOf } from '../../syntax/vocabulary.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { linesOf, oneLine } from './cellText.ts';
import { type DraftEntry, newEntry, type Origin } from './draft.ts';
import { isFieldOf } from './kinds.ts';
import { headerKey } from './roles.ts';
import { lastSentence } from './saidActions.ts';

/** What the title of a document says that is about a meeting: `DUO 13 januari 2021` of `Verslag DUO 13 januari 2021`. */
export interface MeetingTitle {
  readonly of: 'agenda' | 'minutes';
  readonly name: string;
}

const ABOUT: ReadonlySet<string> = new Set([
  ...(['agenda', 'verslag', 'notulen', 'conceptverslag', 'concept-verslag', 'besprekingsverslag'] as const),
]);
/** What may come with it. */
const TOO: ReadonlySet<string> = new Set(
  'annotatie annotaties stukken vergaderstukken bijlagen toelichting actielijst besluitenlijst actiepunten notulen verslag'.split(
    ' ',
  ),
);
/** Words between what it is and whose it is. */
const BETWEEN: ReadonlySet<string> = new Set(['van', 'de', 'het', 'vergadering', '-', '–', ':']);

/** Undefined when a text is no title of minutes or an agenda. */
export function meetingTitle(text: string): MeetingTitle | undefined {
  const [word = '', ...rest] = oneLine(text).split(' ');
  const first = withoutAtEnd(word.toLowerCase(), ':');
  if (!ABOUT.has(first) || text.length > 150) return undefined;
  if (rest[0]?.toLowerCase() === 'en' && TOO.has(rest[1]?.toLowerCase() ?? '')) rest.splice(0, 2);
  while (rest[0] !== undefined && BETWEEN.has(rest[0].toLowerCase())) rest.shift();
  return { of: first === 'agenda' ? 'agenda' : 'minutes', name: rest.join(' ') };
}

const LABELS: Readonly<Record<string, string>> = {
  deelnemers: 'aanwezig',
  aanwezigen: 'aanwezig',
  aanwezig: 'aanwezig',
  afwezigen: 'afwezig',
  'afwezig met kennisgeving': 'afwezig',
  'met kennisgeving afwezig': 'afwezig',
  'afwezig m k': 'afwezig',
  'afwezig mk': 'afwezig',
  verhinderd: 'afwezig',
  'te gast': 'te gast',
  gasten: 'te gast',
  notulist: 'verslag',
  'verslag door': 'verslag',
  'ons kenmerk': 'kenmerk',
  locatie: 'plaats',
  plaats: 'plaats',
  tijdstip: 'tijd',
};

/** The field of a meeting that a label names; undefined when it names none. */
export function meetingField(label: string): string | undefined {
  const key = headerKey(label);
  const name = LABELS[key] ?? fieldNameOf('vergadering', key);
  return name !== undefined && name !== 'agenda' && name !== 'register' && isFieldOf('vergadering', name)
    ? name
    : undefined;
}

export function isDateLabel(label: string): boolean {
  return /^(?:vergader)?datum(?: en tijd)?$|^datum vergadering$|^vergaderdatum en tijd$/u.test(headerKey(label));
}

/** A meeting with its first line: the gremia and the day, wherever each stands. */
export function meetingEntry(
  name: string,
  date: string | undefined,
  origin: Origin,
): DraftEntry & { agenda: NonNullable<DraftEntry['agenda']> } {
  const hasDate = findDates(name).some(({ year }) => year !== undefined);
  const identity = oneLine(
    [name, hasDate ? undefined : date].filter((part) => part !== undefined && part !== '').join(' '),
  );
  const [head, ...title] = identity.split(/:(?=\D)/u);
  const entry = newEntry('vergadering', head === '' ? undefined : head, oneLine(title.join(':')), origin);
  return { ...entry, agenda: [] };
}

/** Points and notes as the lines of an agenda: a point at the first depth, what was said below it deeper. */
export class Agenda {
  readonly lines: { depth: number; text: string }[];
  #depth = -1;

  constructor(lines: { depth: number; text: string }[]) {
    this.lines = lines;
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  point(text: string, depth: number): void {
    const at = Math.min(depth, this.#depth + 1);
    this.lines.push({ depth: at, text: oneLine(text) });
    this.#depth = at;
  }

  /** The last sentence of the last note, which is taken out; below a point alone the words of that, which stay. */
  takeSentence(): string {
    const last = this.lines.at(-1)!;
    if (last.depth <= this.#depth) return oneLine(last.text.replace(/^(?:\d{1,2}|[a-z])[.)]\s/u, ''));
    const { before, sentence } = lastSentence(last.text.replace(/^[-–•*] /u, ''));
    this.lines.pop();
    if (before !== '')
      this.lines.push({ depth: last.depth, text: last.text.slice(0, last.text.length - sentence.length).trim() });
    return sentence;
  }

  note(text: string, deeper = 0): void {
    // A note needs a point to stand below.
    if (this.#depth === -1) this.point(text.split('\n')[0]!, 0);
    const lines =
      this.#depth === 0 && this.lines.length === 1 && this.lines[0]!.text === oneLine(text.split('\n')[0]!)
        ? linesOf(text).slice(1)
        : linesOf(text);
    for (const line of lines) this.lines.push({ depth: this.#depth + 1 + deeper, text: line });
  }
}
