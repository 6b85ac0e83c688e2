#!/usr/bin/env node
/** The command `duo`: what `npm run build` makes of it, or a sentence that says so. */
import { existsSync } from 'node:fs';

const built = new URL('../dist/duo.mjs', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  console.error('duo is not built yet: run `npm ci` and `npm run build` first.');
  process.exitCode = 2;
}
