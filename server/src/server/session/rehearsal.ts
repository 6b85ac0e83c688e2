/**
 * A rehearsal of the first keys in a file. What reads, judges and shows an entry has hardly run when a file was opened, since most of it is
 * told without being read. It runs on a copy of some entries, in a workspace of its own: nobody hears of it.
 */
import type { Work } from '../../incremental/work.ts';
import type { DuoDocument } from '../../syntax/document.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { FileSystem } from '../../workspace/fileSystem.ts';
import { Workspace } from '../../workspace/workspace.ts';
import { WorkProgress } from '../lsp/progress.ts';
import { ResultIds } from '../lsp/resultIds.ts';
import type { OpenFilesOptions } from './openFile.ts';
import { OpenFiles } from './openFiles.ts';

/** The length of what is copied of the beginning of a file, and as much of its middle, in UTF-16 units. */
const COPIED = 6000;
/** The most of one entry: of longer ones the first lines are taken. */
const LONGEST = 3000;
/** What an entry counts for at least. */
const LEAST = 100;
/** The number of keys that are typed, each taken back: more of them make later keys little quicker, and leave more memory behind. */
const KEYS = 40;

const URI = 'file:///rehearsal.duo';

/** The same for the first of the files that are open. */
export function* rehearseOne(options: OpenFilesOptions): Work<void> {
  for (const { facts } of options.workspace.openRegisters) return yield* rehearse(facts.document, options);
}

/**
 * Opens a copy of some entries of a file and types in it, a turn of the server or a key between two `yield`s.
 * @param options those of the files that are open.
 */
export function* rehearse(document: DuoDocument, options: OpenFilesOptions): Work<void> {
  const turns: (() => void)[] = [];
  const workspace = new Workspace(NO_FILES);
  const files = new OpenFiles({
    ...options,
    workspace,
    connection: { sendDiagnostics: async () => {} },
    nextTurn: (callback) => turns.push(callback),
    releaseMemory: () => {},
    ids: new ResultIds(),
    // What fails here fails in the file too, and is told there.
    log: () => {},
    show: undefined,
    progress: (title) => new WorkProgress(undefined, false, title, false),
    pushesUntilAsked: true,
    changedElsewhere: () => {},
  });
  function* takeTurns(): Work<void> {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      turn();
      yield;
    }
  }
  const text = excerptOf(document);
  files.open(URI, 'duo', 0, text);
  yield* takeTurns();
  let version = 0;
  for (const { at, key } of keysIn(text)) {
    for (const typed of [key, '']) {
      const register = workspace.openRegister(URI);
      if (register === undefined) return;
      const range = { start: register.positionAt(at), end: register.positionAt(at + key.length - typed.length) };
      files.change(URI, [{ range, text: typed }], ++version);
      yield* takeTurns();
    }
  }
}

/** The beginning of a file, where names stand, and some of its middle, in whole entries, or their first lines. */
export function excerptOf({ text, entries }: DuoDocument): string {
  const parts = new Map<PlacedEntry, string>();
  for (const from of [0, Math.floor(text.length / 2)]) {
    let left = COPIED;
    for (let placed: PlacedEntry | undefined = entries.at(from); placed !== undefined && left > 0; ) {
      const { start, length } = placed;
      const end = length <= LONGEST ? start + length : text.lineStartBefore(start + LONGEST);
      parts.set(placed, text.slice(start, end));
      // Many entries may give nothing: they are not all gone through.
      left -= Math.max(end - start, LEAST);
      placed = entries.after(placed);
    }
  }
  return [...parts.values()].join('');
}

/** Keys all over a text: in names and numbers, at the end of titles, in values, and line breaks. */
function keysIn(text: string): { readonly at: number; readonly key: string }[] {
  const keys: { readonly at: number; readonly key: string }[] = [];
  for (const { 0: line, index } of text.matchAll(/\S.*/gu)) {
    const colon = line.indexOf(':');
    const isMargin = index === 0 || /[\n\r]/u.test(text[index - 1]!);
    if (isMargin) keys.push({ at: index + (colon === -1 ? line.length : colon), key: '9' });
    if (isMargin) keys.push({ at: index + Math.max(colon, line.length - 3), key: '\n' });
    keys.push({ at: index + Math.min(colon + 3, line.length), key: 'q' });
  }
  const step = Math.max(1, keys.length / KEYS);
  return Array.from({ length: Math.min(KEYS, keys.length) }, (_, index) => keys[Math.floor(index * step)]!);
}

const NO_FILES: FileSystem = {
  async *readFolder() {},
  readFile: async () => undefined,
};
