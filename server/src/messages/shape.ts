/** The type of a language's catalogue: every text of the Dutch one, each with the same parameters. */
import type { nl } from './nl/index.ts';

/** The compiler fails where a catalogue lacks a text, or asks for more than the Dutch one is given. */
type Texts<T> = T extends (...values: infer Values) => string
  ? (...values: Values) => string
  : T extends string
    ? string
    : { readonly [Name in keyof T]: Texts<T[Name]> };

export type Messages = Texts<typeof nl>;
