/** Fields of the register's own that come in with a list: declared in `velden`, so that no entry has a field that is unknown. */
import type { FileIndex } from '../../model/index/fileIndex.ts';
import { isOwnField } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Entry, type Field, fieldOf, textOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { fieldKey } from '../../syntax/ownWords.ts';
import { withField } from './entryText.ts';

/** The names of fields, each once, that the register does not declare; the field as the list has it. */
export function undeclared(fields: Iterable<Field>, scope: Scope): string[] {
  const names = new Map<string, string>();
  for (const { kind, name } of fields) {
    const key = fieldKey(name);
    if (kind === 'unknown' && !names.has(key) && !isOwnField(name, scope)) names.set(key, name);
  }
  return [...names.values()];
}

/** The entry of the register in its file, as it becomes with more names in `velden`; undefined where that cannot be. */
export function declaring(
  names: readonly string[],
  { document }: FileIndex,
): { readonly placed: PlacedEntry; readonly text: string } | undefined {
  const placed = [...document.entries].find(({ kind }) => kind === 'register');
  const text = placed && withField(placed.entry.text, 'velden', wordsOf(placed.entry, names), 'register');
  return placed === undefined || text === undefined ? undefined : { placed, text };
}

function wordsOf(entry: Entry, names: readonly string[]): string {
  const field = fieldOf(entry, 'velden');
  const own = field === undefined ? '' : textOf(field);
  if (own === '') return names.join(', ');
  return own.includes('\n') ? `${own}\n${names.join('\n')}` : `${own}, ${names.join(', ')}`;
}
