/** What was gathered of a document as the text of a register, with what a person has to look at and where. */
import { isHeadingKind } from '../../syntax/vocabulary.ts';
import type { Bits } from '../bits.ts';
import type { GivenDocument } from '../given.ts';
import { findMissing } from './accounted.ts';
import type { Collector } from './collector.ts';
import type { Draft, DraftEntry } from './draft.ts';
import type { MadeRegister, PlacedDoubt, ReadTable } from './made.ts';
import { dropAnswered } from './partMeaning.ts';
import { askTwice } from './twice.ts';
import { askWhoHeadings } from './whoHeadings.ts';
import { writeDraft } from './writeDraft.ts';

/** Of the whole: up to where it is written; the rest is the look for words that have no place. */
const WRITTEN = 0.8;

/** @param onShare hears how much was written, from 0 to 1 */
export function* finished(
  document: GivenDocument,
  head: Pick<Draft, 'title' | 'code' | 'fields'>,
  { entries, ownFields, told, doubts }: Collector,
  tables: readonly ReadTable[],
  onShare?: (share: number) => void,
): Bits<MadeRegister> {
  const all = entries.filter((one): one is DraftEntry => one.kind !== 'comment');
  onlyTopics(all);
  dropAnswered(entries);
  askWhoHeadings(entries);
  askTwice(entries);
  yield;
  const written = yield* writeDraft({ ...head, ownFields, doubts, entries }, (share) => onShare?.(WRITTEN * share));
  onShare?.(WRITTEN);
  const { text, parts } = written;
  yield;
  const placed: PlacedDoubt[] = [
    ...written.doubts.map((doubt) => ({ ...doubt, about: undefined, offset: 0 })),
    ...[...written.entries].flatMap(([entry, { offset, doubts: own }]) =>
      own.map((doubt) => ({ ...doubt, about: calledBy(entry), offset })),
    ),
  ];
  const counts = new Map<string, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const headers = tables.flatMap(({ mapping }) => mapping.columns.map(({ header }) => header));
  yield;
  const rest = yield* findMissing(
    document,
    chain(
      parts,
      told.flatMap(({ values }) => values),
      headers,
    ),
  );
  onShare?.(1);
  const end = rest.length === 0 ? '' : `\n${rest.map((one) => `// ${one}\n`).join('')}`;
  return {
    text: text + end,
    parts,
    counts,
    tables,
    doubts: placed,
    told,
    notices: document.notices,
    rest,
    sent: document.sent,
  };
}

function* chain<T>(...all: readonly Iterable<T>[]): Generator<T> {
  for (const some of all) yield* some;
}

/** The code of a register of a file: `ACTIELIJST-2021`. */
export function codeOf(name: string): string {
  const code = name
    .normalize('NFC')
    .toUpperCase()
    .slice(0, 60)
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return code.split('-').filter(Boolean).join('-').slice(0, 24) || 'LIJST';
}

/** Headings that all stand on one level, without a number, are topics. */
function onlyTopics(entries: readonly DraftEntry[]): void {
  const headings = entries.filter(({ kind }) => isHeadingKind(kind));
  if (headings.some(({ identity, kind }) => identity !== undefined || kind === 'onderwerp')) return;
  for (const heading of headings) heading.kind = 'onderwerp';
}

/** What an entry is called for a person: `actie 5`, else its title. */
function calledBy({ kind, identity, title }: DraftEntry): string {
  return identity === undefined ? `${kind} “${title}”` : `${kind} ${identity}`;
}
