/** The built server with a folder of three small registers, of which one is open: what the tests of all features ask about. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position, Range } from 'vscode-languageserver';
import { canonicalUri } from '../../server/src/workspace/uri.ts';
import { LspClient } from '../support/lspClient.ts';

/** `lijst.duo`, which is open. The lines are numbered from 0. */
export const LIST = `register LIJST: Actielijst
  peildatum: 24 maart 2021
blok A: Adviezen
actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: Anja (NCG)
  deadline: 1 april
  uit: brief.pdf
  na: 2
actie 2: Adviseurs vragen
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 maart 2021
  opmerking: Anja Woortman belt
`;
/** `namen.duo`, which is closed. */
export const NAMES = `persoon Anja Woortman
  organisatie: NCG
organisatie NCG: Nationaal Coördinator Groningen
`;
/** `ander.duo`, which is closed. */
export const OTHER = `register ANDER: Andere lijst
actie 7: Brief versturen
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 mei 2021
  na: LIJST/1, 8
actie 8: Kamer zoeken
  status: in uitvoering
`;

/** A document that nobody has opened, and no file either. */
export const NOWHERE = 'untitled:nergens.duo';

export interface Registers {
  readonly client: LspClient;
  /** The address of a file of the folder. */
  uri(name: string): string;
  /** Stops the server and takes the folder away. */
  end(): Promise<void>;
}

/** Starts the server on the three files and opens `lijst.duo` with a text, as version 1. */
export async function openRegisters(text = LIST): Promise<Registers> {
  const folder = await mkdtemp(join(tmpdir(), 'duo features '));
  const files = { 'lijst.duo': LIST, 'namen.duo': NAMES, 'ander.duo': OTHER };
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  const uri = (name: string) => canonicalUri(pathToFileURL(join(folder, name)).href);
  const client = LspClient.spawn();
  await client.initialize(pathToFileURL(folder).href);
  await client.open(uri('lijst.duo'), text);
  const end = async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  };
  return { client, uri, end };
}

/** The position of `|` in `lijst.duo`: `positionOf('eigenaar: An|ja')`. What stands around it stands there once, or first. */
export function positionOf(marked: string, text = LIST): Position {
  const mark = marked.indexOf('|');
  const found = text.indexOf(marked.replace('|', ''));
  if (mark === -1 || found === -1) throw new Error(`${marked} is no place in the text`);
  const before = text.slice(0, found + mark).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** Columns of one line. */
export function range(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** From a line and column to another. */
export function span(line: number, from: number, endLine: number, to: number): Range {
  return { start: { line, character: from }, end: { line: endLine, character: to } };
}
