/** The extension on a desktop or on a remote machine: the server is a process of Node. */
import { join } from 'node:path';
import { type ExtensionContext, ExtensionMode } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.ts';
import type { Ui } from './ui.ts';

export { stop as deactivate } from './extension.ts';

export function activate(context: ExtensionContext): Promise<Ui> {
  const server: NodeModule = {
    module: join(context.extensionPath, 'dist', 'server.cjs'),
    transport: TransportKind.ipc,
    options: { execArgv: debuggerArguments(context) },
  };
  return start(context, (_, options) => new LanguageClient('duo', 'Duo-register', server, options));
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
