/** What the client keeps of a list that became a register, and where that asks somebody to look. */
import assert from 'node:assert/strict';
import { base64 } from '../../../client/src/base64.ts';
import { columnsFrom, LIST_ENDINGS, lookAtLines, registerNameFor, shapeOf } from '../../../client/src/importChoice.ts';
import { dutch } from '../../../server/src/messages/index.ts';
import { read } from '../../support/repository.ts';

describe('a list that becomes a register, in the editor', () => {
  it('is of the same shape as one with the same headers, whatever their case and spaces', () => {
    assert.equal(shapeOf(['Nr', ' Actie  punt', 'WIE']), shapeOf(['nr', 'actie punt', 'Wie']));
    assert.notEqual(shapeOf(['Nr', 'Actie']), shapeOf(['Actie', 'Nr']));
  });

  it('gives back what was chosen for its columns; what is kept may be anything', () => {
    assert.deepEqual(columnsFrom({ Wie: 'eigenaar', Nr: 7 }), { Wie: 'eigenaar' });
    for (const kept of [undefined, null, 'x', 3]) assert.deepEqual(columnsFrom(kept), {});
  });

  it('is called as its file', () => {
    assert.deepEqual(['Actielijst.docx', 'lijst', '.docx', 'a.b.csv'].map(registerNameFor), [
      'Actielijst.duo',
      'lijst.duo',
      '.docx.duo',
      'a.b.duo',
    ]);
  });

  it('asks to look at the lines that the server writes so, and at no others', () => {
    const text = `actie 1: Bellen\n  // ${dutch.importing.lookAt}: klopt dit?\r\n  toelichting: // nakijken: nee\n// zomaar\n\t// nakijken: en dit\n`;
    assert.deepEqual(lookAtLines(text), [
      { line: 1, start: 2, text: 'klopt dit?' },
      { line: 4, start: 1, text: 'en dit' },
    ]);
  });

  it('goes over as its bytes', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    assert.deepEqual(new Uint8Array(Buffer.from(base64(bytes), 'base64')), bytes);
  });

  it('is offered in the explorer for the endings that can be read', () => {
    const { menus } = JSON.parse(read('package.json')).contributes;
    const item = menus['explorer/context'].find(({ command }: { command: string }) => command === 'duo.neemOver');
    const [, source] = /=~ \/(.*)\/i$/u.exec(item.when) ?? [];
    const pattern = new RegExp(source!, 'iu');
    // A text and JSON are more often something else than a list.
    const offered = LIST_ENDINGS.filter((ending) => pattern.test(`.${ending}`));
    assert.deepEqual(
      offered,
      LIST_ENDINGS.filter((ending) => !['txt', 'json'].includes(ending)),
    );
  });
});
