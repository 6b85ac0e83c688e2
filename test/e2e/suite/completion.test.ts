import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNew, tidyUp, waitFor } from './support.ts';

/** The head of a register; each test has a register of its own, as those of one register share their numbers. */
const head = (code: string) => `register ${code}: Een proef\n  gremium: DUO\n  peildatum: 24 maart 2021\n\n`;

describe('completion', () => {
  afterEach(tidyUp);

  it('offers the statuses behind `status:`', async () => {
    const items = await itemsAt('actie 1: X\n  status: $0\n', 'gereed');
    assert.deepEqual(items.map(labelOf).sort(), [
      'aangehouden',
      'gereed',
      'in uitvoering',
      'in voorbereiding',
      'niet gestart',
      'vervallen',
    ]);
  });

  it('finds an owner by a word in the middle of the name', async () => {
    const items = await itemsAt('actie 1: X\n  eigenaar: Wo$0\n', 'Anja Woortman');
    const owner = items.find((item) => labelOf(item) === 'Anja Woortman')!;
    assert.match(` ${owner.filterText ?? labelOf(owner)}`, / Wo/);
    assert.equal(owner.detail, 'persoon · OBG');
    await accepts('actie 1: X\n  eigenaar: $0\n', 'Woort', 'actie 1: X\n  eigenaar: Anja Woortman\n');
  });

  it('finds an organisation by its abbreviation and by its full name', async () => {
    const [item] = await itemsAt('actie 1: X\n  organisaties: $0\n', 'OBG');
    assert.ok(item);
    const text = 'actie 1: X\n  organisaties: NCG, $0\n';
    for (const typed of ['OB', 'Ondersteunend Bur']) {
      await accepts(text, typed, 'actie 1: X\n  organisaties: NCG, OBG\n');
    }
  });

  it('tells the full name of an organisation, and its other names', async () => {
    const items = await itemsAt('actie 1: X\n  organisaties: $0\n', 'OBG');
    const detailOf = (name: string) => items.find((item) => labelOf(item) === name)?.detail;
    assert.equal(
      detailOf('OBG'),
      'organisatie · Ondersteunend Bureau Gaswinning · ook bekend als ondersteunend bureau',
    );
    assert.equal(detailOf('Rijk'), 'organisatie · ook bekend als Rijksoverheid');
    assert.equal(detailOf('Anja Woortman'), undefined, 'a person is no organisation');
  });

  it('offers gremia in `bespreken`, and no organisation', async () => {
    const items = await itemsAt('actie 1: X\n  bespreken: $0\n', 'DUO');
    const labels = items.map(labelOf);
    for (const name of ['Stuurgroep', 'Lokale Stuurgroep', 'BOG']) assert.ok(labels.includes(name), name);
    assert.ok(!labels.includes('NCG'));
    await accepts('actie 1: X\n  bespreken: $0\n', 'Directeuren', 'actie 1: X\n  bespreken: DUO\n');
  });

  it('offers the fields that an action does not have yet', async () => {
    const items = await itemsAt('actie 1: X\n  status: gereed\n  eigenaar: NCG\n  $0\n', 'deadline');
    const labels = items.map(labelOf);
    for (const name of ['organisaties', 'bespreken', 'na', 'stappen', 'historie'])
      assert.ok(labels.includes(name), name);
    for (const name of ['status', 'eigenaar']) assert.ok(!labels.includes(name), `${name} is there already`);
    await accepts('actie 1: X\n  status: gereed\n  $0\n', 'dead', 'actie 1: X\n  status: gereed\n  deadline: \n');
  });

  it('writes a new action with the next free number, to be filled in', async () => {
    const before = `${head('NIEUW')}actie 7: X\n  status: gereed\n\n`;
    const shape = (title: string) =>
      `${before}actie 8: ${title}\n  status: niet gestart\n  eigenaar: nader te bepalen\n  deadline: nader te bepalen\n`;
    await accepts(`${before}$0\n`, 'act', shape('Wat er moet gebeuren'));
    await vscode.commands.executeCommand('type', { text: 'Brief sturen' });
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(), shape('Brief sturen'));
  });

  it('offers dates, reckoned from the register', async () => {
    const items = await itemsAt(`${head('DATUM')}actie 1: X\n  deadline: $0\n`, '24 maart 2021');
    const dates = items.map((item) => `${labelOf(item)}: ${item.detail}`);
    for (const date of [
      '24 maart 2021: de peildatum',
      '31 maart 2021: eind van de maand',
      '7 april 2021: over twee weken',
      'Q2 2021: het kwartaal',
    ]) {
      assert.ok(dates.includes(date), `${date} is missing in:\n${dates.join('\n')}`);
    }
  });

  it('offers the actions that can be waited for, each with its title', async () => {
    const text = `${head('WACHT')}actie 1: Lijst maken\nactie 2: Brief sturen\n  na: $0\nactie 3: Nabellen\n  na: 2\n`;
    const items = await itemsAt(text, '1');
    const title = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? undefined : label.description);
    const own = items.filter((item) => /^\d+$/.test(labelOf(item)));
    // Not 2 itself, and not 3, which waits for it.
    assert.deepEqual(
      own.map((item) => [labelOf(item), title(item)]),
      [['1', 'Lijst maken']],
    );
    await accepts(text, 'Lijst', text.replace('$0', '1'));
  });
});

/** What Tab does in a register while nothing in the list is selected (package.json). */
const TAB = ['selectFirstSuggestion', 'acceptSelectedSuggestion'];

let files = 0;

/** Opens a text with the cursor at `$0`. */
async function openAt(marked: string): Promise<vscode.TextEditor> {
  files++;
  const editor = await openNew(`aanvullen-${files}.duo`, marked.replace('$0', ''));
  const position = editor.document.positionAt(marked.indexOf('$0'));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** What is offered at `$0`, once `label` is; the first answer may come before the server knows all names. */
async function itemsAt(marked: string, label: string): Promise<vscode.CompletionItem[]> {
  const { document, selection } = await openAt(marked);
  let items: vscode.CompletionItem[] = [];
  const snippets = vscode.CompletionItemKind.Snippet;
  await waitFor(
    async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
      );
      // The extension's snippets come with everything, wherever the cursor stands.
      items = list.items.filter(({ kind }) => kind !== snippets);
      return items.some((item) => labelOf(item) === label);
    },
    () => `the completion offered ${label}; it offers: ${items.map(labelOf).join(', ') || '(nothing)'}`,
  );
  return items;
}

/**
 * Types at `$0` key by key, accepts what the list of suggestions has first for it as Tab does, and compares the text. Nothing opens the list
 * but what is typed.
 */
async function accepts(marked: string, typed: string, expected: string): Promise<void> {
  const { document } = await openAt(marked);
  for (const key of typed) await vscode.commands.executeCommand('type', { text: key });
  const before = marked.replace('$0', typed);
  assert.equal(document.getText(), before);
  await waitFor(async () => {
    // Does nothing while the list is not on the screen yet.
    for (const command of TAB) await vscode.commands.executeCommand(command);
    return document.getText() !== before;
  }, `the list opened by itself, and a suggestion for "${typed}" could be accepted`);
  assert.equal(document.getText(), expected);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
