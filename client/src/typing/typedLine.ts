/**
 * The problems that are shown while a line is being typed. What is not finished yet is no mistake: those of form on the line of
 * the cursor are held back until the cursor leaves it, nothing is typed for a while, or the file is saved. The server knows
 * nothing of this: what it sends is kept whole, so that nothing is lost.
 */

/** A problem as far as is looked at here. */
export interface ShownProblem {
  readonly code?: unknown;
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

/** The codes for a word that is not finished: `act`, `st`, `deadlin`. */
const UNFINISHED: ReadonlySet<unknown> = new Set([
  'regel-onbekend',
  'veld-onbekend',
  'status-onbekend',
  'nummer-ontbreekt',
]);

/** The pause after which a line is taken for finished, in milliseconds. */
const PAUSE = 2000;

/** Shows problems and calls back: VS Code does, and a test by hand. */
export interface TypedLineHost<Problem extends ShownProblem> {
  /** Shows these problems of a file, in the place of those before. */
  show(uri: string, problems: Problem[]): void;
  /** Calls back after some milliseconds; what comes back takes that back. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The code of a problem: a client keeps one that has a page as an object. */
function codeOf({ code }: ShownProblem): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}

export class TypedLine<Problem extends ShownProblem> {
  readonly #host: TypedLineHost<Problem>;
  /** The problems of each file of which some are held back, all of them. */
  readonly #all = new Map<string, readonly Problem[]>();
  #typing: { readonly uri: string; readonly line: number } | undefined;
  #stop: () => void = () => {};

  constructor(host: TypedLineHost<Problem>) {
    this.#host = host;
  }

  /** Follows typing: with the line on which the cursor then stands, when it was a letter or two, else without one. */
  typed(uri: string, line: number | undefined): void {
    const before = this.#typing;
    this.#stop();
    this.#typing = line === undefined ? undefined : { uri, line };
    if (before !== undefined && (before.uri !== uri || before.line !== line)) this.#showAll(before.uri);
    if (line !== undefined) this.#stop = this.#host.after(PAUSE, () => this.done());
  }

  /** The cursor stands on a line of a file. */
  moved(uri: string, line: number): void {
    if (this.#typing !== undefined && (this.#typing.uri !== uri || this.#typing.line !== line)) this.done();
  }

  /** The line is finished: what was held back is shown. */
  done(): void {
    const { uri } = this.#typing ?? {};
    this.#stop();
    this.#typing = undefined;
    if (uri !== undefined) this.#showAll(uri);
  }

  /** The server has sent these problems of a file. */
  received(uri: string, problems: readonly Problem[]): void {
    this.#all.delete(uri);
    const shown = problems.filter((problem) => !this.#isHeld(uri, problem));
    if (shown.length < problems.length) this.#all.set(uri, problems);
    this.#host.show(uri, shown);
  }

  #showAll(uri: string): void {
    const all = this.#all.get(uri);
    this.#all.delete(uri);
    if (all !== undefined) this.#host.show(uri, [...all]);
  }

  #isHeld(uri: string, problem: Problem): boolean {
    const { start, end } = problem.range;
    const typing = this.#typing;
    if (typing?.uri !== uri || typing.line !== start.line || typing.line !== end.line) return false;
    return UNFINISHED.has(codeOf(problem));
  }
}
