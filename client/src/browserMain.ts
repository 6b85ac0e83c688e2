/** The extension in a browser: the server is a worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.ts';
import type { Ui } from './ui.ts';

export { stop as deactivate } from './extension.ts';

/** The worker of a browser, which Node does not have. */
declare const Worker: new (address: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

export async function activate(context: ExtensionContext): Promise<Ui> {
  const server = await addressOf(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js'));
  // A function, so that the server that takes the place of one that ended is a new worker. Its two ends are given and not
  // the worker: the `Worker` of an extension host makes what is no instance of it, so that the client does not know one.
  const connect = async () => {
    const worker = new Worker(server);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, (_, options) => new LanguageClient('duo', 'Duo-register', connect, options));
}

/**
 * An address that a worker can be started from. That of the file itself will not always do: VS Code makes no worker from a
 * file of an extension that comes from a remote machine.
 */
async function addressOf(script: Uri): Promise<string> {
  // Copied, since a blob takes no bytes that may be shared.
  const bytes = new Uint8Array(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
