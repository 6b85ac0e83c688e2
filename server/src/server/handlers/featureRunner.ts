/** Runs features on registers: each on what its file can see at that moment, behind the one wrapper around requests. */
import { type CancellationToken, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FeatureContext } from '../../features/context.ts';
import { finish, goOn, type IsOver, stepOf, type Work } from '../../incremental/work.ts';
import { isSameVersion, workspaceVersion } from '../../incremental/workspaceVersion.ts';
import { messages } from '../../messages/index.ts';
import { type DefaultDate, referenceDate } from '../../model/index/referenceDate.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Client } from '../lsp/clientCapabilities.ts';
import { filesIn } from '../lsp/downgrade.ts';
import type { WorkProgress } from '../lsp/progress.ts';
import { cancelled, guardRequest, modified, refusal } from '../lsp/requestGuard.ts';
import { LIMITS } from '../session/openFile.ts';
import type { OpenFiles } from '../session/openFiles.ts';
import { compareStored } from './compareStored.ts';
import { FeatureLoader, type FeatureLoaderOptions, type Features } from './featureLoader.ts';
import { goOnInTurns } from './turns.ts';

export interface FeatureRunnerOptions extends Omit<FeatureLoaderOptions, 'changes'> {
  readonly client: Client;
  readonly workspace: Workspace;
  readonly files: OpenFiles;
  readonly defaultDate: () => DefaultDate;
  /** See `Clock.elapsed`; without it each bit of work has a turn of its own. */
  readonly elapsed?: (() => number) | undefined;
  /** Shows work that can be stopped. */
  readonly progress: (title: string) => WorkProgress;
}

/** Work over all files that takes more steps than this shows its progress. */
const SHOW_PROGRESS_ABOVE = 30;
/** The tries of what is made anew because a text has changed meanwhile, after which it is given up. */
const MOST_TRIES = 3;
/** The result of a feature, or the error that the client is to get. */
export type Answer<T> = T | ResponseError<never>;
/** Asked by hand, by a client that shows progress of its own, or for what is shown all the while. */
type Wanted = 'by hand' | 'with progress' | 'shown';
/** A handler's work with a document, the scope of its file, and the features. */
type Feature<T> = (document: TextDocument, context: FeatureContext, features: Features) => T;

export class FeatureRunner {
  readonly client: Client;
  readonly #options: FeatureRunnerOptions;
  /** The number of changes that the index has told of. */
  #changes = 0;
  readonly #loader: FeatureLoader;

  constructor(options: FeatureRunnerOptions) {
    this.#options = options;
    this.client = options.client;
    this.#loader = new FeatureLoader({ ...options, changes: () => this.#changes });
    options.workspace.index.onDidChange({ changed: () => this.#changes++ });
  }

  /** Answers a request about an open document; with `fallback` for a document that is not open, or when the feature fails. */
  onDocument<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    feature: Feature<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.run(name, uri, token, fallback, () => this.with(uri, fallback, feature));
  }

  /** The same bit by bit, until it is cancelled; of `all files` it waits until the open ones were read. */
  onDocumentInBits<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    reads: 'all files' | 'its file',
    feature: Feature<Work<Answer<T>>>,
  ): Promise<Answer<T>> {
    const { files } = this.#options;
    const ready = reads === 'its file' ? files.whenLoaded(uri) : files.whenAllLoaded();
    return guardRequest<Answer<T>>(name, token, this.#options, fallback, ready, () =>
      this.#inBits(uri, token, fallback, () => this.with<Work<Answer<T>> | undefined>(uri, undefined, feature)),
    );
  }

