/** What a package of Word or Excel says of itself, and what is in it that was not read. */
import type { GivenNotice, NoticeKey } from '../given.ts';
import { keptText } from '../keptText.ts';
import { type Guard, Refusal } from './guard.ts';
import type { Package } from './package.ts';
import { attributeOf, childrenOf, readTree, textWithin, within, type XmlElement } from './xml.ts';

/** The title in the properties; undefined without one. */
export async function titleOf(file: Package, guard: Guard): Promise<string | undefined> {
  const [relation] = [...(await file.relations('')).values()].filter(({ type }) => type === 'core-properties');
  const root = relation === undefined ? undefined : await readTree(file.part(relation.target), guard);
  const [title] = within(root, 'dc:title');
  const text = textWithin(title).trim();
  return text === '' ? undefined : text;
}

/** What goes along in the properties of a list of ours; undefined of all others. */
export async function sentOf(file: Package, guard: Guard): Promise<string | undefined> {
  const [relation] = [...(await file.relations('')).values()].filter(({ type }) => type === 'custom-properties');
  const root = relation === undefined ? undefined : await propertiesIn(file.part(relation.target), guard);
  return keptText(childrenOf(root).map((one) => [attributeOf(one, 'name') ?? '', textWithin(one)] as const));
}

/** Properties that cannot be read are as good as none: the list does not need them. */
async function propertiesIn(part: Uint8Array | undefined, guard: Guard): Promise<XmlElement | undefined> {
  try {
    return await readTree(part, guard);
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'broken') return undefined;
    throw error;
  }
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
