/** The menu behind the status bar: what can be seen of the register in the editor and of all registers, what belongs to a meeting, and the first steps. */
import { commands, type ExtensionContext, window } from 'vscode';
import { messages } from '../messages.ts';
import { askChoice } from '../shown/plain.ts';

/** The commands in their order, and those that need a register in the editor. */
const CHOICES = [
  ['duo.toonRegisters', 'all'],
  ['duo.toonOverzicht', 'all'],
  ['duo.watHeeft', 'all'],
  ['duo.toonSamenhang', 'all'],
  ['duo.toonVergaderingen', 'all'],
  ['duo.toonAlsLijst', 'own'],
  ['duo.openAlsFormulier', 'own'],
  ['duo.toonTijdlijn', 'own'],
  ['duo.bereidVoor', 'own'],
  ['duo.notuleer', 'own'],
  ['duo.naVergadering', 'own'],
  ['duo.aanDeSlag', 'all'],
] as const;

export function registerMenu(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand('duo.aanDeSlag', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#duo.aanDeSlag`),
    ),
    commands.registerCommand('duo.kies', async () => {
      const isRegister = window.activeTextEditor?.document.languageId === 'duo';
      const items = CHOICES.filter(([, needs]) => needs === 'all' || isRegister).map(([command]) => ({
        command,
        label: messages.menuChoices[command],
        ...(command === 'duo.toonRegisters' ? { description: messages.menuAtLeft } : {}),
      }));
      const chosen = await askChoice(items, { placeHolder: messages.menuTitle });
      if (chosen !== undefined) await commands.executeCommand(chosen.command);
    }),
  );
}
