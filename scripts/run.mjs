/**
 * The front of the npm scripts that people type: `node scripts/run.mjs SCRIPT …` runs a script in TypeScript, or says in one
 * sentence why it cannot. Plain JavaScript, since before `npm ci` it is run by the Node that the machine happens to have.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The Node that runs TypeScript as it stands, and that npm puts first on the path of its scripts: its major version. */
const NODE = 24;

const root = resolve(import.meta.dirname ?? '.', '..');
const [node = '', , script = '', ...args] = process.argv;
const hindrance = obstacle();
if (hindrance === undefined) {
  const path = resolve(root, script);
  process.argv = [node, path, ...args];
  await import(pathToFileURL(path).href);
} else {
  console.error(hindrance);
  process.exitCode = 1;
}

/** Why nothing can be run; undefined when it can. */
function obstacle() {
  // npm writes this file last.
  if (!existsSync(resolve(root, 'node_modules', '.package-lock.json'))) {
    return 'The dependencies are not installed yet: run `npm ci` first.';
  }
  if (Number.parseInt(process.versions.node, 10) >= NODE) return undefined;
  return `This needs the Node ${NODE} that \`npm ci\` installed: start it with \`npm run\` (this is Node ${process.versions.node}).`;
}
