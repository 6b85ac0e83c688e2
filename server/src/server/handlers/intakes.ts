/** What a list of somebody else would become, as an answer that can be shown: the source, the mapping, the register and its doubts. */
import type {
  AskedColumn,
  IntakeChange,
  IntakeDoubt,
  IntakeResult,
  ReadColumn,
  ReadTable,
} from '../../../../protocol/intake.ts';
import { eachInBits } from '../../exchange/bits.ts';
import type { GivenDocument } from '../../exchange/given.ts';
import type { MadeRegister } from '../../exchange/intake/made.ts';
import { findRegister } from '../../exchange/intake/makeRegister.ts';
import type { MappedColumn } from '../../exchange/intake/mapped.ts';
import { declaringText, findNewNames, namesText } from '../../exchange/intake/newNames.ts';
import type { RegisterChange } from '../../exchange/intake/registerChange.ts';
import {
  changeSentence,
  columnSentence,
  doubtSentence,
  findReport,
  ruleSentence,
} from '../../exchange/intake/report.ts';
import { headerKey, roleNamed } from '../../exchange/intake/roles.ts';
import { findUpdate } from '../../exchange/intake/updateRegister.ts';
import type { Work } from '../../incremental/work.ts';
import { dutch, messages } from '../../messages/index.ts';
import type { Scope, WorkspaceScope } from '../../model/index/scope.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { ENTRIES, type EntryKind, foldWord } from '../../syntax/vocabulary.ts';
import { contentHash } from '../../text/contentHash.ts';
import { draftScope } from '../../workspace/draftScope.ts';
import { findSourceBlocks } from './intakeSource.ts';

export interface IntakeRequest {
  readonly name: string;
  readonly mapping: readonly AskedColumn[];
  /** The code of the register, where the file says it. */
  readonly code?: string | undefined;
}

/** What brings a register up to date; see `IntakeParams`. */
export interface UpdateRequest {
  readonly scope: Scope;
  readonly day: CalendarDay;
  readonly from: string | undefined;
  readonly take: ReadonlySet<string> | undefined;
  readonly version: number | null;
}

/** Of the whole work: the register, what is compared with it; the rest is what is shown. */
const MADE = 0.7;
const COMPARED = 0.85;

/**
 * What a document becomes, bit by bit.
 * @param known the scope of any file, whose workspace declares names; undefined where there is none.
 * @param update what is brought up to date; undefined for a new register.
 * @param onShare hears how much was done, from 0 to 1
 */
