/** Names of files that come in and of registers that are made of them. Knows nothing of VS Code. */

/** The extensions of files that can become a register. */
export const LIST_EXTENSIONS = [
  'docx',
  'xlsx',
  'odt',
  'ods',
  'csv',
  'tsv',
  'html',
  'htm',
  'ics',
  'txt',
  'json',
] as const;

/** The extensions of older files, for which a sentence says what to do. */
export const OLDER_EXTENSIONS = ['doc', 'xls', 'pdf'] as const;

/** True of the name of a file that can become a register. */
export function isListName(name: string): boolean {
  return new RegExp(`\\.(?:${LIST_EXTENSIONS.join('|')})$`, 'iu').test(name);
}

/** The addresses of what was dropped, each once: one a line, without remarks. */
export function droppedAddresses(list: string): string[] {
  const lines = list.split(/\r?\n/u).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))];
}

/** The last part of a path or an address. */
export function lastPart(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** The name of the register that is made of a file, of which the folder has none yet: `lijst.duo`, `lijst 2.duo`. */
export async function freeName(stem: string, exists: (name: string) => Promise<boolean>): Promise<string> {
  const clean = stem.replace(/[\\/:*?"<>|]/gu, ' ').trim() || 'lijst';
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${clean}.duo` : `${clean} ${number}.duo`;
    if (!(await exists(name))) return name;
  }
}

/** A file name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

/** What of a text is other than in another: the smallest piece, in UTF-16 units of the old one, and what comes in its place. */
export function changedPiece(before: string, after: string): { start: number; end: number; text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
