import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineParser, lineParser } from '../../../server/src/syntax/lineParser.ts';
import { ListParser, readList } from '../../../server/src/syntax/listParser.ts';
import type { LineError } from '../../../server/src/syntax/recoveringParser.ts';
import { ALL_TOKENS, createLineLexer } from '../../../server/src/syntax/tokens.ts';
import { runs } from '../../support/runs.ts';
import { checkSpans } from './show.ts';

const BRACKET = 'Dit haakje wordt niet gesloten. Zet er een ) achter.';
const BOX = 'Dit vakje wordt niet gesloten. Schrijf [ ] of [x].';
const COLON = 'Achter de datum hoort een dubbele punt: 13 januari 2021 DUO: wat er is gebeurd.';
const CLOSE = '“)” hoort hier niet. Haal het weg.';

/** `4-5 message`, with what a missing thing is missing behind. */
const errorsOf = (errors: readonly LineError[]) =>
  errors.map(({ span, message }) => `${span.start}-${span.end} ${message}`);

describe('a list', () => {
  /**
   * Each part as `name [bracket] signs @start-end`, behind a sign for what separates it: `,` always, `+` perhaps.
   * Signs: R a mark, ? unsure, * leader, `BS:` the group.
   */
  function check(line: string, parts: readonly string[], errors: readonly string[] = []): void {
    it(JSON.stringify(line), () => {
      const { value, errors: found } = readList(line);
      assert.deepEqual(
        value.map((part) => {
          const signs = `${part.redacted ? 'R' : ''}${part.unsure ? '?' : ''}${part.leader ? '*' : ''}`;
          return [
            `${{ start: '', hard: ',', soft: '+' }[part.joint]}${part.group ? `${part.group.text}:` : ''}${part.name?.text ?? ''}`,
            ...part.brackets.map(({ text }) => `[${text}]`),
            ...(signs === '' ? [] : [signs]),
            `@${part.start}-${part.end}`,
          ].join(' ');
        }),
        parts,
      );
      assert.deepEqual(errorsOf(found), errors);
      checkSpans(line, value);
    });
  }

  describe('separators', () => {
    check('', []);
    check('Anja Woortman', ['Anja Woortman @0-13']);
    check('A, B;C', ['A @0-1', ',B @3-4', ',C @5-6']);
    check('A & B/C', ['A @0-1', '+B @4-5', '+C @6-7']);
    check('A – B — C - D', ['A @0-1', '+B @4-5', '+C @8-9', '+D @12-13']);
    check('Jan-Willem Midden-Groningen', ['Jan-Willem Midden-Groningen @0-27']);
    check('A en B EN C', ['A @0-1', '+B @5-6', '+C @10-11']);
    check('Karen Enden', ['Karen Enden @0-11']);
    check('A in overleg met B', ['A @0-1', '+B @17-18']);
    check('A In  Overleg\tmet B', ['A @0-1', '+B @18-19']);
    check('A samen met B in samenspraak met C', ['A @0-1', '+B @12-13', '+C @33-34']);
    check('BZK aan NCG namens IMG', ['BZK @0-3', '+NCG @8-11', '+IMG @19-22']);
    check('A in de B', ['A in de B @0-9']);
    check('A, en B', ['A @0-1', ',B @6-7']);
    check(',A,,B,', [',A @1-2', ',B @4-5']);
    check('en A', ['+A @3-4']);
    check(' , ; & ', []);
  });

  describe('brackets', () => {
    check('Anja Woortman (OBG), Peter (NCG)', ['Anja Woortman [OBG] @0-19', ',Peter [NCG] @21-32']);
    check('Rijk (EZK, BZK) & X', ['Rijk [EZK, BZK] @0-15', '+X @18-19']);
    check('(EZK)', [' [EZK] @0-5']);
    check('A (a; b & c (d, e) en f) , B', ['A [a; b & c (d, e) en f] @0-24', ',B @27-28']);
    check('A (a) (b: c*)', ['A [a] [b: c*] @0-13']);
    check('A (a) b', ['A [a] @0-7']);
    check('A ( )', ['A @0-5']);
    check('Anja (OBG', ['Anja [OBG] @0-9'], [`6-9 ${BRACKET}`]);
    check('Anja (OBG, Peter', ['Anja [OBG, Peter] @0-16'], [`11-16 ${BRACKET}`]);
    check('Anja (', ['Anja @0-6'], [`5-6 ${BRACKET}`]);
    check('A (b (c), d', ['A [b (c), d] @0-11'], [`10-11 ${BRACKET}`]);
    check('A (b (c', ['A [b (c] @0-7'], [`6-7 ${BRACKET}`]);
    check('Anja), Peter', ['Anja @0-4', ',Peter @7-12'], [`4-5 ${CLOSE}`]);
    check('A (b)) & C', ['A [b] @0-5', '+C @9-10'], [`5-6 ${CLOSE}`]);
    check(')), A', [',A @4-5'], [`0-1 ${CLOSE}`]);
    check('A) (b', ['A @0-1', ', [b] @3-5'], [`1-2 ${CLOSE}`, `4-5 ${BRACKET}`]);
  });

  describe('marks', () => {
    check('(10)(2e)', [' R @0-8']);
    check('( 10 ) ( 2e )', [' R @0-13']);
    check('(10)(2)', [' R @0-7']);
    check('(10)(e) (NCG)', [' [NCG] R @0-13']);
    check('5.1.2.e', [' R @0-7']);
    check('5.1.2e, 5.2.1.a', [' R @0-6', ', R @8-15']);
    check('10.2.e (BZK)', [' [BZK] R @0-12']);
    check('5.1 lid 2 onder e', [' R @0-17']);
    check('5.1, lid 2, sub E', [' R @0-17']);
    check('(5.1.2.e) (NCG)', [' [5.1.2.e] [NCG] R @0-15']);
    check('(OBG, (10)(2e))', [' [OBG, (10)(2e)] R @0-15']);
    check('(a (b (10)(2e)))', [' [a (b (10)(2e))] R @0-16']);
    check('Anja (10)(2e)', ['Anja R @0-13']);
    check('(10)(2e) Woortman', [' R @0-17']);
    check('Anja (5.1.2.e)', ['Anja [5.1.2.e] R @0-14']);
    check('Anja (vervangt (10)(2e))', ['Anja [vervangt (10)(2e)] @0-24']);
    check('(10)(2e) (10)(2e) (OBG)', [' [OBG] R @0-23']);
    check('(10)(2e) & (10)(2e)', [' R @0-8', '+ R @11-19']);
    check('5.1.25', ['5.1.25 @0-6']);
    check('(11)(2e)', [' [11] [2e] @0-8']);
  });

  describe('signs', () => {
    check('Peter (?)', ['Peter ? @0-9']);
    check('Peter ( ? ), X', ['Peter ? @0-11', ',X @13-14']);
    check('(?)', [' ? @0-3']);
    check('*Anja (OBG), B', ['Anja [OBG] * @0-11', ',B @13-14']);
    check('* Anja', ['Anja * @0-6']);
    check('BS: Van Lente, Michels', [',BS:Van Lente @4-13', ',BS:Michels @15-22']);
    check('A; BS: B, C; MS (x): D', ['A @0-1', ',BS:B @7-8', ',BS:C @10-11', ',MS (x):D @21-22']);
    check('om 15:30 uur', ['om 15:30 uur @0-12']);
    check(': A', [',A @2-3']);
    check('(x): A', [' [x] @0-3', ',A @5-6']);
  });

  it('of very many brackets is no trouble', () => {
    const { value, errors } = readList(`A ${'('.repeat(9_000)}`);
    assert.deepEqual([value.length, errors.length], [1, 1]);
    assert.equal(readList(`A ${'('.repeat(4_000)}${')'.repeat(4_001)}`).errors.length, 1);
  });
});

