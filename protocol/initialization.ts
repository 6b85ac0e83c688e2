/** The options that a client may send when it starts, beyond LSP, and what the server hands it to keep. */
import type { Notification } from './method.ts';

/** `initializationOptions`. All of it may be missing, and a client that knows nothing of it gets plain LSP. */
export interface InitializationOptions {
  /** The language in which all is said, `nl` or `en`. */
  readonly language?: string | undefined;
  /** True when it has the commands that ask something first (`duo.stelUit`), so that answers may name them. */
  readonly ownCommands?: boolean;
  /** True when it pulls the problems of files that are not open, and has those of open ones sent all the same. */
  readonly pushesOpenFiles?: boolean;
  /** False when it does not want those of files that are not open sent. */
  readonly closedFiles?: boolean;
  /** Problems of the beginning of a large register may come before it was read to its end. */
  readonly staged?: boolean;
  /** The address of the page about a problem: a URI with `{code}` in it. */
  readonly ruleLink?: string;
  /** True when it keeps what `CACHE_NOTIFICATION` hands it, and gives it back as `cache` at the next start. */
  readonly keepsCache?: boolean;
  readonly cache?: string | undefined;
}

/** Hands over what the server knows of the registers of a workspace, to be kept for the next start. */
export const CACHE_NOTIFICATION: Notification<{ readonly content: string }> = 'duo/cache';

/** Hands over what the engine made of the server's code, in base64, to be kept as a file that the next start is told of. */
export const CODE_NOTIFICATION: Notification<{ readonly content: string }> = 'duo/code';
/** The argument that says where that file is, or is to be. */
export const CODE_ARGUMENT = '--code=';
/** The argument that says how long nothing comes in before it is handed over, in milliseconds; for tests. */
export const CODE_PAUSE_ARGUMENT = '--code-pause=';
