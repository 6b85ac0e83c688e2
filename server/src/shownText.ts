/**
 * Text of a register on its way to what an editor may read as more than text. VS Code makes links of `[a](b)` in every
 * notification, also in the reason why a rename is refused, and icons of `$(a)` in its labels and lenses.
 */

/** Characters that end a line, that can't be seen, or that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]+/gu;

/**
 * A sentence in which nothing can be clicked and no icon is drawn: one line, in which a link and an icon are broken by a space.
 * A sentence without any of these comes back as it is.
 */
export function plainText(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/\](?=\()/gu, '] ')
    .replace(/\$(?=\()/gu, '$ ');
}
