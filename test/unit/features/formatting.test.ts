import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getFormatting, getRangeFormatting } from '../../../server/src/features/formatting.ts';
import { fixture } from '../../support/fixture.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

/** The text after formatting all of it; formatting that once more must change nothing. */
function formatted(text: string): string {
  const { document, context } = fixture(text);
  const after = TextDocument.applyEdits(document, getFormatting(document, context));
  const again = fixture(after);
  assert.deepEqual(getFormatting(again.document, again.context), [], `not formatted yet:\n${after}`);
  return after;
}

/** The text after formatting from `$1` to `$2`. */
function formattedPart(marked: string): string {
  const from = marked.indexOf('$1');
  const to = marked.replace('$1', '').indexOf('$2');
  const { document, context } = fixture(marked.replace('$1', '').replace('$2', ''));
  const range = { start: document.positionAt(from), end: document.positionAt(to) };
  return TextDocument.applyEdits(document, getRangeFormatting(document, range, context));
}

function isLeft(text: string): void {
  assert.equal(formatted(text), text);
}

describe('formatting: indentation', () => {
  it('is two spaces a level, whatever was typed', () => {
    for (const [field, deeper] of [
      [' ', '  '],
      ['    ', '        '],
      ['\t', '\t\t'],
      ['   ', '\t'],
      ['\u00a0\u00a0', '\u00a0\u00a0\u00a0\u00a0\u00a0'],
    ]) {
      assert.equal(
        formatted(`actie 5: X\n${field}status: gereed\n${field}historie:\n${deeper}1 maart 2021 DUO: besproken\n`),
        'actie 5: X\n  status: gereed\n  historie:\n    1 maart 2021 DUO: besproken\n',
      );
    }
  });
  it('differs from field to field: each keeps what belongs to it', () => {
    assert.equal(
      formatted('actie 5: X\n    status: gereed\n  organisaties:\n        - NCG\n     - EZK\n   deadline: Q2 2021\n'),
      'actie 5: X\n  status: gereed\n  organisaties:\n    - NCG\n    - EZK\n  deadline: Q2 2021\n',
    );
  });
  it('of a text keeps what stands further right further right, and its blank lines', () => {
    assert.equal(
      formatted('actie 5: X\n toelichting: Eerst\n   dit\n\n      en dieper: ja\n\n\n   weer dit\n'),
      'actie 5: X\n  toelichting: Eerst\n    dit\n\n       en dieper: ja\n\n\n    weer dit\n',
    );
  });
  it('of a list goes to one level: what is deeper means nothing there', () => {
    assert.equal(
      formatted('actie 5: X\n  stappen:\n      [x] een\n        [ ] twee\n   [ ] drie\n'),
      'actie 5: X\n  stappen:\n    [x] een\n    [ ] twee\n    [ ] drie\n',
    );
  });
  it('of an agenda is a level for each line that deeper lines stand below', () => {
    assert.equal(
      formatted(`vergadering DUO 3 maart 2021
    agenda:
            1. Opening
                    Welkom.
            2. Acties
               a. Kaart
                     actiepunt: Brief
                           eigenaar: NCG
                           vraag aan: allen
                     Nog iets.
`),
      `vergadering DUO 3 maart 2021
  agenda:
    1. Opening
      Welkom.
    2. Acties
      a. Kaart
        actiepunt: Brief
          eigenaar: NCG
          vraag aan: allen
        Nog iets.
`,
    );
  });
  it('of a text in what minutes make goes below its field', () => {
    assert.equal(
      formatted('vergadering DUO 3 maart 2021\n agenda:\n  actiepunt: X\n   toelichting:\n       een\n         twee\n'),
      'vergadering DUO 3 maart 2021\n  agenda:\n    actiepunt: X\n      toelichting:\n        een\n          twee\n',
    );
  });
  it('comes right for a field at the margin, and for one that stands too deep', () => {
    assert.equal(formatted('actie 5: X\nSTATUS: gereed\n'), 'actie 5: X\n  status: gereed\n');
    assert.equal(
      formatted('actie 5: X\n  status: gereed\n      deadline: Q2 2021\n'),
      'actie 5: X\n  status: gereed\n  deadline: Q2 2021\n',
    );
  });
});

