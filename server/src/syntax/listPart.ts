/** Parts of a list of people or organisations on one line, as typed. */
import type { Span, Word } from '../text/span.ts';

/** The separator before a part of a list: nothing, a mark that always separates, or one that may belong to a name. */
export type Joint = 'start' | 'hard' | 'soft';

/** One part of a list of people or organisations, as typed; what it stands for is the model's to say. */
export interface ListPart extends Span {
  readonly joint: Joint;
  /** The words before the first bracket or mark; with a given name in brackets beside initials, `M. (Marieke) Kok`. */
  readonly name: Word | undefined;
  /** The text between each pair of brackets, without them. */
  readonly brackets: readonly Word[];
  /** A mark stands in the place of a name, or of a part of it. */
  readonly redacted: boolean;
  /** `(?)` stands behind it. */
  readonly unsure: boolean;
  /** `*` stands in front: the project leader. */
  readonly leader: boolean;
  /** The group it is listed under: `BS` in `BS: Van Lente, Michels`. */
  readonly group: Word | undefined;
}
