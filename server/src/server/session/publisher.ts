/** Publishes the problems of the open files, always with the version of the text that they belong to. */
import type { Diagnostic } from 'vscode-languageserver';
import { getDiagnostics, MOST_PROBLEMS } from '../../features/diagnostics.ts';
import { goOn, type IsOver, type Work } from '../../incremental/work.ts';
import type { FileProblems } from '../../problems/fileProblems.ts';
import type { ProblemIndex } from '../../problems/problemIndex.ts';
import type { ProblemList } from '../../problems/shownProblems.ts';
import { failureLine } from '../lsp/failureLine.ts';
import { hasBeginning, NOT_WHILE_READING, type OpenFile, type OpenFilesOptions } from './openFile.ts';

export interface PublisherOptions extends OpenFilesOptions {
  readonly problems: ProblemIndex;
  /** True while some file is being read: what stands further down in it is not known yet. */
  readonly isReading: () => boolean;
}

export class Publisher {
  /** Problems are sent as soon as they are known; otherwise the client asks for them. */
  pushes = true;
  readonly #options: PublisherOptions;
  /** True until the client has asked once: not every one that says that it asks does so. */
  #pushesUntilAsked: boolean;
  /** The lists that were begun, each with what it holds for. */
  readonly #begun = new WeakMap<FileProblems, { readonly work: Work<ProblemList>; readonly stamp: string }>();

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#pushesUntilAsked = options.pushesUntilAsked;
  }

  /** The client has asked for problems: from now on it does, and what was sent of these files is taken back. */
  asked(files: Iterable<OpenFile>): void {
    if (!this.#pushesUntilAsked) return;
    this.#pushesUntilAsked = false;
    this.pushes = false;
    for (const { register, diagnostics } of files) {
      if (diagnostics.length > 0) void this.#send(register.uri, []);
    }
  }

  /** Stops saying anything of a file whose text is not known. */
  stop(file: OpenFile): void {
    if (this.pushes) void this.#send(file.register.uri, []);
    file.published = -1;
    file.diagnostics = [];
    file.resultId = this.#options.ids.next();
    this.#options.changedElsewhere();
  }

  /** Takes back what was sent of a file; settled when the client has it. */
  async clear(uri: string): Promise<void> {
    if (this.pushes) await this.#send(uri, []);
  }

  /**
   * Publishes the problems of a file when they may be others than before.
   * @param isOver asked between the bits: there may be very many to look at.
   * @returns false when the step was over before: then it is gone on with at the next call.
   */
  publish(file: OpenFile, isOver: IsOver): boolean {
    const { connection, defaultDate, log, staged, pageOf, relates, ids } = this.#options;
    const { register } = file;
    if (register.isStopped) return true;
    const problems = this.#options.problems.of(register.facts);
    // While any file is read, an action in it is not known yet: nobody is told that it does not exist.
    const isReading = this.#options.isReading();
    const isFirst = file.published === -1;
    if (problems === undefined || (!staged && (register.unread.size > 0 || (isReading && isFirst)))) return true;
    if (isFirst && !hasBeginning(register)) return true;
    try {
      problems.setDefaultDate(defaultDate());
      const isShown = file.published === register.version;
      if (isShown && isReading) return true;
      // Each bit that is read is a change: what is told meanwhile, of the beginning, would never be done in steps.
      const isDue = isReading ? () => false : isOver;
      if (isShown) {
        if (!problems.isSettled() && goOn(problems.look(), isDue) === undefined) return false;
        if (!problems.hasChanged && !file.isPartial) return true;
      }
      const list = this.#goOnListing(file, problems, isDue);
      if (list === undefined) return false;
      problems.takeChanged();
      const all = getDiagnostics(register.facts.document.text, list, pageOf, relates, register.lastEditedAt);
      const diagnostics = isReading ? all.filter(({ code }) => !NOT_WHILE_READING.has(code)) : all;
      file.isPartial = diagnostics.length < all.length || register.unread.size > 0;
      // Something was looked up anew for this file, and is what it was. Nobody asks whether it is after a letter that was typed,
      // but a client that goes by the id of what it has.
      const isAsked = isShown || !this.pushes;
      const isSame = isAsked && JSON.stringify(diagnostics) === JSON.stringify(file.diagnostics);
      if (isShown && isSame) return true;
      if (!isSame) file.resultId = ids.next();
      file.published = register.version;
      file.diagnostics = diagnostics;
      if (this.pushes) void connection.sendDiagnostics({ uri: register.uri, version: register.version, diagnostics });
      if (isShown) this.#options.changedElsewhere();
    } catch (error) {
      log(failureLine('publishing problems', error));
    }
    return true;
  }

  /** The problems to show; undefined when the step is over before. A list is begun anew when something has changed since. */
  #goOnListing(file: OpenFile, problems: FileProblems, isOver: IsOver): ProblemList | undefined {
    const { version, lastEdited } = file.register;
    const stamp = `${version} ${problems.changes}`;
    const known = this.#begun.get(problems);
    const begun = known?.stamp === stamp ? known : { work: problems.listInBits(MOST_PROBLEMS, lastEdited), stamp };
    this.#begun.set(problems, begun);
    const list = goOn(begun.work, isOver);
    if (list !== undefined) this.#begun.delete(problems);
    return list?.value;
  }

  #send(uri: string, diagnostics: Diagnostic[]): Promise<void> {
    return this.#options.connection.sendDiagnostics({ uri, diagnostics });
  }
}
