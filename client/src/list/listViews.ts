/** The views of each register: those that were kept under a name, and the last. Kept in the state of the workspace. */
import type { Memento } from 'vscode';
import { type ListView, type SavedView, savedViewsOf, viewOf, withSaved } from './listView.ts';

const KEY = 'duo.lijst';

/** What is kept of one register. */
interface Kept {
  readonly last: unknown;
  readonly saved: unknown;
}

export class ListViews {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** How a register was looked at last; the whole list when it never was. */
  last(uri: string): ListView {
    return viewOf(this.#of(uri).last);
  }

  saved(uri: string): SavedView[] {
    return savedViewsOf(this.#of(uri).saved);
  }

  async keepLast(uri: string, view: ListView): Promise<void> {
    await this.#keep(uri, { ...this.#of(uri), last: view });
  }

  /** Keeps a view under a name, in the place of one that was called so. */
  async save(uri: string, name: string, view: ListView): Promise<void> {
    await this.#keep(uri, { last: view, saved: withSaved(this.saved(uri), name, view) });
  }

  async remove(uri: string, name: string): Promise<void> {
    const saved = this.saved(uri).filter((one) => one.name !== name);
    await this.#keep(uri, { ...this.#of(uri), saved });
  }

  #of(uri: string): Partial<Kept> {
    return this.#all()[uri] ?? {};
  }

  async #keep(uri: string, kept: Partial<Kept>): Promise<void> {
    await this.#state.update(KEY, { ...this.#all(), [uri]: kept });
  }

  #all(): Readonly<Record<string, Partial<Kept>>> {
    return this.#state.get<Readonly<Record<string, Partial<Kept>>>>(KEY) ?? {};
  }
}