describe('a history line', () => {
  /** `date | gremium | text`. */
  function check(line: string, expected: string, errors: readonly string[] = []): void {
    it(JSON.stringify(line), () => {
      const { value, errors: found } = lineParser().readHistoryLine(line);
      const { date, dateSpan, gremium, text } = value;
      const typed = dateSpan === undefined ? '·' : line.slice(dateSpan.start, dateSpan.end);
      assert.equal(`${typed} | ${gremium?.text ?? '·'} | ${text?.text ?? '·'}`, expected);
      assert.equal(date !== undefined, dateSpan !== undefined);
      assert.equal(value.colonMissing, errors.length > 0 && gremium !== undefined);
      assert.deepEqual(errorsOf(found), errors);
      checkSpans(line, value);
    });
  }
  check('13 januari 2021 DUO: besproken', '13 januari 2021 | DUO | besproken');
  check('13 januari 2021: besproken', '13 januari 2021 | · | besproken');
  check('woensdag 13 januari 2021 DUO : a: b', 'woensdag 13 januari 2021 | DUO | a: b');
  check('13-1-2021 MS en BS: x', '13-1-2021 | MS en BS | x');
  check('2021-01-13 DUO: x', '2021-01-13 | DUO | x');
  check('13/1/2021: x', '13/1/2021 | · | x');
  check('1 mrt. 2021: x', '1 mrt. 2021 | · | x');
  check('22-1: x', '22-1 | · | x');
  check('25 maart: x', '25 maart | · | x');
  check('31 februari 2021: x', '31 februari 2021 | · | x');
  check('13 januari 2021 DUO:', '13 januari 2021 | DUO | ·');
  check('13 januari 2021:status -> gereed', '13 januari 2021 | · | status -> gereed');
  check('besproken in DUO', '· | · | besproken in DUO');
  check('DUO 13 januari 2021: x', '· | · | DUO 13 januari 2021: x');
  check('januari 2021: x', '· | · | januari 2021: x');
  // recovery keeps the date
  check('13 januari 2021 besproken', '13 januari 2021 | besproken | ·', [`16-25 ${COLON}`]);
  check('13 januari 2021', '13 januari 2021 | · | ·', [`0-15 ${COLON}`]);
});

