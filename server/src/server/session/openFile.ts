/** The record of a register that is open in the editor, and what following those needs of others. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { PageOf } from '../../features/diagnostics.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { OpenRegister } from '../../workspace/openRegister.ts';
import { MOST_CHARACTERS } from '../../workspace/readMore.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkProgress } from '../lsp/progress.ts';
import type { Show } from '../lsp/requestGuard.ts';
import type { ResultIds } from '../lsp/resultIds.ts';

/** Sizes of files, in entries. */
export const LIMITS = {
  /** The number of entries that are read before the next message is handled: a few milliseconds. */
  slice: 150,
  /** The number of entries at the top of a file, which are seen first. */
  visible: 100,
  /** The time that one step of reading or judging takes, in milliseconds: then the next message is handled. */
  step: 10,
  /** A file with more unread ones than this shows its progress: it takes half a second and more. */
  showProgressAbove: 8000,
  /** A file with more than this is read again in slices, when all of it has to be. */
  large: 2000,
} as const;

/** The codes that depend on entries that may be unread: whether an action exists, where a name stands first. */
export const NOT_WHILE_READING: ReadonlySet<unknown> = new Set([
  'actie-onbekend',
  'besluit-onbekend',
  'persoon-onbekend',
  'naam-ongebruikt',
]);

export interface OpenFilesOptions {
  readonly connection: Pick<Connection, 'sendDiagnostics'>;
  readonly workspace: Workspace;
  readonly defaultDate: () => DefaultDate;
  /** The severity of a problem, where a setting gives one. */
  readonly severityOf: RuleContext['severityOf'];
  /** Calls back after the messages that are waiting. */
  readonly nextTurn: (callback: () => void) => void;
  /** See `Clock.elapsed`. */
  readonly elapsed?: (() => number) | undefined;
  readonly releaseMemory: () => void;
  /** The ids of both lists of problems, so that none of them ever has the id of another. */
  readonly ids: ResultIds;
  readonly log: (line: string) => void;
  /** Says that the text of a file is not known any more. */
  readonly show?: Show | undefined;
  readonly progress: (title: string) => WorkProgress;
  /** The client can do with the problems of the beginning of a large file before it has all. */
  readonly staged: boolean;
  /** A problem may point at other places. */
  readonly relates: boolean;
  /** The addresses of the pages about the problems, when the client can open them. */
  readonly pageOf: PageOf;
  /** The client says that it asks for problems: they are sent until it has. */
  readonly pushesUntilAsked: boolean;
  /** Called when something has changed in a file that nobody typed in. */
  readonly changedElsewhere: () => void;
}

export interface OpenFile {
  readonly register: OpenRegister;
  /** While it is being read: settled when all of it was. */
  reading: { readonly loaded: Promise<void>; readonly finish: () => void } | undefined;
  progress: WorkProgress | undefined;
  /** The version whose problems were published last; -1 when none were. */
  published: number;
  diagnostics: readonly Diagnostic[];
  /** True when some of them were left out, since not everything was read. */
  isPartial: boolean;
  /** The result id: changes as soon as the problems do, and may change without them. */
  resultId: string;
}

/** True when what one sees of a register at first was judged, wherever else was: nothing is told of less, which may look like no problems. */
export function hasBeginning({ unread, facts }: OpenRegister): boolean {
  if (unread.size === 0) return true;
  let left: number = LIMITS.visible;
  for (const placed of facts.document.entries) {
    if (left-- === 0 || placed.start > MOST_CHARACTERS) return true;
    if (unread.has(placed)) return false;
  }
  return true;
}
