/** Answers what a client asks of lists of somebody else. Nothing is written here: the client makes the file, and the edit. */
import { type CancellationToken, type Connection, ResponseError } from 'vscode-languageserver';
import {
  type AskedColumn,
  INTAKE_REQUEST,
  MOST_INTAKE_BYTES,
  MOST_PASTED,
  PASTE_REQUEST,
  type PasteResult,
} from '../../../../protocol/intake.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import type { Given, GivenDocument } from '../../exchange/given.ts';
import type { readGiven } from '../../exchange/readers.ts';
import type { FeatureContext } from '../../features/context.ts';
import { messages } from '../../messages/index.ts';
import { type DefaultDate, referenceDate } from '../../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { contentHash } from '../../text/contentHash.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { NextTurn } from '../lsp/requestGuard.ts';
import type { FeatureRunner } from './featureRunner.ts';
import type { UpdateRequest } from './intakes.ts';
import type { Clipboard } from './pastes.ts';

export interface IntakeRequestOptions {
  readonly runner: FeatureRunner;
  readonly index: WorkspaceIndex;
  readonly defaultDate: () => DefaultDate;
  readonly nextTurn: NextTurn;
  /** Loads the readers, when the first file or paste is there; left out where the surroundings have none: nothing is read then. */
  readonly loadReaders?: () => Promise<typeof readGiven>;
}

/** The parameters of either, unchecked. */
interface Untrusted {
  readonly name?: unknown;
  readonly base64?: unknown;
  readonly mapping?: unknown;
  readonly into?: unknown;
  readonly from?: unknown;
  readonly take?: unknown;
  readonly workDoneToken?: unknown;
  readonly uri?: unknown;
  readonly position?: unknown;
  readonly end?: unknown;
  readonly html?: unknown;
  readonly text?: unknown;
}

type Read = Given & { readonly code?: string | undefined };

export function handleIntakes(connection: Connection, options: IntakeRequestOptions): void {
  const reading = new Reading(options);
  const { runner, index, defaultDate } = options;
  connection.onRequest(INTAKE_REQUEST, async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
    const wanted = params === null ? undefined : wantedOf(params);
    if (wanted === undefined || options.loadReaders === undefined) return null;
    const { into, name, mapping } = wanted;
    const share = shareOf(connection, wanted);
    try {
      return await runner.run<unknown>('intake', into ?? '', token, null, async () => {
        const read = await reading.read(wanted, token, (one) => share?.(one * READING));
        if (read.kind === 'refused') return { kind: 'refused', reason: messages.importing.refused[read.reason] };
        const request = { name, mapping, code: read.code };
        const onShare = (one: number) => share?.(READING + (1 - READING) * one);
        if (into === undefined) {
          return runner.inBits<unknown>(token, null, ({ findIntake }) =>
            findIntake(read.document, request, anyScope(index), undefined, onShare),
          );
        }
        const update = ({ scope, versionOf }: FeatureContext): UpdateRequest => ({
          scope,
          day: referenceDate(scope, defaultDate()).noteDay,
          from: wanted.from,
          take: wanted.take === undefined ? undefined : new Set(wanted.take),
          version: versionOf?.(into) ?? null,
        });
        return runner.onAnyFileInBits<unknown>(
          'intakeInto',
          into,
          token,
          null,
          (context, { findIntake }) => findIntake(read.document, request, context.scope, update(context), onShare),
          'with progress',
        );
      });
    } finally {
      share?.(undefined);
    }
  });
  connection.onRequest(PASTE_REQUEST, async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
    const { uri, position, end = position, html, text } = params ?? {};
    if (typeof uri !== 'string' || !isPosition(position) || !isPosition(end)) return null;
    if (!isShort(html) || !isShort(text)) return null;
    return runner.run<unknown>('paste', uri, token, null, async () => {
      const held = await runner.inBits<Clipboard | null>(token, null, function* ({ findClipboard }) {
        return (yield* findClipboard(html, text)) ?? null;
      });
      if (held === null || held instanceof ResponseError) return held;
      const read = await reading.paste(held.text, held.name, token);
      if (read?.kind !== 'given') return null;
      return runner.onShown<PasteResult | null>('pasteAt', uri, token, null, function* (_document, { scope }, all) {
        const place = all.surroundingsOf(scope.file.document, position, end);
        return place === undefined ? null : yield* all.findPaste(read.document, held, place);
      });
    });
  });
}

/** The part of the work that is the reading of the file. */
const READING = 0.3;

