/**
 * Text of a register on its way to what an editor may read as more than text. VS Code makes links of `[a](b)` in every
 * notification, also in the reason why a rename is refused, and icons of `$(a)` in its labels and lenses.
 */
import { withoutUnseen } from '../../text/unseen.ts';

/** Matches a text that is more than text: of a hundred thousand names in an outline mostly none is. */
const MORE_THAN_TEXT =
  /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|\]\(|\$\(/u;

/**
 * A sentence in which nothing can be clicked and no icon is drawn: one line, in which a link and an icon are broken by a space.
 * A sentence without any of these comes back as it is.
 */
export function plainText(text: string): string {
  if (!MORE_THAN_TEXT.test(text)) return text;
  return withoutUnseen(text)
    .replace(/\](?=\()/gu, '] ')
    .replace(/\$(?=\()/gu, '$ ');
}

/** An item that is shown under a name: in the outline, in the search, in a hierarchy. */
interface Named {
  name: string;
  detail?: string;
  containerName?: string;
  children?: Named[];
}

/** The same rows with names in which nothing can be clicked and no icon is drawn: these stand in lists to choose from too. */
export function plainNames<T extends Named>(rows: T[]): T[] {
  for (const row of rows) {
    row.name = plainText(row.name);
    if (row.detail !== undefined) row.detail = plainText(row.detail);
    if (row.containerName !== undefined) row.containerName = plainText(row.containerName);
    if (row.children !== undefined) plainNames(row.children);
  }
  return rows;
}
