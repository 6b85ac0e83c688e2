/** What a table says was agreed, at the lines of the minutes that say it too. */
import { oneLine } from './cellText.ts';
import type { DraftEntry } from './draft.ts';
import { valueLines } from './fieldText.ts';
import type { Agenda } from './meetingEntry.ts';

const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  actie: ['actiepunt', 'actie'],
  besluit: ['besluit', 'besluitpunt'],
};

export type Line = Agenda['lines'][number];

/** Places for what was agreed in minutes that were read: each costs its own words, however many there are. */
export class AgreedPlaces {
  readonly #lines: Line[];
  /** The first line that says something, by a word for what it is and by what it says. */
  readonly #said = new Map<string, Map<string, { readonly line: Line; readonly at: number }>>();
  /** The lengths of all that is said, the shortest first. */
  readonly #lengths: readonly number[];
  /** The lines that were made here, by all that the entry is called. */
  readonly #made = new Map<string, Line>();
  /** What goes below a line, what was placed last in front. */
  readonly #below = new Map<Line, Line[][]>();
  /** The point at which those are put of which no line says anything. */
  #point: string | undefined;

  constructor({ lines }: Agenda) {
    this.#lines = lines;
    this.#point = lines.findLast(({ depth }) => depth === 0)?.text;
    const lengths = new Set<number>();
    for (const [at, line] of lines.entries()) {
      const colon = line.text.indexOf(':');
      const rest = oneLine(line.text.slice(colon + 1));
      if (colon === -1 || rest === '') continue;
      const [word = ''] = line.text
        .slice(0, colon)
        .replace(/^(?:[a-z][.)]|[-•])\s/u, '')
        .toLowerCase()
        .split(' ', 1);
      const said = this.#said.get(word) ?? new Map();
      this.#said.set(word, said);
      if (!said.has(rest)) said.set(rest, { line, at });
      lengths.add(rest.length);
    }
    this.#lengths = [...lengths].toSorted((one, other) => one - other);
  }

  /**
   * Puts the fields of an entry at the line that says what it is; what no line says gets one at the end. The words of the table that stood
   * at that line already come back, to be told.
   * @param heading the point that gets those of which no line says anything; undefined for the last one
   * @param at the line that says it, where that is known
   */
  place(entry: DraftEntry, heading: string | undefined, at?: Line): string[] {
    const { kind, identity, title, fields } = entry;
    const key = [kind, identity ?? '', title].join('\t');
    const known = at ?? this.#saidOf(entry) ?? this.#made.get(key);
    const line = known ?? this.#add(entry, heading);
    if (known === undefined) this.#made.set(key, line);
    const below = fields.flatMap((field) =>
      valueLines(field, kind).map((text, place) => ({
        depth: line.depth + 1,
        text: place === 0 ? `${field.name}: ${text}` : text,
      })),
    );
    const all = this.#below.get(line);
    if (all === undefined) this.#below.set(line, [below]);
    else all.push(below);
    return known === undefined ? [] : [[identity, title].filter(Boolean).join(' ')];
  }

  /** The lines of the minutes, with all that was placed. */
  all(): Line[] {
    return this.#lines.flatMap((line) => [line, ...(this.#below.get(line)?.toReversed().flat() ?? [])]);
  }

  #add({ kind, identity, title }: DraftEntry, heading: string | undefined): Line {
    if (this.#point === undefined || (heading !== undefined && this.#point !== heading)) {
      this.#point = heading ?? 'Afspraken';
      this.#lines.push({ depth: 0, text: this.#point });
    }
    const number = identity === undefined ? '' : ` (${identity})`;
    const line = { depth: 1, text: `${kind === 'actie' ? 'actiepunt' : kind}${number}: ${title}` };
    this.#lines.push(line);
    return line;
  }

  /** The first line of the minutes that says the beginning of a title, or all of it. */
  #saidOf({ kind, title }: DraftEntry): Line | undefined {
    const all = (KIND_WORDS[kind] ?? [kind]).flatMap((word) => this.#said.get(word) ?? []);
    let first: { readonly line: Line; readonly at: number } | undefined;
    for (const length of all.length === 0 ? [] : this.#lengths) {
      if (length > title.length) break;
      const begin = title.slice(0, length);
      for (const said of all) {
        const found = said.get(begin);
        if (found !== undefined && (first === undefined || found.at < first.at)) first = found;
      }
    }
    return first?.line;
  }
}
