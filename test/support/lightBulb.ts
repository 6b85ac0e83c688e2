/** The light bulb as VS Code asks for it at a cursor, with all that the server offers there. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { entriesIn, getCodeActions } from '../../server/src/features/codeActions.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { type Fixture, fixture, TODAY_ONLY } from './fixture.ts';

/** The most items before the one that switches off. */
export const MOST_ITEMS = 6;

const SUPPORT = { resolvesEdits: true, createsFiles: true };

/** The items offered at `$0`. */
export function lightBulbAt(marked: string, only?: readonly string[]): CodeAction[] {
  const read = fixture(marked);
  return offeredAt(read, read.cursor!, only);
}

/** The items offered at an offset of a file. */
export function offeredAt({ document, context }: Fixture, offset: number, only?: readonly string[]): CodeAction[] {
  const position = document.positionAt(offset);
  const range = { start: position, end: position };
  const entries = entriesIn(document, range, context);
  const problems = checkEntries(ruleContext(context.scope, TODAY_ONLY), (code) => assert.fail(code), entries);
  return getCodeActions(document, { range, only, diagnostics: [], refactor: { support: SUPPORT } }, problems, context);
}

/** Checks any place: at most six items and one that switches off, which is the last; repairs before the rest. */
export function checkLightBulb(marked: string): void {
  const read = fixture(marked);
  checkOffers(offeredAt(read, read.cursor!), marked);
}

/** The same of what is offered somewhere. */
export function checkOffers(actions: readonly CodeAction[], where: string): void {
  const titles = actions.map(({ title }) => title);
  const off = titles.filter((title) => title.startsWith('Meld '));
  const place = `${titles.join(' | ')} at ${where}`;
  assert.ok(off.length <= 1 && (off.length === 0 || titles.at(-1) === off[0]), place);
  assert.ok(titles.length - off.length <= MOST_ITEMS, place);
  assert.equal(new Set(titles).size, titles.length, place);
  const isRepair = (title: string) =>
    !/^(?:Markeer|Neem op|Stel |Draag|Noteer|Wijzig de status|Meer |Alle )/u.test(title);
  const fixes = actions.filter(({ kind }) => kind === 'quickfix').map(({ title }) => title);
  const done = fixes.findIndex((title) => title.startsWith('Markeer'));
  if (done !== -1) {
    for (const title of fixes.slice(done + 1)) assert.ok(!isRepair(title) || title.startsWith('Meld'), place);
    const isFirst = actions.find(({ isPreferred }) => isPreferred)?.title.startsWith('Markeer') === true;
    assert.ok(!isFirst || !fixes.slice(0, done).some(isRepair), place);
  }
}
