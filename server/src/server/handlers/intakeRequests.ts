/** Answers what a client asks of lists of somebody else. Nothing is written here: the client makes the file, and the edit. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type AskedColumn,
  INTAKE_REQUEST,
  MOST_INTAKE_BYTES,
  MOST_PASTED,
  PASTE_REQUEST,
} from '../../../../protocol/intake.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import type { Given, GivenDocument } from '../../exchange/given.ts';
import type { readGiven } from '../../exchange/readers.ts';
import { messages } from '../../messages/index.ts';
import { type DefaultDate, referenceDate } from '../../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { contentHash } from '../../text/contentHash.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { NextTurn } from '../lsp/requestGuard.ts';
import type { FeatureRunner } from './featureRunner.ts';

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
    return runner.run('intake', into ?? '', token, null, async () => {
      const read = await reading.read(wanted, token);
      if (read.kind === 'refused') return { kind: 'refused', reason: messages.importing.refused[read.reason] };
      const request = { name, mapping, code: read.code };
      if (into === undefined) {
        return runner.withFeatures(null, ({ intakeOf }) => intakeOf(read.document, request, anyScope(index)));
      }
      return runner.onFile('intakeInto', into, token, null, ({ scope, versionOf }, { intakeOf }) =>
        intakeOf(read.document, request, scope, {
          scope,
          day: referenceDate(scope, defaultDate()).noteDay,
          from: wanted.from,
          take: wanted.take === undefined ? undefined : new Set(wanted.take),
          version: versionOf?.(into) ?? null,
        }),
      );
    });
  });
  connection.onRequest(PASTE_REQUEST, async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
    const { uri, position, end = position, html, text } = params ?? {};
    if (typeof uri !== 'string' || !isPosition(position) || !isPosition(end)) return null;
    if (!isShort(html) || !isShort(text)) return null;
    return runner.run('paste', uri, token, null, async () => {
      const held = runner.withFeatures(undefined, ({ clipboardOf }) => clipboardOf(html, text));
      if (held === undefined) return null;
      const read = await reading.paste(held.text, held.name, token);
      if (read?.kind !== 'given') return null;
      return runner.with(uri, null, (_document, { scope }, { pasteOf, withoutSelected }) =>
        pasteOf(read.document, held, withoutSelected(scope.file.document.text.slice(), position, end), position),
      );
    });
  });
}

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

  async read({ name, base64 }: Wanted, token: CancellationToken): Promise<Read> {
    if (base64.length > (MOST_INTAKE_BYTES / 3) * 4 + 4) return { kind: 'refused', reason: 'tooLarge' };
    const key = `${name}\n${contentHash(base64)}`;
    const known = this.#last?.key === key ? this.#last.read.deref() : undefined;
    if (known !== undefined) return known;
    const bytes = bytesOf(base64);
    if (bytes === undefined) return { kind: 'refused', reason: 'broken' };
    const read = this.#ofJson(name, bytes) ?? (await this.#given(bytes, name, token));
    // What was stopped may be asked for again.
    if (read.kind === 'given') this.#last = { key, read: new WeakRef(read) };
    return read;
  }

  async paste(text: string, name: string, token: CancellationToken): Promise<Given | undefined> {
    return this.#options.loadReaders && this.#given(new TextEncoder().encode(text), name, token);
  }

  async #given(bytes: Uint8Array, name: string, token: CancellationToken): Promise<Given> {
    const { loadReaders, nextTurn } = this.#options;
    const readGiven = await loadReaders!();
    return readGiven(bytes, name, undefined, async () => {
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
}

/** What parameters ask for; undefined for those that are none. */
function wantedOf({ name, base64, mapping = [], into, from, take }: Untrusted): Wanted | undefined {
  if (typeof name !== 'string' || typeof base64 !== 'string') return undefined;
  if (!Array.isArray(mapping) || !mapping.every(isAsked)) return undefined;
  if (!isText(into) || !isText(from)) return undefined;
  if (take !== undefined && !(Array.isArray(take) && take.every((one) => typeof one === 'string'))) return undefined;
  return { name, base64, mapping, into, from, take };
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
