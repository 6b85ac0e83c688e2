/** What is to be looked at in a register that was made of a list: among the problems, until its comment is gone. */
import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { lookAtLines } from './lookAt.ts';

/** So many lines of a text are looked through: a longer one was not made of a list just now. */
const MOST_LINES = 400_000;

export class LookAtMarks implements Disposable {
  readonly #problems = languages.createDiagnosticCollection('duo-nakijken');
  readonly #followed = new Set<string>();
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.follow(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // A register that was just made is opened empty, and gets its text then.
        const mayBegin = contentChanges.some(({ text }) => text.includes('nakijken:'));
        if (mayBegin || this.#followed.has(document.uri.toString())) this.follow(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#followed.delete(uri.toString());
        this.#problems.delete(uri);
      }),
    ];
    for (const document of workspace.textDocuments) this.follow(document);
  }

  /** Shows what is to be looked at in a document; one without any is not looked at again when it is typed in. */
  follow(document: TextDocument): void {
    if (document.languageId !== 'duo' || document.lineCount > MOST_LINES) return;
    const lines = lookAtLines(document.getText());
    const key = document.uri.toString();
    if (lines.length > 0) this.#followed.add(key);
    else this.#followed.delete(key);
    this.#problems.set(
      document.uri,
      lines.map(({ line, start, text }) => {
        const range = new Range(line, start, line, document.lineAt(line).text.length);
        // Among the warnings, in the order of the list: F8 comes by what is lighter when all of those are done.
        const problem = new Diagnostic(range, text, DiagnosticSeverity.Warning);
        problem.source = 'duo';
        problem.code = 'nakijken';
        return problem;
      }),
    );
  }

  dispose(): void {
    this.#problems.dispose();
    for (const one of this.#subscriptions) one.dispose();
  }
}
