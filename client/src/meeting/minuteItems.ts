/** What the box of the minutes shows below what is typed, and what Enter does with it. Knows nothing of VS Code. */
import type { MinuteReading } from '../../../protocol/meeting.ts';

export interface MinuteItem {
  /** A sign, which nothing that is typed is: so the editor leaves the order alone. */
  readonly label: string;
  readonly description: string;
  /** Shown whatever is typed. */
  readonly alwaysShow: true;
  /** The number that choosing it puts into the box; undefined for what tells how the line is read. */
  readonly number?: string;
}

export interface MinuteWords {
  readonly willWrite: string;
  readonly willGo: string;
  readonly confirmRemark: string;
  readonly enterAgain: string;
  readonly wasWritten: string;
  readonly cannotWrite: string;
}

const READ = '✎';
const DOUBT = '?';
const SHOWN = '»';
const NUMBER = '#';
const DONE = '✓';

/**
 * The items for a reading: first what Enter does, a line for each line that is written, then what is to be known of it, and the numbers
 * that what is typed may become.
 * @param isAsked true once Enter was pressed for what is not sure.
 * @param last what was written before, as long as nothing is typed.
 */
export function minuteItems(
  { kind, lines, notes, completions }: MinuteReading,
  words: MinuteWords,
  isAsked: boolean,
  last: readonly string[],
): MinuteItem[] {
  const item = (label: string, description: string): MinuteItem => ({ label, description, alwaysShow: true });
  const numbers = completions.map(({ number, title }) => ({ ...item(NUMBER, `${number}: ${title}`), number }));
  const told = notes.map((note) => item(SHOWN, note));
  const after = (lead: string) =>
    lines.map((line, at) => item(at === 0 ? READ : '', at === 0 ? `${lead}: ${line}` : line));
  switch (kind) {
    case 'nothing':
      return last.map((line, at) => item(at === 0 ? DONE : '', at === 0 ? `${words.wasWritten}: ${line}` : line));
    case 'point':
      return after(words.willGo);
    case 'shown':
      return [...lines.map((line) => item(SHOWN, line)), ...numbers];
    case 'written':
      return [...after(words.willWrite), ...told];
    case 'doubt': {
      const lead = isAsked ? words.enterAgain : words.confirmRemark;
      const doubts = lines.map((line, at) => item(at === 0 ? DOUBT : '', at === 0 ? `${lead}: ${line}` : line));
      return [...doubts, ...told, ...numbers];
    }
    case 'refused':
      return [...notes.map((note) => item(DOUBT, `${words.cannotWrite}: ${note}`)), ...numbers];
  }
}

/** What Enter does with a reading: write it, ask to confirm it, go to a point, or nothing. */
export function onEnter({ kind }: MinuteReading, isAsked: boolean): 'write' | 'confirmed' | 'ask' | 'go' | 'nothing' {
  if (kind === 'written') return 'write';
  if (kind === 'point') return 'go';
  return kind === 'doubt' ? (isAsked ? 'confirmed' : 'ask') : 'nothing';
}

/** The lines that were typed, from the last back and forth again. */
export class TypedLines {
  readonly #lines: string[] = [];
  #at = 0;

  add(line: string): void {
    this.#lines.push(line);
    this.#at = this.#lines.length;
  }

  /** The one before; undefined at the first. */
  earlier(): string | undefined {
    if (this.#at === 0) return undefined;
    return this.#lines[--this.#at];
  }

  /** The one after; empty behind the last. */
  later(): string {
    this.#at = Math.min(this.#at + 1, this.#lines.length);
    return this.#lines[this.#at] ?? '';
  }
}
