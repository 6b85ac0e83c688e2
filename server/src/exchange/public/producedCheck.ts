/** Looks through a file that was made, as bytes, bit by bit for what has to stay hidden. */
import type { Bits } from '../bits.ts';
import type { ExportDocument, Writer } from '../document.ts';
import type { FormatName } from '../formats.ts';
import type { HiddenSearch } from './hiddenSearch.ts';
import { mapTexts } from './mapTexts.ts';
import { comparedName } from './publicPeople.ts';
import { WRITER_WORDS } from './writerWords.ts';

/** The texts of a file: `producedTexts`, which is loaded with the writers. */
export type TextsOf = (content: string | Uint8Array, format: FormatName) => Bits<readonly string[]>;

export interface CheckOptions {
  readonly search: HiddenSearch;
  readonly format: FormatName;
  readonly write: Writer;
  readonly textsOf: TextsOf;
  /** What the file was made of. */
  readonly document: ExportDocument;
  /** The same with a mark in the place of what the register lets stand. */
  readonly masked: () => Bits<ExportDocument>;
  /** What the register lets stand. */
  readonly allowed: ReadonlySet<string>;
}

/** What is hidden and stands in a file all the same, each word once; empty for a clean one. */
export function* leaksIn(content: string | Uint8Array, options: CheckOptions): Bits<string[]> {
  const { write, masked, document, allowed } = options;
  const counts = yield* countsIn(content, options);
  if (counts.size === 0) return [];
  const isAllowed = new Set([...allowed].map(comparedName));
  // A name that is a word of the writers too may stand there as often as in a file of the same document without a text in it.
  const mayBeOwn = [...counts.keys()].some(isOwnWord);
  const own = mayBeOwn ? yield* countsIn(yield* write(yield* blanked(document)), options) : counts;
  const others = isAllowed.size === 0 ? counts : yield* countsIn(yield* write(yield* masked()), options);
  return [...counts.keys()].filter((name) => {
    const found = isAllowed.has(name) ? (others.get(name) ?? 0) : counts.get(name)!;
    return found > (isOwnWord(name) ? (own.get(name) ?? 0) : 0);
  });
}

const blanked = (document: ExportDocument): Bits<ExportDocument> =>
  mapTexts(document, (text) => (text === '' ? '' : 'x'));

function isOwnWord(name: string): boolean {
  return WRITER_WORDS.has(name);
}

function* countsIn(
  content: string | Uint8Array,
  { search, format, textsOf }: Pick<CheckOptions, 'search' | 'format' | 'textsOf'>,
): Bits<Map<string, number>> {
  yield;
  const counts = new Map<string, number>();
  for (const text of yield* textsOf(content, format)) {
    for (const found of search.find(text)) {
      const name = comparedName(found.text);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    yield;
  }
  return counts;
}
