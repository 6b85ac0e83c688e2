/**
 * Bundles the extension, the server and the command line into `dist/`: one file each, so that they start fast, and two of the
 * server in Node (`build/parts.ts`), and the pages of the extension (`build/pages.ts`). With `--watch` each is one, made again whenever a file of it is saved, with a source map.
 */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { lazyExpressions } from './build/expressions.ts';
import { bundledPackages, thirdPartyLicences } from './build/licences.ts';
import { oneByte } from './build/oneByte.ts';
import { packages } from './build/packages.ts';
import { pageBundle, pageNames } from './build/pages.ts';
import { buildParts, type Parts } from './build/parts.ts';
import { billOfMaterials } from './build/sbom.ts';
import { bundleSizes } from './build/sizes.ts';
import { watch } from './build/watch.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  // Names of ours stay, so that a line in a log says where a failure was.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles that run in a worker of a browser: nothing of Node may be in them. */
const web = { platform: 'browser', target: 'es2023' } satisfies BuildOptions;

const bin = { js: '#!/usr/bin/env node' };

/** Leaves an import out of a bundle: it is that of another one, which lies beside it. */
function apart(specifier: string, path: string): Plugin {
  const filter = new RegExp(`^${specifier.replaceAll('.', '\\.')}$`, 'u');
  return {
    name: 'apart',
    setup: ({ onResolve }) => {
      // esbuild reads the expression itself, in Go's form of them.
      onResolve({ filter: new RegExp(filter.source) }, () => ({ path, external: true }));
    },
  };
}

const BUNDLES = [
  {
    ...common,
    entryPoints: ['client/src/nodeMain.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    ...web,
    entryPoints: ['client/src/browserMain.ts'],
    outfile: 'dist/web/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    ...web,
    entryPoints: ['server/src/browserMain.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
  },
  // Runs the server with what an engine has kept of its code.
  { ...common, entryPoints: ['server/src/keptMain.ts'], outfile: 'dist/server-kept.cjs', format: 'cjs' },
  // What makes files of registers is read when somebody asks for one.
  { ...common, entryPoints: ['server/src/exchange/writers.ts'], outfile: 'dist/writers.cjs', format: 'cjs' },
  // And the library that fills templates when somebody gives one.
  { ...common, entryPoints: ['server/src/exchange/templates.ts'], outfile: 'dist/templates.cjs', format: 'cjs' },
  // What reads files of others, when somebody takes one over.
  { ...common, entryPoints: ['server/src/exchange/readers.ts'], outfile: 'dist/readers.cjs', format: 'cjs' },
  {
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/duo.mjs',
    format: 'esm',
    banner: bin,
    plugins: [apart('../exchange/templates.ts', './templates.cjs'), apart('../exchange/readers.ts', './readers.cjs')],
  },
  ...pageNames(root).map((name) => pageBundle(root, name)),
] satisfies readonly BuildOptions[];

const SERVER = {
  ...common,
  entryPoints: ['server/src/main.ts'],
  outfile: 'dist/server.cjs',
  format: 'cjs',
  banner: bin,
  plugins: [
    apart('./exchange/writers.ts', './writers.cjs'),
    apart('./exchange/templates.ts', './templates.cjs'),
    apart('./exchange/readers.ts', './readers.cjs'),
  ],
} satisfies BuildOptions;

/** The first problems come sooner without the features, which are asked for when those are read. */
const PARTS: Parts = {
  root,
  options: SERVER,
  loader: 'server/src/loadFeatures.ts',
  load: 'loadFeatures',
  later: 'server/src/server/handlers/features.ts',
  laterFile: 'server-features.cjs',
};

await rm(dist, { recursive: true, force: true });
if (process.argv.includes('--watch')) await watch([...BUNDLES, SERVER]);
else await pack();

/** Makes what goes into the package: the bundles, without source maps, and what the packages in them ask for. */
async function pack(): Promise<void> {
  const plugins = [packages(root)];
  const whole = BUNDLES.map(async (options: BuildOptions) => {
    const own = options.plugins ?? [];
    return [(await build({ ...options, plugins: [...plugins, ...own], metafile: true })).metafile];
  });
  const parts = buildParts({ ...PARTS, options: { ...SERVER, plugins: [...plugins, ...SERVER.plugins] } });
  const built = (await Promise.all([...whole, parts])).flat();
  const written = new Map([
    [SERVER.outfile, await change('server.cjs', (code) => oneByte(lazyExpressions(code)))],
    [`dist/${PARTS.laterFile}`, await change(PARTS.laterFile, oneByte)],
  ]);
  await Promise.all(['server.cjs', 'duo.mjs'].map((file) => chmod(new URL(file, dist), 0o755)));
  const inputs = built.flatMap(({ inputs }) => Object.keys(inputs));
  const bundled = await bundledPackages(root, inputs);
  await writeFile(new URL('LICENSES.txt', dist), await thirdPartyLicences(bundled));
  await writeFile(new URL('sbom.cdx.json', dist), await billOfMaterials(root, bundled));
  const sizes = bundleSizes(built).map((one) => ({ ...one, bytes: written.get(one.file) ?? one.bytes }));
  await writeFile(new URL('sizes.json', dist), `${JSON.stringify(sizes, undefined, 2)}\n`);
}

/** Writes a bundle anew with other code; gives its size in bytes. */
async function change(file: string, codeOf: (code: string) => string): Promise<number> {
  const url = new URL(file, dist);
  const code = codeOf(await readFile(url, 'utf8'));
  await writeFile(url, code);
  return Buffer.byteLength(code);
}
