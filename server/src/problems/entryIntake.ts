/** Takes an entry that is new, or has another text, into the rooms of its file: told by its lines where that is enough, else read. */
import type { Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { CrossEntryChecks } from './crossEntryChecks.ts';
import type { NewestNotes } from './newestNotes.ts';
import type { PlainEntries } from './plain/plainEntries.ts';
import type { PlainEntry } from './plain/plainLines.ts';
import type { ReadEntries } from './readEntries.ts';
import type { TextCounts } from './textCounts.ts';

export interface IntakeRooms {
  readonly texts: TextCounts;
  readonly entries: ReadEntries;
  readonly newest: NewestNotes;
  readonly crossEntry: CrossEntryChecks;
  readonly plain: PlainEntries;
}

/** As many entries change while somebody types. */
const FEW = 2;

export class EntryIntake {
  readonly #file: FileIndex;
  readonly #rooms: IntakeRooms;

  constructor(file: FileIndex, rooms: IntakeRooms) {
    this.#file = file;
    this.#rooms = rooms;
  }

  /**
   * @param change the number of the change that brings it.
   * @param among how many entries the change brings.
   */
  take(placed: PlacedEntry, change: number, context: RuleContext, among: number): void {
    const plain = this.#rooms.plain.of(placed, context.scope, among <= FEW);
    if (plain?.shape.isKnown) this.#takePlain(placed, plain, change, context);
    else this.#read(placed, plain, change, context);
  }

  /** The same for one whose minutes make very many, bit by bit. */
  *takeInBits(placed: PlacedEntry, change: number, context: RuleContext): Work<void> {
    const { texts, entries, newest, crossEntry } = this.#rooms;
    const own = yield* texts.ofEntryInBits(placed, context);
    yield* entries.readInBits(placed, own, change, context);
    newest.put(placed);
    yield* crossEntry.renewInBits(placed, entries.targetsOf(placed), context);
  }

  #read(placed: PlacedEntry, unknown: PlainEntry | undefined, change: number, context: RuleContext): void {
    const { texts, entries, newest, crossEntry, plain } = this.#rooms;
    const own = texts.ofEntry(placed, context);
    entries.read(placed, own, change, context);
    newest.put(placed);
    crossEntry.renew(placed, entries.targetsOf(placed), context);
    if (unknown !== undefined) plain.learn(placed, unknown, own, entries.get(placed)?.state);
  }

  #takePlain(placed: PlacedEntry, plain: PlainEntry, change: number, context: RuleContext): void {
    const { entries, newest, crossEntry } = this.#rooms;
    entries.putPlain(placed, plain, change, context);
    newest.putDay(placed, plain.noted);
    crossEntry.renew(placed, [{ file: this.#file, placed }], context, plain.crossEntry);
  }
}
