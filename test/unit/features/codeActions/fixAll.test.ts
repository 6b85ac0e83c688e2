/** All problems of form of a file mended at once: also those that come to light when another is mended. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/edits/edits.ts';
import { mendAll } from '../../../support/mendAll.ts';

const NAMES = 'persoon Jan Jansen\n  verschreven als: Jan Janse\n';

describe('Herstel alles', () => {
  for (const [name, before, after] of [
    [
      'a name that is only read as one when its field is',
      'actie 1: x\n  egenaar: Jan Janse\n',
      'actie 1: x\n  eigenaar: Jan Jansen\n',
    ],
    [
      'a name in an entry that was pasted with an indentation',
      'actie 1: x\n  actie 2: y\n    eigenaar: Jan Janse\n',
      'actie 1: x\nactie 2: y\n  eigenaar: Jan Jansen\n',
    ],
    [
      'a field without a colon whose name is misspelt too',
      'actie 1: x\n  egenaar Jan Janse\n',
      'actie 1: x\n  egenaar Jan Janse\n',
    ],
    [
      'a mark before a field that is misspelt',
      'actie 1: x\n  - egenaar: Jan Janse\n',
      'actie 1: x\n  eigenaar: Jan Jansen\n',
    ],
  ] as const) {
    it(`mends ${name} in one go`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        for (const mark of ['', '\uFEFF']) {
          const text = mark + (NAMES + before).replaceAll('\n', lineEnd);
          const edits = mendAll(text);
          const made = applyEdits(text, edits);
          assert.equal(made, mark + (NAMES + after).replaceAll('\n', lineEnd));
          assert.deepEqual(mendAll(made), [], 'nothing is left');
        }
      }
    });
  }

  for (const name of ['\uFF21nja Vos', '\u0410nja Vos', '\u{1D400}nja Vos', '\u0391nja Vos']) {
    it(`leaves a letter that looks like another: ${name}`, () => {
      assert.deepEqual(mendAll(`persoon Anja Vos\nactie 1: x\n  eigenaar: ${name}\n`), []);
    });
  }

  it('leaves what the file switches off, in each round', () => {
    const text = `// duo: geen naam-verschreven\n${NAMES}actie 1: x\n  egenaar: Jan Janse\n`;
    assert.match(applyEdits(text, mendAll(text)), /eigenaar: Jan Janse\n$/u);
  });
});
