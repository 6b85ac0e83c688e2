/** What is pasted within the minutes of a meeting: cells become lines of the agenda, `actiepunt: …` with its fields below it. */
import type { WirePosition } from '../../../../protocol/method.ts';
import type { GivenDocument } from '../../exchange/given.ts';
import type { MadeRegister } from '../../exchange/intake/made.ts';
import { findRegister } from '../../exchange/intake/makeRegister.ts';
import type { Work } from '../../incremental/work.ts';

/** Where lines of minutes are put in: what goes before the first, and how far each is indented, in spaces. */
export interface PlaceInMinutes {
  readonly before: string;
  readonly indent: number;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * The place of a cursor below `agenda:` of a meeting: on a line with nothing on it, or at the end of one, where nothing deeper goes on
 * below. Lines stand below the last point above them, or where the cursor was put. Undefined elsewhere.
 * @param lines of the register, without their ends
 */
export function placeInMinutes(
  lines: readonly string[],
  { line, character }: WirePosition,
): PlaceInMinutes | undefined {
  const here = lines[line];
  if (here === undefined || character > here.length || here.includes('\t')) return undefined;
  const isBlank = here.trim() === '';
  if (!isBlank && character < here.length) return undefined;
  const agenda = agendaAbove(lines, isBlank ? line - 1 : line);
  if (agenda === undefined) return undefined;
  const indent = isBlank && character > agenda.indent ? character : agenda.below;
  const next = lines.slice(line + 1).find((one) => one.trim() !== '');
  if (next !== undefined && indentOf(next) > indent) return undefined;
  const before = isBlank ? ' '.repeat(Math.max(0, indent - character)) : `\n${' '.repeat(indent)}`;
  return { before, indent };
}

/** The agenda that a line belongs to, and how far what is said at its last point is indented; undefined of a line outside one. */
function agendaAbove(
  lines: readonly string[],
  from: number,
): { readonly indent: number; readonly below: number } | undefined {
  let least = Number.POSITIVE_INFINITY;
  let point: number | undefined;
  for (let at = from; at >= 0; at--) {
    const text = lines[at]!;
    const indent = indentOf(text);
    if (text.trim() === '') continue;
    // A tab is as wide as its reader has it: what is put below it with spaces may stand beside it.
    if (indent === 0 || text.slice(0, indent).includes('\t')) return undefined;
    if (/^\s+agenda:\s*$/iu.test(text)) {
      // What stands no deeper is another field, which the agenda ended at.
      return least <= indent || !isMeeting(lines, at) ? undefined : { indent, below: (point ?? indent) + 2 };
    }
    least = Math.min(least, indent);
    if (point === undefined && /^\s*(?:\d{1,3}|[a-z])[.)]\s/u.test(text)) point = indent;
  }
  return undefined;
}

function isMeeting(lines: readonly string[], from: number): boolean {
  const head = lines.slice(0, from).findLast((line) => /^[^\s/]/u.test(line));
  return head !== undefined && /^vergadering\b/iu.test(head);
}

const FIRST = '    Afspraken';
/** Of what is agreed in minutes that are made. */
const DEPTH = 6;

/** Cells as lines of minutes, with how many were agreed, bit by bit; undefined where they are none, or something stands beside them. */
export function* findMinutes(
  document: GivenDocument,
  { before, indent }: PlaceInMinutes,
): Work<{ readonly text: string; readonly count: number; readonly made: MadeRegister } | undefined> {
  if (document.blocks.some((block) => block.kind !== 'table' && block.text.pieces.length > 0)) return undefined;
  const title = { kind: 'paragraph', level: 1, text: { pieces: [{ text: 'Verslag x 1 januari 2000' }] } } as const;
  const made = yield* findRegister({ ...document, blocks: [title, ...document.blocks] }, { name: '' });
  yield;
  const lines = made.text.trimEnd().split('\n');
  const agenda = lines.indexOf('  agenda:');
  if (made.rest.length > 0 || lines[agenda + 1] !== FIRST) return undefined;
  // What is to be looked at stands at the meeting, and goes along.
  const asked = lines.slice(0, agenda).filter((line) => line.startsWith('  //'));
  const agreed = lines.slice(agenda + 2);
  if (agreed.some((line) => indentOf(line) < DEPTH)) return undefined;
  const count = agreed.filter((line) => indentOf(line) === DEPTH).length;
  const own = [...asked.map((line) => line.trim()), ...agreed.map((line) => line.slice(DEPTH))];
  return { text: before + own.join(`\n${' '.repeat(indent)}`), count, made };
}
