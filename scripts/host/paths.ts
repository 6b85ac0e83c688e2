import { join, resolve } from 'node:path';

/** The pinned version of the npm package `code-server`, which carries VS Code 1.139.1. */
export const HOST_VERSION = '4.139.1';

const { DUO_VSIX, DUO_SAMPLES, DUO_HOST_DIR } = process.env;

/** The root of the checkout. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** The packaged extension that `npm run package` writes; `DUO_VSIX` names another one. */
export const VSIX = DUO_VSIX || join(ROOT, 'dist', 'duo-register.vsix');

/** The folder with sample registers; `DUO_SAMPLES` names another one. */
export const SAMPLES = DUO_SAMPLES || join(ROOT, 'samples');

/** The folder of the host, kept between runs; `DUO_HOST_DIR` names another place. */
export const HOST_DIR = DUO_HOST_DIR || join(ROOT, '.vscode-test', `host-${HOST_VERSION}`);

/** The folder of the VS Code server inside an installed host. */
export function serverFolder(hostDir: string): string {
  return join(hostDir, 'node_modules', 'code-server', 'lib', 'vscode');
}
