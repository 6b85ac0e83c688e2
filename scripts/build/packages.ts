/**
 * The code of packages on its way into a bundle. All of it is looked through at every start, so it is minified, its names too: a
 * line in a log says where a failure was in our code. Of the types of LSP, that the connection brings along in a version of its
 * own, there is one copy: ours. And what a package in CommonJS exports is made a module of ECMAScript once, not for each file of
 * ours that imports some of its hundreds of names. Modules of Node that it names and the server has no use for are not loaded.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { type Plugin, transform } from 'esbuild';

const TYPES = 'vscode-languageserver-types';
/** The package in CommonJS that many import. */
const CONNECTION = 'vscode-languageserver';
/** The modules of Node for names of pipes and for looking on a disk; loading them takes a tenth of a start. */
const UNUSED = /^(?:crypto|child_process)$/;

/** The plugin for a bundle that goes into the package. @param root the folder of the project, absolute. */
export function packages(root: string): Plugin {
  return {
    name: 'packages',
    setup({ onResolve, onLoad, initialOptions: { target } }) {
      onResolve({ filter: new RegExp(`^${TYPES}$`) }, () => ({
        path: join(root, 'node_modules', TYPES, 'lib/esm/main.js'),
      }));
      onResolve({ filter: new RegExp(`^${CONNECTION}$`) }, ({ namespace, importer }) =>
        namespace === 'once' || importer.includes('node_modules') ? undefined : { path: CONNECTION, namespace: 'once' },
      );
      onResolve({ filter: UNUSED }, ({ path, importer }) =>
        importer.includes(join('node_modules', CONNECTION, sep)) ? { path, namespace: 'unused' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
      }));
      onLoad({ filter: /./, namespace: 'once' }, ({ path }) => {
        const names = Object.keys(createRequire(import.meta.url)(path)).filter((name) => /^[A-Za-z]\w*$/u.test(name));
        return { contents: `export { ${names.join(', ')} } from '${path}';`, resolveDir: root };
      });
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
