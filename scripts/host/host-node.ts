import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';
import { Problem } from './problem.ts';

/** The Node the host was built for: the server refuses others, and its native modules fit no other. */
const MAJOR = '24';

/**
 * The Node that must run the host: the one that runs this script when npm started it, since npm puts the dev
 * dependency `node` first on the path; otherwise that dev dependency itself.
 */
export function hostNode(): string {
  if (process.versions.node.startsWith(`${MAJOR}.`)) return process.execPath;
  const dependency = join(ROOT, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(dependency)) return dependency;
  throw new Problem(`The VS Code host needs Node ${MAJOR}: run \`npm ci\` first, it brings that along.`);
}
