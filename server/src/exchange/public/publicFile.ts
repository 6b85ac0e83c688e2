/**
 * From registers to a file that the public may see, or to nothing: names that may not appear are left out, all texts are searched for
 * them, and the file that was made is opened and searched again.
 */
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { allAtOnce, type Bits } from '../bits.ts';
import type { ExportDocument, MailWriter } from '../document.ts';
import { fileNameFor } from '../fileName.ts';
import { findDocument } from '../makeDocument.ts';
import { type FileOptions, findFileOf, type MadeFile, type Writers } from '../makeFile.ts';
import { choicesIn, type Obstacle, unreadIn } from '../obstacles.ts';
import type { Source } from '../source.ts';
import { HiddenSearch } from './hiddenSearch.ts';
import { inventoryOf } from './inventory.ts';
import { allowedKinds } from './mayAppear.ts';
import { type CheckOptions, leaksIn, type TextsOf } from './producedCheck.ts';
import { publicPeople } from './publicPeople.ts';
import { type Hit, replaced, searched } from './searched.ts';
import { type ShownAs, ShownPeople } from './shownPerson.ts';
import { Sites } from './sites.ts';
import { unknownNames } from './unknownNames.ts';
import { withhold } from './withhold.ts';

/** The ground for names of people when no other is chosen: respect for privacy, article 5.1, paragraph 2, under e of the Woo. */
export const DEFAULT_GROUND = '5.1.2.e';

/** `5.1.2.e`, `5.1.1.d`, `5.2.1`: an article with its paragraph and part. */
const GROUND = /^\d{1,2}(?:\.\d{1,2}){1,3}(?:\.?[a-z])?$/u;

/** A ground as it is asked for, the default for none; undefined for what is no article. */
export function groundFrom(asked: unknown): string | undefined {
  if (asked === undefined) return DEFAULT_GROUND;
  return typeof asked === 'string' && GROUND.test(asked) ? asked : undefined;
}

export interface PublicOptions {
  readonly ground: string;
  readonly shownAs: ShownAs;
  /** Marks of the Wob become those of the Woo. */
  readonly marksOfWoo: boolean;
  /** Fields that are asked for besides what may appear anyway. */
  readonly asked: ReadonlySet<string>;
  /** What is found in a text gets a mark in its place; otherwise it stops the export. */
  readonly replaces: boolean;
}

/** What writes a file, what opens it again, and what makes a copy for a mail: `writers.ts`, which is loaded apart. */
export interface Makers {
  readonly writers: Writers;
  readonly textsOf: TextsOf;
  readonly mail: MailWriter;
}

export type PublicFile =
  | Exclude<MadeFile, { readonly kind: 'made' }>
  | (Extract<MadeFile, { readonly kind: 'made' }> & {
      /** The list of what was withheld, as CSV. */
      readonly inventory: string;
      /** The words in bytes that were stored, or in a name for the file, that have to stay hidden; empty for a clean one. */
      readonly leaksIn: (content: string | Uint8Array) => readonly string[];
      readonly hiddenIn: (text: string) => readonly string[];
    })
  /** Texts name who or what is hidden. */
  | { readonly kind: 'hidden'; readonly hits: readonly Hit[] }
  /** The file that was made holds what is hidden, by a way that nobody thought of. */
  | { readonly kind: 'leaked'; readonly words: readonly string[] };

/**
 * The file for the public, or why there is none.
 * @param everybody the files whose names have to stay hidden: all that are known.
 */
export function makePublicFile(
  sources: readonly Source[],
  everybody: WorkspaceScope,
  options: PublicFileOptions,
  makers: Omit<Makers, 'mail'>,
): PublicFile {
  return allAtOnce(findPublicFile(sources, everybody, options, makers));
}

type PublicFileOptions = FileOptions & { readonly public: PublicOptions };

/** The same, bit by bit. */
export function* findPublicFile(
  sources: readonly Source[],
  everybody: WorkspaceScope,
  options: PublicFileOptions,
  { writers, textsOf }: Omit<Makers, 'mail'>,
): Bits<PublicFile> {
  const whole = yield* findDocument(sources, options);
  if (typeof whole === 'string') return { kind: 'none', reason: whole };
  // Who is named where nothing is read would be unknown.
  const all = [...everybody.files()].map(({ file }) => ({ scope: everybody.seenFrom(file) }));
  yield;
  const unread: Obstacle[] = [];
  for (const obstaclesIn of [() => unreadIn(all), () => choicesIn(all), () => unknownNames(everybody)]) {
    unread.push(...obstaclesIn());
    yield;
  }
  if (unread.length > 0) return { kind: 'stopped', obstacles: unread };
  const { ground, shownAs, marksOfWoo, asked, replaces } = options.public;
  const people = yield* publicPeople(everybody);
  yield;
  const shown = new ShownPeople(people, ground, shownAs);
  const search = new HiddenSearch({ ...people, allows: allowedKinds(asked) });
  const { layout } = options;
  const sites = new Sites(sources, layout.of === 'entries' ? layout.ref : undefined);
  yield;
  const first = yield* withhold(whole, { people: shown, ground, asked, marksOfWoo });
  yield;
  const { hits, allowed } = yield* searched(first.document, search, sites);
  if (hits.length > 0 && !replaces) return { kind: 'hidden', hits };
  yield;
  const { document, withheld } =
    hits.length === 0
      ? { document: first.document, withheld: [] }
      : yield* replaced(first.document, search, shown, ground, sites);
  const made = yield* findFileOf(document, options.format, writers);
  if (made.kind !== 'made') return made;
  const everywhere = function* (one: ExportDocument): Bits<ExportDocument> {
    return (yield* replaced(one, search, shown, ground)).document;
  };
  const checkOptions: CheckOptions = {
    ...{ search, format: options.format.name, write: writers[options.format.name], textsOf, document, allowed },
    masked: () => everywhere(document),
  };
  yield;
  const words = yield* leaksIn(made.content, checkOptions);
  if (words.length > 0) return { kind: 'leaked', words };
  yield;
  const listed = yield* everywhere(inventoryOf([...first.withheld, ...withheld]));
  yield;
  const inventory = (yield* writers.csv(listed)) as string;
  return {
    ...made,
    name: fileNameFor(document, options.format.name, true),
    inventory,
    leaksIn: (content) => allAtOnce(leaksIn(content, checkOptions)),
    hiddenIn: (name) => hiddenInName(name, search),
  };
}

/** What the name of a file names of who is hidden: there capitals say nothing. */
function hiddenInName(name: string, search: HiddenSearch): string[] {
  const capitals = name.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  const found = [name, capitals].flatMap((one) => search.find(one)).map(({ start, end }) => name.slice(start, end));
  return [...new Set(found)];
}
