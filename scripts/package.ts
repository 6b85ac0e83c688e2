/**
 * Packs what runs into `dist/duo-register.vsix`, or into the file that is named. The bundles must have been built. Two runs give the same bytes: every entry
 * of the archive has one time, in one time zone, and the entries have an order (vsce sorts them when a time is given).
 */
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

// The first moment that a zip archive can hold; the zone, since archives hold local time.
Object.assign(process.env, { SOURCE_DATE_EPOCH: '315532800', TZ: 'UTC' });

const root = fileURLToPath(new URL('..', import.meta.url));

await createVSIX({
  cwd: root,
  packagePath: process.argv[2] ?? fileURLToPath(new URL('../dist/duo-register.vsix', import.meta.url)),
  // Everything that is needed is in the bundles.
  dependencies: false,
  // The project has no public address yet that links in the README could point to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
