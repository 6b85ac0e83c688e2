/** What helps with the comment that switches problems off: the fix that writes it, and completion of its codes. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { getCodeActions } from '../../../../server/src/features/codeActions.ts';
import { getCompletions } from '../../../../server/src/features/completion.ts';
import { RULES } from '../../../../server/src/rules/index.ts';
import { fixture, problemsOf } from '../../../support/fixture.ts';

const TITLE = 'Meld eigenaar-ontbreekt niet meer in dit bestand';

/** The text after the fix that switches `eigenaar-ontbreekt` off, and that it is reported no more. */
function switchesOff(text: string, expected: string): void {
  const read = fixture(text);
  const problems = problemsOf(read).filter(({ code }) => code === 'eigenaar-ontbreekt');
  assert.equal(problems.length, 2);
  const end = read.document.positionAt(text.length);
  const diagnostics = problems.map(({ code, span, message }) => ({
    code,
    message,
    range: { start: read.document.positionAt(span.start), end: read.document.positionAt(span.end) },
  }));
  const request = { range: { start: { line: 0, character: 0 }, end }, only: undefined, diagnostics };
  const actions = getCodeActions(read.document, request, problems, read.context);
  const own = actions.filter(({ title }) => title === TITLE);
  assert.equal(own.length, 1, 'one for all problems with this code');
  assert.equal(own[0]!.isPreferred, undefined);
  assert.equal(own[0]!.diagnostics, undefined, 'VS Code would put it above others');
  assert.ok(actions.some((other) => other.diagnostics !== undefined));
  const behind = actions.slice(actions.indexOf(own[0]!) + 1);
  assert.ok(behind.every(({ kind }) => kind === 'refactor'));
  const [change] = own[0]!.edit!.documentChanges as [TextDocumentEdit];
  const after = TextDocument.applyEdits(read.document, change.edits as TextEdit[]);
  assert.equal(after, expected);
  assert.deepEqual(
    problemsOf(fixture(after)).filter(({ code }) => code === 'eigenaar-ontbreekt'),
    [],
  );
}

const ACTIONS = 'actie 5: X\nactie 6: Y\n';

describe('the fix that switches a problem off', () => {
  it('writes a line at the top, which does not go along with the first entry', () => {
    switchesOff(ACTIONS, `// duo: geen eigenaar-ontbreekt\n\n${ACTIONS}`);
    const returns = ACTIONS.replaceAll('\n', '\r\n');
    switchesOff(`\uFEFF${returns}`, `\uFEFF// duo: geen eigenaar-ontbreekt\r\n\r\n${returns}`);
  });

  it('writes it above the comments that stand there', () => {
    switchesOff(`// Lijst\n\n${ACTIONS}`, `// duo: geen eigenaar-ontbreekt\n// Lijst\n\n${ACTIONS}`);
  });

  it('goes on with a line that is there', () => {
    switchesOff(
      `// duo: geen kring, zomaar  \n${ACTIONS}`,
      `// duo: geen kring, zomaar, eigenaar-ontbreekt  \n${ACTIONS}`,
    );
    switchesOff(`// duo: geen\n${ACTIONS}`, `// duo: geen eigenaar-ontbreekt\n${ACTIONS}`);
  });
});

function completions(marked: string): string[] {
  const { document, cursor, context } = fixture(marked);
  const { items } = getCompletions(document, document.positionAt(cursor!), context);
  return items.map(({ label, textEdit }) => {
    assert.ok(textEdit !== undefined && 'range' in textEdit);
    return `${document.getText(textEdit.range)}>${label}`;
  });
}

describe('completion in the comment that switches problems off', () => {
  const codes = RULES.map(({ code }) => code);

  it('offers everything, and each code', () => {
    const all = ['meldingen', ...codes].map((code) => `>${code}`);
    assert.deepEqual(completions('// duo: geen $0\nactie 5: X\n'), all);
    assert.deepEqual(completions('// Lijst\r\n//duo:geen $0'), all);
  });

  it('replaces the word at the cursor, and leaves out those that stand there', () => {
    const line = '// duo: geen kring, dead$0line, meldingen\n';
    assert.deepEqual(
      completions(line),
      codes.filter((code) => code !== 'kring').map((code) => `deadline>${code}`),
    );
    assert.equal(completions('// duo: geen kring, $0').length, codes.length);
  });

  it('says what each is about', () => {
    const { document, cursor, context } = fixture('// duo: geen $0');
    const { items } = getCompletions(document, document.positionAt(cursor!), context);
    assert.equal(items[0]!.detail, 'alles, behalve wat over de vorm van de regels gaat');
    assert.equal(
      items.find(({ label }) => label === 'gereed-met-open-stappen')?.detail,
      'Een actie is gereed, maar bij een van de stappen staat nog een leeg vakje.',
    );
    for (const { detail = '' } of items.slice(1)) assert.match(detail, /\.$/u);
  });

  it('offers nothing in other comments, on other lines and further down', () => {
    for (const marked of [
      '// duo: ge$0en kring\n',
      '// duo: geen$0\n',
      '// geen $0\n',
      '// duo: geen kring\n// $0\n',
      'actie 5: X\n// duo: geen $0\n',
    ]) {
      assert.deepEqual(completions(marked), [], marked);
    }
  });
});
