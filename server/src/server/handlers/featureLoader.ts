/** Loads the features, which nothing before the first problems needs: when they are asked for, or in the pause behind those. */
import { failureLine } from '../lsp/failureLine.ts';
import type { Log, NextTurn } from '../lsp/requestGuard.ts';
import type { Later } from '../session/rereads.ts';
import type * as AllFeatures from './features.ts';

/** See `features.ts`. */
export type Features = typeof AllFeatures;

export interface FeatureLoaderOptions {
  /** See `Runtime.loadFeatures`. */
  readonly loadFeatures: () => Features;
  readonly nextTurn: NextTurn;
  readonly later: Later | undefined;
  readonly log: Log;
  /** The number of changes of any text until now. */
  readonly changes: () => number;
}

/**
 * The time without a change before the features are loaded, in milliseconds: enough for the first problems to go out. A client
 * needs longer than that to show them, and what it asks next needs the features. A request that comes sooner has them loaded then.
 */
const WAIT_MS = 5;

export class FeatureLoader {
  readonly #options: FeatureLoaderOptions;
  /** The features; undefined until somebody asks for one, or `prepare` was called. */
  #features: Features | undefined;
  /** True when the features could not be loaded. */
  #hasNone = false;

  constructor(options: FeatureLoaderOptions) {
    this.#options = options;
  }

  /** The features, loaded if they are not yet; undefined when they cannot be, which the log says once. Problems are told without them. */
  get(): Features | undefined {
    if (this.#hasNone) return undefined;
    try {
      this.#features ??= this.#options.loadFeatures();
    } catch (error) {
      this.#hasNone = true;
      this.#options.log(failureLine('loading what answers requests', error));
    }
    return this.#features;
  }

  /**
   * Loads the features before anybody asks, once no text has changed for a moment: it takes longer than a letter does, and a
   * message that has come in meanwhile goes first. Without a timer they wait for the first request.
   */
  prepare(): void {
    const { later, nextTurn, changes } = this.#options;
    const seen = changes();
    const loadInPause = () => {
      if (seen === changes()) this.get();
      else if (this.#features === undefined) this.prepare();
    };
    // A timer goes before the messages that are waiting: they are taken in at the next turn, and handled in the one behind it.
    later?.(WAIT_MS, () => nextTurn(() => nextTurn(loadInPause)));
  }
}