describe('formatting: words and colons', () => {
  it('keywords and field names are in lower case; names, titles and values stay', () => {
    assert.equal(
      formatted('ACTIE 34A: Brief AAN Allen\n  STATUS: Gereed\n  Wanneer in  DUO: 3 Maart 2021\nPersoon Anja\n'),
      'actie 34A: Brief AAN Allen\n  status: Gereed\n  wanneer in duo: 3 Maart 2021\npersoon Anja\n',
    );
    assert.equal(
      formatted('vergadering DUO 3 maart 2021\n  Agenda:\n    1. X\n      Actiepunt: Brief\n        EIGENAAR :NCG\n'),
      'vergadering DUO 3 maart 2021\n  agenda:\n    1. X\n      Actiepunt: Brief\n        eigenaar: NCG\n',
    );
  });
  it('no space stands before a colon, one behind it, and one behind the keyword', () => {
    assert.equal(formatted('actie   5  :Brief\n  status:gereed\n'), 'actie 5: Brief\n  status: gereed\n');
    assert.equal(formatted('actie 5:    Brief\n  status :\t gereed\n'), 'actie 5: Brief\n  status: gereed\n');
    assert.equal(formatted('actie 5:\n  historie :\n'), 'actie 5:\n  historie:\n');
  });
  it('white space within an identity, a title and a value stays', () => {
    isLeft('vergadering DUO  13 januari 2021: Een  twee\n  voorzitter: Anja   Woortman\n  tijd: 15:30\n');
  });
  it('a byte order mark at a line end stays, since that is reported', () => {
    assert.equal(formatted('actie 1: X\n  datum: \uFEFF \n'), 'actie 1: X\n  datum: \uFEFF\n');
  });
  it('no white space stands at a line end', () => {
    assert.equal(
      formatted('actie 5: X  \n  status: gereed\t\n  \n// zo  \n\u00a0\nactie 6: Y '),
      'actie 5: X\n  status: gereed\n\n// zo\n\nactie 6: Y',
    );
  });
  it('unknown names, misspelt keywords and lines that are not understood keep their words', () => {
    isLeft('actei 5: X\n  Onbekend :ja\n  Zomaar een regel\nNog  een regel\n');
  });
});

describe('formatting: blank lines and line ends', () => {
  it('at most one blank line stands below an entry, and none is added', () => {
    assert.equal(formatted('actie 5: X\n\n\n\nactie 6: Y\nactie 7: Z\n'), 'actie 5: X\n\nactie 6: Y\nactie 7: Z\n');
    assert.equal(formatted('actie 5: X\n\n\n// zo\n\n\n\nactie 6: Y\n'), 'actie 5: X\n\n// zo\n\nactie 6: Y\n');
  });
  it('blank lines between fields stay', () => {
    isLeft('actie 5: X\n\n\n  status: gereed\n');
  });
  it('a final line end is not added nor taken away', () => {
    isLeft('actie 5: X');
    isLeft('actie 5: X\n  status: gereed\n');
    assert.equal(formatted('actie 5: X\n  status: gereed\n  \n\n'), 'actie 5: X\n  status: gereed\n\n');
    assert.equal(formatted('actie 5: X\n  '), 'actie 5: X\n');
  });
  it('every line end is kept as it is, and the byte order mark', () => {
    const typed = '\uFEFFACTIE 5: X \n\tstatus:gereed\n\n\n// zo\nactie 6: Y\n';
    const wanted = '\uFEFFactie 5: X\n  status: gereed\n\n// zo\nactie 6: Y\n';
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      assert.equal(formatted(typed.replaceAll('\n', lineEnd)), wanted.replaceAll('\n', lineEnd));
    }
    assert.equal(
      formatted('actie 5: X \r\n\tstatus: gereed\n\tdeadline: Q2 2021\r'),
      'actie 5: X\r\n  status: gereed\n  deadline: Q2 2021\r',
    );
  });
  it('a CR and an LF that white space stood between do not become one line end', () => {
    isLeft('actie 5: X\r \n  status: gereed\n');
  });
  it('a byte order mark before a comment or a blank line stays too', () => {
    assert.equal(formatted('\uFEFF   // zo\nactie 5: X\n'), '\uFEFF// zo\nactie 5: X\n');
    assert.equal(formatted('\uFEFF  \n\nactie 5: X\n'), '\uFEFF\nactie 5: X\n');
  });
});

