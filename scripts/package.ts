/** Packs what runs into `dist/duo-register.vsix`. The bundles must have been built. */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));

const packagePath = fileURLToPath(new URL('../dist/duo-register.vsix', import.meta.url));

// It lists every file by console.log, and has no option that keeps it from that. What is wrong it says otherwise.
const { log } = console;
console.log = () => undefined;
await createVSIX({
  cwd: root,
  packagePath,
  // Everything that is needed is in the bundles.
  dependencies: false,
  // The project has no public address yet that links in the README could point to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log = log;
console.log(`${relative(root, packagePath)}: ${Math.round(statSync(packagePath).size / 1024)} kB`);
