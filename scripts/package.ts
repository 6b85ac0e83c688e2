/**
 * Packs what runs into `dist/duo-register.vsix`, or into the file that is named. The bundles must have been built. Two runs give
 * the same bytes: every entry of the archive has one time, in one time zone, and the entries have an order (vsce sorts them when
 * a time is given).
 */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

// The first moment that a zip archive can hold; the zone, since archives hold local time.
Object.assign(process.env, { SOURCE_DATE_EPOCH: '315532800', TZ: 'UTC' });

const root = fileURLToPath(new URL('..', import.meta.url));

const packagePath = process.argv[2] ?? fileURLToPath(new URL('../dist/duo-register.vsix', import.meta.url));

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
