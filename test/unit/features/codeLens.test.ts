import assert from 'node:assert/strict';
import { getCodeLenses } from '../../../server/src/features/codeLens.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { fixture } from '../../support/fixture.ts';

/** Line and title of each lens. */
function lenses(text: string): [number, string | undefined][] {
  const { document, context } = fixture(text);
  return getCodeLenses(document, context).map(({ range, command }) => {
    assert.equal(command?.command, '');
    assert.match(document.getText(range), /^actie(?:punt)?$/u);
    return [range.start.line, command?.title];
  });
}

const PUT_OFF = `actie 5: X
  status: in uitvoering
  historie:
    13 januari 2021 DUO: deadline 1 februari 2021 -> 1 maart 2021
    10 februari 2021 DUO: deadline 1 maart 2021 -> 1 april 2021
    1 maart 2021: deadline naar Q2 2021
`;

describe('code lens', () => {
  it('says how often an action was put off, and when it was last spoken of', () => {
    assert.deepEqual(lenses(`blok A\n${PUT_OFF}`), [[1, '3 keer uitgesteld, laatst besproken 10 februari 2021']]);
    assert.deepEqual(lenses('actie 5: X\n  historie:\n    1 maart 2021: deadline -> 1 april 2021\n'), [
      [0, '1 keer uitgesteld'],
    ]);
    assert.deepEqual(lenses('actie 5: X\n  historie:\n    1 maart 2021 DUO: besproken\n'), [
      [0, 'laatst besproken 1 maart 2021'],
    ]);
  });
  it('counts what minutes say, and no deadline that was brought forward', () => {
    const text = `actie 5: X
  historie:
    1 januari 2021: deadline 1 mei 2021 -> 1 april 2021
vergadering DUO 13 januari 2021
  agenda:
    actie 5: deadline 1 april 2021 -> 1 juni 2021
    actiepunt (i): brief
`;
    assert.deepEqual(lenses(text), [[0, '1 keer uitgesteld, laatst besproken 13 januari 2021']]);
  });
  it('is not there for what is closed, or of which nothing is known', () => {
    assert.deepEqual(lenses(PUT_OFF.replace('in uitvoering', 'vervallen')), []);
    assert.deepEqual(lenses('actie 5: X\n  historie:\n    1 maart 2021: gebeld\n'), []);
    assert.deepEqual(lenses('besluit 5: X\n  historie:\n    1 maart 2021 DUO: genomen\n'), []);
  });
  it('is left out of a very large register', () => {
    assert.deepEqual(lenses(PUT_OFF + 'actie: Y\n'.repeat(5_000)), []);
  });
  it('says the same as hover', () => {
    const { document, context } = fixture(PUT_OFF);
    const hover = getHover(document, { line: 0, character: 2 }, context);
    assert.ok(JSON.stringify(hover?.contents).includes('3 keer uitgesteld, laatst besproken 10 februari 2021'));
  });
});
