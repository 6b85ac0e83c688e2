import { existsSync } from 'node:fs';
import { npm } from '../host/npm.ts';
import { ROOT, VSIX } from '../host/paths.ts';
import { Problem } from '../host/problem.ts';

/** Makes sure that the packaged extension is there, by packaging it where it is missing. */
export async function ensureVsix(): Promise<void> {
  if (existsSync(VSIX)) return;
  console.log('Packaging the extension …');
  await npm(ROOT, ['run', 'package']);
  if (!existsSync(VSIX)) throw new Problem(`\`npm run package\` did not write ${VSIX}.`);
}
