/** Which entries are in a list, by what a layout asks of them. */
import { effectiveField } from '../model/actions/headings.ts';
import { statusFor } from '../model/index/ownWords.ts';
import { foldWord } from '../syntax/vocabulary.ts';
import { fieldCell } from './cells.ts';
import type { ListLayout } from './layouts.ts';
import type { ListedEntry } from './listedEntry.ts';
import { ownerFilter } from './ownerFilter.ts';
import type { SourceRegister } from './source.ts';

type Test = (listed: ListedEntry) => boolean;

/** The test for the entries of a register. */
export function wantedIn({ scope }: SourceRegister, { only, wanted }: ListLayout): Test {
  const tests: Test[] = [];
  if (only === 'open') tests.push(({ state }) => state === 'open');
  if (only === 'te laat') tests.push(({ isLate }) => isLate);
  if (wanted !== undefined) {
    const { statuses, owners, organisations, heading } = wanted;
    if (statuses.length > 0) tests.push(hasStatus(statuses));
    if (owners.length > 0) {
      const filters = owners.map((name) => ownerFilter(name, scope));
      tests.push((listed) => filters.some((filter) => filter.isOwnerOf(listed)));
    }
    if (organisations.length > 0) {
      const filters = organisations.map((name) => ownerFilter(name, scope));
      tests.push((listed) => filters.some(({ name, isOwnerOf }) => isOwnerOf(listed) || involves(listed, name)));
    }
    if (heading !== undefined) {
      const meant = new Set(scope.lookupHeading(heading).map(({ placed }) => placed));
      tests.push(({ headings }) => headings.some(({ placed }) => meant.has(placed)));
    }
  }
  return (listed) => tests.every((test) => test(listed));
}

/** By its words as typed, or by what they mean in such an entry; `open` is every status at which something is to be done. */
function hasStatus(statuses: readonly string[]): Test {
  const typed = new Set(statuses.map(foldWord));
  return (listed) => {
    const { entry, scope, status, state } = listed;
    if (typed.has(foldWord(listed.statusText)) || (status !== undefined && typed.has(status))) return true;
    if (typed.has('open') && state === 'open') return true;
    return status !== undefined && statuses.some((word) => statusFor(entry.kind, word, scope) === status);
  };
}

/** True of an entry that names an organisation in `organisaties`, or is owned by somebody of it, by whatever name that is said. */
function involves(listed: ListedEntry, organisation: string): boolean {
  const { scope, owners } = listed;
  const isMeant = (text: string | undefined) =>
    text !== undefined &&
    (foldWord(text) === foldWord(organisation) ||
      scope.lookupName(text).some(({ placed }) => placed === scope.lookupName(organisation)[0]?.placed));
  const involved = effectiveField(listed.ref, 'organisaties', scope);
  const named = involved === undefined ? [] : (fieldCell(involved, listed).people ?? []);
  const owning = owners === undefined ? [] : (fieldCell(owners.field, listed).people ?? []);
  return named.some(({ name, text }) => isMeant(name ?? text)) || owning.some((one) => isMeant(one.organisation));
}
