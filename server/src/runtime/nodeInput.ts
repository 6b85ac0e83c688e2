/**
 * Ends a server whose input is not what the protocol says. The protocol library waits then for the end of a message that never
 * comes, or takes the middle of one for its beginning: nothing would be answered any more, and nobody told. A client starts a
 * server anew that has ended.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { Framing } from './framing.ts';

/** Watches standard input, or the socket or pipe that the server connects to; to be called before it does. */
export function endAtBrokenInput(): void {
  if (process.argv.includes('--stdio')) guard(process.stdin);
  // Messages over the channel of Node have no headers. The server opens no other connection than the one to its client.
  subscribe('net.client.socket', (message) => guard((message as { readonly socket: NodeJS.ReadableStream }).socket));
}

function guard(input: NodeJS.ReadableStream): void {
  const framing = new Framing();
  // Before the library hears of the same bytes.
  input.on('data', (bytes: Uint8Array) => {
    const reason = framing.take(bytes);
    if (reason !== undefined) end(reason);
  });
}

function end(reason: string): never {
  try {
    writeSync(2, `duo-language-server: the input is not what the protocol says: ${reason}\n`);
  } catch {
    // Nobody reads it.
  }
  process.exit(1);
}
