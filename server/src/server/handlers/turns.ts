/** Long work between the messages. */
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { goOn, type IsOver, type Work } from '../../incremental/work.ts';
import { cancelled, type NextTurn } from '../lsp/requestGuard.ts';

export interface TurnOptions {
  readonly token: CancellationToken;
  /** Asked before each step. */
  readonly holds: () => boolean;
  /** The question whether a step that begins now is over. */
  readonly step: () => IsOver;
  readonly nextTurn: NextTurn;
}

/** Goes on with work, a step in each turn, as long as something holds: undefined when it does no more, `cancelled` once it was. */
export async function goOnInTurns<T>(
  work: Work<T>,
  { token, holds, step, nextTurn }: TurnOptions,
): Promise<{ readonly value: T | ResponseError<never> } | undefined> {
  while (holds()) {
    const made = goOn(work, step());
    if (made !== undefined) return made;
    await new Promise<void>((resolve) => nextTurn(resolve));
    if (token.isCancellationRequested) return { value: cancelled() };
  }
  return undefined;
}
