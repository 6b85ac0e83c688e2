/** The VS Code side, on a desktop and in a browser: starts the server, and owns what only VS Code can show. */
import {
  commands,
  type ExtensionContext,
  env,
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { SERVER_COMMANDS } from '../../protocol/action.ts';
import { CACHE_NOTIFICATION, type InitializationOptions } from '../../protocol/initialization.ts';
import { Changes } from './actions/changes.ts';
import { asWritten, knownAddresses, positionAtCursor } from './actions/documentPosition.ts';
import { execute } from './actions/execute.ts';
import { giveFiles } from './files.ts';
import { givenPlace } from './intake/givenPlace.ts';
import { type Language, languageFor, useLanguage } from './messages.ts';
import { watchTypedIndents } from './typing/typedIndentsWatch.ts';
import { watchTypedLine } from './typing/typedLineWatch.ts';
import { registerUi, restart, type Ui } from './ui.ts';

/** The server's command; its arguments are a URI and a position. */

/** The command that shows the page of the manual about a problem; its argument is the code. */
const SHOW_PAGE = 'duo.toonUitleg';

/**
 * The schemes under which registers are kept or made. Not those of the older texts that a comparison shows: these are
 * no registers of the workspace.
 */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** Makes the client of a server: each surrounding of the extension starts one in its own way. */
export type NewClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the extension; what it registers ends with the context. Gives what our tests look at. */
export async function start(context: ExtensionContext, newClient: NewClient): Promise<Ui> {
  // One for all starts: what was logged before a new start is what somebody wants to see after it.
  const log = window.createOutputChannel('Duo-register', { log: true });
  context.subscriptions.push(log);
  const storage = context.storageUri;
  const cache = storage && (await readCache(storage));
  let language = chosenLanguage();
  useLanguage(language);
  const line = watchTypedLine();
  const indents = watchTypedIndents(() => client);
  context.subscriptions.push(...line.watching, ...indents.watching);
  client = newClient(context, {
    middleware: { ...line.middleware, ...indents.middleware },
    documentSelector: SCHEMES.map((scheme) => ({ scheme, language: 'duo' })),
    // Asked for at every start: the language may be another one by then.
    initializationOptions: (): InitializationOptions => ({
      ownCommands: true,
      pushesOpenFiles: true,
      language,
      ruleLink: `command:${SHOW_PAGE}?${encodeURIComponent('["')}{code}${encodeURIComponent('"]')}`,
      // The problems of the beginning of a large register are shown before it was read to its end.
      staged: true,
      keepsCache: storage !== undefined,
      cache,
    }),
    // Those of open files are sent without being asked for.
    diagnosticPullOptions: { onChange: false, onSave: false, onTabs: false },
    outputChannel: log,
  });
  giveFiles(client);
  const changes = new Changes(() => client);
  context.subscriptions.push(
    commands.registerTextEditorCommand('duo.markeerAlsGereed', markDone),
    commands.registerCommand('duo.typVerder', typeOn),
    commands.registerCommand('duo.toonPlaatsen', showPlaces),
    commands.registerCommand('duo.stelUit', (...args) => changes.run('stelUit', args)),
    commands.registerCommand('duo.draagOver', (...args) => changes.run('draagOver', args)),
    commands.registerCommand('duo.wijzigStatus', (...args) => changes.run('wijzigStatus', args)),
    commands.registerCommand('duo.noteer', (...args) => changes.run('noteer', args)),
    commands.registerCommand('duo.toonUitleg', (code: unknown) => showPage(context.extensionUri, code)),
    commands.registerCommand('duo.toonHandleiding', () =>
      commands.executeCommand('markdown.showPreview', Uri.joinPath(context.extensionUri, 'docs', 'handleiding.md')),
    ),
    commands.registerCommand('duo.herstart', () => client && restart(client)),
    commands.registerCommand('duo.toonLogboek', () => log.show()),
    // The server says everything in the language that it was started with.
    workspace.onDidChangeConfiguration(async (event) => {
      if (!event.affectsConfiguration('duo.taal') || chosenLanguage() === language) return;
      language = chosenLanguage();
      useLanguage(language);
      if (client !== undefined) await restart(client);
    }),
  );
  client.onNotification(CACHE_NOTIFICATION, async ({ content }: { content: string }) => {
    if (storage !== undefined) await writeCache(storage, content);
  });
  const ui = registerUi(context, client);
  await client.start();
  return ui;
}

/** Stops the server. */
export function stop(): Promise<void> | undefined {
  return client?.stop();
}

function chosenLanguage(): Language {
  return languageFor(workspace.getConfiguration('duo').get('taal'), env.language);
}

/**
 * Reads what the server knew of the registers of this workspace when it was last open; undefined when nothing was kept.
 */
async function readCache(storage: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(cacheFile(storage)));
  } catch {
    return undefined;
  }
}

/** Keeps it in VS Code's own folder for this workspace. Without it the registers are read again: no harm is done. */
async function writeCache(storage: Uri, content: string): Promise<void> {
  try {
    await workspace.fs.createDirectory(storage);
    await workspace.fs.writeFile(cacheFile(storage), new TextEncoder().encode(content));
  } catch (error) {
    client?.warn(`the cache of the registers was not kept: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

function cacheFile(storage: Uri): Uri {
  return Uri.joinPath(storage, 'registers.json');
}

/** Marks the action at the cursor as gereed; the server says so when there is none that is open. */
async function markDone(editor: TextEditor): Promise<void> {
  const { uri, position } = positionAtCursor(editor);
  if (client !== undefined) await execute(client, SERVER_COMMANDS.markeerAlsGereed, [uri, position]);
}

/** Shows what the page of all problems says of one, as text to read; of no code the list of all. */
async function showPage(extension: Uri, code: unknown): Promise<void> {
  const page = Uri.joinPath(extension, 'docs', 'regels.md');
  const fragment = typeof code === 'string' && /^[a-z-]+$/u.test(code) ? code : '';
  await commands.executeCommand('markdown.showPreview', page.with({ fragment }));
}

/** Shows where what stands at a place is named, as VS Code shows that after Shift+F12. */
async function showPlaces(uri: unknown, at: unknown): Promise<void> {
  const place = givenPlace(asWritten(uri), at, knownAddresses());
  if (place === undefined) return;
  const position = new Position(place.line, place.character);
  await commands.executeCommand('editor.action.findReferences', Uri.parse(place.uri), position);
}

/** Puts the cursor where a fix has left something to type, and shows what can stand there. */
async function typeOn(uri: unknown, at: unknown): Promise<void> {
  const place = givenPlace(asWritten(uri), at, knownAddresses());
  if (place === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const editor = await window.showTextDocument(document);
  const position = new Position(place.line, place.character);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.triggerSuggest');
}
