/** A Word file of one's own that an export fills: which one, and its bytes. */
import { Uri, window, workspace } from 'vscode';
import { base64 } from '../bytes.ts';
import { messages } from '../messages.ts';
import { askChoice, inform } from '../shown/plain.ts';

/**
 * Asks for the look of a Word file: the ordinary one (`ordinary`), or the address of a file of one's own; undefined when the user stops.
 * @param last the file of last time.
 */
export async function askTemplate(title: string, last: string | undefined): Promise<string | 'ordinary' | undefined> {
  const known = last === undefined ? [] : [{ label: nameOf(last), description: messages.lastTime, template: last }];
  const picked = await askChoice(
    [
      ...known,
      { label: messages.ordinaryLook, template: 'ordinary' },
      { label: messages.ownLook, template: undefined },
    ],
    { title, placeHolder: messages.whichLook },
  );
  if (picked === undefined || picked.template !== undefined) return picked?.template;
  const chosen = await window.showOpenDialog({
    canSelectMany: false,
    filters: { Word: ['docx'] },
    title: messages.chooseTemplate,
    openLabel: messages.chooseTemplate,
  });
  return chosen?.[0]?.toString();
}

function nameOf(address: string): string {
  return Uri.parse(address).path.split('/').at(-1) ?? '';
}

/** The bytes of a template in base64; undefined, and that is said, when it cannot be read. */
export async function readTemplate(address: string): Promise<string | undefined> {
  try {
    return base64(await workspace.fs.readFile(Uri.parse(address)));
  } catch {
    inform(messages.noTemplate(nameOf(address)));
    return undefined;
  }
}
