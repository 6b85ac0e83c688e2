/** Headings that are somebody, above actions of which nobody says who has to do them: asked. */
import { isHeadingKind } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import type { DraftComment, DraftEntry } from './draft.ts';
import { isFieldOf } from './kinds.ts';
import { isPerson } from './lineShape.ts';
import { isSurePerson } from './persons.ts';

/** Where one heading is somebody beyond doubt, all those that may be are asked. */
export function askWhoHeadings(entries: readonly (DraftEntry | DraftComment)[]): void {
  const headings = withoutOwners(entries);
  if (!headings.some(({ title }) => isSurePerson(title))) return;
  for (const heading of headings) {
    const { title, doubts, origin } = heading;
    if (!(isSurePerson(title) || isPerson(title))) continue;
    // It says what the heading was taken for, too.
    for (const key of ['headingRow', 'subjectItem', 'periodHeading']) {
      const at = doubts.findIndex((doubt) => doubt.key === key);
      if (at !== -1) doubts.splice(at, 1);
    }
    if (!doubts.some(({ key }) => key === 'whoHeading')) doubts.push({ key: 'whoHeading', values: [title], origin });
  }
}

/** Headings with something below them that has no owner. */
function withoutOwners(entries: readonly (DraftEntry | DraftComment)[]): DraftEntry[] {
  const found = new Set<DraftEntry>();
  let above: DraftEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'comment') continue;
    if (isHeadingKind(entry.kind))
      above = entry.kind === 'onderwerp' ? [...above.filter(({ kind }) => kind !== 'onderwerp'), entry] : [entry];
    else {
      const owner = ownerOf(entry);
      if (owner !== undefined && !entry.fields.some(({ name }) => name === owner))
        for (const one of above) found.add(one);
    }
  }
  return [...found];
}

/** What the owner is called in an entry; undefined where it has none. */
function ownerOf({ kind }: DraftEntry): string | undefined {
  if (kind !== 'actie' && kind !== 'toezegging') return undefined;
  const name = ownerFieldOf(kind);
  return isFieldOf(kind, name) ? name : undefined;
}
