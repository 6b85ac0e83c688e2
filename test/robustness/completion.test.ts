/** No proposal raises a problem: what completion puts into the samples, as VS Code does, gives no new warning or error. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { getCompletions } from '../../server/src/features/completion.ts';
import type { FileIndex } from '../../server/src/model/index/fileIndex.ts';
import { minutesEntries } from '../../server/src/model/index/minutes.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { entryAt, readDocument } from '../../server/src/syntax/document.ts';
import type { Field } from '../../server/src/syntax/entry.ts';
import { lineFrom } from '../../server/src/text/lines.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../support/fixture.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
/** So many proposals of each place are tried, the first that VS Code would show. */
const FIRST = 8;
/** So many lines of a list or a history are tried. */
const LINES = 3;

const OPENED =
  'an action that was closed is opened again: what it lacks, and that it is late, is true of it from then on';

/** A new entry is tried before one in so many entries. */
const KEYWORDS_EVERY = 5;

/** What a proposal may raise, by code and field, and why that is no fault of it. */
const ALLOWED: Readonly<Record<string, string>> = {
  'deadline-verstreken status': OPENED,
  'deadline-ontbreekt status': OPENED,
  'eigenaar-ontbreekt status': OPENED,
  'vergadering-te-laat keyword': 'the meetings between the last one and today were not entered, or not held',
  'gremium-onbekend keyword':
    'where no gremium is described, its name is typed over the word in the template that asks for it',
  'naam-dubbel keyword':
    'where the moment of the template has an entry, another name is typed over the word that asks for it',
  'status-wijkt-af status':
    'what minutes or a history closed is opened again; the line that says so is still to be written',
  'vergadering-te-laat vergadering': 'a meeting becomes one of another gremium, which met long before or not at all',
  'deadline-blijft-liggen deadline':
    'nothing was noted of the action for three meetings; what is missing is a line of history',
};

/** A place in a sample: what is put there first (the text that a secretary deletes), and where the cursor stands then. */
interface Spot {
  readonly what: string;
  readonly delete: { readonly start: number; readonly end: number };
  readonly cursor: number;
}

const index = new WorkspaceIndex();
const files = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.duo'))
  .map((name) => index.set(new URL(name, SAMPLES).href, readDocument(readFileSync(new URL(name, SAMPLES), 'utf8'))));

/** What of `ALLOWED` was needed. */
const used = new Set<string>();

describe('no proposal raises a problem', () => {
  for (const file of files) {
    const name = file.uri.split('/').at(-1)!;
    it(`at every value of ${name}`, () => {
      const raised = new Map<string, string>();
      let tried = 0;
      for (const spot of spotsOf(file)) tried += tryAt(file, spot, raised);
      assert.deepEqual([...raised.values()], []);
      assert.ok(tried > 50, `only ${tried} proposals were tried`);
    }).timeout(60_000);
  }

  it('and what is allowed is still needed', () => {
    assert.deepEqual([...used].sort(), Object.keys(ALLOWED).sort());
  });
});

/** The start, the end and the deleted text of every value, and of the first line of every meeting. */
function spotsOf(file: FileIndex): Spot[] {
  const spots: Spot[] = [];
  for (const host of file.document.entries) {
    const { start } = host;
    for (const placed of [host, ...minutesEntries(host)]) {
      for (const field of placed.entry.fields) spots.push(...spotsOfField(field, start, placed.entry.text));
    }
    if (host.kind !== undefined && host.index % KEYWORDS_EVERY === 0)
      spots.push({ what: 'keyword', delete: { start, end: start }, cursor: start });
    const { identity } = host.entry;
    if (host.kind !== 'vergadering' || identity === undefined) continue;
    spots.push(...spotsOn(`${host.kind}: ${identity.text}`, start + identity.start, start + identity.end));
  }
  return spots;
}

