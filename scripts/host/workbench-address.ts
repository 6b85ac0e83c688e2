import type { Server } from './host-server.ts';

/** A pair of the workbench's payload: what a desktop VS Code gets as a command line option. */
export type PayloadPair = readonly [name: string, value: string];

/** The address of a file or folder of the server's machine, as the workbench writes it. */
export function remoteAddress(authority: string, path: string): string {
  return `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The address of a server's workbench on a folder, with the token that lets a browser in. */
export function workbenchAddress(server: Server, folder: string, payload: readonly PayloadPair[] = []): string {
  const query = new URLSearchParams({ tkn: server.token, folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  // These need no escape in a query, and the address is meant to be read too.
  const readable = String(query).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `http://${server.authority}/?${readable}`;
}
