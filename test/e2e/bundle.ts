import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { ROOT } from '../../scripts/host/paths.ts';

const SOURCE = join(import.meta.dirname, 'suite');

const common = {
  bundle: true,
  format: 'cjs',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles the suite for the extension host of Node and gives the path that goes into `extensionTestsPath`. */
export async function bundleSuite(): Promise<string> {
  const target = join(ROOT, 'out', 'e2e', 'suite');
  // The suite runs every test file it finds there: none may be left of a test that was renamed.
  await rm(target, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: ['index.ts', ...(await testFiles())].map((name) => join(SOURCE, name)),
    outdir: target,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
  });
  return join(target, 'index.cjs');
}

/**
 * Bundles the same suite in one file for the extension host that is a worker of a browser, and gives its path. It is put in
 * the folder of an extension: VS Code runs a suite where the extension around it runs.
 */
export async function bundleWebSuite(extension: string, resultFile: string): Promise<string> {
  const target = join(extension, 'e2e', 'index.cjs');
  const tests = (await testFiles()).map((name) => `import './${name}';`);
  await build({
    ...common,
    // Mocha is set up before the first test is loaded.
    stdin: { contents: ["export { run } from './web/setup.ts';", ...tests].join('\n'), resolveDir: SOURCE },
    outfile: target,
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // Mocha's file for a browser takes the `module` that it finds for its own, which here is that of the suite.
    define: { RESULT_PATH: JSON.stringify(resultFile), module: 'undefined' },
    plugins: [withoutNode],
  });
  return target;
}

async function testFiles(): Promise<string[]> {
  const { DUO_E2E_FILES = '' } = process.env;
  return (await readdir(SOURCE)).filter((name) => name.endsWith('.test.ts') && name.includes(DUO_E2E_FILES)).sort();
}

/** Puts what a browser has in the place of what is Node's. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup({ onResolve }) {
    onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: join(SOURCE, 'web', 'assert.ts') }));
    onResolve({ filter: /^\.\/disk\.ts$/ }, () => ({ path: join(SOURCE, 'web', 'disk.ts') }));
  },
};
