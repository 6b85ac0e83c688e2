/** Progress for what may take long: nothing is shown of what is done within half a second. */
import { type CancellationToken, CancellationTokenSource, type ProgressLocation, window } from 'vscode';

/** Milliseconds; somebody who waits longer begins to wonder. */
const PATIENCE = 500;

/**
 * Does some work, and shows that it goes on when it takes long. When the user stops it, the token says so; work that cannot
 * be stopped goes on by itself, and nobody waits for it any more: then undefined comes back.
 */
export async function withLateProgress<T>(
  location: ProgressLocation | { readonly viewId: string },
  title: string,
  work: (token: CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  const stopped = new Promise<undefined>((resolve) => source.token.onCancellationRequested(() => resolve(undefined)));
  const result = Promise.race([work(source.token), stopped]);
  const timer = setTimeout(() => {
    void window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
      const stop = token.onCancellationRequested(() => source.cancel());
      // Whoever asked for the work hears of its failure.
      await result.catch(() => {});
      stop.dispose();
    });
  }, PATIENCE);
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
