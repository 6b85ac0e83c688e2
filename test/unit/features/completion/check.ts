/** Fixtures of completion: what is proposed at `$0`, and the text that comes of a proposal. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { getCompletions } from '../../../../server/src/features/completion.ts';
import { type Fixture, FULL_CLIENT, fixture, problemsOf, TODAY_ONLY } from '../../../support/fixture.ts';

export const PLAIN_CLIENT = { snippets: false, markdown: false, ownCommands: false };

/** Names that the fixtures below can use. */
const NAMES = `organisatie BZK: Ministerie van Binnenlandse Zaken
organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de NCG
  verschreven als: NGC
organisatie Stut en steun
gremium DUO: Directeuren Uitvoeringsoverleg
gremium Lokale Stuurgroep
persoon Anja Woortman
  organisatie: BZK
  functie: directeur
persoon Nicoline van der Linden
`;
export const withNames = (marked: string) => `//- a.duo\n${marked}\n//- namen.duo\n${NAMES}`;

export const STATUSES = ['in voorbereiding', 'niet gestart', 'in uitvoering', 'aangehouden', 'gereed', 'vervallen'];
/** Nothing has been done yet of what is new. */
export const NEW_STATUSES = ['niet gestart', 'in voorbereiding', ...STATUSES.slice(2)];
export const NEW_LISTS = [
  'nieuw register',
  'nieuwe besluitenlijst',
  'nieuwe toezeggingenlijst',
  'nieuwe randvoorwaarden',
  'nieuwe namenlijst',
  'nieuwe stukkenlijst',
  'nieuw verslag',
  'nieuwe agenda',
];
export const PEOPLE = [
  'Anja Woortman',
  'BZK',
  'DUO',
  'Lokale Stuurgroep',
  'NCG',
  'Nicoline van der Linden',
  'Stut en steun',
];
export const STAND_INS = ['allen', 'n.v.t.', 'nader te bepalen', 'PM'];
export const without = (labels: readonly string[], ...gone: string[]) =>
  labels.filter((label) => !gone.includes(label));

export function listAt({ document, cursor, context }: Fixture) {
  assert.ok(cursor !== undefined, 'the fixture has no $0');
  return getCompletions(document, document.positionAt(cursor), context);
}

export function itemsAt(marked: string, client = FULL_CLIENT) {
  const { items } = listAt(fixture(marked, TODAY_ONLY, client));
  return items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : a.sortText! > b.sortText! ? 1 : 0));
}

export function offers(marked: string, ...labels: string[]): void {
  assert.deepEqual(
    itemsAt(marked).map(({ label }) => label),
    labels,
  );
}

export function itemAt(marked: string, label: string, client = FULL_CLIENT) {
  const items = itemsAt(marked, client);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(', ')}`);
  return item;
}

/**
 * Chooses a proposal and compares the range that it replaces, the columns of the cursor's line, and the whole text that
 * comes out (the file with the cursor, tab stops as their defaults). The text may have no problem that was not there.
 */
export function accepts(marked: string, label: string, columns: string, text: string, client = FULL_CLIENT): void {
  const before = fixture(marked, TODAY_ONLY, client);
  const item = itemAt(marked, label, client);
  const { range, newText } = item.textEdit as TextEdit;
  assert.equal(range.start.line, range.end.line, 'one line');
  assert.equal(range.start.line, before.document.positionAt(before.cursor!).line, 'the line of the cursor');
  assert.equal(`${range.start.character}-${range.end.character}`, columns, `columns of ${label}`);
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const edit = { range, newText: isSnippet ? expanded(newText) : newText };
  const after = TextDocument.applyEdits(before.document, [edit]);
  const shown = text.startsWith('//- ') ? fixture(text).file.text : text;
  assert.equal(after, shown);
  const others = before.files.filter((file) => file !== before.file);
  const parts = [before.file, ...others].map(
    (file) => `//- ${file.uri.slice('file:///werk/'.length)}\n${file === before.file ? after : file.text}`,
  );
  const codes = (one: Fixture) => problemsOf(one).map(({ code }) => code);
  const old = codes(before);
  for (const code of codes(fixture(parts.join('\n')))) {
    const at = old.indexOf(code);
    assert.notEqual(at, -1, `${label} gives ${code}`);
    old.splice(at, 1);
  }
}

/** A snippet as it stands when no tab stop is typed over. */
export function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1')
    .replace(/\\([\\$}])/gu, '$1');
}