export function* findIntake(
  document: GivenDocument,
  request: IntakeRequest,
  known: WorkspaceScope | undefined,
  update?: UpdateRequest,
  onShare?: (share: number) => void,
): Work<IntakeResult> {
  const name = withoutExtension(request.name);
  const asked = new Map(request.mapping.map(({ column, field }) => [headerKey(column), field]));
  const options = { name, asked, code: request.code };
  const made = yield* findRegister(document, options, (share) => onShare?.(share * MADE));
  const shape = shapeOf(made);
  const common = {
    kind: 'read',
    source: yield* findSourceBlocks(document, made.tables),
    tables: made.tables.map(
      ({ table, mapping }): ReadTable => ({
        table,
        columns: mapping.columns.map((column) => columnOf(column, mapping.kind, asked)),
      }),
    ),
    ...(shape === undefined ? {} : { shape }),
  } as const;
  const report = yield* findReport(made);
  if (update !== undefined) {
    const share = (one: number) => onShare?.(MADE + (COMPARED - MADE) * one);
    const { rule, ...own } = yield* findUpdated(made, update, share);
    return { ...common, ...own, report: [rule, ...report] };
  }
  onShare?.(COMPARED);
  const names = yield* findNames(made, known);
  return {
    ...common,
    report,
    text: made.text,
    title: titleOf(made.text),
    doubts: doubtsOf(made),
    ...(names === undefined ? {} : { names }),
  };
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

function titleOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The same for lists with the same headers, whatever their order of tables is. */
function shapeOf({ tables }: MadeRegister): string | undefined {
  const shapes = tables.map(({ mapping }) => mapping.columns.map(({ header }) => headerKey(header)).join('\t'));
  const told = [...new Set(shapes)].filter((one) => one.trim() !== '').sort();
  return told.length === 0 ? undefined : contentHash(told.join('\n'));
}

function columnOf(column: MappedColumn, kind: EntryKind, asked: ReadonlyMap<string, string>): ReadColumn {
  const { header } = column;
  const key = headerKey(header);
  const wanted = asked.get(key);
  return {
    header,
    shown: columnSentence(column),
    ...(wanted === undefined ? {} : { asked: wanted }),
    choices: key === '' ? [] : choicesFor(header, kind),
  };
}

/** What a column can be: the parts of an entry, its fields, a field of the register's own, and nothing. */
function choicesFor(header: string, kind: EntryKind): ReadColumn['choices'] {
  const { roles } = messages.importing;
  const fields = Object.keys(ENTRIES[kind].fields).filter((name) => name !== 'mag openbaar');
  const own = foldWord(header);
  const isOwn = roleNamed(own, kind)?.is === 'own';
  return [
    { value: 'nr', title: roles.number },
    { value: 'titel', title: roles.title },
    { value: 'kop', title: roles.above },
    ...fields.map((name) => ({ value: name, title: roles.field(name) })),
    ...(isOwn ? [{ value: own, title: roles.own(own) }] : []),
    { value: 'niets', title: messages.importing.takeNothing },
  ];
}

/** The doubts in the order of the text, each with its line. */
function doubtsOf({ text, doubts }: MadeRegister): IntakeDoubt[] {
  const lines = lineCounter(text);
  return [...doubts]
    .sort((one, other) => one.offset - other.offset)
    .map((doubt) => ({
      text: doubtSentence(doubt),
      line: lines(doubt.offset),
      ...(doubt.origin.table === undefined ? {} : { table: doubt.origin.table }),
      ...(doubt.origin.line === undefined ? {} : { row: doubt.origin.line }),
    }));
}

/** Gives the line of an offset; asked for offsets that go up. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 0;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line++;
    return line;
  };
}

function* findUpdated(
  made: MadeRegister,
  { scope, day, from, take, version }: UpdateRequest,
  onShare: (share: number) => void,
) {
  // Each change is asked of once, in the order in which they are told.
  const asked = new Keys();
  const isWanted = (change: RegisterChange) => {
    const key = asked.of(change);
    return take === undefined ? change.asks === undefined : take.has(key);
  };
  const updated = yield* findUpdate(made, { scope, day, from, isWanted }, onShare);
  const { text, changes } = updated;
  const keys = new Keys();
  const told: IntakeChange[] = [];
  yield* eachInBits(changes, (change) => {
    told.push({
      key: keys.of(change),
      text: changeSentence(change),
      canTake: change.kind === 'changed' || change.kind === 'added',
      asks: change.asks !== undefined,
    });
  });
  yield;
  return {
    rule: ruleSentence(updated),
    text,
    title: scope.file.uri.split('/').at(-1) ?? '',
    // In the register that is updated they stand nowhere.
    doubts: doubtsOf(made).map(({ line: _, ...doubt }) => doubt),
    changes: told,
    version,
  };
}

/** Keys of changes in their order: of what is the same, as two new rows with one title are, each has its own. */
class Keys {
  readonly #counts = new Map<string, number>();

  /** What the register says is part of it: where that is something else by now, it is another change. */
  of({ kind, about, field = '', from = '', to = '', asks }: RegisterChange): string {
    const key = [kind, about, field, from, to, asks ?? ''].join('\t');
    const before = this.#counts.get(key) ?? 0;
    this.#counts.set(key, before + 1);
    return before === 0 ? key : `${key}\t${before + 1}`;
  }
}

/** The text of a file with the names of a register that neither it nor a known file declares; undefined when there are none. */
function* findNames({ parts }: MadeRegister, known: WorkspaceScope | undefined): Work<string | undefined> {
  const scope = draftScope(declaringText(parts), known);
  yield;
  const names = yield* findNewNames(parts, scope);
  return names.length === 0 ? undefined : namesText(names, dutch.importing.proposedNames);
}
