/** What is left to do after a meeting: what it made that is not on the list yet, and whose list is to be sent. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { AfterMeeting, MeetingChoice } from '../../../protocol/meeting.ts';
import type { FileEdits } from '../edits/fileEdits.ts';
import { promoteAll } from '../edits/promoteToList.ts';
import type { Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import { ownersOf } from '../model/actions/action.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { calledInFile, findMeeting } from '../model/index/findMeeting.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import type { Scope, WorkspaceScope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import { contentHash } from '../text/contentHash.ts';
import { type FeatureContext, hostAt } from './context.ts';

/** What is left of the meeting at a position, else of the newest of the register; null where there is none. */
export function* findAfterMeeting(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): Work<AfterMeeting | null> {
  const meeting = findMeeting(undefined, hostAt(document, position, scope).host, scope);
  if (meeting === undefined) return null;
  const made = madeAt(meeting);
  const hasDecisions = [...scope.file.document.entries].some(({ kind }) => kind === 'besluit');
  return {
    meeting: calledInFile(meeting),
    uri: meeting.file.uri,
    line: meeting.placed.line,
    points: made.map((ref) => choiceOf(ref, scope, hasDecisions)),
    hasDecisions: made.some(({ placed }) => placed.kind === 'besluit'),
    owners: yield* findOwners(scope),
  };
}

/** The edits that take what was chosen over into the list, or why there are none. */
export function getTakenOver(
  named: string | undefined,
  chosen: ReadonlySet<string>,
  host: EntryRef,
  scope: WorkspaceScope,
): { readonly files: readonly FileEdits[] } | { readonly refused: string } {
  const meeting = findMeeting(named, host, scope);
  if (meeting === undefined) return { refused: messages.meeting.noMeeting };
  const own = scope.seenFrom(meeting.file);
  const refs = madeAt(meeting).filter((ref) => chosen.has(idOf(ref)));
  const { files } = promoteAll(refs, own);
  return files.length === 0 ? { refused: messages.meeting.nothingTaken } : { files };
}

function madeAt({ file, placed: host }: EntryRef): EntryRef[] {
  return minutesEntries(host)
    .filter(({ kind }) => kind === 'actie' || kind === 'besluit')
    .map((placed) => ({ file, placed }));
}

/** What says which it is; two that say the same in all words are one, whichever is meant. */
function idOf({ placed }: EntryRef): string {
  const { kind = '', identity, title, text, keyword, contentEnd } = placed.entry;
  return `${kind} ${identity?.text ?? ''} ${title?.text ?? ''} ${contentHash(text.slice(keyword.start, contentEnd))}`;
}

/** Decisions are proposed where the list has any. */
function choiceOf(ref: EntryRef, scope: Scope, hasDecisions: boolean): MeetingChoice {
  const words = messages.meeting;
  const { kind, keyword, identity, title, text } = ref.placed.entry;
  const owner = ownersOf(ref, scope)
    ?.field.field.lines.map((line) => line.text)
    .join(' ');
  const number = identity === undefined ? '' : ` (${text.slice(identity.start, identity.end)})`;
  return {
    id: idOf(ref),
    group: kind === 'besluit' ? words.groups.decisions : words.groups.actions,
    label: `${keyword.text}${number}: ${title?.text ?? ''}`,
    detail: owner === undefined ? '' : words.owner(owner),
    isProposed: kind === 'actie' || hasDecisions,
  };
}

/** Who has something open in the register, by the names that the list calls them, in alphabetical order. */
function* findOwners(scope: WorkspaceScope): Work<string[]> {
  const names = new Set<string>();
  for (const file of scope.registerFiles) {
    const own = scope.seenFrom(file);
    for (const host of file.document.entries) {
      for (const placed of host.kind === 'vergadering' ? minutesEntries(host) : [host]) {
        if (!isNumberedKind(placed.kind) || workOf(placed.kind) === undefined) continue;
        const ref = { file, placed };
        yield;
        if (!isOpen(ref, own)) continue;
        for (const party of ownersOf(ref, own)?.parties ?? []) {
          const name = calledBy(party);
          if (name !== undefined) names.add(name);
        }
      }
    }
  }
  return [...names].sort((a, b) => a.localeCompare(b, 'nl'));
}