function spotsOfField(field: Field, start: number, text: string): Spot[] {
  const lines = field.lines.slice(0, LINES);
  if (lines.length === 0) {
    const at = start + lineFrom(text, field.nameSpan.start).end;
    return [{ what: `${field.name}: (empty)`, delete: { start: at, end: at }, cursor: at }];
  }
  return lines.flatMap((line) => spotsOn(`${field.name}: ${line.text}`, start + line.start, start + line.end));
}

function spotsOn(what: string, start: number, end: number): Spot[] {
  const nothing = { start, end: start };
  return [
    { what: `|${what}`, delete: nothing, cursor: start },
    { what: `${what}|`, delete: nothing, cursor: end },
    { what: `${what} (deleted)`, delete: { start, end }, cursor: start },
  ];
}

/** Puts in each of the first proposals, notes what that raises, and takes it out again; how many were tried. */
function tryAt(file: FileIndex, spot: Spot, raised: Map<string, string>): number {
  const before = codesAt(file, spot.cursor);
  const deleted = file.document.text.slice(spot.delete.start, spot.delete.end);
  // A new entry gets a line of its own, above the one that begins there.
  const instead = spot.what === 'keyword' ? '\n' : '';
  index.edit(file, spot.delete.start, spot.delete.end, instead);
  const without = codesAt(file, spot.delete.start);
  const known = new Set([...before, ...without]);
  const lines = new OpenRegister(file.uri, 'duo', 1, file);
  const items = shownAt(file, spot.cursor);
  for (const { label, textEdit, insertTextFormat } of items) {
    const { range } = textEdit as TextEdit;
    const newText = insertTextFormat === InsertTextFormat.Snippet ? expanded(textEdit!.newText) : textEdit!.newText;
    const start = lines.offsetAt(range.start);
    const end = lines.offsetAt(range.end);
    const old = file.document.text.slice(start, end);
    index.edit(file, start, end, newText);
    for (const code of codesAt(file, start)) {
      const key = `${code} ${spot.what.split(':')[0]!.replace('|', '')}`;
      if (key in ALLOWED && !known.has(code)) used.add(key);
      if (known.has(code) || key in ALLOWED || raised.has(key)) continue;
      raised.set(key, `${code}: “${label}” in “${spot.what}”`);
    }
    index.edit(file, start, start + newText.length, old);
  }
  index.edit(file, spot.delete.start, spot.delete.start + instead.length, deleted);
  return items.length;
}

/** A snippet as it stands when no tab stop is typed over. */
function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1')
    .replace(/\\([\\$}])/gu, '$1');
}

/** What VS Code shows first: the items whose filter text has what was typed at the beginning of a word. */
function shownAt(file: FileIndex, offset: number): CompletionItem[] {
  const scope = index.scopeOf(file.uri)!;
  const document = new OpenRegister(file.uri, 'duo', 1, file);
  const { referenceDate } = ruleContext(scope, TODAY_ONLY);
  const position = document.positionAt(offset);
  const { items } = getCompletions(document, position, { scope, referenceDate, client: FULL_CLIENT });
  const fits = ({ label, filterText, textEdit }: CompletionItem) => {
    const typed = document.getText({ start: (textEdit as TextEdit).range.start, end: position }).toLowerCase();
    return ` ${(filterText ?? label).toLowerCase()}`.includes(` ${typed}`);
  };
  return items
    .filter(fits)
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
    .slice(0, items.some(({ kind }) => kind === CompletionItemKind.Snippet) ? items.length : FIRST);
}

/** The codes of the warnings and errors of the entry at an offset. */
function codesAt(file: FileIndex, offset: number): Set<string> {
  const context = ruleContext(index.scopeOf(file.uri)!, TODAY_ONLY, { isNamed: () => true });
  const failed = (code: string, error: unknown) => {
    throw new Error(`rule ${code} failed`, { cause: error });
  };
  const problems = checkEntries(context, failed, [entryAt(file.document, offset)]);
  const bad = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return new Set(bad.map(({ code }) => code));
}
