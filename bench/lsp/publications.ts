/** The lists of problems that a server has published, and waiting for the right one. */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Arrival } from './framing.ts';

export interface Publication extends Arrival {
  readonly uri: string;
  readonly version: number | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Undefined when a list is right, else what is wrong with it. */
export type Expectation = (problems: readonly Diagnostic[]) => string | undefined;

export interface Expected {
  /** The publication that was waited for. */
  readonly arrived: Promise<Publication>;
  /** The reason that the last refused list was wrong; undefined when there was none. */
  refused(): string | undefined;
  forget(): void;
}

export class Publications {
  readonly #latest = new Map<string, Publication>();
  readonly #listeners = new Set<(publication: Publication) => void>();

  add(publication: Publication): void {
    this.#latest.set(publication.uri, publication);
    for (const listener of [...this.#listeners]) listener(publication);
  }

  latest(uri: string): Publication | undefined {
    return this.#latest.get(uri);
  }

  /** Waits for one from now on of which `judge` says nothing is wrong. */
  expect(uri: string, judge: (publication: Publication) => string | undefined): Expected {
    let refused: string | undefined;
    let listener = (_: Publication): void => undefined;
    const arrived = new Promise<Publication>((resolve) => {
      listener = (publication) => {
        if (publication.uri !== uri) return;
        refused = judge(publication);
        if (refused !== undefined) return;
        this.#listeners.delete(listener);
        resolve(publication);
      };
    });
    this.#listeners.add(listener);
    return { arrived, refused: () => refused, forget: () => this.#listeners.delete(listener) };
  }
}