/** Tells of how much was done, from 0 to 1, by the progress that a client has begun; undefined ends it. Undefined for a client that shows none. */
function shareOf(connection: Connection, { workDoneToken }: Wanted): ((share: number | undefined) => void) | undefined {
  if (workDoneToken === undefined) return undefined;
  const reporter = connection.window.attachWorkDoneProgress(workDoneToken);
  let told = 0;
  reporter.begin(messages.importing.working, 0);
  return (share) => {
    if (share === undefined) {
      reporter.done();
      return;
    }
    const percentage = Math.floor(share * 100);
    if (percentage < told + STEP) return;
    told = percentage;
    reporter.report(percentage);
  };
}

/** Percents; more often nobody can see. */
const STEP = 5;

/** The scope of some file: all of a workspace see the same names. */
function anyScope(index: WorkspaceIndex): WorkspaceScope | undefined {
  for (const { uri } of index.files) return index.scopeOf(uri);
  return undefined;
}

/** Reads files; what was read last need not be read again while somebody chooses what its columns are. */
class Reading {
  readonly #options: IntakeRequestOptions;
  #last: { readonly key: string; readonly read: WeakRef<Read> } | undefined;

  constructor(options: IntakeRequestOptions) {
    this.#options = options;
  }

  async read({ name, base64 }: Wanted, token: CancellationToken, onShare: (share: number) => void): Promise<Read> {
    if (base64.length > (MOST_INTAKE_BYTES / 3) * 4 + 4) return { kind: 'refused', reason: 'tooLarge' };
    const key = `${name}\n${contentHash(base64)}`;
    const known = this.#last?.key === key ? this.#last.read.deref() : undefined;
    if (known !== undefined) return known;
    const bytes = bytesOf(base64);
    if (bytes === undefined) return { kind: 'refused', reason: 'broken' };
    const read = this.#ofJson(name, bytes) ?? (await this.#given(bytes, name, token, onShare));
    // What was stopped may be asked for again.
    if (read.kind === 'given') this.#last = { key, read: new WeakRef(read) };
    return read;
  }

  async paste(text: string, name: string, token: CancellationToken): Promise<Given | undefined> {
    return this.#options.loadReaders && this.#given(new TextEncoder().encode(text), name, token);
  }

  async #given(
    bytes: Uint8Array,
    name: string,
    token: CancellationToken,
    onShare?: (share: number) => void,
  ): Promise<Given> {
    const { loadReaders, nextTurn } = this.#options;
    const readGiven = await loadReaders!();
    return readGiven(bytes, name, undefined, async (share) => {
      onShare?.(share);
      await new Promise<void>((resolve) => nextTurn(resolve));
      return !token.isCancellationRequested;
    });
  }

  /** A list that we made for programs. */
  #ofJson(name: string, bytes: Uint8Array): (Read & { readonly document: GivenDocument }) | undefined {
    if (!/\.json$/iu.test(name)) return undefined;
    const list = this.#options.runner.withFeatures(undefined, ({ givenOfJson }) =>
      givenOfJson(new TextDecoder().decode(bytes)),
    );
    return list && { kind: 'given', ...list };
  }
}

interface Wanted {
  readonly name: string;
  readonly base64: string;
  readonly mapping: readonly AskedColumn[];
  readonly into: string | undefined;
  readonly from: string | undefined;
  readonly take: readonly string[] | undefined;
  readonly workDoneToken: string | number | undefined;
}

/** What parameters ask for; undefined for those that are none. */
function wantedOf({ name, base64, mapping = [], into, from, take, workDoneToken }: Untrusted): Wanted | undefined {
  if (typeof name !== 'string' || typeof base64 !== 'string') return undefined;
  if (!Array.isArray(mapping) || !mapping.every(isAsked)) return undefined;
  if (!isText(into) || !isText(from)) return undefined;
  if (take !== undefined && !(Array.isArray(take) && take.every((one) => typeof one === 'string'))) return undefined;
  const isToken = typeof workDoneToken === 'string' || typeof workDoneToken === 'number';
  return { name, base64, mapping, into, from, take, workDoneToken: isToken ? workDoneToken : undefined };
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isShort(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length <= MOST_PASTED);
}

function isAsked(value: unknown): value is AskedColumn {
  const { column, field } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof column === 'string' && typeof field === 'string';
}

function isPosition(value: unknown): value is WirePosition {
  const { line, character } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return [line, character].every((one) => Number.isSafeInteger(one) && (one as number) >= 0);
}

/** The bytes of base64; undefined for what is none. */
function bytesOf(text: string): Uint8Array | undefined {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
