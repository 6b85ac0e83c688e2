/** The context of a scenario on one open register. */
import type { Session } from '../lsp/session.ts';
import type { Random } from '../register/random.ts';
import type { Register } from '../register/register.ts';
import type { RenderedRegister } from '../register/sheet.ts';
import type { Recorder } from '../report/measurement.ts';

export interface Context {
  readonly session: Session;
  readonly uri: string;
  readonly register: Register;
  readonly document: RenderedRegister;
  readonly random: Random;
  readonly record: Recorder;
  /** The number of times each thing is done, when there is time. */
  readonly rounds: number;
  /** Milliseconds for one scenario; after it no new round begins. */
  readonly budgetMs: number;
  /** The number of problems that every server must find in this register when it is opened. */
  readonly standing: number;
}

/** Picks from the middle half of a list: neither end of a file is where one types most. */
export function middle<T>({ random }: { readonly random: Random }, list: readonly T[]): T {
  const start = Math.floor(list.length / 4);
  return list[start + random.below(Math.max(1, Math.ceil(list.length / 2)))]!;
}

/** True until the time for a scenario is over, beginning now. */
export function timeLeft(budgetMs: number): () => boolean {
  const end = performance.now() + budgetMs;
  return () => performance.now() < end;
}
