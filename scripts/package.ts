/** Packs what runs into `dist/duo-register.vsix`. The bundles must have been built. */
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));

await createVSIX({
  cwd: root,
  packagePath: fileURLToPath(new URL('../dist/duo-register.vsix', import.meta.url)),
  // Everything that is needed is in the bundles.
  dependencies: false,
  // The project has no public address yet that links in the README could point to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
