import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryStarts } from '../../../server/src/syntax/cut.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { readMarginLine } from '../../../server/src/syntax/margin.ts';
import { ENTRY_KINDS, FIELD_SYNONYMS, fieldsOf } from '../../../server/src/syntax/vocabulary.ts';
import { anyText } from '../../support/anyText.ts';

describe('a line that begins as most actions do', () => {
  const digits = fc.stringMatching(/^\d{0,12}$/u);
  const line = fc
    .tuple(
      fc.constantFrom('actie ', 'Actie ', 'actie', 'acties ', 'actie\u00a0'),
      digits,
      fc.constantFrom(':', ' :', ': A', ':A', ' A', ''),
    )
    .map((parts) => parts.join(''));

  it('starts an entry where the reader of the margin says so, and the lines are counted', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('\n', '\r\n', '\r'), (text, lineEnd) => {
        const read = readMarginLine(text);
        const expected = read.kind === 'entry' ? [{ start: 1 + lineEnd.length, kind: read.entry, line: 1 }] : [];
        assert.deepEqual(entryStarts(`x${lineEnd}${text}${lineEnd}  status: open`).slice(1), expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a margin line', () => {
  /** `actie`, `actie!` when it is misspelt, `field` or `other`. */
  function check(line: string, expected: string): void {
    it(JSON.stringify(line), () => {
      const read = readMarginLine(line);
      assert.equal(read.kind === 'entry' ? `${read.entry}${read.misspelt ? '!' : ''}` : read.kind, expected);
      if (read.kind === 'entry') assert.ok(line.startsWith(read.mark + read.word));
    });
  }

  describe('with a keyword starts an entry', () => {
    for (const kind of ENTRY_KINDS) {
      check(kind, kind);
      check(`${kind} X`, kind);
      check(`${kind.toUpperCase()} 5: y`, kind);
    }
    check('Actie 5: x', 'actie');
    check('aCTIE\t5', 'actie');
    check('actie: x', 'actie');
    check('actie : x', 'actie');
    check('actie\u00a05: x', 'actie');
    check('Besluit: x', 'besluit');
    check('gremium DUO: x', 'gremium');
    check('gremium : DUO', 'gremium');
    check('Actie moet nog worden uitgevoerd', 'actie');
  });

  describe('with a word one typing error away and a colon starts one too', () => {
    check('acti 5: x', 'actie!');
    check('aktie 5: x', 'actie!');
    check('acite 5: x', 'actie!');
    check('acties 5: x', 'actie!');
    check('ACTEI 5: x', 'actie!');
    check('actie5: x', 'actie!');
    check('vergaderign DUO 13 januari 2021: x', 'vergadering!');
    check('organisati NCG: x', 'organisatie!');
    check('acti 5', 'other');
    check('akti 5: x', 'other');
  });

  describe('that is a known field with its colon directly behind it is that field', () => {
    for (const name of new Set([...ENTRY_KINDS.flatMap(fieldsOf), ...Object.keys(FIELD_SYNONYMS)])) {
      check(`${name}: x`, 'field');
    }
    check('STATUS: gereed', 'field');
    check('status:', 'field');
    check('status:gereed', 'field');
    check('Ook  bekend\tals: x', 'field');
    check('gremium: DUO', 'field');
    check('register: X', 'field');
    check('acties: x', 'field');
    check('status : gereed', 'other');
    check('de status: gereed', 'other');
  });

  describe('behind what came along when it was pasted starts one too', () => {
    for (const mark of [
      '- ',
      '• ',
      '•\t',
      '* ',
      '+ ',
      '1. ',
      '12) ',
      '## ',
      '**',
      '- **',
      '> - ',
      '\uFEFF',
      '\u200B',
      '\u200B- ',
    ]) {
      check(`${mark}actie 3: Titel`, 'actie');
      check(`${mark}organisatie NCG: X`, 'organisatie');
      check(`${mark}blok A: Een`, 'blok');
      check(`${mark}vergadering DUO 13 januari 2021`, 'vergadering');
    }
    check('\u200Bactie', 'actie');
    check('\uFEFFpersoon Anja', 'persoon');
    check('**actie 3**: Titel', 'actie');
    check('- actie #3', 'actie');
  });

  describe('of any other kind starts nothing', () => {
    for (const line of [
      '',
      '// actie 5: x',
      '//actie 5: x',
      ' actie 5: x',
      '\tactie 5: x',
      '\u00a0actie 5: x',
      '- actie',
      '- actie nodig',
      '1. besluit nemen',
      '* persoon die dit doet',
      '1234. actie 5: x',
      '## Acties',
      '- 5: x',
      '5: x',
      ': x',
      'geachte heer: x',
      'http://actie',
      '(10)(2e)',
      'actie\u0301 5: x'.slice(1),
    ]) {
      check(line, 'other');
    }
  });
});

describe('entryStarts', () => {
  /** The lines are cut where a new list begins. */
  function check(name: string, ...pieces: string[]): void {
    it(name, () => assert.deepEqual(cut(pieces.join('')), pieces));
  }
  check('an empty text', '');
  check('one entry', 'actie 5: x\n  status: gereed\n');
  check('two entries', 'actie 5: x\n', 'actie 6: y');
  check('what stands before the first', '\n// x\njunk\n', 'actie 5: x\n');
  check('comments and blank lines go with the entry above', 'actie 5: x\n\n// y\n', 'actie 6: y\n');
  check('a margin field and junk do not cut', 'actie 5: x\nstatus: gereed\njunk\n\n', 'blok A\n');
  check('an indented entry does not cut', 'actie 5: x\n  actie 6: y\n', 'actie 7: z');
  check('CRLF', 'actie 5: x\r\n', 'actie 6: y\r\n', 'actie 7');
  check('CR', 'actie 5: x\r', 'actie 6: y\r\r', 'actie 7');
  check('all three mixed', 'actie 5\r', 'actie 6\r\n', 'actie 7\n\r\n', 'actie 8');
  check('a byte order mark belongs to the first', '\uFEFFactie 5: x\n', 'actie 6: y');
  check('a misspelt keyword cuts', 'actie 5: x\n', 'aktie 6: y\n');
  check('a title is no second line', 'actie 5: actie 6: y\n');
  check('Unicode line ends do not cut', 'actie 5: x\u2028actie 6: y\n');

  const lines = fc.constantFrom(
    ...['actie 5: x', 'Actie', 'aktie 6: y', 'status: gereed', 'gremium: DUO', '  status: x', '\tactie 6: z', 'junk'],
    ...[
      '',
      ' ',
      '// actie 5',
      'blok A',
      'stuk: y',
      '\uFEFFactie 7: x',
      '\ud800',
      'a:b',
      'gremium : D',
      '\u2003actie 8: x',
    ],
  );
  const texts = fc
    .array(fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r', '')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));

  it('gives every character to exactly one piece, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, anyText(20)), (text) => {
        const starts = entryStarts(text);
        assert.equal(starts[0]?.start, 0);
        assert.ok(starts.every(({ start }, at) => at === 0 || start > starts[at - 1]!.start));
        assert.equal(cut(text).join(''), text);
        assert.equal([...readDocument(text).entries].map(({ entry }) => entry.text).join(''), text);
      }),
    );
  });

  it('does not depend on the entries above', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const starts = entryStarts(text);
        for (const { start: at, line: atLine } of starts) {
          const above = starts.filter(({ start }) => start < at);
          const below = starts.filter(({ start }) => start >= at);
          if (at > 0) assert.deepEqual(entryStarts(text.slice(0, at)), above);
          assert.deepEqual(
            entryStarts(text.slice(at)).map(({ start, kind, line }) => ({
              start: start + at,
              kind,
              line: line + atLine,
            })),
            below,
          );
        }
      }),
    );
  });

  it('agrees with what reading an entry makes of its first line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [, ...entries] = readDocument(text).entries;
        assert.ok(entries.every(({ entry }) => entry.kind !== undefined));
      }),
    );
    // Beyond the limit of a line nothing is read: the colon that makes it an entry stands within, or just not.
    for (const [length, kinds] of [
      [9_994, ['actie', 'actie']],
      [9_995, ['actie']],
    ] as const) {
      const long = `actie 5\nacti ${'x'.repeat(length)}: y`;
      assert.deepEqual(
        [...readDocument(long).entries].map(({ entry }) => entry.kind),
        kinds,
      );
      assert.deepEqual(
        [...readDocument(long).entries].map(({ kind }) => kind),
        kinds,
      );
    }
  });
});

function cut(text: string): string[] {
  const starts = entryStarts(text);
  return starts.map(({ start }, at) => text.slice(start, starts[at + 1]?.start));
}
