/** What somebody said of the columns of lists, kept for the next list with the same columns. */
import type { ExtensionContext } from 'vscode';
import type { AskedColumn } from '../../../protocol/intake.ts';
import { isMapping } from './intakePage.ts';

const KEY = 'duo.kolommen';
/** Lists of so many shapes; of more the oldest is forgotten. */
const MOST = 50;

export class KeptColumns {
  readonly #state: ExtensionContext['workspaceState'];

  constructor(context: ExtensionContext) {
    this.#state = context.workspaceState;
  }

  /** Of the last list of this shape; empty when there was none, or nothing was said. */
  of(shape: string | undefined): readonly AskedColumn[] {
    const kept = shape === undefined ? undefined : new Map(this.#all()).get(shape);
    return isMapping(kept) ? kept : [];
  }

  async keep(shape: string | undefined, mapping: readonly AskedColumn[]): Promise<void> {
    if (shape === undefined) return;
    const others = this.#all().filter(([one]) => one !== shape);
    const all = mapping.length === 0 ? others : [...others, [shape, mapping] as const];
    await this.#state.update(KEY, all.slice(-MOST));
  }

  #all(): readonly (readonly [string, unknown])[] {
    const kept = this.#state.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter((one): one is [string, unknown] => Array.isArray(one)) : [];
  }
}
