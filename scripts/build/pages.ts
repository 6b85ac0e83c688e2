/** The pages of the extension as bundles: of each folder of `client/pages` with a `main.ts` its script, and with `page.css` its style. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

const FOLDER = 'client/pages';

/** The names of the pages, in the order of the alphabet. @param root the folder of the project, absolute. */
export function pageNames(root: string): string[] {
  return readdirSync(join(root, FOLDER))
    .filter((name) => existsSync(join(root, FOLDER, name, 'main.ts')))
    .sort();
}

/** How a page is bundled into `dist/pages/<name>.js` and `.css`: for any browser that VS Code runs in, and with nothing of Node. */
export function pageBundle(root: string, name: string) {
  const from = (file: string) => ({ in: `${FOLDER}/${name}/${file}`, out: name });
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    entryPoints: [from('main.ts'), from('page.css')],
    outdir: 'dist/pages',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  } satisfies BuildOptions;
}
