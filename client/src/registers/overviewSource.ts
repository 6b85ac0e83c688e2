/** Keeps what the server says of all registers, and asks anew when it says that this has changed. */
import { type Disposable, EventEmitter, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { OVERVIEW_CHANGED, OVERVIEW_REQUEST, type Overview } from '../../../protocol/overview.ts';
import { ask } from '../actions/ask.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { WhenCalm } from '../shown/whenCalm.ts';
import { NO_REGISTERS } from './overview.ts';

/** Milliseconds between the last letter of who types and the question: an answer of many actions would stand before the next letter. */
const PAUSE = 400;

/** Milliseconds after which somebody who types on and on sees what has become of the counts. */
const MOST = 5000;

/** The view that shows that the registers are read. */
const VIEW = 'duo.registers';

export class OverviewSource implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #overview = NO_REGISTERS;
  #isKnown = false;
  readonly #calm = new WhenCalm({
    work: () => void this.refresh(),
    pause: PAUSE,
    most: MOST,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  });
  /** The question that is being answered, and whether another one has to be asked behind it. */
  #asking: Promise<void> | undefined;
  #isStale = false;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      client.onNotification(OVERVIEW_CHANGED, () => this.#calm.ask()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'duo') this.#calm.stir();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.refresh();
      }),
    ];
    if (client.state === State.Running) void this.refresh();
  }

  /** Tells that there is another overview. */
  get onDidChange() {
    return this.#changed.event;
  }

  /** The newest that is known; without registers as long as nothing is. */
  get overview(): Overview {
    return this.#overview;
  }

  /** False before the server has answered for the first time. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  dispose(): void {
    this.#calm.forget();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Asks the server now. Settled when what it says of the text as it is now is known. */
  async refresh(): Promise<void> {
    this.#calm.forget();
    this.#isStale = true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    await this.#asking;
  }

  async #ask(): Promise<void> {
    while (this.#isStale && this.#client.isRunning()) {
      this.#isStale = false;
      try {
        const answer = await withLateProgress({ viewId: VIEW }, messages.readingRegisters, (token) =>
          ask(this.#client, OVERVIEW_REQUEST, {}, token),
        );
        if (!answer) continue;
        this.#overview = answer;
        this.#isKnown = true;
        this.#changed.fire();
      } catch {
        // The server has stopped, or was asked to: when it runs again it is asked anew.
      }
    }
  }
}
