/** The persons of a file in a file of their own beside it, which this one then names with `gebruik`. */
import { messages } from '../../messages/index.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Span } from '../../text/span.ts';
import type { Edit } from '../edits.ts';
import { blockOf, insertBlocks, removeBlock } from './blocks.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

const NAME = 'personen';

export const extractPersons: Refactoring = {
  name: 'extractPersons',
  kind: 'refactor.extract',

  offers({ ref, scope, createsFiles }: RefactorAt): Offer[] {
    const { file, placed } = ref;
    if (placed.kind !== 'persoon' || !createsFiles || folderOf(file) === undefined || !hasOthers(file)) return [];
    return [{ title: messages.refactor.extractPersons(freeName(file, scope)) }];
  },

  change({ ref: { file }, scope, createsFiles }: RefactorAt): RefactorChange | undefined {
    const folder = folderOf(file);
    if (!createsFiles || folder === undefined || !hasOthers(file)) return undefined;
    const { lineEnd, text } = file.document;
    const blocks = [...file.document.entries].filter(({ kind }) => kind === 'persoon').map((one) => blockOf(file, one));
    if (blocks.length === 0) return undefined;
    const name = freeName(file, scope);
    const persons = blocks.map(({ start, end }) => text.slice(start, end).replace(/(?:\r\n|\n|\r)$/u, '') + lineEnd);
    return {
      created: { uri: folder + name, text: persons.join(lineEnd) },
      files: [{ file, edits: [...useOf(file, name), ...removals(file, blocks)] }],
    };
  },
};

/** The address of the folder of a file, with its last slash; undefined for a text that is not kept in one. */
function folderOf({ uri }: FileIndex): string | undefined {
  return /^(?!untitled:)[a-z][a-z\d+.-]*:\/\/.*\//iu.exec(uri)?.[0];
}

/** True when a file has more than persons: else its own file is what it is. */
function hasOthers({ document }: FileIndex): boolean {
  for (const { kind } of document.entries) if (kind !== undefined && kind !== 'persoon') return true;
  return false;
}

/** A name that no known file beside this one has; a client refuses to make one that is there all the same. */
function freeName(file: FileIndex, scope: WorkspaceScope): string {
  const folder = folderOf(file)!;
  const taken = new Set([...scope.files()].map((one) => one.file.uri.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${NAME}.duo` : `${NAME}-${count}.duo`;
    if (!taken.has((folder + name).toLowerCase())) return name;
  }
}

/** The line that names the new file: below the others of its kind, else below the register, else before the first entry that stays. */
function useOf(file: FileIndex, name: string): Edit[] {
  const entries = [...file.document.entries];
  const isUse = ({ kind }: PlacedEntry) => kind === 'gebruik';
  const lastUse = entries.findLast(isUse);
  const line = `gebruik ${name}`;
  if (lastUse !== undefined) return [insertBlocks(file, blockOf(file, lastUse).end, [line], false)];
  const register = file.registers.first;
  if (register !== undefined) return [insertBlocks(file, blockOf(file, register).end, [line], true)];
  // Not before a person: what is taken out may begin at the gap above.
  const first = entries.find(({ kind }) => kind !== undefined && kind !== 'persoon');
  return first === undefined
    ? []
    : [{ ...at(blockOf(file, first).start), text: line + file.document.lineEnd.repeat(2) }];
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** Takes the blocks out; those that stand below each other go as one, so that one gap stays. */
function removals(file: FileIndex, blocks: readonly Span[]): Edit[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of blocks) {
    const run = runs.at(-1);
    const between = run && file.document.text.slice(run.end, start);
    if (run !== undefined && between !== undefined && /^\s*$/u.test(between)) run.end = end;
    else runs.push({ start, end });
  }
  return runs.map((run) => removeBlock(file, run));
}
