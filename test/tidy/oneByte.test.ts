/** The code of a bundle without signs beyond Latin-1 (`scripts/build/oneByte.ts`). */
import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { oneByte } from '../../scripts/build/oneByte.ts';

describe('the code of a bundle in signs of one byte', () => {
  it('says the same', () => {
    for (const code of [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code in a text.
      '`één – “twee” \\\\… ${"drie’"} 😀`',
      "'één \\\\–'",
      '/[–—😀]/u.exec("a 😀 b")[0]',
      '/é–/.test("é–")',
      '(() => { const őrs = 3; return őrs })() // één – twee',
      '({ őrs: "–" }).őrs',
      'String.raw`é` + "–"',
    ]) {
      const made = oneByte(code);
      assert.match(made, /^[\0-\xff]*$/u);
      assert.equal(runInNewContext(made), runInNewContext(code), code);
    }
  });

  it('leaves other code as it is', () => {
    const code = '#!/usr/bin/env node\nString.raw`é\\u2013`;\n"\\\\ë"';
    assert.equal(oneByte(code), code);
  });

  it('is not made where an escape would say something else', () => {
    assert.throws(() => oneByte('String.raw`a–b`'), /the template with a tag at 10 /u);
    assert.throws(() => oneByte('"\\–"'), /a backslash stands before –/u);
  });
});
