/** Progress for what may take long: nothing is shown of what is done within half a second. */
import { type CancellationToken, CancellationTokenSource, type ProgressLocation, window } from 'vscode';

/** Milliseconds; somebody who waits longer begins to wonder. */
const PATIENCE = 500;

/**
 * Does some work, and shows that it goes on when it takes long. When the user stops it, the token says so; work that cannot
 * be stopped goes on by itself, and nobody waits for it any more: then undefined comes back.
 * @param work hears how to tell of how much was done, in percents that go up
 */
export async function withLateProgress<T>(
  location: ProgressLocation | { readonly viewId: string },
  title: string,
  work: (token: CancellationToken, tell: (percentage: number) => void) => Promise<T>,
): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  const stopped = new Promise<undefined>((resolve) => source.token.onCancellationRequested(() => resolve(undefined)));
  let done = 0;
  let shown = 0;
  let report: ((increment: number) => void) | undefined;
  const tell = (percentage: number) => {
    done = percentage;
    report?.(done - shown);
    if (report !== undefined) shown = done;
  };
  const result = Promise.race([work(source.token, tell), stopped]);
  const timer = setTimeout(() => {
    void window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      report = (increment) => progress.report({ increment });
      if (done > 0) tell(done);
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
