/**
 * Lists that are dropped on a register, with Shift held down as VS Code asks: each is shown as with *Maak hier een register van*, one after
 * another. Nothing of them goes into the register that they are dropped on.
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
import { inform } from '../shown/plain.ts';
import { droppedAddresses, isListName, lastPart } from './intakeNames.ts';
import type { GivenList, Intake } from './intakeRegister.ts';

const LIST = DocumentDropOrPasteEditKind.Empty.append('duo', 'lijst');

/** So many lists of one drop are taken; of more it is told which were not. */
const MOST = 10;

export function registerDrop(context: ExtensionContext, intake: Intake): void {
  const provider: DocumentDropEditProvider = {
    // VS Code asks at the drop itself, and never while something is dragged over the editor.
    async provideDocumentDropEdits(_document, _position, data) {
      const { lists, others } = await droppedIn(data);
      if (lists.length === 0) return undefined;
      void intake.makeAll(lists.slice(0, MOST));
      const left = [...lists.slice(MOST).map(nameOf), ...others];
      if (left.length > 0) inform(messages.notTaken(left));
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

interface Dropped {
  readonly lists: readonly (Uri | GivenList)[];
  /** The names of what is no list. */
  readonly others: readonly string[];
}

const nameOf = (list: Uri | GivenList) => (list instanceof Uri ? lastPart(list.path) : list.name);

/** What was dropped, by its addresses where these name lists, else as files. */
async function droppedIn(data: DataTransfer): Promise<Dropped> {
  const addresses = droppedAddresses((await data.get('text/uri-list')?.asString()) ?? '').map((one) => Uri.parse(one));
  const lists = addresses.filter(({ path }) => isListName(path));
  if (lists.length > 0) return { lists, others: addresses.filter((one) => !lists.includes(one)).map(nameOf) };
  return filesIn(data);
}

/** Files that come from outside the window, which have no address in a browser; also one that is too large, which is told. */
async function filesIn(data: DataTransfer): Promise<Dropped> {
  const lists: GivenList[] = [];
  const others: string[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (file === undefined) continue;
    const name = lastPart(file.name);
    // What is not taken is not read into memory.
    if (!isListName(name) || lists.length === MOST) others.push(name);
    else lists.push({ name, bytes: await file.data(), ...(file.uri === undefined ? {} : { uri: file.uri }) });
  }
  return { lists, others };
}
