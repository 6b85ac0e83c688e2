/**
 * Packs what runs into `dist/duo-register.vsix`, or into the file that is named. The bundles must have been built. Two runs give
 * the same bytes: every entry of the archive has one time, in one time zone, and the entries have an order (vsce sorts them when
 * a time is given). Packed is a copy of the files, with a manifest that knows the codes of the rules.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { packedManifest } from './build/manifest.ts';

// The first moment that a zip archive can hold; the zone, since archives hold local time.
Object.assign(process.env, { SOURCE_DATE_EPOCH: '315532800', TZ: 'UTC' });

const root = fileURLToPath(new URL('..', import.meta.url));

const packagePath = process.argv[2] ?? fileURLToPath(new URL('../dist/duo-register.vsix', import.meta.url));

// It lists every file by console.log, and has no option that keeps it from that. What is wrong it says otherwise.
const { log } = console;
console.log = () => undefined;
const copy = mkdtempSync(join(tmpdir(), 'duo-package-'));
try {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  for (const file of [...files, '.vscodeignore']) {
    cpSync(join(root, file), join(copy, file));
  }
  writeFileSync(join(copy, 'package.json'), packedManifest(readFileSync(join(root, 'package.json'), 'utf8')));
  await pack();
} finally {
  rmSync(copy, { recursive: true });
}
console.log = log;
console.log(`${relative(root, packagePath)}: ${Math.round(statSync(packagePath).size / 1024)} kB`);

async function pack(): Promise<void> {
  await createVSIX({
    cwd: copy,
    packagePath,
    // Everything that is needed is in the bundles.
    dependencies: false,
    // The project has no public address yet that links in the README could point to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}
