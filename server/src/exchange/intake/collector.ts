/** What is gathered of a given document on its way into a draft: entries in their order, the headings above them, and what is told. */
import type { Doubt, DoubtKey, DraftComment, DraftEntry, Origin } from './draft.ts';
import { headingEntry, headingName } from './headingText.ts';
import { partDoubts } from './partMeaning.ts';

/**
 * Something that is told and stands nowhere in the register: `values` hold the words of the source. `derived` the program reckons it
 * itself · `nothing` a column that was left out as asked · `header` a row that repeats the headers · `late` behind a deadline · `choices` a list to
 * choose from · `page` above or below each page · `title` of the whole · `merged` a cell that holds for more rows · `section` what a part is
 * called by · `ditto` a cell that is the one above it · `drawn` a line of signs between rows · `bareNumber` a row below the last that has a number and no more · `tick` what was ticked off · `fact` of the whole · `numbers` made of headings and letters.
 */
export interface Told {
  readonly key: ToldKey;
  readonly values: readonly string[];
  readonly origin: Origin;
}

export type ToldKey =
  | 'derived'
  | 'nothing'
  | 'header'
  | 'late'
  | 'choices'
  | 'page'
  | 'title'
  | 'merged'
  | 'section'
  | 'numbers'
  | 'tick'
  | 'ditto'
  | 'drawn'
  | 'bareNumber'
  | 'fact';

export class Collector {
  readonly entries: (DraftEntry | DraftComment)[] = [];
  readonly ownFields = new Set<string>();
  readonly told: Told[] = [];
  readonly doubts: Doubt[] = [];
  /** The headings that what comes next stands below, as shown. */
  above: DraftEntry | undefined;
  nearest: DraftEntry | undefined;
  #aboveText: string | undefined;
  #nearestText: string | undefined;
  /** Where what stands below no heading goes, once there are headings. */
  #top = 0;

  /** A heading that stands there itself is one more, whatever stands above it. */
  begin(path: readonly string[], origin: Origin): void {
    if (path.length === 1) this.#aboveText = undefined;
    this.#nearestText = undefined;
    if (path.length > 0) this.below(path, origin);
  }

  /** Puts what follows below these headings; entries are made for those that are new. */
  below(path: readonly string[], origin: Origin, numbers: readonly (string | undefined)[] = []): void {
    const [above, ...others] = path;
    const nearest = others.length === 0 ? undefined : others.join(' – ');
    if (above === this.#aboveText && nearest === this.#nearestText) return;
    const isSame = above === this.#aboveText && !(nearest === undefined && this.#nearestText !== undefined);
    if (!isSame) {
      this.above = undefined;
      if (above !== undefined) this.above = this.#heading([above], false, origin, numbers[0]);
    }
    this.nearest = nearest === undefined ? undefined : this.#heading(others, true, origin, numbers[1]);
    this.#aboveText = above;
    this.#nearestText = nearest;
  }

  /** @param texts the headings that stand as one, with dashes between them */
  #heading(texts: readonly string[], isInner: boolean, origin: Origin, number: string | undefined): DraftEntry {
    const entry = headingEntry(texts.join(' – '), isInner, origin, number);
    for (const text of texts) entry.doubts.push(...partDoubts(headingName(text, isInner, number).title, origin));
    this.entries.push(entry);
    return entry;
  }

  /** The innermost heading; undefined when nothing stands above. */
  get heading(): DraftEntry | undefined {
    return this.nearest ?? this.above;
  }

  /** What stands below no heading goes before all that do, for a heading holds up to the next one. */
  add(entry: DraftEntry | DraftComment): void {
    if (this.heading === undefined && this.#top < this.entries.length) this.entries.splice(this.#top, 0, entry);
    else this.entries.push(entry);
    if (this.heading === undefined) this.#top++;
  }

  comment(lines: readonly string[]): void {
    if (lines.length > 0) this.add({ kind: 'comment', lines });
  }

  tell(key: ToldKey, values: readonly string[], origin: Origin): void {
    this.told.push({ key, values, origin });
  }

  /** A question of the whole that several places have: the first counts. */
  doubtOnce(key: DoubtKey, value: string, origin: Origin): void {
    if (!this.doubts.some((doubt) => doubt.key === key && doubt.values[0] === value))
      this.doubts.push({ key, values: [value], origin });
  }

  doubt(entry: DraftEntry | undefined, key: DoubtKey, values: readonly string[], origin: Origin): void {
    (entry?.doubts ?? this.doubts).push({ key, values, origin });
  }
}
