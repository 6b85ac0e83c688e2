/**
 * A list that is dropped on a register, with Shift held down as VS Code asks: it is shown as with *Maak hier een register van*. Nothing of
 * it goes into the register that it is dropped on.
 */
import {
  type DataTransfer,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  type ExtensionContext,
  languages,
  Uri,
} from 'vscode';
import { messages } from '../messages.ts';
import { isListName, lastPart } from './intakeNames.ts';
import type { GivenList, Intake } from './intakeRegister.ts';

const LIST = DocumentDropOrPasteEditKind.Empty.append('duo', 'lijst');

export function registerDrop(context: ExtensionContext, intake: Intake): void {
  const provider: DocumentDropEditProvider = {
    // VS Code asks at the drop itself, and never while something is dragged over the editor.
    async provideDocumentDropEdits(_document, _position, data) {
      const list = (await addressIn(data)) ?? (await fileIn(data));
      if (list === undefined) return undefined;
      void (list instanceof Uri ? intake.makeOf(list) : intake.make(list));
      // Without an edit the path of the file would be put into the register.
      return new DocumentDropEdit('', messages.dropAsList, LIST);
    },
  };
  context.subscriptions.push(
    languages.registerDocumentDropEditProvider({ language: 'duo' }, provider, {
      providedDropEditKinds: [LIST],
      dropMimeTypes: ['text/uri-list', 'files'],
    }),
  );
}

/** The address of the first list that is dropped; undefined without one. */
async function addressIn(data: DataTransfer): Promise<Uri | undefined> {
  const addresses = (await data.get('text/uri-list')?.asString())?.split(/\r?\n/u) ?? [];
  return addresses.map((one) => Uri.parse(one)).find(({ path }) => isListName(path));
}

/** A file that comes from outside the window, which has no address in a browser; also one that is too large, which is told. */
async function fileIn(data: DataTransfer): Promise<GivenList | undefined> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (file === undefined || !isListName(file.name)) continue;
    const bytes = await file.data();
    return { name: lastPart(file.name), bytes, ...(file.uri === undefined ? {} : { uri: file.uri }) };
  }
  return undefined;
}
