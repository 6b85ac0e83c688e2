/** The rows that the gate judges: how each thing is done once, and how it may grow. */
import type { Context } from '../scenarios/context.ts';
import { type Keystroke, LETTER, LINE_BREAK, NAME, STATUS, type } from '../scenarios/keystrokes.ts';
import { askOnce, letterAndCompletion } from '../scenarios/questions.ts';

export interface GateRow {
  readonly name: string;
  /** `change`: may not grow with the file. `file`: may grow as the file does. */
  readonly order: 'change' | 'file';
  /** True for what the floor does too, so that its time can stand beside ours. */
  readonly isOnFloor: boolean;
  /** Milliseconds of doing it once. */
  once(context: Context): Promise<number>;
}

/** The most times the time at 1.2k lines that a thing may take whose cost is that of its change. */
export const MOST_GROWTH = 3;

/** The slack of a median above that, in milliseconds: below this, ratios measure the event loop. */
export const SLACK = 0.5;

const there =
  (keystroke: Keystroke) =>
  async (context: Context): Promise<number> =>
    (await type(context, keystroke)).there;

const back =
  (keystroke: Keystroke) =>
  async (context: Context): Promise<number> =>
    (await type(context, keystroke)).back;

const asked =
  (row: string) =>
  async (context: Context): Promise<number> =>
    (await askOnce(context, row)).ms;

/** Asks after an edit, since an editor asks then: what is kept from before is no answer. */
const askedAfterLetter = (row: string) => async (context: Context) => {
  await type(context, LETTER);
  return asked(row)(context);
};

const change = { order: 'change', isOnFloor: true } as const;

export const ROWS: readonly GateRow[] = [
  { ...change, name: 'letter', once: there(LETTER) },
  { ...change, name: 'status broken', once: there(STATUS) },
  { ...change, name: 'status mended', once: back(STATUS) },
  { ...change, name: 'line break', once: there(LINE_BREAK) },
  { ...change, name: 'line break mended', once: back(LINE_BREAK) },
  { ...change, name: 'name broken', once: there(NAME) },
  { ...change, name: 'name mended', once: back(NAME) },
  { ...change, name: 'hover', once: asked('hover') },
  { ...change, name: 'completion of an owner', once: asked('completion of an owner') },
  { ...change, name: 'letter + completion', once: letterAndCompletion },
  // What an editor asks of the screen after every letter. The floor has no colours and no hints.
  ...['colours, what is visible', 'hints, what is visible'].map((name) => ({
    name,
    order: 'change' as const,
    isOnFloor: false,
    once: askedAfterLetter(name),
  })),
  { name: 'outline', order: 'file', isOnFloor: false, once: askedAfterLetter('outline') },
  { name: 'folding', order: 'file', isOnFloor: false, once: askedAfterLetter('folding') },
];
