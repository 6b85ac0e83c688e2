/** Changes that were tracked in an OpenDocument text: what was deleted stands apart, what was put in stands between two signs. */
import { attributeOf, childOf, childrenOf, within, type XmlElement } from '../xml.ts';

export class OdfChanges {
  readonly #deleted = new Map<string, readonly XmlElement[]>();
  readonly #insertions = new Set<string>();
  readonly #open = new Set<string>();

  /** Takes in a `text:tracked-changes`. */
  add(element: XmlElement): void {
    for (const region of within(element, 'text:changed-region')) {
      const id = attributeOf(region, 'text:id') ?? attributeOf(region, 'xml:id') ?? '';
      const deletion = childOf(region, 'text:deletion');
      if (deletion !== undefined) {
        this.#deleted.set(
          id,
          childrenOf(deletion).filter(({ name }) => name !== 'office:change-info'),
        );
      } else if (childOf(region, 'text:insertion') !== undefined) this.#insertions.add(id);
    }
  }

  /** Words that come now were put in. */
  get isInserting(): boolean {
    return this.#open.size > 0;
  }

  /** Follows a `text:change-start` or a `text:change-end`. */
  follow(element: XmlElement): void {
    const id = attributeOf(element, 'text:change-id') ?? '';
    if (element.name === 'text:change-end') this.#open.delete(id);
    else if (this.#insertions.has(id)) this.#open.add(id);
  }

  /** What was deleted at a `text:change`; each once. */
  deleted(element: XmlElement): readonly XmlElement[] {
    const id = attributeOf(element, 'text:change-id') ?? '';
    const found = this.#deleted.get(id) ?? [];
    this.#deleted.delete(id);
    return found;
  }
}
