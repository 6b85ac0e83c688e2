/** The progress that an editor shows of work that takes longer than half a second. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** A tenth of the work is told of; more often nobody can see. */
const STEP = 10;

export class WorkProgress {
  /** The amount of work; 0 when nobody knows. */
  total = 0;
  isCancelled = false;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #isDone = false;
  #told = 0;

  /**
   * Shows progress until `done`. Nothing is shown by a client that cannot, nor where there is none.
   * @param canCancel the editor offers to stop the work: `isCancelled` says that somebody did.
   */
  constructor(connection: Connection | undefined, isSupported: boolean, title: string, canCancel: boolean) {
    if (!isSupported || connection === undefined) return;
    void connection.window.createWorkDoneProgress().then(
      (reporter) => {
        if (this.#isDone) return;
        this.#reporter = reporter;
        reporter.begin(title, 0, undefined, canCancel);
        reporter.token.onCancellationRequested(() => {
          this.isCancelled = true;
        });
      },
      // An editor that refuses to show it does no harm.
      () => {},
    );
  }

  /** Sets how much of `total` is left. */
  leave(left: number): void {
    if (this.total === 0) return;
    const percentage = Math.floor(((this.total - left) / this.total) * 100);
    if (percentage < this.#told + STEP) return;
    this.#told = percentage;
    this.#reporter?.report(percentage);
  }

  done(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#reporter?.done();
  }
}
