/**
 * The meeting of 13 January 2021 that the samples hold the minutes of, as it is before it is prepared, and what a secretary types to hold
 * it. All of it comes from the samples, so that what becomes of it can be compared with them.
 */
import { readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLES } from './paths.ts';

export const DAY = '13 januari 2021';
export const LIST_FILE = 'actielijst.duo';
export const MINUTES_FILE = 'notulen.duo';
const MINUTES_SAMPLE = 'notulen-2021-01-13.duo';
const NAMES = ['gremia.duo', 'organisaties.duo', 'personen.duo'];

/** The minutes before it, in our own words: how they number what they make is how it is done. */
export const MINUTES_BEFORE = `register ACTIELIJST

vergadering DUO 17 december 2020
  tijd: 15.00 uur – 16.30 uur
  agenda:
    1. Opening
    2. Mededelingen
    3. Verslag vorige vergadering d.d. 3 december 2020 & actiepunten- en besluitenlijst
    4. Actiepunten
      actiepunt (i): Stukken een week voor het overleg rondsturen
        eigenaar: allen
        deadline: volgend DUO
      besluit (i): De actielijst wordt elk overleg doorgenomen
    5. Rondvraag en sluiting
`;

/** The text of a sample. */
export function sampleText(name: string): string {
  return readFileSync(join(SAMPLES, name), 'utf8');
}

/** The list of actions as it was the week before. */
export function listBefore(): string {
  const action = /^actie 13: [\s\S]*?(?=^actie 14)/mu;
  return sampleText(LIST_FILE)
    .replace('peildatum: 24 maart 2021', 'peildatum: 6 januari 2021')
    .replace(action, (text) => text.replace('eigenaar: Johan Koopmans', 'eigenaar: Anja Woortman'));
}

/** The minutes that the samples hold: the entry of the meeting. */
export function sampleMinutes(): string {
  const text = sampleText(MINUTES_SAMPLE);
  return text.slice(text.indexOf('vergadering DUO'));
}

/** Puts the files into a folder: the list, the names and the minutes of before. */
export async function writeSeedMeeting(folder: string): Promise<void> {
  for (const name of NAMES) await cp(join(SAMPLES, name), join(folder, name));
  await writeFile(join(folder, LIST_FILE), listBefore());
  await writeFile(join(folder, MINUTES_FILE), MINUTES_BEFORE);
}

/** The lines of the agenda of the samples, without what was said: `4. Actiepunten`, `a. Herbeoordelingen` deeper. */
export function agendaLines(): string[] {
  const [, agenda = ''] = sampleMinutes().split('  agenda:\n');
  return agenda.split('\n').filter((line) => /^ {4}\d+\. |^ {6}[a-z]\. /u.test(line));
}

/** What is typed into the box of the minutes, line by line; one that has to be confirmed has a second Enter. */
export interface TypedMinute {
  readonly text: string;
  readonly isConfirmed: boolean;
}

/** What is typed to hold the meeting: points, notes as paragraphs, and what is agreed in short. */
export function typedMinutes(): TypedMinute[] {
  const [, agenda = ''] = sampleMinutes().split('  agenda:\n');
  const typed: TypedMinute[] = [];
  let point = '';
  let note: string[] = [];
  let made: Made | undefined;
  const flush = () => {
    if (note.length > 0) typed.push({ text: `- ${note.join(' ')}`, isConfirmed: false });
    note = [];
    if (made !== undefined) typed.push(...linesOf(made).map((text) => ({ text, isConfirmed: false })));
    made = undefined;
  };
  for (const line of agenda.split('\n')) {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    if (text === '' || text.startsWith('//')) continue;
    const item = /^(\d+)\. /u.exec(text)?.[1];
    const part = /^([a-z])\. /u.exec(text)?.[1];
    const head = /^(?:actiepunt|besluit|toezegging)(?: \([ivx]+\))?: /u.exec(text)?.[0];
    const about = /^actie (\d+): (.*)$/u.exec(text);
    if ((indent === 4 && item !== undefined) || (indent === 6 && part !== undefined)) {
      flush();
      point = item ?? `${/^\d+/u.exec(point)?.[0]}${part}`;
      typed.push({ text: `punt ${point}`, isConfirmed: false });
    } else if (head !== undefined) {
      flush();
      made = { word: head.split(/[ :]/u)[0]!, title: text.slice(head.length), indent, fields: [] };
    } else if (about !== null) {
      flush();
      const [, number = '', said = ''] = about;
      const owner = /^eigenaar -> (\S+)/u.exec(said)?.[1];
      if (owner === undefined) typed.push({ text: `${number} ${said}`, isConfirmed: true });
      else typed.push({ text: `${number} overgedragen aan ${owner}`, isConfirmed: false });
    } else if (made !== undefined && indent > made.indent) {
      const field = indent === made.indent + 2 ? /^([a-z ]+):\s*(.*)$/u.exec(text) : null;
      if (field !== null) made.fields.push([field[1]!, field[2]!]);
      else made.fields.at(-1)![1] = `${made.fields.at(-1)![1]} ${text}`.trim();
    } else {
      if (made !== undefined) flush();
      note.push(text);
    }
  }
  flush();
  return typed;
}

interface Made {
  readonly word: string;
  readonly title: string;
  readonly indent: number;
  readonly fields: [string, string][];
}

/** `actie: … (Anja, volgend DUO)`, and what does not go into the bracket a line each. */
function linesOf({ word, title, fields }: Made): string[] {
  const short = word === 'actiepunt' ? 'actie' : word;
  const own = new Map(fields);
  const owner = own.get('eigenaar');
  // A redacted name is a bracket itself.
  const isShort = word === 'actiepunt' && owner !== undefined && !owner.includes('(');
  const inBracket = isShort ? ['eigenaar', 'bespreken', 'deadline'] : [];
  const bracket = inBracket.flatMap((name) => {
    const value = own.get(name);
    return value === undefined ? [] : [name === 'bespreken' ? `bespreken ${value}` : value];
  });
  const rest = fields.filter(([name]) => !inBracket.includes(name)).map(([name, value]) => `${name}: ${value}`);
  return [`${short}: ${title}${bracket.length === 0 ? '' : ` (${bracket.join(', ')})`}`, ...rest];
}
