/** What is pasted as entries: which text may be a list, where entries can stand, and what surely is one. */
import assert from 'node:assert/strict';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { clipboardOf, pasteOf, placeFor, surroundingsOf } from '../../../../server/src/server/handlers/pastes.ts';
import { fixture } from '../../../support/fixture.ts';

/** The place of `$0`, with what goes before and behind entries there. */
function placeOf(marked: string) {
  const { document, cursor, scope } = fixture(marked);
  return placeFor(scope.file.document.text.slice(), document.positionAt(cursor!));
}

async function pasted(own: { readonly html?: string; readonly text?: string }, marked = '$0') {
  const held = clipboardOf(own.html, own.text);
  if (held === undefined) return undefined;
  const given = await readGiven(new TextEncoder().encode(held.text), held.name);
  assert.ok(given.kind === 'given');
  const { document, cursor, scope } = fixture(marked);
  const at = document.positionAt(cursor!);
  return pasteOf(given.document, held, surroundingsOf(scope.file.document, at, at)!);
}

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`;
const HEADS = row('Nr', 'Wat', 'Wie');

describe('a paste of a list', () => {
  it('stands on a line with nothing on it, or behind the last one of an entry, with the breaks that it needs', () => {
    assert.deepEqual(placeOf('$0'), { before: '', after: '' });
    assert.deepEqual(placeOf('actie 1: Een\n\n$0\n'), { before: '', after: '' });
    assert.deepEqual(placeOf('actie 1: Een\n$0\nactie 2: Twee\n'), { before: '\n', after: '\n' });
    assert.deepEqual(placeOf('actie 1: Een\n  eigenaar: Anja\n  $0\n\nactie 2: Twee\n'), { before: '\n\n', after: '' });
    assert.deepEqual(placeOf('actie 1: Een$0\n\nactie 2: Twee\n'), { before: '\n\n', after: '' });
    assert.deepEqual(placeOf('actie 1: Een\r\n\r\n$0\r\n\r\nactie 2: Twee\r\n'), { before: '', after: '' });
  });

  it('has no place within a line, nor where an entry goes on below', () => {
    assert.equal(placeOf('actie 1: E$0en\n'), undefined);
    assert.equal(placeOf('actie 1: Een$0\n  eigenaar: Anja\n'), undefined);
    assert.equal(placeOf('actie 1: Een\n$0\n\n\n  eigenaar: Anja\n'), undefined);
    assert.equal(placeOf('actie 1: Een\n\n// over 2\n$0actie 2: Twee\n'), undefined);
    assert.equal(placeFor('actie 1: Een\n', { line: 7, character: 0 }), undefined);
    assert.equal(placeFor('actie 1: Een\n', { line: 0, character: 99 }), undefined);
  });

  it('takes the table of the clipboard, and its text only without one', () => {
    assert.deepEqual(clipboardOf('<TABLE border=0></TABLE>', 'a\tb'), {
      ...{ text: '<TABLE border=0></TABLE>', name: 'plak.html', isTable: true },
    });
    // Colours of an editor, which come along with its text.
    assert.equal(clipboardOf('<div>a</div>', 'a\tb\nc\td')?.name, 'plak.tsv');
    assert.equal(clipboardOf(undefined, 'Actie: bel\neen zin\tmet een tab')?.name, 'plak.txt');
    assert.equal(clipboardOf(undefined, 'actie 1: Een\n  eigenaar: Anja\n'), undefined);
    assert.equal(clipboardOf(undefined, ' \n'), undefined);
    assert.equal(clipboardOf(undefined, undefined), undefined);
  });

  it('has the line ends of the text around it, in minutes too', async () => {
    const html = table(row('Nr', 'Actie', 'Wie'), row('1', 'Bel', 'Anja'), row('2', 'Schrijf', 'Piet'));
    const minutes = 'vergadering DUO 3 maart 2021\n  agenda:\n    1. Opening\n    2. Punt\n      $0\n';
    for (const marked of ['blok A: Zaken\n\n$0\n', minutes]) {
      const own = (await pasted({ html }, marked))!.text;
      assert.match(own, /Schrijf/u);
      for (const lineEnd of ['\r\n', '\r']) {
        const made = (await pasted({ html }, marked.replaceAll('\n', lineEnd)))!.text;
        assert.equal(made, own.replaceAll('\n', lineEnd));
      }
    }
  });

  it('keeps a line above the table that begins like a field of a register', async () => {
    const html = `<p>Van de beheerder van het park</p><p>velden: die aan de Lek liggen</p>${table(HEADS, row('3', 'Bel', 'Anja'))}`;
    assert.match((await pasted({ html }))?.text ?? '', /^\/\/ velden: die aan de Lek liggen$/mu);
    // The register that it is pasted into has its own.
    const own = await pasted({ html: table(row('Nr', 'Wat', 'Wijk'), row('3', 'Bel', 'Noord')) });
    assert.equal(own?.text, 'actie 3: Bel\n  wijk: Noord\n');
  });

  it('is sure of a table whose header says what its columns are', async () => {
    const result = await pasted({ html: table(HEADS, row('3', 'Bel', 'Anja')) });
    assert.deepEqual(result, { text: 'actie 3: Bel\n  eigenaar: Anja\n', isSure: true, count: 1 });
    // What Writer puts around a cell is layout, and script is never read.
    const writer = table(
      HEADS,
      row('<p>\n\t\t\t4</p>', '<p onclick="x()">Lees<br/>dit<script>x()</script></p>', '<p>Jan</p>'),
    );
    assert.equal((await pasted({ html: writer }))?.text, 'actie 4: Lees dit\n  eigenaar: Jan\n');
  });

  it('only offers what it guesses, and makes nothing of what is no list', async () => {
    const guesses = [
      { html: `<p>Beste allen,</p>${table(HEADS, row('3', 'Bel', 'Anja'))}` },
      { html: table(row('3', 'Bel de bewoners van het blok', 'open', '1 maart 2021')) },
      { text: 'Nr\tWat\tWie\n3\tBel\tAnja' },
    ];
    for (const own of guesses) assert.equal((await pasted(own))?.isSure, false, JSON.stringify(own));
    for (const own of [{ html: table(row('Omzet', '12'), row('Winst', '3')) }, { text: 'een\ttwee\ndrie\tvier' }]) {
      assert.equal(await pasted(own), null, JSON.stringify(own));
    }
  });

  it('offers minutes with their title as their meeting', async () => {
    const text = 'Verslag bestuur 4 maart 2024\nAanwezig: Henk\n\n1. Open dag\nActie Henk: mailt de gemeente\n';
    assert.deepEqual(await pasted({ text }), {
      text: 'vergadering bestuur 4 maart 2024\n  aanwezig: Henk\n  agenda:\n    1. Open dag\n      Actie Henk: mailt de gemeente\n',
      isSure: false,
      count: 1,
    });
  });

  it('keeps what stands above a table as a comment, and has no register of its own', async () => {
    const result = await pasted({ html: `<p>Uit de mail van Kees</p>${table(HEADS, row('3', 'Bel', 'Anja'))}` });
    assert.match(result?.text ?? '', /^\/\/ .*Uit de mail van Kees$/mu);
    assert.doesNotMatch(result?.text ?? '', /^register/mu);
    assert.match(result?.text ?? '', /^actie 3: Bel$/mu);
  });

  it('stands before an entry, at its first letter', () => {
    assert.deepEqual(placeOf('$0actie 2: Twee\n  eigenaar: Anja\n'), { before: '', after: '\n' });
    assert.deepEqual(placeOf('actie 1: Een\n$0actie 2: Twee\n'), { before: '\n', after: '\n' });
    assert.deepEqual(placeOf('actie 1: Een\n\n$0blok A: Wonen\n'), { before: '', after: '\n' });
    assert.equal(placeOf('actie 1: Een\n$0// een opmerking\n  eigenaar: Anja\n'), undefined);
    assert.equal(placeOf('actie 1: Een\n$0  eigenaar: Anja\n'), undefined);
  });

  it('takes the place of what is selected', () => {
    const text = 'actie 1: Een\r\n  eigenaar: Anja\r\n\r\nactie 2: Twee\r\n';
    const at = (line: number, character: number) => ({ line, character });
    const left = (end: ReturnType<typeof at>, start = at(1, 2)) =>
      surroundingsOf(fixture(text).scope.file.document, start, end)?.text;
    assert.equal(left(at(3, 0), at(0, 0)), 'actie 2: Twee\r\n');
    assert.equal(left(at(1, 10)), text.replace('eigenaar', ''));
    for (const end of [at(1, 2), at(0, 0), at(99, 0)]) assert.equal(left(end), text);
    assert.equal(left(at(99, 0), at(99, 0)), undefined);
  });

  const MINUTES = 'vergadering DUO 1 maart 2021\n  agenda:\n    1. Opening\n      Er is taart.\n$0\n  stukken: nota\n';

  it('is lines of the agenda within minutes, at the last point above them', async () => {
    const html = table(
      row('Nr', 'Wat', 'Wie', 'Deadline'),
      row('3', 'Bel', 'Anja', '1 mei 2021'),
      row('', 'Lees', 'Jan', ''),
    );
    const lines = [
      'actiepunt (3): Bel',
      '  eigenaar: Anja',
      '  deadline: 1 mei 2021',
      'actiepunt: Lees',
      '  eigenaar: Jan',
    ];
    const at = (indent: number) => lines.map((line) => ' '.repeat(indent) + line).join('\n');
    assert.deepEqual(await pasted({ html }, MINUTES), { text: at(6), isSure: true, count: 2 });
    // Behind a line, and where the cursor stands deeper already.
    const behind = MINUTES.replace('taart.\n$0', 'taart.$0');
    assert.equal((await pasted({ html }, behind))?.text, `\n${at(6)}`);
    const deeper = MINUTES.replace('$0', '        $0');
    assert.equal((await pasted({ html }, deeper))?.text, at(8).trimStart());
    // A meeting without a point yet.
    assert.equal((await pasted({ html }, 'vergadering DUO 1 maart 2021\n  agenda:\n$0'))?.text, at(4));
    // Rows of text are a guess there too.
    assert.equal((await pasted({ text: 'Nr\tWat\tWie\n3\tBel\tAnja' }, MINUTES))?.isSure, false);
  });

  it('has no place within what was said, in another field of a meeting, nor where something goes on below', async () => {
    const html = table(HEADS, row('3', 'Bel', 'Anja'));
    for (const marked of [
      MINUTES.replace('Er is taart.\n$0', 'Er is $0taart.'),
      MINUTES.replace('Opening\n', 'Opening$0\n')
        .replace('\n$0\n  stukken', '\n  stukken')
        .replace('      Er', '        Er'),
      'vergadering DUO 1 maart 2021\n  aanwezig:\n    Anja\n$0\n    Jan\n',
      'vergadering DUO 1 maart 2021\n  agenda:\n    1. Opening\n  aanwezig:\n    Anja\n$0\n    Jan\n',
      'actie 1: Een\n  agenda:\n    1. Opening\n$0\n    2. Slot\n',
    ]) {
      assert.equal(await pasted({ html }, marked), null, marked);
    }
    // What stands beside the table has no place among what was said.
    assert.equal(await pasted({ html: `<p>Beste allen,</p>${html}` }, MINUTES), null);
  });

  it('has no place in minutes that are indented with tabs, as wide as their reader has them', async () => {
    const html = table(HEADS, row('1', 'Brief', 'Anja'));
    for (const minutes of [
      'vergadering DUO 1 maart 2021\n\tagenda:\n\t\t1. Opening\n$0',
      'vergadering DUO 1 maart 2021\n\tagenda:\n    1. Opening$0\n',
      'vergadering DUO 1 maart 2021\n  agenda:\n  \t1. Opening\n    $0\n',
    ]) {
      assert.doesNotMatch((await pasted({ html }, minutes))?.text ?? '', /actiepunt|^[ \n]* +actie/u, minutes);
    }
  });
});
