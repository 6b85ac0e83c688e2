/** The context of a feature besides document and position: pure values and questions, no connection. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { entryWithin } from '../model/index/minutes.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { entryAt } from '../syntax/document.ts';

export interface FeatureContext {
  /** The scope of the document's file. */
  readonly scope: WorkspaceScope;
  readonly referenceDate: ReferenceDate;
  /** The abilities of the client to show things; a feature leaves out what it can't. */
  readonly client: ClientSupport;
  /** The version of the text of a file that is open in the editor; null for one that is not. */
  readonly versionOf?: (uri: string) => number | null;
  /** The addresses of the folders that the editor has open; none by default. */
  readonly folders?: readonly string[];
}

export interface ClientSupport {
  /** Insert texts may hold tab stops. */
  readonly snippets: boolean;
  /** Hover and documentation may be Markdown. */
  readonly markdown: boolean;
  /** The client runs the commands that our own extension has (placing the cursor after a fix). */
  readonly ownCommands: boolean;
}

/** All registers together, for what is asked of none of them. */
export interface AcrossContext {
  /** The files of the workspace, without those that were never stored. */
  readonly files: readonly FileIndex[];
  /** Undefined of a file that is not known. */
  readonly scopeOf: (uri: string) => WorkspaceScope | undefined;
  readonly referenceDateOf: (scope: WorkspaceScope) => ReferenceDate;
  /** The day at which deadlines are judged where no register says another one. */
  readonly day: CalendarDay;
}

/** True of a list with this in it: what a client says of itself may have any form. */
export function holds(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value);
}

/** The entry at the margin that a position lies in, and the offset of the position in it. */
export function hostAt(
  document: TextDocument,
  position: Position,
  { file }: WorkspaceScope,
): { host: EntryRef; offset: number } {
  const offset = document.offsetAt(position);
  const placed = entryAt(file.document, offset);
  return { host: { file, placed }, offset: offset - placed.start };
}

/** The entry at a position: what is made in minutes there, else the one at the margin. */
export function refAt(document: TextDocument, position: Position, scope: WorkspaceScope): EntryRef {
  const { host, offset } = hostAt(document, position, scope);
  return { file: host.file, placed: entryWithin(host.placed, offset) };
}
