import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listedProblems, shownProblems } from './expected-problems.ts';
import { EXTENSION_ID, openSample, positionOf, tidyUp, waitFor, waitForProblems } from './support.ts';

const COMMANDS = {
  'duo.markeerAlsGereed': 'Markeer als gereed',
  'duo.stelUit': 'Stel uit…',
  'duo.draagOver': 'Draag over…',
  'duo.wijzigStatus': 'Wijzig de status…',
  'duo.noteer': 'Noteer iets…',
  'duo.toonUitleg': 'Uitleg bij de meldingen',
  'duo.toonHandleiding': 'Handleiding',
  'duo.herstart': 'Start het programma opnieuw',
  'duo.toonLogboek': 'Toon het logboek',
  'duo.nieuwRegister': 'Nieuw register…',
  'duo.toonRegisters': 'Toon alle registers',
  'duo.verversRegisters': 'Ververs de registers',
  'duo.groepeerRegisters': 'Groepeer de acties…',
  'duo.markeerActieAlsGereed': 'Markeer als gereed',
  'duo.toonAlsLijst': 'Toon als lijst',
  'duo.openAlsFormulier': 'Openen als formulier',
  'duo.openAlsTekst': 'Openen als tekst',
  'duo.bereidVoor': 'Bereid de vergadering voor…',
  'duo.notuleer': 'Notuleer',
  'duo.notuleer.eerder': 'Notuleer: de regel ervoor',
  'duo.notuleer.later': 'Notuleer: de regel erna',
  'duo.naVergadering': 'Na de vergadering…',
  'duo.veranderdSinds': 'Wat is er veranderd sinds…',
  'duo.toonTijdlijn': 'Toon tijdlijn',
  'duo.toonOverzicht': 'Toon het overzicht',
  'duo.watHeeft': 'Wat heeft wie overal…',
  'duo.toonSamenhang': 'Toon wat waarop wacht',
  'duo.toonVergaderingen': 'Toon alle vergaderingen',
  'duo.kies': 'Wat wilt u zien of doen…',
  'duo.aanDeSlag': 'Aan de slag',
  'duo.exporteer': 'Exporteer…',
  'duo.exporteerDeel': 'Exporteer dit deel…',
  'duo.kopieerVoorMail': 'Kopieer voor een mail…',
  'duo.publiceer': 'Maak een versie voor publicatie…',
  'duo.maakRegisterVan': 'Maak hier een register van…',
  'duo.werkBijVanuit': 'Werk bij vanuit…',
};

describe('activation', () => {
  afterEach(tidyUp);

  it('starts with the first .duo file and takes it for its language', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, `${EXTENSION_ID} is not installed`);
    const { document } = await openSample('actielijst.duo');
    assert.equal(document.languageId, 'duo');
    await waitFor(() => extension.isActive, 'the extension was active');
  });
});

describe('commands', () => {
  afterEach(tidyUp);

  it('exist, with Dutch titles', async () => {
    const all = await vscode.commands.getCommands(true);
    const { contributes } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON ?? {};
    const titles = new Map<string, string>(
      contributes.commands.map(({ command, title }: { command: string; title: string | { value: string } }) => [
        command,
        typeof title === 'string' ? title : title.value,
      ]),
    );
    for (const [command, title] of Object.entries(COMMANDS)) {
      assert.ok(all.includes(command), `${command} is not there`);
      assert.equal(titles.get(command), title);
    }
    assert.equal(titles.size, Object.keys(COMMANDS).length, 'there are others');
  });

  it('starts the server again, after which everything is there again', async () => {
    const { document } = await openSample('actielijst.duo');
    const listed = (await listedProblems()).get('actielijst.duo');
    const isAsListed = () => shownProblems(document.uri).join() === listed?.join();
    await waitForProblems(document.uri, isAsListed, 'the problems were reported');
    let gone = false;
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      gone ||= shownProblems(document.uri).length === 0;
    });
    await vscode.commands.executeCommand('duo.herstart');
    await waitForProblems(document.uri, () => gone && isAsListed(), 'the problems were gone and back');
    watch.dispose();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'actie 5:'),
    );
    assert.equal(hovers.length, 1);
  });

  it('shows the log', async () => {
    await vscode.commands.executeCommand('duo.toonLogboek');
    const isLog = ({ document }: vscode.TextEditor) => document.uri.scheme === 'output';
    try {
      await waitFor(
        () => vscode.window.visibleTextEditors.some(isLog),
        () =>
          `the log was on the screen; there are ${vscode.window.visibleTextEditors.map(({ document }) => document.uri)}`,
      );
    } finally {
      await vscode.commands.executeCommand('workbench.action.closePanel');
    }
    await waitFor(() => !vscode.window.visibleTextEditors.some(isLog), 'the log was closed');
  });
});
