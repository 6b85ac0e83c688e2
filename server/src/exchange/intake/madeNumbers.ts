/** Numbers that are made of the headings above an entry and its letter. */
import type { Collector } from './collector.ts';

export class MadeNumbers {
  readonly #known = new Set<string>();

  /** `01-I-a`; undefined without a heading that has a number, and for a second of the same. */
  of({ above, nearest }: Pick<Collector, 'above' | 'nearest'>, letter: string | undefined): string | undefined {
    const parts = [above?.identity, nearest?.identity, letter].filter((part) => part !== undefined);
    const made = parts.join('-');
    if (above?.identity === undefined || parts.length < 2 || this.#known.has(made)) return undefined;
    this.#known.add(made);
    return made;
  }
}