describe('formatting: comments', () => {
  it('stand like the line below them', () => {
    assert.equal(
      formatted(`actie 5: X
// van de status
    status: gereed
    historie:
  // van de regel
        1 maart 2021: besproken
`),
      `actie 5: X
  // van de status
  status: gereed
  historie:
    // van de regel
    1 maart 2021: besproken
`,
    );
  });
  it('directly above an entry stand at the margin', () => {
    assert.equal(formatted('actie 5: X\n   // van 6\nactie 6: Y\n'), 'actie 5: X\n// van 6\nactie 6: Y\n');
  });
  it('below an entry and set off from the next belong to it', () => {
    assert.equal(
      formatted('actie 5: X\n    status: gereed\n    // van 5\n\nactie 6: Y\n'),
      'actie 5: X\n  status: gereed\n  // van 5\n\nactie 6: Y\n',
    );
  });
  it('keep their words, and what is behind a value is no comment', () => {
    isLeft('//  Zo  :  ACTIE 5 :x\nactie 5: X\n  e-mail: x // y  :z\n');
  });
});

describe('formatting: what is left', () => {
  it('an entry that would be read otherwise stays as it is, those around it do not', () => {
    // Without the space this is a field of the entry above.
    assert.equal(formatted('ACTIE 5: X\nGREMIUM :DUO\nACTIE 6: Y\n'), 'actie 5: X\nGREMIUM :DUO\nactie 6: Y\n');
  });
  it('the indentation of an entry that would be read otherwise with another, its words are not', () => {
    // The last line goes on with the owners; below a field at the level of `eigenaar` it would go on with that.
    const [typed, wanted] = [
      'BLOK C: X\n  eigenaar:Wim\n      werkgroep: NCG\nzomaar\n      Piet \n',
      'blok C: X\n  eigenaar: Wim\n      werkgroep: NCG\nzomaar\n      Piet\n',
    ];
    assert.equal(formatted(typed), wanted);
  });
  it('what is half typed, but for what stands around it', () => {
    assert.equal(
      formatted('ACTIE\n eigenaar:Anja (OBG\n stappen:\n  [x\n deadline\n:\nactie 6:'),
      'actie\n  eigenaar: Anja (OBG\n  stappen:\n    [x\n  deadline\n:\nactie 6:',
    );
  });
  it('what stands before the first entry, but for its line ends', () => {
    assert.equal(formatted('   Zomaar : iets  \n\nactie 5: X\n'), '   Zomaar : iets\n\nactie 5: X\n');
  });
  it('an entry that is too long to be read as a whole', () => {
    isLeft(`ACTIE 5: X\n${'\tstatus:gereed\n'.repeat(2001)}`);
    isLeft(`ACTIE 5: ${'x'.repeat(10_001)}\n`);
  });
  it('a file without anything', () => {
    for (const text of ['', '\n', '\uFEFF', '\r\n', '// zo\n']) isLeft(text);
  });
  it('the samples, which are formatted', () => {
    for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.duo'))) {
      isLeft(readFileSync(new URL(name, SAMPLES), 'utf8'));
    }
  });
});

describe('formatting: edits', () => {
  it('are as small as can be, one for each stretch that changes', () => {
    const { document, context } = fixture('ACTIE 5 :Brief\n\tstatus: gereed  \n  deadline: Q2 2021\n');
    assert.deepEqual(getFormatting(document, context), [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } }, newText: 'actie' },
      { range: { start: { line: 0, character: 7 }, end: { line: 0, character: 8 } }, newText: '' },
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } }, newText: ' ' },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: '  ' },
      { range: { start: { line: 1, character: 15 }, end: { line: 1, character: 17 } }, newText: '' },
    ]);
  });
});

describe('formatting of a range', () => {
  it('touches only the lines of the range', () => {
    assert.equal(
      formattedPart('ACTIE 5: X\n STATUS: gereed\n $1DEADLINE: Q2 2021$2\n PLANNING: op schema\n'),
      'ACTIE 5: X\n STATUS: gereed\n deadline: Q2 2021\n PLANNING: op schema\n',
    );
  });
  it('takes a whole line where the range begins or ends within it', () => {
    assert.equal(formattedPart('ACTIE$1 5: X\nACT$2IE 6: Y\nACTIE 7: Z\n'), 'actie 5: X\nactie 6: Y\nACTIE 7: Z\n');
  });
  it('moves no field away from those beside it, below one at the margin that takes them in', () => {
    const text = (part: string) => `actie 5: X\neigenaar: NCG\n werkgroep: allen\n${part}\n`;
    assert.equal(formattedPart(text('$1 toelichting: x$2')), text(' toelichting: x'));
  });
  it('does not take the line that it ends at the start of', () => {
    assert.equal(formattedPart('$1ACTIE 5: X\n$2ACTIE 6: Y\n'), 'actie 5: X\nACTIE 6: Y\n');
    assert.equal(formattedPart('ACTIE 5: X\n$1$2ACTIE 6: Y\n'), 'ACTIE 5: X\nactie 6: Y\n');
  });
});
