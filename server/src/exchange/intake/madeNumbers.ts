/** Numbers that are made of the headings above an entry and its letter. */
import type { Collector } from './collector.ts';
import type { Origin } from './draft.ts';

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

  /** The number of a title behind a letter, and the title without it; as it is where none can be made. */
  lettered(typed: string, into: Collector, origin: Origin): { readonly number: string; readonly title: string } {
    const [, letter, title = typed] = /^([a-z])[.)]\s(\S[\s\S]*)$/u.exec(typed) ?? [];
    const made = this.of(into, letter);
    if (made === undefined) return { number: '', title: typed };
    into.tell('numbers', [letter === undefined ? '' : `${letter}.`, made], origin);
    return { number: made, title };
  }
}
