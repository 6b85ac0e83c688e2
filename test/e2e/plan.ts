import { join } from 'node:path';

/** An extension that does nothing: VS Code runs tests only together with an extension under development. */
export const STUB_EXTENSION = join(import.meta.dirname, 'stub-extension');

/** What a host needs to know to run the suite. */
export interface Plan {
  /** The bundled suite. */
  testsPath: string;
  /** The file the suite writes its result to. */
  resultFile: string;
  /** The throwaway copy of the samples that is opened. */
  workspace: string;
  /** An empty throwaway folder for the host's own data. */
  profile: string;
  /** Milliseconds the suite may take. */
  limit: number;
}
