/** Documents made of fixtures and of the samples, and their tables as rows of texts. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ExportDocument, Table } from '../../../server/src/exchange/document.ts';
import { tablesOf } from '../../../server/src/exchange/document.ts';
import { LAYOUTS } from '../../../server/src/exchange/layouts.ts';
import { type DocumentOptions, documentOf, type NoDocument } from '../../../server/src/exchange/makeDocument.ts';
import { layoutSeenFrom, ownLayouts } from '../../../server/src/exchange/ownLayouts.ts';
import { shownText } from '../../../server/src/exchange/shownText.ts';
import type { Source } from '../../../server/src/exchange/source.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
export const SAMPLE_NAMES = readdirSync(SAMPLES).filter((name) => name.endsWith('.duo'));

const index = new WorkspaceIndex();
for (const name of SAMPLE_NAMES) {
  index.set(new URL(name, SAMPLES).href, readDocument(readFileSync(new URL(name, SAMPLES), 'utf8')));
}

type Options = Partial<Omit<DocumentOptions, 'layout'>>;

/** The document of some sources, or why there is none. */
export function tried(sources: readonly Source[], layout: string, options: Options = {}): ExportDocument | NoDocument {
  return documentOf(sources, { layout: layoutSeenFrom(sources[0]!.scope, layout)!, fallback: TODAY_ONLY, ...options });
}

function made(document: ExportDocument | NoDocument): ExportDocument {
  if (typeof document === 'string') throw new Error(`no document: ${document}`);
  return document;
}

/** What the files of a sample see. */
export function sampleSource(name: string): Source {
  return { scope: index.scopeOf(new URL(name, SAMPLES).href)! };
}

/** The layouts of a sample: those that every register has, and its own. */
export function layoutsOf(name: string) {
  // Of all samples in one folder those of the others are its own too.
  const { scope } = sampleSource(name);
  return [...LAYOUTS, ...ownLayouts(scope).filter(({ ref }) => ref?.file === scope.file)];
}

export function ofSample(name: string, layout: string, options?: Options): ExportDocument {
  return made(tried([sampleSource(name)], layout, options));
}

/** The document of the first file of a fixture. */
export function ofText(text: string, layout: string, options?: Options): ExportDocument {
  return made(tried([{ scope: fixture(text).scope }], layout, options));
}

export function tables(document: ExportDocument): Table[] {
  return [...tablesOf(document)].map(({ table }) => table);
}

/** The texts of one table, by the keys of its columns. */
export function rowsByKey({ columns, rows }: Table): ((key: string) => string)[] {
  return rows.map(({ cells }) => {
    const texts = new Map(cells.map((cell, at) => [columns[at]!.key, shownText(cell)]));
    return (key) => texts.get(key) ?? '';
  });
}
