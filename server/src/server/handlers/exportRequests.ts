/**
 * Makes files of registers for the client, which stores them: the server writes none. The writers are loaded when the first file is
 * asked for.
 */
import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportResult,
} from '../../../../protocol/export.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import { FORMATS, formatNamed } from '../../exchange/formats.ts';
import { LAYOUTS, layoutNamed } from '../../exchange/layouts.ts';
import { type FileOptions, type MadeFile, makeFile, type Writers } from '../../exchange/makeFile.ts';
import { ownerNames, registerSources } from '../../exchange/owners.ts';
import { registerTitle } from '../../exchange/registerNames.ts';
import { obstacleSentence, warningSentence } from '../../exchange/sentences.ts';
import type { Source } from '../../exchange/source.ts';
import type { FeatureContext } from '../../features/context.ts';
import { messages } from '../../messages/index.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { FeatureRunner } from './featureRunner.ts';

export interface ExportRequestOptions {
  readonly host: FeatureRunner;
  readonly defaultDate: () => DefaultDate;
  /** Undefined where the surroundings have no writers: nothing can be made then. */
  readonly loadWriters: (() => Promise<Writers>) | undefined;
}

/** What parameters may be. */
interface Untrusted {
  readonly uri?: unknown;
  readonly format?: unknown;
  readonly layout?: unknown;
  readonly owner?: unknown;
  readonly range?: unknown;
}

export function handleExports(connection: Connection, { host, defaultDate, loadWriters }: ExportRequestOptions): void {
  connection.onRequest(
    EXPORT_CHOICES_REQUEST,
    async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
      const { uri } = params ?? {};
      if (typeof uri !== 'string') return null;
      return host.onFile<ExportChoices | null>('exportChoices', uri, token, null, ({ scope }) => choicesFor(scope));
    },
  );
  connection.onRequest(EXPORT_REQUEST, async (params: Untrusted | null, token: CancellationToken): Promise<unknown> => {
    const { uri } = params ?? {};
    const options = optionsFrom(params ?? {}, defaultDate());
    if (typeof uri !== 'string' || options === undefined || loadWriters === undefined) return null;
    const writers = await loadWriters();
    return host.onFile<ExportResult | null>('export', uri, token, null, (context) =>
      made(uri, params?.range, options, writers, context),
    );
  });
}

function choicesFor(scope: Scope): ExportChoices {
  const { layouts, formats } = messages.exporting;
  return {
    title: registerTitle(scope),
    formats: FORMATS.map(({ name }) => ({ name, title: formats[name] ?? name })),
    layouts: LAYOUTS.map((layout) => ({
      name: layout.name,
      title: layouts[layout.name] ?? layout.title,
      asksOwner: layout.of === 'entries' && layout.asksOwner === true,
    })),
    owners: ownerNames(scope),
  };
}

function optionsFrom({ format, layout, owner }: Untrusted, fallback: DefaultDate): FileOptions | undefined {
  const asked = typeof format === 'string' ? formatNamed(format) : undefined;
  const shape = typeof layout === 'string' ? layoutNamed(layout) : undefined;
  if (asked === undefined || shape === undefined) return undefined;
  if (owner !== undefined && typeof owner !== 'string') return undefined;
  return { format: asked, layout: shape, owner, fallback };
}

function made(
  uri: string,
  range: unknown,
  options: FileOptions,
  writers: Writers,
  { scope }: FeatureContext,
): ExportResult | ResponseError<never> | null {
  if (range !== undefined && !isRange(range)) return null;
  const only = range === undefined ? undefined : entriesWithin(scope, range);
  return resultOf(makeFile(sourcesOf(scope, only, options), options, writers), uri);
}

/** Of a meeting that is not chosen by its place the newest of the register counts; of a list all entries that were chosen. */
function sourcesOf(scope: Scope, only: ReadonlySet<PlacedEntry> | undefined, { layout }: FileOptions): Source[] {
  const isOfMeeting = layout.of === 'agenda' || layout.of === 'minutes';
  if (only === undefined || (isOfMeeting && ![...only].some(({ kind }) => kind === 'vergadering'))) {
    return registerSources(scope);
  }
  return [{ scope, only }];
}

function entriesWithin({ file }: Scope, { start, end }: Range): ReadonlySet<PlacedEntry> {
  const { entries, text } = file.document;
  const last = entries.at(text.offsetAt(end));
  const within = new Set<PlacedEntry>();
  for (
    let one: PlacedEntry | undefined = entries.at(text.offsetAt(start));
    one !== undefined;
    one = entries.after(one)
  ) {
    within.add(one);
    if (one === last) break;
  }
  return within;
}

function resultOf(file: MadeFile, uri: string): ExportResult {
  switch (file.kind) {
    case 'made': {
      const { content, name } = file;
      const warnings = file.warnings.map(warningSentence);
      return typeof content === 'string'
        ? { kind: 'file', name, text: content, warnings }
        : { kind: 'file', name, base64: base64(content), warnings };
    }
    case 'none':
      return { kind: 'stopped', reasons: [{ text: messages.exporting.reasons[file.reason], uri }] };
    case 'stopped':
      return {
        kind: 'stopped',
        reasons: file.obstacles.map((obstacle) => ({ text: obstacleSentence(obstacle), ...obstacle.place })),
      };
  }
}

/** Bytes that become one text at a time: a call takes no more arguments than that. */
const CHUNK = 0x8000;

/** As Node and browsers both have it. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

interface Range {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

function isRange(value: unknown): value is Range {
  const isPosition = (one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    'line' in one &&
    'character' in one &&
    isIndex(one.line) &&
    isIndex(one.character);
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    isPosition(value.start) &&
    isPosition(value.end)
  );
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
