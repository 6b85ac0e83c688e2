/** What a register is called on paper, and for whom it is kept. */
import { fileName } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';

function registerEntries({ registerFiles }: Scope): Entry[] {
  return registerFiles.flatMap(({ registers: { first } }) => first?.entry ?? []);
}

/** The title of the register, else its code, else the name of the file. */
export function registerTitle(scope: Scope): string {
  const entries = registerEntries(scope);
  const title = entries.find((entry) => entry.title !== undefined)?.title?.text;
  return title ?? entries[0]?.identity?.text ?? fileName(scope.file.uri);
}

/** The code of the register as typed, else the name of the file: the same wherever the file lies. */
export function registerCode(scope: Scope): string {
  return registerEntries(scope)[0]?.identity?.text ?? fileName(scope.file.uri);
}

/** The gremia of the register as typed; undefined when it names none. */
export function gremiumText(scope: Scope): string | undefined {
  return registerEntries(scope).flatMap((entry) => fieldOf(entry, 'gremium')?.lines[0]?.text ?? [])[0];
}

/** What stands above a column: with the gremium of the register in it, or without where it has none or more than one. */
export function headerFor(header: string, scope: Scope): string {
  const gremium = gremiumText(scope);
  const isOne = gremium !== undefined && !/[,;/&]| en /u.test(gremium);
  if (isOne) return header.replace('{gremium}', gremium);
  return header.replace(/ in \{gremium\}| \{gremium\}/u, '');
}

/** The title of a document: that of the layout, and that of the register where it does not say the same. */
export function documentTitle(layout: string, register: string): string {
  return register.toLowerCase().includes(layout.toLowerCase()) ? register : `${layout}: ${register}`;
}
