/** The address of the VS Code of `npm start`: the same each time, so that a tab of last time still works. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

/** A port that no well-known program uses. */
export const PORT = 23_865;

/** The port when it is free on this machine, else 0: any. */
export function freePort(port: number): Promise<number> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(0));
    server.listen(port, '127.0.0.1', () => server.close(() => settle(port)));
  });
}

/** The token that is kept in a file that only its owner can read; it is made when there is none. */
export async function keptToken(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (/^[0-9a-f]{32}$/u.test(kept)) return kept;
  const token = randomBytes(16).toString('hex');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, token, { mode: 0o600 });
  return token;
}
