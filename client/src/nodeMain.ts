/** The extension on a desktop or on a remote machine: the server is a process of Node. */
import { join } from 'node:path';
import { type ExtensionContext, ExtensionMode, Uri, workspace } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { CODE_ARGUMENT, CODE_NOTIFICATION } from '../../protocol/initialization.ts';
import { start } from './extension.ts';
import type { Ui } from './ui.ts';

export { stop as deactivate } from './extension.ts';

export function activate(context: ExtensionContext): Promise<Ui> {
  const code = codeFile(context);
  const server: NodeModule = {
    // What is made while one develops is not kept: it changes.
    module: join(context.extensionPath, 'dist', code === undefined ? 'server.cjs' : 'server-kept.cjs'),
    args: code === undefined ? [] : [`${CODE_ARGUMENT}${code.fsPath}`],
    transport: TransportKind.ipc,
    options: { execArgv: debuggerArguments(context) },
  };
  return start(context, (_, options) => {
    const client = new LanguageClient('duo', 'Duo-register', server, options);
    client.onNotification(CODE_NOTIFICATION, ({ content }: { content: string }) => keepCode(context, client, content));
    return client;
  });
}

/** Where what an engine made of the server's code is kept, in VS Code's own folder for the extension; undefined where it is not. */
function codeFile({ extensionMode, globalStorageUri }: ExtensionContext): Uri | undefined {
  if (extensionMode === ExtensionMode.Development || globalStorageUri.scheme !== 'file') return undefined;
  return Uri.joinPath(globalStorageUri, 'server.code');
}

/** Keeps it. Without it the next start takes as long as the first: no harm is done. */
async function keepCode(context: ExtensionContext, client: LanguageClient, content: string): Promise<void> {
  const file = codeFile(context);
  if (file === undefined) return;
  try {
    await workspace.fs.createDirectory(context.globalStorageUri);
    await workspace.fs.writeFile(file, Buffer.from(content, 'base64'));
  } catch (error) {
    client.warn(`the code of the server was not kept: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

/**
 * The arguments that open the server to a debugger, at the port that `.vscode/launch.json` gives; none in an extension
 * that is installed, nor where nobody asks for it.
 */
function debuggerArguments({ extensionMode }: ExtensionContext): string[] {
  const { DUO_SERVER_INSPECTOR: port } = process.env;
  if (extensionMode !== ExtensionMode.Development || port === undefined) return [];
  return ['--enable-source-maps', `--inspect=127.0.0.1:${Number(port)}`];
}
