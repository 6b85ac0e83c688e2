/** Keeps what the server says of all registers, and asks anew when it says that this has changed. */
import { type Disposable, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { OVERVIEW_CHANGED, OVERVIEW_REQUEST, type Overview } from '../../../protocol/overview.ts';
import { ask } from '../actions/ask.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { NO_REGISTERS } from './overview.ts';

/** Milliseconds between a change and the question: somebody who types is not followed letter by letter. */
const PAUSE = 400;

/** The view that shows that the registers are read. */
const VIEW = 'duo.registers';

export class OverviewSource implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #overview = NO_REGISTERS;
  #isKnown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The question that is being answered, and whether another one has to be asked behind it. */
  #asking: Promise<void> | undefined;
  #isStale = false;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      client.onNotification(OVERVIEW_CHANGED, () => this.#plan()),
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
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Asks the server now. Settled when what it says of the text as it is now is known. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isStale = true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    await this.#asking;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), PAUSE);
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
