/**
 * The changes of a form on their way into its document, one behind the other: of two at once one would be lost. What was asked before
 * the page went is done first. Knows nothing of VS Code.
 */
import type { FormChange, FormChangeParams } from '../../../protocol/form.ts';
import type { WirePosition } from '../../../protocol/method.ts';

type Rename = Extract<FormChange, { readonly kind: 'hernoem' }>;
type Edits = Extract<FormChange, { readonly kind: 'edits' }>['edits'];

/** The document, with what edits it; `R` is what a rename comes to before it is made. */
export interface EditedDocument<R> {
  version(): number;
  /** False when it was turned down, as it may be while another edit runs. */
  apply(edits: Edits): Promise<boolean>;
  /** The edits that give what is named in more places another name. @throws with the sentence that says why it cannot be had. */
  renamed(rename: Rename): Promise<R | undefined>;
  applyRename(rename: R): Promise<boolean>;
  /** Shows what was made. */
  showMade(position: WirePosition): Promise<void>;
  /** Hears what went with edits that were made. */
  tell(sentence: string): void;
}

/** A text that changes faster than its edits are made is given up after so many tries. */
const MOST_TRIES = 4;

export class FormEdits<R> {
  readonly #document: EditedDocument<R>;
  readonly #ask: (id: string, change: FormChangeParams['change']) => Promise<FormChange | null>;
  readonly #failed: () => string;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param ask gives the edits of a change; null when there is none now.
   * @param failed the sentence for what is given up.
   */
  constructor(
    document: EditedDocument<R>,
    ask: (id: string, change: FormChangeParams['change']) => Promise<FormChange | null>,
    failed: () => string,
  ) {
    this.#document = document;
    this.#ask = ask;
    this.#failed = failed;
  }

  /** Does something behind all that was queued before; what fails keeps nothing from being done. */
  queue(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch(() => undefined);
  }

  /** Makes a change of the document; why not, where it is not made. */
  async make(id: string, change: FormChangeParams['change']): Promise<string | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const answer = await this.#ask(id, change).catch(() => null);
      if (answer === null) continue;
      if (answer.kind === 'geweigerd') return answer.reason;
      if (answer.kind === 'edits' && answer.edits.length === 0) return undefined;
      if (answer.version !== this.#document.version()) continue;
      if (answer.kind === 'hernoem') {
        const refused = await this.#rename(answer);
        if (refused === null) continue;
        return refused;
      }
      if (!(await this.#document.apply(answer.edits))) continue;
      if (answer.told !== undefined) this.#document.tell(answer.told);
      if (answer.made !== undefined) await this.#document.showMade(answer.made);
      return undefined;
    }
    return this.#failed();
  }

  /** Why a name cannot be had; undefined when it was given, and null for a text that has changed meanwhile. */
  async #rename(rename: Rename): Promise<string | undefined | null> {
    try {
      const edit = await this.#document.renamed(rename);
      if (rename.version !== this.#document.version()) return null;
      if (edit !== undefined && (await this.#document.applyRename(edit))) return undefined;
      return this.#failed();
    } catch (error) {
      return error instanceof Error && error.message !== '' ? error.message : this.#failed();
    }
  }
}
