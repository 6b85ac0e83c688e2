/** The cost of a keystroke: from the edit to the right problems. Each edit is taken back by one that is checked too. */
import type { Expectation } from '../lsp/publications.ts';
import { at, type Session } from '../lsp/session.ts';
import type { Place } from '../register/sheet.ts';
import { type Context, middle, timeLeft } from './context.ts';
import { exactly, moreOn, moreThan } from './expectations.ts';

/** A thing typed and taken back. */
export interface Keystroke {
  /** The row of typing it. */
  readonly row: string;
  /** The row of taking it back; undefined: not measured, since it is the same as typing. */
  readonly backRow: string | undefined;
  readonly typed: string;
  place(context: Context): Place;
  expected(context: Context, place: Place): Expectation;
}

export const LETTER: Keystroke = {
  row: 'letter',
  backRow: undefined,
  typed: 'x',
  place: (context) => middle(context, context.document.places.titles),
  expected: ({ standing }) => exactly(standing),
};

export const STATUS: Keystroke = {
  row: 'status broken',
  backRow: 'status mended',
  typed: 'q',
  place: (context) => {
    const { line, character } = middle(context, context.document.places.statuses);
    return { line, character: character + 2 };
  },
  expected: ({ standing }, { line }) => moreOn(standing, line),
};

export const LINE_BREAK: Keystroke = {
  row: 'line break',
  backRow: 'line break mended',
  typed: '\n',
  place: LETTER.place,
  expected: ({ standing }, { line }) => moreOn(standing, line),
};

/** A digit in the name of the person whom nearly a third of all actions name: all of those break at once. */
export const NAME: Keystroke = {
  row: 'name broken',
  backRow: 'name mended',
  typed: '9',
  place: ({ document }) => {
    const { line, character, word } = document.places.people[0]!;
    return { line, character: character + Math.min(3, word.length) };
  },
  expected: ({ standing }) => moreThan(standing),
};

/**
 * Letters typed and taken back before the first edit that counts, by the same rule for every server: three at least,
 * then more until there are twenty or four seconds are over. A server that is slow enough to get only three has done
 * more work in those than a fast one in twenty, and its code is as warm.
 */
export const WARM_UP = { atLeast: 3, atMost: 20, ms: 4000 };

/** Measures each keystroke in turn, round by round, so that none of them has the quiet moments for itself. */
export async function measureKeystrokes(context: Context): Promise<void> {
  const { session, record } = context;
  const chosen = [LETTER, STATUS, LINE_BREAK, ...(session.server.language.hasNames ? [NAME] : [])];
  if (!chosen.includes(NAME)) for (const row of ['name broken', 'name mended']) record.absent(row, 'no names');
  const times = new Map<string, number[]>();
  const broken = new Set<Keystroke>();
  await warmUp(context);
  const hasTime = timeLeft(context.budgetMs);
  for (let round = 0; round < context.rounds && (round === 0 || hasTime()); round++) {
    for (const keystroke of chosen) {
      if (broken.has(keystroke) || (round > 0 && !hasTime())) continue;
      try {
        const { there, back } = await type(context, keystroke);
        push(times, keystroke.row, there);
        if (keystroke.backRow !== undefined) push(times, keystroke.backRow, back);
      } catch (error) {
        // Named once, and not tried again: each time would cost the limit.
        broken.add(keystroke);
        for (const row of [keystroke.row, keystroke.backRow]) if (row !== undefined) record.failed(row, error);
        if (session.process.hasEnded) throw error;
      }
    }
  }
  const failedRows = [...broken].flatMap(({ row, backRow }) => [row, backRow]);
  for (const [row, list] of times) if (!failedRows.includes(row)) record.samples(row, list);
}

export async function warmUp(context: Context): Promise<void> {
  const hasTime = timeLeft(WARM_UP.ms);
  for (let round = 0; round < WARM_UP.atMost && (round < WARM_UP.atLeast || hasTime()); round++) {
    await type(context, LETTER);
  }
}

/** Types and takes back, and gives both times in milliseconds. */
export async function type(context: Context, keystroke: Keystroke): Promise<{ there: number; back: number }> {
  const { session, uri, standing } = context;
  const place = keystroke.place(context);
  const back = { range: typedRange(place, keystroke.typed), text: '' };
  let isBack = false;
  try {
    const there = await session.edit(
      uri,
      { range: at(place), text: keystroke.typed },
      keystroke.expected(context, place),
    );
    isBack = true;
    const undone = await session.edit(uri, back, exactly(standing));
    return { there: there.ms, back: undone.ms };
  } catch (error) {
    if (!isBack) await restore(session, uri, back);
    throw error;
  }
}

/** Takes an edit back whose answer was not right, so that the next scenario finds the text as it was. */
async function restore(session: Session, uri: string, back: Parameters<Session['send']>[1]): Promise<void> {
  if (session.process.hasEnded) return;
  session.send(uri, back);
  await session.quiet();
}

/** The range of what was typed at a place: a line break ends at the start of the next line. */
function typedRange(place: Place, typed: string) {
  const end = typed === '\n' ? { line: place.line + 1, character: 0 } : { ...place, character: place.character + 1 };
  return { start: place, end };
}

function push(times: Map<string, number[]>, row: string, ms: number): void {
  times.set(row, [...(times.get(row) ?? []), ms]);
}
