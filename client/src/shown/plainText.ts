/** Text of a register or a setting on its way to what VS Code may read as more than text. Knows nothing of VS Code. */

/** Characters that end a line, that can't be seen, or that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]+/gu;

/**
 * A text as one line in which nothing can be clicked and no icon is drawn: `[a](b)` and `$(a)` are broken by a space.
 */
export function plain(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/\](?=\()/gu, '] ')
    .replace(/\$(?=\()/gu, '$ ');
}
