#!/usr/bin/env node
/** The command `duo-language-server`: what `npm run build` makes of it, or a sentence that says so. */
import { existsSync } from 'node:fs';

const built = new URL('../dist/server.cjs', import.meta.url);
const isAsked = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
if (existsSync(built) && isAsked) {
  await import(built.href);
} else if (existsSync(built)) {
  console.error('Say how the editor talks to the server: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
  process.exitCode = 2;
} else {
  console.error('duo-language-server is not built yet: run `npm ci` and `npm run build` first.');
  process.exitCode = 2;
}
