/**
 * The things that are looked at again after an edit, by what looks: for tests that say *this edit makes these stale*. A
 * fixture holds the edit: `$[Anja→Piet]` is `Anja` before it and `Piet` after it. `//- namen.duo` begins another file;
 * all of them are open.
 */

import { minutesEntries } from '../../server/src/model/index/minutes.ts';
import type { DefaultDate } from '../../server/src/model/index/referenceDate.ts';
import { ActionCounts } from '../../server/src/problems/actionCounts.ts';
import { CrossEntryChecks } from '../../server/src/problems/crossEntryChecks.ts';
import { DuplicateCounts } from '../../server/src/problems/duplicateCounts.ts';
import { OncePerFile } from '../../server/src/problems/oncePerFile.ts';
import { ProblemIndex, type ProblemIndexOptions } from '../../server/src/problems/problemIndex.ts';
import { ReadEntries } from '../../server/src/problems/readEntries.ts';
import { ReferenceChecks } from '../../server/src/problems/referenceChecks.ts';
import { TextCounts } from '../../server/src/problems/textCounts.ts';
import { UnusedNames } from '../../server/src/problems/unusedNames.ts';
import type { PlacedEntry } from '../../server/src/syntax/entryList.ts';
import type { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { TODAY_ONLY } from './fixture.ts';

/** The entries (`actie 1`) that each looked at, or the words of what is named; each once, sorted. */
export interface Looks {
  /** The entries whose text the rules about a text alone were asked of, or that were told by their lines. */
  readonly texts: string[];
  /** The entries whose own status, owner and deadline were worked out again. */
  readonly states: string[];
  /** The references that were looked up again, by their words. */
  readonly references: string[];
  /** The entries that were looked at together with others. */
  readonly crossEntry: string[];
  /** The lookups of who was first with a number or a name. */
  readonly duplicates: string[];
  /** The names of which it was asked whether anything uses them. */
  readonly unused: string[];
  /** The actions whose problems were counted again, with what their heading gives. */
  readonly counted: string[];
  /** The places where something that is reported once in a file came or went. */
  readonly once: string[];
  /** The files that were judged as a whole: their register. */
  readonly files: string[];
  /** The entries of whose problems the texts were made again, of those that are shown. */
  readonly shown: string[];
}

interface Marked {
  readonly name: string;
  readonly text: string;
  /** UTF-16 offsets of what is replaced, and by what; undefined in a file without an edit. */
  readonly edit: { readonly start: number; readonly end: number; readonly text: string } | undefined;
}

function read(fixture: string): Marked[] {
  const [first = '', ...parts] = fixture.split(/^\/\/- (.+)\n/mu);
  const bodies = first === '' ? [] : [{ name: 'test.duo', body: first }];
  for (let at = 0; at < parts.length; at += 2) bodies.push({ name: parts[at]!, body: parts[at + 1]! });
  return bodies.map(({ name, body }) => {
    const mark = /\$\[([^→]*)→([^\]]*)\]/u.exec(body);
    if (mark === null) return { name, text: body, edit: undefined };
    const [whole, before = '', after = ''] = mark;
    const { index: start } = mark;
    const text = body.slice(0, start) + before + body.slice(start + whole.length);
    return { name, text, edit: { start, end: start + before.length, text: after } };
  });
}

type Method = (...args: never[]) => unknown;

/** Tells of each call of a method while something runs. */
function listening(watched: readonly Watched[], run: () => void): void {
  const restores = watched.map(({ on, method, heard }) => {
    const own = Object.getOwnPropertyDescriptor(on, method)!;
    const original = own.value as Method;
    const listener = function (this: unknown, ...args: never[]) {
      const result = original.apply(this, args);
      heard(args, result);
      return result;
    };
    Object.defineProperty(on, method, { ...own, value: listener });
    return () => Object.defineProperty(on, method, own);
  });
  try {
    run();
  } finally {
    for (const restore of restores) restore();
  }
}

interface Watched {
  readonly on: object;
  readonly method: string;
  readonly heard: (args: readonly never[], result: unknown) => void;
}

