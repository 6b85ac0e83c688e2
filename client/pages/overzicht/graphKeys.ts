/**
 * The boxes of a drawing as buttons that one walks along: left and right along a line, up and down in a layer, Home and End to the
 * first and the last. Enter, Space or a click goes to the line. One of them is in the order of Tab.
 */
import type { Graph } from '../../src/across/graphDrawing.ts';
import { set } from '../shared/dom.ts';

export interface GraphKeysOptions {
  /** What a box is called, by the place of its node. */
  nameOf(at: number): string;
  go(at: number): void;
  /** The keys of the drawing that this one takes the place of: the same box stays chosen. */
  readonly before: GraphKeys | undefined;
}

export class GraphKeys {
  readonly #boxes: readonly SVGElement[];
  readonly #graph: Graph;
  readonly #options: GraphKeysOptions;
  /** What a box is known by where it is drawn anew. */
  readonly #names: readonly string[];
  /** The places of the nodes that a node leads to, and that lead to it, without those that are not drawn. */
  readonly #next = new Map<number, number[]>();
  readonly #previous = new Map<number, number[]>();
  #chosen = 0;

  /** @param boxes in the order of `graph.drawn`. */
  constructor(boxes: readonly SVGElement[], graph: Graph, options: GraphKeysOptions) {
    this.#boxes = boxes;
    this.#graph = graph;
    this.#options = options;
    this.#names = graph.drawn.map((at) => options.nameOf(at));
    const isDrawn = new Set(graph.drawn);
    for (const { from, to } of graph.links) {
      if (!isDrawn.has(from) || !isDrawn.has(to)) continue;
      push(this.#next, from, to);
      push(this.#previous, to, from);
    }
    this.#chosen = Math.max(0, this.#names.indexOf(options.before?.chosenName ?? ''));
    boxes.forEach((box, place) => {
      const tabindex = place === this.#chosen ? 0 : -1;
      set(box, { role: 'button', tabindex, 'aria-label': this.#names[place], 'data-plaats': place });
      box.addEventListener('click', () => {
        this.#choose(place);
        this.#go();
      });
      box.addEventListener('keydown', (event) => this.#pressed(event));
    });
  }

  get chosenName(): string | undefined {
    return this.#names[this.#chosen];
  }

  get hasFocus(): boolean {
    return this.#boxes.some((box) => box === document.activeElement);
  }

  focus(): void {
    this.#boxes[this.#chosen]?.focus({ preventScroll: true });
  }

  #choose(place: number): void {
    const box = this.#boxes[place];
    if (box === undefined) return;
    set(this.#boxes[this.#chosen]!, { tabindex: -1 });
    set(box, { tabindex: 0 });
    this.#chosen = place;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #go(): void {
    const at = this.#graph.drawn[this.#chosen];
    if (at !== undefined) this.#options.go(at);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#go();
    else {
      const place = this.#placeBy(event.key);
      if (place === undefined) return;
      this.#choose(place);
    }
    event.preventDefault();
  }

  /** Where a key leads to; undefined of a key that leads nowhere. */
  #placeBy(key: string): number | undefined {
    const { drawn, layerOf } = this.#graph;
    const at = drawn[this.#chosen]!;
    const inLayer = (step: number) => {
      const other = drawn[this.#chosen + step];
      return other !== undefined && layerOf.get(other) === layerOf.get(at) ? this.#chosen + step : this.#chosen;
    };
    switch (key) {
      case 'ArrowRight':
        return this.#placeOf(this.#next.get(at)?.[0]);
      case 'ArrowLeft':
        return this.#placeOf(this.#previous.get(at)?.[0]);
      case 'ArrowDown':
        return inLayer(1);
      case 'ArrowUp':
        return inLayer(-1);
      case 'Home':
        return 0;
      case 'End':
        return drawn.length - 1;
      default:
        return undefined;
    }
  }

  #placeOf(at: number | undefined): number {
    return at === undefined ? this.#chosen : this.#graph.drawn.indexOf(at);
  }
}

function push(of: Map<number, number[]>, key: number, value: number): void {
  const known = of.get(key);
  if (known === undefined) of.set(key, [value]);
  else known.push(value);
}