describe('a step', () => {
  /** `box | date | text`. */
  function check(line: string, expected: string, done = false, errors: readonly string[] = []): void {
    it(JSON.stringify(line), () => {
      const { value, errors: found } = lineParser().readStep(line);
      const { box, date, dateStart, text } = value;
      const typed = date && line.slice(dateStart + date.span.start, dateStart + date.span.end);
      const typedBox = box && line.slice(box.start, box.end);
      assert.equal(`${typedBox ?? '·'} | ${typed ?? '·'} | ${text?.text ?? '·'}`, expected);
      assert.equal(value.done, done);
      assert.deepEqual(errorsOf(found), errors);
      checkSpans(line, value);
    });
  }
  check('splitsen B, C en rest', '· | · | splitsen B, C en rest');
  check('[x] 22 januari 2021: splitsen', '[x] | 22 januari 2021 | splitsen', true);
  check('[X]splitsen', '[X] | · | splitsen', true);
  check('[ ] splitsen', '[ ] | · | splitsen');
  check('[] splitsen', '[] | · | splitsen');
  check('[  ]', '[  ] | · | ·');
  check('[x ] a', '[x ] | · | a', true);
  check('- a', '· | · | a');
  check('* a', '· | · | a');
  check('1. a', '· | · | a');
  check('12. a', '· | · | a');
  check('iv. a', '· | · | a');
  check('- [x] 22-1: a', '[x] | 22-1 | a', true);
  check('1. 1 maart: a', '· | 1 maart | a');
  check('-a', '· | · | -a');
  check('a (22-1)', '· | 22-1 | a (22-1)');
  check('a (22 januari 2021).', '· | 22 januari 2021 | a (22 januari 2021).');
  check('a (22-1) b', '· | · | a (22-1) b');
  check('a (PM datum)', '· | · | a (PM datum)');
  check('22-1: a (29-1)', '· | 22-1 | a (29-1)');
  check('1 april de kaarten', '· | · | 1 april de kaarten');
  check('1 april de kaarten (2 mei)', '· | 2 mei | 1 april de kaarten (2 mei)');
  check('1 april:', '· | 1 april | ·');
  check('[xyz] a', '· | · | [xyz] a');
  // recovery keeps the box and the text
  check('[x a', '[x | · | a', true, [`1-2 ${BOX}`]);
  check('[x 22-1: a', '[x | · | 22-1: a', true, [`1-2 ${BOX}`]);
  check('[x xylofoon', '[x | · | xylofoon', true, [`1-2 ${BOX}`]);
  check('[x b] c', '[x | · | b] c', true, [`1-2 ${BOX}`]);
});

describe('whatever the line', () => {
  const words = fc.constantFrom(
    ...['A', 'en', 'in overleg met', '(', ')', '((', '[', ']', '[x', '[ ]', ':', ',', ';', '&', '*', '(?)', '(10)(2e)'],
    ...['5.1.2.e', '1 maart', '13 januari 2021', '22-1', '->', '-', '1.', '.', '\ud800', '\u0301', '\u2028', '\t', 'x'],
  );
  const lines = fc
    .array(fc.tuple(words, fc.constantFrom('', ' ')), { maxLength: 12 })
    .map((parts) => parts.flat().join('').trim())
    .filter((line) => line !== '');
  const dutch = new Set([BRACKET, BOX, COLON, CLOSE]);
  const names = ALL_TOKENS.map(({ name }) => name);

  it('reading does not throw, stays within the line, and speaks Dutch', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const parser = lineParser();
        for (const read of [() => readList(line), () => parser.readHistoryLine(line), () => parser.readStep(line)]) {
          const result = read();
          assert.deepEqual(read(), result);
          checkSpans(line, result.value);
          for (const { message, span } of result.errors) {
            checkSpans(line, span);
            assert.ok(dutch.has(message) || /^“[^”]*” hoort hier niet\. Haal het weg\.$/u.test(message), message);
            assert.ok(
              !names.some((name) => new RegExp(`\\b${name}\\b`, 'u').test(message.replace(/“.*”/u, ''))),
              message,
            );
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the definitions of the tokens and rules of lines', () => {
  it('are sound by Chevrotain’s own checks', () => {
    assert.deepEqual(createLineLexer({ skipValidations: false }).lexerDefinitionErrors, []);
    assert.doesNotThrow(() => new LineParser({ skipValidations: false }));
    assert.doesNotThrow(() => new ListParser({ skipValidations: false }));
  });
});