/** The things that are looked at again when the edit of a fixture is made and all lists are asked for. */
export function looksAfter(
  fixture: string,
  options: Partial<ProblemIndexOptions> = {},
  today: DefaultDate = TODAY_ONLY,
) {
  return started(fixture, options, today).edit();
}

/** Files that are open and were looked at; what comes back makes the edit, or does something else, and says what is looked at. */
export function started(fixture: string, options: Partial<ProblemIndexOptions> = {}, today: DefaultDate = TODAY_ONLY) {
  const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
  const problems = new ProblemIndex(workspace.index, {
    failed: (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    },
    ...options,
  });
  const marked = read(fixture);
  const registers = marked.map(({ name, text }): OpenRegister => {
    const register = workspace.open(`file:///werk/${name}`, 'duo', 1, text);
    problems.add(register.facts, register.unread, today);
    while (workspace.readMore(register, 100));
    return register;
  });
  const lists = () =>
    registers.flatMap(({ facts }) => {
      const own = problems.of(facts)!;
      own.takeChanged();
      return own.list(500).shown;
    });
  const names = new Map<unknown, string>();
  const nameAll = () => {
    for (const { facts } of registers) {
      for (const host of facts.document.entries) {
        for (const placed of [host, ...minutesEntries(host)]) {
          const { keyword, identity } = placed.entry;
          names.set(placed, [keyword.text, identity?.text].filter(Boolean).join(' '));
        }
      }
    }
  };
  lists();

  const watch = (run: () => void): Looks => {
    const seen = new Map<string, Set<unknown>>();
    const note = (room: keyof Looks, what: unknown) => seen.set(room, (seen.get(room) ?? new Set()).add(what));
    const entry = (room: keyof Looks) => (args: readonly unknown[]) => note(room, args[0]);
    const watched: Watched[] = [
      { on: TextCounts.prototype, method: 'ofEntry', heard: entry('texts') },
      { on: ReadEntries.prototype, method: 'putPlain', heard: entry('texts') },
      { on: TextCounts.prototype, method: 'ofFile', heard: entry('files') },
      { on: ReadEntries.prototype, method: 'renewState', heard: entry('states') },
      {
        on: ReferenceChecks.prototype,
        method: 'renew',
        heard: ([answer]: readonly { readonly use: { readonly key: string } }[]) => note('references', answer!.use.key),
      },
      { on: CrossEntryChecks.prototype, method: 'renew', heard: entry('crossEntry') },
      { on: DuplicateCounts.prototype, method: 'count', heard: entry('duplicates') },
      { on: ActionCounts.prototype, method: 'count', heard: entry('counted') },
      {
        on: OncePerFile.prototype,
        method: 'refresh',
        heard: (_, touched) => {
          for (const placed of touched as Iterable<PlacedEntry>) note('once', placed);
        },
      },
      { on: UnusedNames.prototype, method: 'findingsOf', heard: entry('unused') },
    ];
    nameAll();
    const before = new Map(lists().map((one) => [one.placed, one.problems]));
    let now = lists();
    listening(watched, () => {
      run();
      now = lists();
    });
    nameAll();
    for (const { placed, problems: those } of now) if (before.get(placed) !== those) note('shown', placed);
    const of = (room: keyof Looks) =>
      [...(seen.get(room) ?? [])].map((one) => (typeof one === 'string' ? one : (names.get(one) ?? 'gone'))).sort();
    return {
      texts: of('texts'),
      states: of('states'),
      references: of('references'),
      crossEntry: of('crossEntry'),
      duplicates: of('duplicates'),
      unused: of('unused'),
      counted: of('counted'),
      once: of('once'),
      files: of('files'),
      shown: of('shown'),
    };
  };
  return { problems, registers, watch, edit: () => watch(() => makeEdits()) };

  function makeEdits(): void {
    marked.forEach(({ edit }, at) => {
      const register = registers[at]!;
      if (edit === undefined) return;
      const range = { start: register.positionAt(edit.start), end: register.positionAt(edit.end) };
      workspace.edit(register, [{ range, text: edit.text }], 2);
    });
  }
}
