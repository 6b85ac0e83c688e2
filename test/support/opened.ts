/** A register that is opened as the server opens it: read in portions, and followed while one types in it. */
import type { FeatureContext } from '../../server/src/features/context.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { ProblemIndex } from '../../server/src/problems/problemIndex.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import type { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { FULL_CLIENT, TODAY_ONLY } from './fixture.ts';

const NO_FILES = { readFolder: async function* () {}, readFile: async () => undefined };
const URI = 'file:///werk/lijst.duo';
/** Entries in a portion, as the server takes them between two messages. */
const PORTION = 150;
const MOST_SHOWN = 500;

export class Opened {
  readonly register: OpenRegister;
  readonly context: FeatureContext;
  readonly #workspace = new Workspace(NO_FILES);
  readonly #problems: ProblemIndex;

  /** @param others texts of registers that are stored beside it, by their addresses. */
  constructor(text: string, others: Readonly<Record<string, string>> = {}) {
    this.#problems = new ProblemIndex(this.#workspace.index, {
      failed: (code, error) => {
        throw new Error(`rule ${code} failed`, { cause: error });
      },
    });
    for (const [uri, other] of Object.entries(others)) this.#workspace.index.set(uri, readDocument(other));
    this.register = this.#workspace.open(URI, 'duo', 1, text);
    while (this.register.undeclared.size > 0) this.#workspace.readMore(this.register, PORTION);
    this.#problems.add(this.register.facts, this.register.unread, TODAY_ONLY);
    const scope = this.#workspace.index.scopeOf(URI)!;
    this.context = { scope, referenceDate: referenceDate(scope, TODAY_ONLY), client: FULL_CLIENT };
    this.count();
  }

  /** The number of problems, once those that are shown were made. */
  count(): number {
    return this.#list().total;
  }

  /** The sentences of the problems that are shown, in the order of the text. */
  sentences(): string[] {
    return this.#list().shown.flatMap(({ problems }) => problems.map(({ message }) => message));
  }

  #list() {
    while (this.#workspace.readMore(this.register, PORTION));
    const problems = this.#problems.of(this.register.facts)!;
    problems.takeChanged();
    return problems.list(MOST_SHOWN, this.register.lastEdited);
  }

  /** Types something at an offset (UTF-16) in the place of so many characters, and gives how many problems there are then. */
  type(at: number, text: string, over = 0): number {
    const range = { start: this.register.positionAt(at), end: this.register.positionAt(at + over) };
    const edit = { range, text };
    if (!this.#workspace.edit(this.register, [edit], this.register.version + 1))
      throw new Error('the edit does not fit');
    return this.count();
  }
}
