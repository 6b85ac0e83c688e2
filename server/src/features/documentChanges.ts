/** Edits as a client applies them: each file with the version that they were made for. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edits.ts';
import type { FileEdits } from '../edits/fileEdits.ts';
import type { RefactorChange } from '../edits/refactor/refactoring.ts';
import type { FeatureContext } from './context.ts';

/** The edits of files, the one of the document among them; those of files that are not open have no version. */
export function documentChanges(
  document: TextDocument,
  files: readonly FileEdits[],
  { scope, versionOf }: FeatureContext,
): TextDocumentEdit[] {
  return files.map(({ file, edits }) => {
    const isOwn = file === scope.file;
    const { text } = file.document;
    const textEdits = edits.map(
      (edit): TextEdit => ({
        range: { start: text.positionAt(edit.start), end: text.positionAt(edit.end) },
        newText: edit.text,
      }),
    );
    const textDocument = isOwn
      ? { uri: document.uri, version: document.version }
      : { uri: file.uri, version: versionOf?.(file.uri) ?? null };
    return { textDocument, edits: textEdits };
  });
}

/** Edits of the document alone. */
export function ownEdit(document: TextDocument, edits: readonly Edit[], context: FeatureContext): WorkspaceEdit {
  return { documentChanges: documentChanges(document, [{ file: context.scope.file, edits }], context) };
}

/** A change with the file that it makes: first the file, since a client stops at what it can't do. */
export function withCreated(
  document: TextDocument,
  { files, created }: RefactorChange,
  context: FeatureContext,
): (CreateFile | TextDocumentEdit)[] {
  const changes = documentChanges(document, files, context);
  if (created === undefined) return changes;
  const { uri, text } = created;
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ...changes,
  ];
}
