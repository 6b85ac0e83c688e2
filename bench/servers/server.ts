/** The description that an adapter gives of a server. */

import type { Command } from '../lsp/serverProcess.ts';
import type { Language } from '../register/language.ts';

export interface Server {
  readonly name: string;
  readonly language: Language;
  command(): Command;
  /** The problems are asked for (`textDocument/diagnostic`) instead of waited for. */
  readonly pull: boolean;
  /** The time that the server itself waits before it looks at an edit, in milliseconds. Reported, never taken off. */
  readonly debounceMs: number;
  /** False for the floors, whose answers are empty and therefore not judged. */
  readonly isChecked: boolean;
  /** The problems must carry the version of the edit. Some peers send none. */
  readonly hasVersions: boolean;
  /** Reads all files of a folder by itself; for the others the folder scenarios would measure nothing. */
  readonly readsFolders: boolean;
  /** Understands `staged` and `cache` among the initialization options, and sends `duo/cache`. */
  readonly isOurs: boolean;
  /** True when it is only started and stopped: for what differs in nothing but its start. */
  readonly isForStartOnly?: boolean;
  /** Outlines are cut off behind so many symbols. */
  readonly symbolLimit?: number;
  /** The answer to `workspace/configuration`, by section. */
  readonly configuration?: () => Readonly<Record<string, unknown>>;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
}
