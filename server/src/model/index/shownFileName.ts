/** The name of a file as a person sees it, with its extension. */
import { fileName } from './fileIndex.ts';

export function shownFileName(uri: string): string {
  return `${fileName(uri)}.duo`;
}
