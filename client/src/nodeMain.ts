/** The extension on a desktop or on a remote machine: the server is a process of Node. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.ts';
import type { Places } from './places.ts';

export { stop as deactivate } from './extension.ts';

export function activate(context: ExtensionContext): Promise<Places> {
  const module = join(context.extensionPath, 'dist', 'server.cjs');
  return start(
    context,
    (_, options) => new LanguageClient('duo', 'Duo-register', { module, transport: TransportKind.ipc }, options),
  );
}
