import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, openNew, openSample, positionOf, tidyUp, waitFor } from './support.ts';

describe('hover', () => {
  afterEach(tidyUp);

  it('explains an action at its own line', async () => {
    const { document } = await openSample('actielijst.duo');
    assert.deepEqual(await hoverAt(document, positionOf(document, 'actie 5:', 'actie '.length)), [
      '**actie 5:** Uitwerken onafhankelijke adviseurs',
      '*Status*: In uitvoering',
      '*Eigenaar*: (10)(2e)',
      '*Deadline*: maandag 1 maart 2021: te laat vanaf 2 maart 2021, al 23 dagen',
      '*Organisaties*: Maatschappelijke organisaties, BZK en regio',
      '**Historie**',
      '- 13 januari 2021 DUO: (10)(2e) meldt een gesprek met de maatschappelijke organisaties over de betrokkenheid van Stut en steun',
      '- 13 januari 2021 DUO: actie 2021-01-13-v: Opdrachtomschrijving voor de onafhankelijk adviseur (actie 5)',
    ]);
  });

  it('explains an action where another names it, in a text and behind `na:`', async () => {
    const { document } = await openSample('actielijst.duo');
    const named = await hoverAt(document, positionOf(document, 'dan bij actie 5', 'dan bij actie '.length));
    assert.equal(named[0], '**actie 5:** Uitwerken onafhankelijke adviseurs');
    const after = await hoverAt(document, positionOf(document, 'na: 15', 'na: '.length));
    assert.equal(after[0], '**actie 15:** Uitwerken regelingen blok A, B, C, D en E');
  });

  it('tells the history from first to last, with the gremium of each line', async () => {
    const { document } = await openNew(
      'geschiedenis.duo',
      'register G: G\n  peildatum: 24 maart 2021\nactie 1: X\n  status: in uitvoering\n  eigenaar: NCG\n' +
        '  deadline: april 2021\n  historie:\n    3 februari 2021: status niet gestart -> in uitvoering\n' +
        '    13 januari 2021 DUO: gevraagd om een voorstel\n    10 maart 2021 Stuurgroep: voorstel besproken\n',
    );
    const lines = await hoverAt(document, positionOf(document, 'actie 1', 'actie '.length));
    assert.ok(lines.includes('*Deadline*: april 2021: te laat vanaf 1 mei 2021, nog 37 dagen'), lines.join('\n'));
    assert.deepEqual(lines.slice(lines.indexOf('**Historie**') + 1), [
      '- 13 januari 2021 DUO: gevraagd om een voorstel',
      '- 3 februari 2021: status niet gestart -> in uitvoering',
      '- 10 maart 2021 Stuurgroep: voorstel besproken',
    ]);
  });

  it('tells what is known of a gremium, an organisation and a person', async () => {
    const { document } = await openSample('actielijst.duo');
    const gremium = await hoverAt(document, positionOf(document, 'gremium: DUO', 'gremium: '.length));
    assert.equal(gremium[0], '**gremium DUO:** Directeuren Uitvoeringsoverleg');
    assert.ok(gremium.includes('*Voorzitter*: Peter Spijkerman (NCG)'), gremium.join('\n'));
    const organisation = await hoverAt(document, positionOf(document, '(OBG)', 1));
    assert.deepEqual(organisation, [
      '**organisatie OBG:** Ondersteunend Bureau Gaswinning',
      '*Soort*: bureau',
      '*Ook bekend als*: ondersteunend bureau',
    ]);
    const person = await hoverAt(document, positionOf(document, 'Anja Woortman', 6));
    assert.deepEqual(person, ['**persoon Anja Woortman**', '*Organisatie*: OBG']);
  });
});

/** The lines that hover shows at a position, as soon as there are any; without those that only keep others apart. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  return waitFor(
    async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const lines = hoverText(hovers).split('\n');
      const shown = lines.map((line) => line.trimEnd()).filter(Boolean);
      return shown.length > 0 ? shown : undefined;
    },
    `a hover was shown at line ${position.line + 1} of ${document.fileName}`,
  );
}
