/** The indentation of typed lines: VS Code drops an answer of format-on-type when a key came before it. */
import type { Request, WirePosition } from './method.ts';

/**
 * The edits of indentation that put the lines right; `later` when the server has another version of the text, so that its edits
 * would be of other characters; null when nobody can say.
 */
export const TYPED_REQUEST: Request<TypedParams, TypedIndentsResult> = 'duo/getypt';

export type TypedIndentsResult = readonly IndentEdit[] | 'later' | null;

export interface TypedParams {
  readonly uri: string;
  /** The version of the text that the client has. */
  readonly version: number;
  /** The line from which on was typed, from 0. */
  readonly first: number;
  readonly typed: readonly TypedLine[];
}

/** The typed part of the indentation of a line. */
export interface TypedLine {
  /** Columns that were typed beyond those that stood there by themselves; negative when some of those were taken away. */
  readonly typed: number;
  /** True when all that was typed of it were spaces, one by one. */
  readonly isSpaced: boolean;
  /** True when something stood on it before: then it stays where it is. Of the first line only. */
  readonly isOld?: boolean;
}

/** An edit of the indentation of one line. */
export interface IndentEdit {
  readonly range: { readonly start: WirePosition; readonly end: WirePosition };
  readonly newText: string;
}
