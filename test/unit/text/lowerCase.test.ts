import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedPlain, lowerCase } from '../../../server/src/text/lowerCase.ts';

/** Any text as it is folded, sign by sign. */
const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

describe('foldedPlain', () => {
  it('gives what folding gives, or nothing', () => {
    const signs = fc.constantFrom(
      'a',
      'Z',
      '5',
      ' ',
      '  ',
      '\t',
      '.',
      'é',
      'e\u0301',
      'İ',
      '\u212a',
      'ß',
      '🔲',
      '\u007f',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        assert.ok([undefined, folded(text)].includes(foldedPlain(text)), JSON.stringify(text));
      }),
    );
  });

  it('knows a name, and leaves what more has to be done to', () => {
    assert.equal(foldedPlain('Anja Woortman'), 'anja woortman');
    for (const text of ['', ' NCG', 'NCG ', 'de  raad', 'Coördinator', 'a\tb'])
      assert.equal(foldedPlain(text), undefined);
  });
});

describe('lowerCase', () => {
  it('keeps the place of every sign', () => {
    assert.equal(lowerCase('De RAAD'), 'de raad');
    assert.equal(lowerCase('İX Y').length, 'İX Y'.length);
  });
});
