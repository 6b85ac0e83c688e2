/**
 * The code of packages on its way into a bundle. All of it is looked through at every start, so it is minified, its names too: a
 * line in a log says where a failure was in our code. And of the types of LSP, that the connection brings along in a version of
 * its own, there is one copy: ours.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, transform } from 'esbuild';

const TYPES = 'vscode-languageserver-types';

/** For a bundle that goes into the package. @param root the folder of the project, absolute. */
export function packages(root: string): Plugin {
  return {
    name: 'packages',
    setup({ onResolve, onLoad, initialOptions: { target } }) {
      onResolve({ filter: new RegExp(`^${TYPES}$`) }, () => ({
        path: join(root, 'node_modules', TYPES, 'lib/esm/main.js'),
      }));
      onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), {
          minify: true,
          legalComments: 'none',
          ...(target === undefined ? {} : { target }),
        });
        return { contents: code, loader: 'js' };
      });
    },
  };
}