  /**
   * The same for what is shown of one document all the while it is open. The client asks anew after each edit: where edits come
   * faster than the work goes, the answer is that the content was modified, which a client passes over in silence.
   */
  onShown<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    feature: Feature<Work<Answer<T>>>,
  ): Promise<Answer<T>> {
    const begin = () => this.with<Work<Answer<T>> | undefined>(uri, undefined, feature);
    const ready = this.#options.files.whenLoaded(uri);
    return guardRequest<Answer<T>>(name, token, this.#options, fallback, ready, () =>
      this.#inBits(uri, token, fallback, begin, 'shown'),
    );
  }

  /** The same for a feature that asks about a file which need not be open. */
  onAnyFileInBits<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    feature: (context: FeatureContext, features: Features) => Work<Answer<T>>,
    wanted: Wanted = 'by hand',
  ): Promise<Answer<T>> {
    const begin = () => {
      const context = this.#contextOf(uri);
      return context && this.withFeatures<Work<Answer<T>> | undefined>(undefined, (all) => feature(context, all));
    };
    const ready = this.#options.files.whenAllLoaded();
    return guardRequest<Answer<T>>(name, token, this.#options, fallback, ready, () =>
      this.#inBits(uri, token, fallback, begin, wanted),
    );
  }

  /** Begins anew when a text has changed meanwhile, a few times. */
  async #inBits<T>(
    uri: string,
    token: CancellationToken,
    fallback: T,
    begin: () => Work<Answer<T>> | undefined,
    wanted: Wanted = 'by hand',
  ): Promise<Answer<T>> {
    const { nextTurn, progress, workspace } = this.#options;
    const version = workspace.openRegister(uri)?.version;
    let shown: WorkProgress | undefined;
    try {
      for (let tries = 1; ; tries++) {
        const scope = this.#contextOf(uri)?.scope;
        const work = begin();
        if (scope === undefined || work === undefined) return fallback;
        const isLast = tries > MOST_TRIES;
        const isModified = workspace.openRegister(uri)?.version !== version;
        if (isLast && wanted !== 'shown') return refusal(messages.server.changedMeanwhile);
        if (isLast && isModified) return modified();
        // What is read meanwhile may change each time what is shown of this file: then it is made at once.
        if (isLast) return finish(work);
        let seen = this.#changes;
        let stamp: readonly unknown[] | undefined;
        for (let steps = 0; ; steps++) {
          const made = goOn(work, this.#step());
          if (made !== undefined) return made.value;
          stamp ??= workspaceVersion(scope);
          if (wanted === 'by hand' && steps > SHOW_PROGRESS_ABOVE) shown ??= progress(messages.server.searchingFiles);
          await new Promise<void>((resolve) => nextTurn(resolve));
          if (token.isCancellationRequested || shown?.isCancelled) return cancelled();
          if (seen === this.#changes) continue;
          seen = this.#changes;
          const now = this.#contextOf(uri)?.scope;
          if (now === undefined || !isSameVersion(stamp, workspaceVersion(now))) break;
        }
      }
    } finally {
      shown?.done();
    }
  }

  /** Whether a step that begins now is over. */
  #step(): IsOver {
    const { elapsed } = this.#options;
    return elapsed === undefined ? () => true : stepOf(LIMITS.step, elapsed);
  }

  /**
   * The same for a feature that makes edits. Those of files that are not open are made from what is stored at that moment:
   * each is read again, and the edits are made anew when one is other than was known. Where that cannot be said, or the
   * text of an open one is not known, the answer is an error with a sentence.
   * @param editsOf the edits in an answer.
   */
  onStored<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    feature: Feature<Answer<T> | Work<Answer<T>>>,
    editsOf: (answer: T) => readonly WorkspaceEdit[],
  ): Promise<Answer<T>> {
    const { files, workspace } = this.#options;
    return guardRequest<Answer<T>>(name, token, this.#options, fallback, files.whenAllLoaded(), async () => {
      if (this.isStopped(uri)) return refusal(messages.server.textUnknown);
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const document = workspace.openRegister(uri);
        const version = document?.version;
        const work: Feature<Work<Answer<T>> | undefined> = function* (own, context, features) {
          const made = feature(own, context, features);
          return isWork(made) ? yield* made : made;
        };
        const result = await this.#inBits(uri, token, fallback, () => this.with(uri, undefined, work));
        if (result instanceof ResponseError) return result;
        const changed = [...new Set(editsOf(result).flatMap(filesIn))];
        if (changed.some((one) => this.isStopped(one))) return refusal(messages.server.textUnknown);
        const closed = changed.filter((one) => workspace.openRegister(one) === undefined);
        const found = await compareStored(closed, token, this.#options);
        if (found.has('cancelled')) return cancelled();
        if (found.has('unreadable')) return refusal(messages.server.unreadableNow);
        if (found.has('other')) files.plan();
        else if (closed.length === 0 || workspace.openRegister(uri)?.version === version) return result;
      }
      return refusal(messages.server.changedMeanwhile);
    });
  }

  /** True for an open file whose text is not known: see `OpenRegister.isStopped`. */
  isStopped(uri: string): boolean {
    return this.#options.workspace.openRegister(uri)?.isStopped === true;
  }

  /** Answers a request about any file that is known, open or not, once all that are open were read. */
  onFile<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    feature: (context: FeatureContext, features: Features) => Answer<T>,
  ): Promise<Answer<T>> {
    const ready = this.#options.files.whenAllLoaded();
    return guardRequest<Answer<T>>(name, token, this.#options, fallback, ready, () => {
      const context = this.#contextOf(uri);
      return context === undefined ? fallback : this.withFeatures(fallback, (all) => feature(context, all));
    });
  }

  /** Answers once a file can be asked about; the empty address waits for the folders only. */
  run<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    feature: () => Answer<T> | Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return guardRequest<Answer<T>>(name, token, this.#options, fallback, this.#options.files.whenLoaded(uri), feature);
  }

  /** Answers bit by bit from what all files say, once the folders were read; begun anew when something changes meanwhile. */
  onAllFiles<T>(name: string, token: CancellationToken, fallback: T, feature: (all: Features) => Work<T>) {
    return this.run(name, '', token, fallback, async (): Promise<Answer<T>> => {
      for (let tries = 1; ; tries++) {
        const work = this.withFeatures<Work<T> | undefined>(undefined, feature);
        if (work === undefined) return fallback;
        if (tries > MOST_TRIES) return finish(work);
        const seen = this.#changes;
        const made = await this.#goOn(work, token, () => seen === this.#changes);
        if (made !== undefined) return made.value;
      }
    });
  }

  /** Does work that hangs on no text that may change meanwhile, bit by bit until it is cancelled; `fallback` without the features. */
  async inBits<T>(token: CancellationToken, fallback: T, feature: (all: Features) => Work<T>): Promise<Answer<T>> {
    const work = this.withFeatures<Work<T> | undefined>(undefined, feature);
    return (work && (await this.#goOn(work, token, () => true)))?.value ?? fallback;
  }

  /** Goes on with work as long as something holds; undefined when it does no more. */
  #goOn<T>(work: Work<T>, token: CancellationToken, holds: () => boolean) {
    return goOnInTurns(work, { token, holds, step: () => this.#step(), nextTurn: this.#options.nextTurn });
  }

  /** Runs a feature at once. */
  with<T>(uri: string, fallback: T, feature: Feature<T>): T {
    const document = this.#options.workspace.openRegister(uri);
    const context = document && this.#contextOf(uri);
    if (document === undefined || document.isStopped || context === undefined) return fallback;
    return this.withFeatures(fallback, (all) => feature(document, context, all));
  }

  /** Runs what needs the features and no file; gives `fallback` where they cannot be had. */
  withFeatures<T>(fallback: T, use: (features: Features) => T): T {
    const features = this.#loader.get();
    return features === undefined ? fallback : use(features);
  }

  /** See `FeatureLoader.prepare`. */
  prepare(): void {
    this.#loader.prepare();
  }

  #contextOf(uri: string): FeatureContext | undefined {
    const { workspace, defaultDate } = this.#options;
    const scope = workspace.index.scopeOf(uri);
    if (scope === undefined) return undefined;
    const versionOf = (other: string) => workspace.openRegister(other)?.version ?? null;
    const { features } = this.client;
    return {
      scope,
      referenceDate: referenceDate(scope, defaultDate()),
      client: features,
      versionOf,
      folders: workspace.folders,
    };
  }
}

function isWork<T>(made: Answer<T> | Work<Answer<T>>): made is Work<Answer<T>> {
  return typeof made === 'object' && made !== null && Symbol.iterator in made && 'next' in made;
}
