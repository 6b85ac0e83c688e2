/** What was typed and is not in the text, by entry and field: it outlives a look at another entry, and the page while that is hidden. */
import type { FormRow } from '../../../protocol/form.ts';

/** What an entry is known by when its id is another: it begins with a kind, a number and a title. */
export type Known = Pick<FormRow, 'kind' | 'number' | 'title'>;

export interface Draft {
  readonly key: string;
  /** What the text said when somebody began to type. */
  readonly was: string;
  readonly value: string;
  /** The value that was sent and is not answered yet; undefined without one. */
  readonly sent: string | undefined;
  /** Why it was refused; empty while it was not. */
  readonly refusal: string;
}

interface OfEntry {
  known: Known | undefined;
  readonly drafts: Map<string, Draft>;
}

export class Drafts {
  readonly #entries = new Map<string, OfEntry>();
  /** The present id by one that it had before. */
  readonly #moved = new Map<string, string>();

  /** @param kept the result of `toKeep` of an earlier page; unchecked. */
  constructor(kept: unknown) {
    if (!Array.isArray(kept)) return;
    for (const one of kept as readonly Readonly<Record<string, unknown>>[]) {
      const { id, key, was, value, refusal, kind, number, title } = one ?? {};
      const texts = [id, key, was, value, refusal, kind, number, title];
      if (!texts.every((text) => typeof text === 'string')) continue;
      const [of, at, before, typed, why, ...head] = texts as string[] as [string, string, string, string, string];
      const [itsKind = '', itsNumber = '', itsTitle = ''] = head as string[];
      this.put(of, at, { key: at, was: before, value: typed, sent: undefined, refusal: why });
      this.#entries.get(of)!.known = { kind: itsKind, number: itsNumber, title: itsTitle };
    }
  }

  /** The entries that have drafts, by id; `known` is undefined of one whose row was never seen. */
  get entries(): readonly (readonly [id: string, known: Known | undefined])[] {
    return [...this.#entries].map(([id, { known }]) => [id, known]);
  }

  /** Those of an entry; none as a rule. */
  of(id: string): readonly Draft[] {
    return [...(this.#entries.get(id)?.drafts.values() ?? [])];
  }

  /** What an entry begins with once what is typed there is in the text, and what it begins with until then. */
  headsOf(id: string): readonly Known[] {
    const { known, drafts } = this.#entries.get(id) ?? {};
    if (known === undefined) return [];
    const typed = (key: string) => drafts?.get(key)?.value.trim();
    return [known, { ...known, number: typed(':nummer') ?? known.number, title: typed(':titel') ?? known.title }];
  }

  /** Keeps what is typed in a field of an entry; undefined when nothing is any more. */
  put(id: string, key: string, draft: Draft | undefined): void {
    const own = this.#entries.get(id) ?? { known: undefined, drafts: new Map<string, Draft>() };
    if (draft === undefined) own.drafts.delete(key);
    else own.drafts.set(key, draft);
    if (own.drafts.size === 0) this.#entries.delete(id);
    else this.#entries.set(id, own);
  }

  /** Takes in what an entry is known by now. */
  know(id: string, known: Known): void {
    const own = this.#entries.get(id);
    if (own !== undefined) own.known = known;
  }

  /** Takes in the answer about a field that is not shown. */
  answered(id: string, key: string, refused: string | null): void {
    const draft = this.#entries.get(id)?.drafts.get(key);
    if (draft === undefined) return;
    const { sent, value } = draft;
    if (refused !== null) this.put(id, key, { ...draft, sent: undefined, refusal: refused });
    else if (sent === undefined || sent === value) this.put(id, key, undefined);
    else this.put(id, key, { ...draft, was: sent, sent: undefined });
  }

  /** An entry has another id from now on. */
  move(from: string, to: string): void {
    this.#moved.set(from, to);
    const own = this.#entries.get(from);
    this.#entries.delete(from);
    if (own !== undefined) this.#entries.set(to, own);
  }

  /** The present id of an entry. */
  idNow(id: string): string {
    return this.#moved.get(id) ?? id;
  }

  /** Lets go of all of an entry. */
  drop(id: string): void {
    this.#entries.delete(id);
  }

  /** All that can be put back by another page. */
  toKeep(): readonly object[] {
    return [...this.#entries].flatMap(([id, { known, drafts }]) =>
      known === undefined
        ? []
        : [...drafts.values()].map(({ key, was, value, refusal }) => ({ id, ...known, key, was, value, refusal })),
    );
  }
}

/** True of texts that differ in white space at most. */
export function isAlike(one: string, other: string): boolean {
  return oneLine(one) === oneLine(other);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
