/** The difference between two rows of tokens: what is the same at the begin and at the end is not sent again. */
import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** The edit that makes the row before into the row after; none when they are equal. */
export function deltaOf(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let same = 0;
  while (same < shortest - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

/** The row after some edits, as a client makes it: their places count in the row before, and they do not overlap. */
export function applyDelta(before: readonly number[], edits: readonly SemanticTokensEdit[]): number[] {
  const after = [...before];
  for (const { start, deleteCount, data = [] } of [...edits].sort((a, b) => b.start - a.start)) {
    after.splice(start, deleteCount, ...data);
  }
  return after;
}

/** The last row of tokens that was sent of each document, by its result id. One for a server. */
export class SentTokens {
  readonly #last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  /** Differs from one start of the server to the next, as a client may keep an id over that. */
  readonly #start = Math.random().toString(36).slice(2, 10);
  #count = 0;

  /** Keeps a row in the place of the one before it; gives its id. */
  keep(uri: string, data: readonly number[]): string {
    const resultId = `${this.#start}-${++this.#count}`;
    this.#last.set(uri, { resultId, data });
    return resultId;
  }

  /** The tokens sent under an id; undefined when others were since, or none. */
  get(uri: string, resultId: string): readonly number[] | undefined {
    const last = this.#last.get(uri);
    return last?.resultId === resultId ? last.data : undefined;
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
