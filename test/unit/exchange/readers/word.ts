/** Files of Word as their tests read them. */
import { given, shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';
import { type WordParts, wordFile } from '../../../support/officePackages.ts';

export const read = (parts: WordParts) => given(wordFile(parts), 'lijst.docx');
export const blocks = async (parts: WordParts) => shownBlocks((await read(parts)).blocks);
export const rows = async (body: string, parts: Partial<WordParts> = {}) =>
  shownRows(tablesOf(await read({ ...parts, body }))[0]!);
