/**
 * Refactorings: a change that the secretary chooses and that loses nothing of the text. It is offered with little more
 * than a title, since the light bulb asks at every move of the cursor; its edits are worked out when it is chosen.
 */

import type { EntryRef } from '../../model/index/fileIndex.ts';
import type { ReferenceDate } from '../../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import type { FileEdits } from '../fileEdits.ts';

export type RefactoringKind =
  | 'refactor.move'
  | 'refactor.extract'
  | 'refactor.inline'
  | 'refactor.rewrite'
  | 'source.organize';

/** The place for which a refactoring is requested. */
export interface RefactorAt {
  /** The entry at `start`: one made in minutes there, else the entry at the margin. */
  readonly ref: EntryRef;
  readonly scope: WorkspaceScope;
  readonly referenceDate: ReferenceDate;
  /** The selection, in UTF-16 offsets of the file; `end` equals `start` for a cursor. */
  readonly start: number;
  readonly end: number;
  /** The client can make a file as part of a change. */
  readonly createsFiles: boolean;
}

export interface Offer {
  readonly title: string;
  /** The chosen one of several ways; given back to `change`. */
  readonly argument?: number | string;
}

/** Edits of files that are known, and at most one file that is new. No two edits of a file overlap. */
export interface RefactorChange {
  readonly files: readonly FileEdits[];
  readonly created?: { readonly uri: string; readonly text: string };
}

export interface Refactoring {
  /** Stable, since a client gives it back. */
  readonly name: string;
  readonly kind: RefactoringKind;
  /** The offers at a place; empty when the refactoring does not apply there. Reads the entry at the place, and heads. */
  offers(at: RefactorAt): Offer[];
  /** The change that was offered with an argument; undefined when it can't be made without losing something. */
  change(at: RefactorAt, argument?: number | string): RefactorChange | undefined;
}
