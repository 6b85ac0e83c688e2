import { cp, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { SAMPLES } from '../host/paths.ts';

/**
 * Copies the sample registers, so that trying them out changes nothing that is tracked. What was in the folder is gone;
 * the folder comes back.
 */
export async function copySamples(folder: string, samples = SAMPLES): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(samples, folder, { recursive: true, filter: (path) => basename(path) !== 'README.md' });
  return folder;
}
