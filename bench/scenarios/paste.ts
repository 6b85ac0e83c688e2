/** A thousand actions pasted at once, and that undone. */
import { at } from '../lsp/session.ts';
import { renderActions } from '../register/language.ts';
import { makePaste } from '../register/register.ts';
import { type Context, middle, timeLeft } from './context.ts';
import { exactly } from './expectations.ts';

const PASTED = 1000;

/** Pasting is rare and long; a few times say enough. */
const MOST_ROUNDS = 5;

export async function measurePaste(context: Context): Promise<void> {
  const { session, uri, register, standing, record } = context;
  const pasted = renderActions(session.server.language, makePaste(register, PASTED));
  const times: { paste: number[]; undo: number[] } = { paste: [], undo: [] };
  const hasTime = timeLeft(context.budgetMs);
  try {
    for (let round = 0; round < Math.min(MOST_ROUNDS, context.rounds) && (round === 0 || hasTime()); round++) {
      const start = { line: middle(context, context.document.places.actionLines), character: 0 };
      const range = { start, end: { line: start.line + pasted.lines, character: 0 } };
      // One of the pasted actions has no owner: a server that did not read them has one problem too few.
      const paste = await session.edit(uri, { range: at(start), text: pasted.text }, exactly(standing + 1));
      const undo = await session.edit(uri, { range, text: '' }, exactly(standing));
      times.paste.push(paste.ms);
      times.undo.push(undo.ms);
    }
    record.samples('paste', times.paste);
    record.samples('paste undone', times.undo);
  } catch (error) {
    for (const row of ['paste', 'paste undone']) record.failed(row, error);
    // The text may hold the pasted actions now: what would be measured after this is another file.
    throw error;
  }
}
