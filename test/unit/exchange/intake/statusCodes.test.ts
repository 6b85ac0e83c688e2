/** Letters, signs and colours in a column of a status: read where the list says what they mean, else asked. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

const rows = (codes: readonly string[], header = 'Status') => [
  ['Nr', 'Actie', 'Wie', header],
  ...codes.map((code, at) => [`${at + 1}`, `Regel ${at} nagaan`, 'Jan', code]),
];

describe('codes in a column of a status', () => {
  it('are asked once where nothing says what they mean', () => {
    for (const codes of [
      ['O', 'L', 'G'],
      ['A', 'O', 'G'],
      ['0', '1', '0'],
      ['J', 'N', 'J'],
      ['●', '○', '●'],
      ['groen', 'oranje', 'rood'],
      ['R', 'O', 'G'],
      ['1', '2', '3'],
      ['🟢', '🔴', '🟠'],
      ['+', '+/-', '-'],
    ])
      for (const header of codes[0] === 'J' || codes[2] === '-' ? ['Status'] : ['Status', 'Gereed'])
        assert.deepEqual(doubtsIn(ofRows(rows(codes, header))), ['statusCodes'], `${header} ${codes}`);
  });

  it('0 and 1 are no percents', () => {
    const made = ofRows(rows(['0', '1', '1'], 'Gereed'));
    assert.doesNotMatch(made.text, /%/u);
  });

  it('are read where a row below the list, its header or a line says it', () => {
    const meant = 'status: open\n(?:[^]*\n) {2}status: loopt\n(?:[^]*\n) {2}status: gereed';
    const codes = ['O', 'L', 'G'];
    const [head, ...body] = rows(codes);
    for (const made of [
      ofRows([head!, ...body, ['', '', '', ''], ['O = open, L = loopt, G = gereed', '', '', '']]),
      ofRows([
        head!,
        ...body,
        ['Legenda', '', '', ''],
        ['O', 'open', '', ''],
        ['L', 'loopt', '', ''],
        ['G', 'gereed', '', ''],
      ]),
      ofRows(rows(codes, 'Status (O=open, L=loopt, G=gereed)')),
      makeRegister(given([paragraph('O = open; L = loopt; G = gereed'), table(rows(codes))]), { name: 'lijst' }),
      makeRegister(given([table(rows(codes)), paragraph('Status: O: open / L: loopt / G: gereed')]), { name: 'lijst' }),
    ]) {
      assert.match(made.text, new RegExp(meant, 'iu'));
      assert.ok(!doubtsIn(made).includes('statusCodes'), made.text);
      assert.deepEqual(made.rest, []);
    }
  });

  it('one that nothing explains is asked with the others read', () => {
    const [head, ...body] = rows(['O', 'L', 'X']);
    const made = ofRows([head!, ...body, ['O = open, L = loopt', '', '', '']]);
    assert.match(made.text, /status: open/u);
    assert.match(made.text, /status: X/u);
    assert.ok(doubtsIn(made).includes('statusCodes'));
  });

  it('not words, ticks in a column of ticks, nor percents', () => {
    for (const [header, codes] of [
      ['Status', ['open', 'loopt', 'gereed']],
      ['Status', ['in concept naar MT', 'wacht', 'nog niets']],
      ['Gereed', ['x', '', 'x']],
      ['Gereed', ['ja', 'nee', 'ja']],
      ['Status', ['50%', '0%', '100%']],
      ['Status', ['25', '50', '100']],
    ] as const)
      assert.ok(!doubtsIn(ofRows(rows(codes, header))).includes('statusCodes'), `${header} ${codes}`);
    assert.match(wholeEntries(ofRows(rows(['x', '', 'x'], 'Gereed'))), /status: gereed/u);
  });
});
