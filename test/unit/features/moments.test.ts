/** A moment, like other things with a name: where it is declared, where it is named, and what is offered. */
import assert from 'node:assert/strict';
import type { LocationLink, MarkupContent, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { getCompletions } from '../../../server/src/features/completion.ts';
import { getDefinition } from '../../../server/src/features/definition.ts';
import { getDocumentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { getReferences } from '../../../server/src/features/references.ts';
import { getRename, isRefused } from '../../../server/src/features/rename.ts';
import { fixture } from '../../support/fixture.ts';

const NAMES = `//- namen.duo
moment zomerreces 2021: 10 juli 2021 – 29 augustus 2021
  ook bekend als: zomervakantie
moment zomerreces 2022: 9 juli 2022 – 28 augustus 2022
`;
const LIST = (deadline: string) => `//- test.duo\nregister L\nactie 1: X\n  deadline: ${deadline}\n${NAMES}`;

const placeOf = ({ document, cursor }: ReturnType<typeof fixture>) => document.positionAt(cursor!);

function lines(marked: string, withDeclaration = true): string[] | undefined {
  const read = fixture(marked);
  return getReferences(read.document, placeOf(read), withDeclaration, read.context)?.map(({ uri, range }) => {
    const { text } = read.index.file(uri)!.document;
    return `${uri.split('/').at(-1)} ${range.start.line} ${text.slice(text.offsetAt(range.start), text.offsetAt(range.end))}`;
  });
}

function renamed(marked: string, to: string): string | string[] {
  const read = fixture(marked);
  const answer = getRename(read.document, placeOf(read), to, read.context);
  if (isRefused(answer)) return answer.refused;
  return (answer.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument: { uri }, edits }) =>
    (edits as TextEdit[]).map(
      ({ range, newText }) =>
        `${uri.split('/').at(-1)} ${range.start.line}:${range.start.character}-${range.end.character} ${newText}`,
    ),
  );
}

function hover(marked: string): string | undefined {
  const read = fixture(marked);
  return (getHover(read.document, placeOf(read), read.context)?.contents as MarkupContent | undefined)?.value;
}

describe('a moment', () => {
  it('is gone to from a deadline, by its year or by the one that is meant, by any name', () => {
    const goes = (deadline: string) => {
      const read = fixture(LIST(deadline));
      const [link] = (getDefinition(read.document, placeOf(read), read.context) ?? []) as LocationLink[];
      return (
        link &&
        `${link.targetUri.split('/').at(-1)} ${link.targetRange.start.line} ${read.document.getText(link.originSelectionRange)}`
      );
    };
    assert.equal(goes('voor het zomer$0reces 2022'), 'namen.duo 2 zomerreces');
    assert.equal(goes('voor de zomer$0vakantie 2021'), 'namen.duo 0 zomervakantie');
    assert.equal(goes('voor het zomerreces 20$022'), undefined);
    assert.equal(goes('voor het mei$0reces'), undefined);
    assert.equal(goes('voor het zomer$0reces\n  historie:\n    3 mei 2021: X'), 'namen.duo 0 zomerreces');
  });

  it('is found where it is named', () => {
    const text = `//- test.duo
register L
actie 1: X
  deadline: voor het zomerreces 2021
actie 2: X
  deadline: na de zomervakantie 2021
actie 3: X
  deadline: voor het zomerreces 2022
actie 4: X
  bespreken: DUO 3 mei 2021
  historie:
    3 mei 2021: deadline voor het zomerreces 2021 -> na het zomerreces 2022
//- namen.duo
moment zomer$0reces 2021: 10 juli 2021 – 29 augustus 2021
  ook bekend als: zomervakantie
moment zomerreces 2022: 9 juli 2022 – 28 augustus 2022
`;
    assert.deepEqual(
      lines(text),
      [
        'namen.duo 0 zomerreces',
        'namen.duo 1 zomervakantie',
        'test.duo 2 zomerreces',
        'test.duo 4 zomervakantie',
        'test.duo 10 zomerreces',
      ].sort((a, b) => Number(b.startsWith('namen')) - Number(a.startsWith('namen'))),
    );
  });

  it('is renamed without its year, and only where it stands by that name', () => {
    const text = LIST('voor het zomer$0reces 2021').replace(
      '//- namen',
      'actie 2: Y\n  deadline: na de zomervakantie 2021\nactie 3: Z\n  deadline: voor het zomerreces 2022\n//- namen',
    );
    assert.deepEqual(renamed(text, 'raadsreces'), ['test.duo 2:21-31 raadsreces', 'namen.duo 0:7-17 raadsreces']);
    assert.match(renamed(LIST('voor het zomer$0reces 2021'), 'actie') as string, /actie/u);
    // Another of that year has it.
    const taken = `${LIST('voor het zomer$0reces 2021')}moment meireces 2021: 1 mei 2021\n`;
    assert.match(renamed(taken, 'meireces') as string, /meireces/u);
    // What would not be read as that name is refused.
    assert.equal(typeof renamed(LIST('voor het zomer$0reces 2021'), 'tot nader order'), 'string');
  });

  it('says its days on hover, and in a deadline what that means', () => {
    assert.match(
      hover('moment zomer$0reces 2021: 10 juli 2021 – 29 augustus 2021\n')!,
      /10 juli 2021 tot en met 29 augustus 2021, 51 dagen/u,
    );
    assert.match(hover('moment heidag$0: 10 juli 2021\n')!, /Op 10 juli 2021/u);
    assert.match(hover(LIST('voor het zomer$0reces 2021'))!, /te laat vanaf 10 juli 2021/u);
    assert.match(hover('moment zomer$0reces\n')!, /nog geen dag/u);
  });

  it('is offered in a deadline while it is not over, with the day that it comes to', () => {
    const offered = (deadline: string) => {
      const read = fixture(LIST(deadline));
      return getCompletions(read.document, placeOf(read), read.context)
        .items.filter(({ label }) => /reces|vakantie/u.test(label))
        .map(({ label, labelDetails, detail }) => `${label} ${labelDetails?.description ?? detail}`);
    };
    assert.deepEqual(offered('zom$0'), [
      'het zomerreces 2021 zo 29 augustus 2021',
      'voor het zomerreces 2021 vr 9 juli 2021',
      'bij het zomerreces 2021 zo 29 augustus 2021',
      'na het zomerreces 2021 vanaf ma 30 augustus 2021',
      'het zomerreces 2022 zo 28 augustus 2022',
      'voor het zomerreces 2022 vr 8 juli 2022',
      'bij het zomerreces 2022 zo 28 augustus 2022',
      'na het zomerreces 2022 vanaf ma 29 augustus 2022',
    ]);
    // Whoever has typed one is left alone.
    assert.deepEqual(offered('voor het zomerreces 2021$0'), []);
  });

  it('stands in the outline with its days', () => {
    const { document, context } = fixture('moment zomerreces 2021: 10 juli 2021 – 29 augustus 2021\n');
    const [symbol] = getDocumentSymbols(document, context);
    assert.deepEqual([symbol?.name, symbol?.detail], ['zomerreces 2021', '10 juli 2021 – 29 augustus 2021']);
  });
});
