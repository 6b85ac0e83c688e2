import assert from 'node:assert/strict';
import { ALL_LENSES, getCodeLenses, resolveCodeLens, USUAL_LENSES } from '../../../server/src/features/codeLens.ts';
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

/** Line and title of each lens of headings and names, those of names resolved. */
function counts(text: string): [number, string | undefined][] {
  const { document, context } = fixture(text);
  return getCodeLenses(document, context, { ...ALL_LENSES, postponements: false }).map((lens) => {
    assert.match(document.getText(lens.range), /^(?:blok|onderwerp|persoon|organisatie|gremium)$/u);
    const resolved = resolveCodeLens(document, JSON.parse(JSON.stringify(lens)), context);
    assert.equal(
      resolved.command?.command,
      / keer genoemd$/u.test(resolved.command?.title ?? '') ? 'duo.toonPlaatsen' : '',
    );
    return [resolved.range.start.line, resolved.command?.title];
  });
}

describe('code lens of headings and names', () => {
  it('says how many actions below a heading are open, and how many of those too late', () => {
    const text = `blok A: Een
actie 1: X
  deadline: 1 maart 2021
onderwerp I: Twee
actie 2: Y
blok B: Drie
actie 3: Z
  status: gereed
blok C: Vier
`;
    assert.deepEqual(counts(text), [
      [0, '2 open · 1 te laat'],
      [3, '1 open'],
      [5, 'alles afgerond'],
    ]);
  });
  it('says how often a name is named in all files, by any of its names', () => {
    const text = `//- namen.duo
persoon Anja Woortman
organisatie NCG
  ook bekend als: Nationaal Coördinator
gremium DUO
  leden: Anja Woortman (NCG)
persoon Piet
//- lijst.duo
actie 5: X
  eigenaar: Woortman
  organisaties: Nationaal Coördinator
  bespreken: DUO 1 april 2021
`;
    assert.deepEqual(counts(text), [
      [0, '2 keer genoemd'],
      [1, '2 keer genoemd'],
      [3, '1 keer genoemd'],
      [5, 'nergens genoemd'],
    ]);
  });
  it('shows where, when it is clicked: with our own extension, and of what is named at all', () => {
    const { document, context } = fixture('persoon Anja\npersoon Piet\nactie 1: X\n  eigenaar: Anja\n');
    const resolved = (client = context.client) =>
      getCodeLenses(document, context, ALL_LENSES).map(
        (lens) => resolveCodeLens(document, lens, { ...context, client }).command,
      );
    assert.deepEqual(resolved(), [
      { title: '1 keer genoemd', command: 'duo.toonPlaatsen', arguments: [document.uri, { line: 0, character: 8 }] },
      { title: 'nergens genoemd', command: '' },
    ]);
    const other = { ...context.client, ownCommands: false };
    assert.deepEqual(resolved(other)[0], { title: '1 keer genoemd', command: '' });
  });
  it('says nothing in an editor above names of one line, which mostly are a list', () => {
    const { document, context } = fixture(
      'persoon A\npersoon B\r\n\r\npersoon C\r\n  organisatie: X\npersoon D\n\n  // D\n',
    );
    const lines = getCodeLenses(document, context, USUAL_LENSES).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [3]);
  });
  it('counts anew after an edit in another file', () => {
    const { document, context, index, files } = fixture(
      '//- namen.duo\npersoon Anja\n//- lijst.duo\nactie 5: X\n  eigenaar: Anja\n',
    );
    const title = () => {
      const scope = index.scopeOf(files[0]!.uri)!;
      const [lens] = getCodeLenses(document, { ...context, scope }, ALL_LENSES);
      assert.deepEqual(lens, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
        data: { uri: 'file:///werk/namen.duo' },
      });
      return resolveCodeLens(document, lens, { ...context, scope }).command?.title;
    };
    assert.equal(title(), '1 keer genoemd');
    const list = index.file(files[1]!.uri)!;
    index.edit(list, 28, 28, '\n  werkgroep: Anja, Anja');
    assert.equal(title(), '3 keer genoemd');
    index.edit(list, 0, 11, '');
    index.edit(list, 0, 40, '');
    assert.equal(title(), 'nergens genoemd');
  });
  it('is left as it is when no name stands there any more, and when it says something', () => {
    const { document, context } = fixture('actie 5: X\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    const lens = { range, data: { uri: document.uri } };
    assert.deepEqual(resolveCodeLens(document, lens, context), lens);
    const said = { range, command: { title: 'x', command: '' } };
    assert.deepEqual(resolveCodeLens(document, said, context), said);
  });
  it('is left out of a very large register', () => {
    assert.deepEqual(counts(`blok A\npersoon Anja\n${'actie 1: Y\n'.repeat(5_000)}`), []);
  });
  it('shows all kinds in the order of the text', () => {
    const { document, context } = fixture(`persoon Anja\nblok A\n${PUT_OFF}`);
    const lines = getCodeLenses(document, context, ALL_LENSES).map(({ range, command }) => [
      range.start.line,
      command?.title,
    ]);
    assert.deepEqual(lines, [
      [0, undefined],
      [1, '1 open'],
      [2, '3 keer uitgesteld, laatst besproken 10 februari 2021'],
    ]);
  });
});
