/** What a package of Word or Excel says of itself, and what is in it that was not read. */
import type { GivenNotice, NoticeKey } from '../given.ts';
import type { Guard } from './guard.ts';
import type { Package } from './package.ts';
import { readTree, textWithin, within } from './xml.ts';

/** The title in the properties; undefined without one. */
export async function titleOf(file: Package, guard: Guard): Promise<string | undefined> {
  const [relation] = [...(await file.relations('')).values()].filter(({ type }) => type === 'core-properties');
  const root = relation === undefined ? undefined : await readTree(file.part(relation.target), guard);
  const [title] = within(root, 'dc:title');
  const text = textWithin(title).trim();
  return text === '' ? undefined : text;
}

const PARTS: readonly (readonly [NoticeKey, RegExp])[] = [
  ['macros', /\/vba(?:Project|Data)/iu],
  ['externalLinks', /\/externalLinks\//iu],
  ['embedded', /\/(?:embeddings|activeX)\//iu],
];

/** What the parts of a package tell, but for what is told already. */
export function noticesOf(file: Package, told: ReadonlySet<NoticeKey>): GivenNotice[] {
  return PARTS.filter(([key, form]) => !told.has(key) && file.paths.some((path) => form.test(path))).map(([key]) => ({
    key,
  }));
}
