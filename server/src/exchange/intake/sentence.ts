/** A text of the catalogue with what is filled in. */

/** @param text one that asks for nothing, or a function of texts. */
export function sentenceOf(text: string | ((...values: never[]) => string), values: readonly string[]): string {
  return typeof text === 'string' ? text : (text as (...all: readonly string[]) => string)(...values);
}
