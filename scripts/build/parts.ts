/**
 * A server in two files, so that it starts with what the first problems need: the features are a file of their own beside it,
 * that is loaded later. That file has no copy of what the server holds already: it is handed over when it is loaded, so that
 * both have the same classes, memos and tables. (esbuild splits modules of ECMAScript only, and those start more slowly in Node.)
 */
import { createRequire } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** A bundle that loads some of its modules later. */
export interface Parts {
  readonly root: string;
  /** The bundle, in CommonJS. */
  readonly options: BuildOptions & { readonly outfile: string };
  /** The module that gives the others at once where the server is one file; what it exports is put in its place. */
  readonly loader: string;
  /** The export of the loader: a function that gives the later module. */
  readonly load: string;
  /** The module that is loaded later. */
  readonly later: string;
  /** The file that it becomes, beside the bundle. */
  readonly laterFile: string;
}

/** A module that both files need: its path, relative to the root, and the names that it exports. */
interface Shared {
  readonly path: string;
  readonly names: readonly string[];
}

/** Builds both files; gives what went into them, as esbuild tells. */
export async function buildParts(parts: Parts): Promise<Metafile[]> {
  const { root, options } = parts;
  const { plugins = [] } = options;
  const first = await inputsOf(parts);
  const shared = await Promise.all([...(await sharedOf(parts, first))].sort().map((path) => namesOf(root, path)));
  const main = await build({
    ...options,
    metafile: true,
    plugins: [...plugins, asLoader(parts, loaderOf(parts, shared))],
  });
  const later = await build({
    ...options,
    metafile: true,
    entryPoints: [parts.later],
    outfile: resolve(root, dirname(options.outfile), parts.laterFile),
    format: 'iife',
    globalName: 'later',
    // In brackets a function is compiled at once, and not looked through first.
    banner: { js: 'module.exports=(function(shared){"use strict";' },
    footer: { js: 'return later});' },
    plugins: [asShared(root, new Map(shared.map((one) => [one.path, one]))), ...plugins],
  });
  return [main.metafile, later.metafile];
}

/** The modules of the bundle without what is loaded later. */
async function inputsOf(parts: Parts): Promise<ReadonlySet<string>> {
  const plugins = [...(parts.options.plugins ?? []), asLoader(parts, `export const ${parts.load} = undefined;`)];
  const { metafile } = await build({ ...parts.options, metafile: true, write: false, plugins });
  return new Set(Object.keys(metafile.inputs));
}

/** The modules of the first bundle that what is loaded later imports. */
async function sharedOf({ options, later }: Parts, first: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { metafile } = await build({ ...options, metafile: true, write: false, entryPoints: [later] });
  const isLater = (path: string) => !first.has(path);
  const imports = Object.entries(metafile.inputs).flatMap(([path, input]) => (isLater(path) ? input.imports : []));
  return new Set(imports.map(({ path }) => path).filter((path) => first.has(path)));
}

/** The names that a module exports, as esbuild reads them; those of a package in CommonJS as Node does. */
async function namesOf(root: string, path: string): Promise<Shared> {
  const file = resolve(root, path);
  const { metafile } = await build({
    entryPoints: [file],
    bundle: false,
    write: false,
    format: 'esm',
    outdir: '/',
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const names = output!.exports.length > 0 ? output!.exports : Object.keys(createRequire(import.meta.url)(file));
  return { path, names: names.filter((name) => /^[A-Za-z]\w*$/u.test(name) && name !== 'default') };
}

/** Loads the later file, with all that it shares; what it imports of the bundle is named only there, when that is called. */
function loaderOf({ load, laterFile }: Parts, shared: readonly Shared[]): string {
  const imports = shared.map(({ path, names }, at) => {
    const renamed = names.map((name) => `${name} as ${name}_${at}`);
    return `import { ${renamed.join(', ')} } from './${path}';`;
  });
  const handedOver = shared.map(({ path, names }, at) => {
    const named = names.map((name) => `${name}: ${name}_${at}`);
    return `${JSON.stringify(path)}: { ${named.join(', ')} },`;
  });
  return [...imports, `export const ${load} = () => require('./${laterFile}')({`, ...handedOver, '});'].join('\n');
}

/** Puts another text in the place of the loader. */
function asLoader({ root, loader, laterFile }: Parts, contents: string): Plugin {
  return {
    name: 'loader',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\.cjs$/ }, ({ path }) =>
        basename(path) === laterFile ? { path, external: true } : undefined,
      );
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path === resolve(root, loader) ? { contents, resolveDir: root } : undefined,
      );
    },
  };
}

/** Takes what is shared from what is handed over. */
function asShared(root: string, shared: ReadonlyMap<string, Shared>): Plugin {
  return {
    name: 'shared',
    setup(setup) {
      setup.onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === SEEN) return undefined;
        const found = await setup.resolve(path, { kind, importer, resolveDir, pluginData: SEEN });
        const inRoot = relative(root, found.path).replaceAll('\\', '/');
        return shared.has(inRoot) ? { path: inRoot, namespace: 'shared' } : found;
      });
      setup.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => {
        const names = shared.get(path)!.names.map((name) => `${name} = from.${name}`);
        return { contents: `const from = shared[${JSON.stringify(path)}];\nexport const ${names.join(', ')};` };
      });
    },
  };
}

/** An import that was looked up before. */
const SEEN = {};
