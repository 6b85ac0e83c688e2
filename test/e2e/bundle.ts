import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/host/paths.ts';

/** Bundles the suite for the extension host and gives the path that goes into `extensionTestsPath`. */
export async function bundleSuite(): Promise<string> {
  const source = join(import.meta.dirname, 'suite');
  const target = join(ROOT, 'out', 'e2e', 'suite');
  // The suite runs every test file it finds there: none may be left of a test that was renamed.
  await rm(target, { recursive: true, force: true });
  const tests = (await readdir(source)).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...tests].map((name) => join(source, name)),
    outdir: target,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(target, 'index.cjs');
}
