/** The fixtures of a rename from `$0`. */
import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../../../server/src/edits/edits.ts';
import { getRename, isRefused, prepareRename } from '../../../../server/src/features/rename.ts';
import { fixture } from '../../../support/fixture.ts';

/** The texts of the files after a rename from `$0`, as a fixture without marks; or the sentence that refuses it. */
export function renamed(marked: string, newName: string): string {
  const { document, cursor, context, index, files } = fixture(marked);
  const answer = getRename(document, document.positionAt(cursor!), newName, context);
  if (isRefused(answer)) return answer.refused;
  const changes = answer.documentChanges as TextDocumentEdit[];
  const texts = files.map(({ uri, text }) => {
    const change = changes.find(({ textDocument }) => textDocument.uri === uri);
    const register = index.file(uri)!.document.text;
    const edits = ((change?.edits ?? []) as TextEdit[]).map(({ range, newText }) => ({
      start: register.offsetAt(range.start),
      end: register.offsetAt(range.end),
      text: newText,
    }));
    return `${files.length > 1 ? `//- ${uri.replace('file:///werk/', '')}\n` : ''}${applyEdits(text, edits)}`;
  });
  return texts.join('');
}

/** What the editor marks and puts in its box: `DUO: DUO`; or the sentence that refuses it. */
export function prepared(marked: string): string {
  const { document, cursor, context } = fixture(marked);
  const answer = prepareRename(document, document.positionAt(cursor!), context);
  return isRefused(answer) ? answer.refused : `${document.getText(answer.range)}: ${answer.placeholder}`;
}

/** The text with the cursor in the first place that has these words around it. */
export const at = (text: string, words: string) => {
  assert.ok(text.includes(words.replace('$0', '')), words);
  return text.replace(words.replace('$0', ''), () => words);
};

const LIST = `register ACTIELIJST
// actie 24 en DUO staan hier ook
actie 24: Kaart maken
  na: 5, #07.
  historie:
    3 maart 2021 DUO: zie actie 24 en actie 5
actie 5: Brief
  deadline: na actie 24
  toelichting: Zie de acties 24 en 5.
actie 7: Slot
besluit 24: Ja
  acties: actie 024
gremium DUO: Directeurenoverleg
vergadering DUO 13 januari 2021
  agenda:
    1. Kaart
      actie 24: status -> aangehouden
      actiepunt (actie 24): Kaart maken
      actiepunt (i): Na actie 24
//- ander.duo
register X
actie 24: Een andere
  na: ACTIELIJST/24, 24
  toelichting: Als 2021-01-13-i en actie ACTIELIJST/2021-01-13-i.
`;

export const IN_LIST = `//- test.duo\n${LIST}`;

export const NAMES = `organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de Coördinator, kantoor Coördinator
  verschreven als: NGC
organisatie gemeenten
gremium DUO: Directeurenoverleg
  leden: Gemeenten, ncg (delegatie)
// NCG blijft staan
actie 1: Van NCG
  organisaties: NGC, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten
  eigenaar: PM NCG, Piet de Boer (NCG), (BZK en NCG)
  bespreken: DUO 1 april 2021
  deadline: volgend DUO
  historie:
    1 maart 2021 DUO: NCG vraagt uitstel
vergadering DUO en NCG 3 maart 2021
  toelichting: Over NCG.
`;

export const HEADINGS = `blok A: Eerste blok
blok B
randvoorwaarde 02: Kaders
onderwerp II: Geld
actie 1: X
  blok: a
actie 2: X
  blok: Eerste blok
actie 3: X
  blok: 02-II
stuk NCG / 12: Notitie
actie 4: X
  uit: ncg / 12
`;
