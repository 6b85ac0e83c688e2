/** The extension on a desktop or on a remote machine: the server is a process of Node. */
import { join } from 'node:path';
import { type ExtensionContext, ExtensionMode } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.ts';
import type { Places } from './places.ts';

export { stop as deactivate } from './extension.ts';

/** The port at which a debugger finds the server of an extension that is being developed: `.vscode/launch.json` attaches to it. */
const INSPECTOR_PORT = 6009;

export function activate(context: ExtensionContext): Promise<Places> {
  const server: NodeModule = {
    module: join(context.extensionPath, 'dist', 'server.cjs'),
    transport: TransportKind.ipc,
    // Only by F5 from the folder of the project: what is installed opens no port.
    ...(context.extensionMode === ExtensionMode.Development
      ? { options: { execArgv: ['--enable-source-maps', `--inspect=${INSPECTOR_PORT}`] } }
      : {}),
  };
  return start(context, (_, options) => new LanguageClient('duo', 'Duo-register', server, options));
}
