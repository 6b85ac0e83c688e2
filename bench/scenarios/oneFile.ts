/** One register of one size with one server: opening it, typing in it, asking about it. */
import { measureBurst } from '../burst/run.ts';
import { Session } from '../lsp/session.ts';
import { render } from '../register/language.ts';
import { seeded } from '../register/random.ts';
import { ACTIONS_PER_HEADING, makeRegister, STANDING } from '../register/register.ts';
import { Recorder, type Sink } from '../report/measurement.ts';
import type { Server } from '../servers/server.ts';
import type { Context } from './context.ts';
import { measureKeystrokes, warmUp } from './keystrokes.ts';
import { measureOpen, measureStagedOpen, uriOf } from './openFile.ts';
import { measurePaste } from './paste.ts';
import { measureLetterAndCompletion, measureQuestions } from './questions.ts';

export interface FileOptions {
  readonly actions: number;
  readonly run: number;
  /** The scenarios to measure, of `open`, `keys`, `paste`, `burst` and `ask`; opening is always done. */
  readonly scenarios: ReadonlySet<string>;
  readonly rounds: number;
  readonly budgetMs: number;
  readonly limitMs: number;
}

/** Returns false when the server did not open the register: then there is no point in trying that again. */
export async function measureFile(server: Server, options: FileOptions, sink: Sink): Promise<boolean> {
  const { actions, run, scenarios, limitMs } = options;
  const register = makeRegister({ actions });
  const document = render(server.language, register, ACTIONS_PER_HEADING);
  const record = new Recorder({ run, server: server.name, actions, lines: document.lines }, sink);
  const session = new Session(server, { limitMs });
  try {
    await session.initialize();
    const isOpen = await measureOpen(session, document, record).then(
      () => true,
      (error: unknown) => {
        record.failed('open: all problems', error);
        return false;
      },
    );
    if (!isOpen) return false;
    const random = seeded(1000 + run);
    const { rounds, budgetMs } = options;
    const standing = STANDING;
    await measureOpenFile(
      { session, uri: uriOf(server), register, document, random, record, rounds, budgetMs, standing },
      scenarios,
    );
  } catch (error) {
    // What failed is among the measurements; nothing after it would be of the same text.
    console.error(`${server.name}, ${actions} actions: ${error instanceof Error ? error.message : error}`);
  } finally {
    await session.stop();
  }
  if (server.isOurs && scenarios.has('open')) await measureStagedOpen(server, document, record, limitMs);
  return true;
}

async function measureOpenFile(context: Context, scenarios: ReadonlySet<string>): Promise<void> {
  if (scenarios.has('keys')) await measureKeystrokes(context);
  // Whoever measures only part of the list gets a server that is as warm.
  else if (['paste', 'burst', 'ask'].some((name) => scenarios.has(name))) await warmUp(context);
  if (scenarios.has('burst')) await measureBurst(context);
  if (scenarios.has('ask')) {
    await measureQuestions(context);
    await measureLetterAndCompletion(context);
  }
  if (scenarios.has('paste')) await measurePaste(context);
}
