/** What was chosen last for each register, kept for the next time. */
import type { ExtensionContext } from 'vscode';
import { type Choice, isChoice } from './exports/exportChoice.ts';

export class LastChoices {
  readonly #context: ExtensionContext;
  readonly #key: string;

  /** @param key the name of the command, under which they are kept. */
  constructor(context: ExtensionContext, key: string) {
    this.#context = context;
    this.#key = key;
  }

  /** The last choice for a register; undefined when there was none. */
  of(uri: string): Choice | undefined {
    const kept = this.#all()[uri];
    return isChoice(kept) ? kept : undefined;
  }

  async keep(uri: string, choice: Choice): Promise<void> {
    await this.#context.workspaceState.update(this.#key, { ...this.#all(), [uri]: choice });
  }

  #all(): Readonly<Record<string, unknown>> {
    return this.#context.workspaceState.get<Readonly<Record<string, unknown>>>(this.#key) ?? {};
  }
}
