/** A line that begins with the word of an entry, typed key by key behind a text: where it stands after each word. */
import assert from 'node:assert/strict';
import { type Editor, Typing } from '../../support/typing.ts';

const TEXT = 'actie 10: X\n  toelichting:\n    Een.';

/** Types lines behind a text, after Enter twice, there or where Tab leads, and gives what stands below the text; it waits after each word. */
async function below(
  text: string,
  column: 'margin' | 'field',
  lines: readonly string[],
  editor: Editor = 'rules',
): Promise<string> {
  const typing = new Typing(text, editor);
  const settle = () => typing.settle();
  for (const [index, line] of lines.entries()) {
    for (let time = 0; time < (index === 0 ? 2 : 1); time++) {
      typing.enter();
      await typing.settle();
    }
    if (index === 0) {
      assert.equal(typing.column, 0);
      if (column === 'field') await typing.indent(2, false, settle);
    }
    for (const part of line.match(/\S+\s*/gu) ?? []) {
      await typing.letters(part);
      await typing.settle();
    }
  }
  return typing.text.slice(text.length).replace(/^\n+/u, '');
}

describe('a line that begins with a keyword, behind a text', () => {
  it('stays where the editor began it as long as it may become either', async () => {
    for (const begun of ['Motie ', 'Motie 4 ', 'Motie 4 van de VVD.', 'actie 12 ', 'persoon Els '])
      assert.equal(await below(TEXT, 'field', [begun]), `  ${begun}`);
  });
  it('goes on in the text as soon as a verb stands behind its number', async () => {
    assert.equal(await below(TEXT, 'field', ['Motie 4 is ']), '    Motie 4 is ');
    assert.equal(await below(TEXT, 'field', ['Actie 6 hangt ']), '    Actie 6 hangt ');
  });
  it('goes on in the text at its end, and so does what is typed below it', async () => {
    assert.equal(
      await below(TEXT, 'field', ['Motie 4 van de VVD vervalt.', 'Dat is alles.']),
      '    Motie 4 van de VVD vervalt.\n    Dat is alles.',
    );
  });
  it('goes to the margin with its colon, or at its end', async () => {
    assert.equal(await below(TEXT, 'field', ['motie 4: ', 'status: open']), 'motie 4: \n  status: open');
    assert.equal(
      await below(TEXT, 'field', ['persoon Els Bakker', 'functie: griffier']),
      'persoon Els Bakker\n  functie: griffier',
    );
    assert.equal(
      await below(TEXT, 'field', ['actie 12 brief opstellen', 'status: open']),
      'actie 12 brief opstellen\n  status: open',
    );
  });
  it('goes back to the text from the margin when it turns out to be a sentence', async () => {
    for (const editor of ['rules', 'kept'] as const) {
      assert.equal(await below(TEXT, 'margin', ['Motie 4 is '], editor), '    Motie 4 is ');
      assert.equal(
        await below(TEXT, 'margin', ['Besluit 3 van maart vervalt.', 'Dat is alles.'], editor),
        '    Besluit 3 van maart vervalt.\n    Dat is alles.',
      );
    }
  });
  it('stays at the margin where no text ends above it', async () => {
    const action = 'actie 10: X\n  status: open';
    assert.equal(await below(action, 'margin', ['Motie 4 is ingetrokken.', '']), 'Motie 4 is ingetrokken.\n  ');
  });
  it('of which nobody can tell what it is stays where it is', async () => {
    assert.equal(
      await below(TEXT, 'field', ['Motie 4 van de VVD over de dijk', '']),
      '  Motie 4 van de VVD over de dijk\n  ',
    );
  });
  it('does so in every field that holds text', async () => {
    for (const head of [
      'motie 8: X\n  dictum:',
      'toezegging 2: X\n  vraag:',
      'gremium A\n  doel:',
      'besluit 1: X\n  toelichting:',
    ])
      assert.equal(await below(`${head}\n    Een.`, 'margin', ['Actie 6 loopt nog.']), '    Actie 6 loopt nog.');
  });
});
