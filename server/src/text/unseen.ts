/** Characters of a register that cannot be seen, or that turn the direction of what follows, in a sentence that is shown. */

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]+/gu;

/** A text with a space in the place of each run of them. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, ' ');
}
