/**
 * The overview of all registers that our own extension shows: of each file its open actions, which of them are past, by
 * whom and by when.
 */
import type { RegisterOverview } from '../../../protocol/overview.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import { firstFile } from '../model/index/registerMates.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { MOST_ENTRIES, namesOf, openActions } from './openActions.ts';

/** A file gone through; `register` is undefined when it has no actions. */
export interface FileOverview {
  readonly register: RegisterOverview | undefined;
  /** True when other entries make a difference, besides names and headings. */
  readonly dependsOnOthers: boolean;
}

export const MOST_ACTIONS = 1_000;

/**
 * Goes through a file, slice by slice; the result is what the generator returns. When the file changes between two slices, what comes is not right: begin again. What was read until then is kept.
 */
export function* overviewOf(scope: WorkspaceScope, referenceDate: ReferenceDate): Generator<void, FileOverview> {
  const isLarge = scope.file.document.entries.size > MOST_ENTRIES;
  const { open, total, dependsOnOthers } = yield* openActions(scope, referenceDate);
  if (!isLarge && total === 0) return { register: undefined, dependsOnOthers: false };
  const register = {
    uri: scope.file.uri,
    register: firstFile(scope.registerFiles).uri,
    ...namesOf(scope),
    open: isLarge ? null : open.length,
    past: isLarge ? null : open.filter(({ action }) => action.past).length,
    actions: open.slice(0, MOST_ACTIONS).map(({ action }) => action),
  };
  return { register, dependsOnOthers };
}

/** The names of the gremia that are declared in the workspace, each once. */
export function gremiaOf(scope: WorkspaceScope): string[] {
  const names = [...scope.declarations()].flatMap(({ kind, name }) => (kind === 'gremium' ? [name.word.text] : []));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'nl'));
}
