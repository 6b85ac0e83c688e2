/** Numbers that one side gave to something else, and what the other side newly says of them: it was said of what had the number. */
import { madeIn, mentionsIn } from '../model/index/minutes.ts';
import { foldName } from '../model/index/names.ts';
import { numberKey } from '../model/index/numberKey.ts';
import { numbersInText } from '../model/references/numbersInText.ts';
import type { Entry } from '../syntax/entry.ts';
import { readEntry } from '../syntax/readEntry.ts';
import { isNumberedKind, type NumberedKind } from '../syntax/vocabulary.ts';
import { isDoubtful } from './pairing.ts';
import type { Unit } from './units.ts';

type Units = ReadonlyMap<number, Unit>;

/** The keys of numbers that stand for something else on a side than they did. */
export function reusedNumbers(base: Units, side: Units): ReadonlySet<string> {
  const there = new Set([...side.values()].map(keyOf));
  const reused = new Set<string>();
  for (const [id, unit] of base) {
    const key = keyOf(unit);
    if (key === undefined || !there.has(key)) continue;
    const now = side.get(id);
    if (now === undefined || keyOf(now) !== key || isDoubtful(unit, now)) reused.add(key);
  }
  return reused;
}

/** True of an entry that names one of these numbers more often than it did. */
export function namesMore(reused: ReadonlySet<string>, base: Unit | undefined, now: Unit, code: string): boolean {
  if (reused.size === 0) return false;
  const before = base === undefined ? NOTHING : namedIn(base, code);
  for (const [key, count] of namedIn(now, code)) if (reused.has(key) && count > (before.get(key) ?? 0)) return true;
  return false;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

function keyOf({ kind, head }: Unit): string | undefined {
  return isNumberedKind(kind) && head?.identity !== undefined ? numberKey(kind, head.identity.text) : undefined;
}

/** How often an entry names each number of its own register; what its history tells was said before. */
function namedIn({ body }: Unit, code: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (kind: NumberedKind, number: string, register: string | undefined) => {
    if (register !== undefined && foldName(register) !== code) return;
    const key = numberKey(kind, number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const addLists = ({ fields }: Entry) => {
    for (const field of fields) {
      if (field.kind !== 'actions') continue;
      for (const { number, register } of field.references) add('actie', number, register);
    }
  };
  const entry = readEntry(body.join('\n'));
  const said = entry.fields.flatMap(({ kind, lines }) => (kind === 'history' ? [] : lines));
  for (const line of entry.title === undefined ? said : [entry.title, ...said])
    for (const { kind, number, register } of numbersInText(line)) add(kind, number, register);
  for (const { kind, references } of mentionsIn(entry))
    for (const { number, register } of references) add(kind, number, register);
  addLists(entry);
  for (const made of madeIn(entry)) addLists(made);
  return counts;
}
