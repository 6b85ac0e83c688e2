/**
 * Fixes of form in one entry that are made together: judged by reading the entry with them, many at once, since an entry may have
 * thousands of problems. Only those that may not be made are found one by one.
 */
import { applyEdits, type Edit } from '../../edits/edits.ts';
import type { Work } from '../../incremental/work.ts';
import { readDocument } from '../../syntax/document.ts';
import { fieldsOfKind } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isClosed, statusOfKind } from '../../syntax/workKinds.ts';

/** A fix that may be made: the problem that it takes away, and what it changes (offsets of the file, UTF-16). */
export interface Candidate {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** What the text of an entry says of itself that a fix of form may not change, and the number of its problems of form by code. */
interface Reading {
  readonly digits: string;
  readonly closing: string;
  readonly findings: ReadonlyMap<string, number>;
}

/**
 * The most times that an entry is read to judge its fixes: a list of which half may not be made would be read for each of them. What
 * is left is for the next time.
 */
const MOST_READINGS = 200;
/** Of fixes that put the same in the place of the same: once so many were refused, the others are judged last, in few readings. */
const DOUBTED_AFTER = 8;
const MOST_OF_DOUBTED = 31;

export class EntryMending {
  readonly #placed: PlacedEntry;
  readonly #original: Reading;
  /** In the order of the text; none touches another. */
  readonly #accepted: Edit[] = [];
  #reading: Reading;
  /** How often the entry was read to judge some. */
  #readings = 0;
  readonly #refused = new Map<string, number>();
  readonly #doubted: Candidate[] = [];

  constructor(placed: PlacedEntry) {
    this.#placed = placed;
    this.#original = readingOf(placed.entry.text);
    this.#reading = this.#original;
  }

  get edits(): readonly Edit[] {
    return this.#accepted;
  }

  /**
   * Takes on those that may be made, in their order: one is left out when it touches one before it, brings another problem of form,
   * or has the entry say something else. After each reading of the entry others may have their turn.
   */
  *judge(candidates: readonly Candidate[]): Work<void> {
    const { start, length } = this.#placed;
    const isIn = (edit: Edit) => start <= edit.start && edit.end <= start + length;
    yield* this.#judge(candidates.filter(({ edits }) => edits.every(isIn)));
    // As a whole, then in ever smaller parts.
    const parts = [this.#doubted.splice(0)];
    for (let readings = 0; parts.length > 0 && readings < MOST_OF_DOUBTED; readings++) {
      const { chosen } = this.#apart(parts.shift()!);
      if (chosen.length === 0 || this.#accept(chosen)) continue;
      if (chosen.length > 1) parts.push(...halves(chosen));
      yield;
    }
  }

  *#judge(candidates: readonly Candidate[]): Work<void> {
    const { chosen, later } = this.#apart(candidates.filter((one) => !this.#isDoubted(one)));
    if (chosen.length === 0 || this.#readings >= MOST_READINGS) return;
    this.#readings++;
    const isAccepted = this.#accept(chosen);
    yield;
    if (!isAccepted && chosen.length > 1) for (const half of halves(chosen)) yield* this.#judge(half);
    else if (!isAccepted) this.#refuse(chosen[0]!);
    // One that touches a fix which was left out may be made all the same.
    if (later.length > 0) yield* this.#judge(later);
  }

  /** Those that can be judged together, which touch nothing that was accepted; and those that touch one of these. */
  #apart(candidates: readonly Candidate[]): { readonly chosen: Candidate[]; readonly later: Candidate[] } {
    const together: Edit[] = [];
    const chosen: Candidate[] = [];
    const later: Candidate[] = [];
    for (const candidate of candidates) {
      const { edits } = candidate;
      if (edits.some((edit) => touchesAny(edit, this.#accepted))) continue;
      if (edits.some((edit) => touchesAny(edit, together))) {
        later.push(candidate);
        continue;
      }
      chosen.push(candidate);
      for (const edit of edits) together.splice(firstBehind(edit.start, together), 0, edit);
    }
    return { chosen, later };
  }

  #refuse(candidate: Candidate): void {
    const same = this.#sameAs(candidate);
    this.#refused.set(same, (this.#refused.get(same) ?? 0) + 1);
  }

  /** True of one like which very many were refused: it is kept for the end. */
  #isDoubted(candidate: Candidate): boolean {
    if (this.#refused.size === 0 || (this.#refused.get(this.#sameAs(candidate)) ?? 0) < DOUBTED_AFTER) return false;
    this.#doubted.push(candidate);
    return true;
  }

  /** Equal for fixes that put the same in the place of the same. */
  #sameAs({ code, edits }: Candidate): string {
    const { entry, start: from } = this.#placed;
    return [code, ...edits.map(({ start, end, text }) => `${entry.text.slice(start - from, end - from)} ${text}`)].join(
      '\n',
    );
  }

  #accept(chosen: readonly Candidate[]): boolean {
    const edits = [...this.#accepted, ...chosen.flatMap((one) => one.edits)].sort((a, b) => a.start - b.start);
    const { entry, start } = this.#placed;
    const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const after = readingOf(applyEdits(entry.text, own));
    const { digits, closing } = this.#original;
    if (after.digits !== digits || after.closing !== closing || this.#readsWorse(after, chosen)) return false;
    this.#accepted.splice(0, this.#accepted.length, ...edits);
    this.#reading = after;
    return true;
  }

  /** True of more problems of some kind than before. Of several fixes each has to take its own away: else one may hide what another brings. */
  #readsWorse({ findings }: Reading, chosen: readonly Candidate[]): boolean {
    const most = new Map(this.#reading.findings);
    if (chosen.length > 1) {
      for (const { code } of chosen) {
        const left = most.get(code) ?? 0;
        if (left > 0) most.set(code, left - 1);
      }
    }
    return [...findings].some(([code, count]) => count > (most.get(code) ?? 0));
  }
}

function halves<T>(all: readonly T[]): [T[], T[]] {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
}

/** True of an edit over or next to one of some in the order of the text: what one makes may be what the other looked at. */
function touchesAny({ start, end }: Edit, others: readonly Edit[]): boolean {
  const at = firstBehind(start, others);
  const [before, behind] = [others[at - 1], others[at]];
  return (before !== undefined && before.end >= start) || (behind !== undefined && behind.start <= end);
}

/** The place of the first edit that begins at an offset or behind it. */
function firstBehind(start: number, edits: readonly Edit[]): number {
  let [from, to] = [0, edits.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (edits[middle]!.start < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A text of an entry as it is read; it may be several entries after some edits. */
function readingOf(text: string): Reading {
  const findings = new Map<string, number>();
  const closing: string[] = [];
  for (const { entry } of readDocument(text).entries) {
    for (const { code } of entry.findings) findings.set(code, (findings.get(code) ?? 0) + 1);
    for (const { value } of fieldsOfKind(entry, 'status', 'promiseStatus', 'motionStatus')) {
      const status = value && statusOfKind(entry.kind, value.text);
      if (status !== undefined && isClosed(status)) closing.push(status);
    }
  }
  return { digits: text.replace(/\P{Nd}+/gu, ''), closing: closing.join(), findings };
}
