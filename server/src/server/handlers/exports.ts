/** The choices and the file of an export: from parameters that may be anything to an answer that can be shown. */
import type { ExportChoices, ExportResult } from '../../../../protocol/export.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import { FORMATS, formatNamed } from '../../exchange/formats.ts';
import { LAYOUTS, type Layout } from '../../exchange/layouts.ts';
import { type FileOptions, type MadeFile, makeFile } from '../../exchange/makeFile.ts';
import { ownerNames, registerSources } from '../../exchange/owners.ts';
import { layoutSeenFrom, ownLayouts, usualLayout } from '../../exchange/ownLayouts.ts';
import { CAN_BE_ASKED } from '../../exchange/public/mayAppear.ts';
import { type Makers, makePublicFile, type PublicFile } from '../../exchange/public/publicFile.ts';
import { registerTitle } from '../../exchange/registerNames.ts';
import { hitSentence, obstacleSentence, warningSentence } from '../../exchange/sentences.ts';
import type { Source } from '../../exchange/source.ts';
import { messages } from '../../messages/index.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { Scope, WorkspaceScope } from '../../model/index/scope.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { layoutKey } from '../../syntax/layoutWords.ts';
import { publicOptionsFrom } from './publicParams.ts';

/** The parameters, unchecked. */
export interface UntrustedExport {
  readonly uri?: unknown;
  readonly format?: unknown;
  readonly layout?: unknown;
  readonly owner?: unknown;
  readonly range?: unknown;
  readonly public?: unknown;
}

/** The choices for the register that a file is part of. */
export function exportChoices(scope: Scope): ExportChoices {
  const { layouts, formats } = messages.exporting;
  return {
    title: registerTitle(scope),
    formats: FORMATS.map(({ name }) => ({ name, title: formats[name] ?? name })),
    layouts: layoutsOf(scope).map((layout) => ({
      name: layout.name,
      // A layout of one's own may be called anything.
      title: (Object.hasOwn(layouts, layout.name) ? layouts[layout.name] : undefined) ?? layout.title,
      asksOwner: layout.of === 'entries' && layout.asksOwner === true,
    })),
    publicFields: CAN_BE_ASKED,
    owners: ownerNames(scope),
  };
}

/** The one that the register names, then those of one's own, then those that every register has. */
function layoutsOf(scope: Scope): readonly Layout[] {
  const all: readonly Layout[] = [...ownLayouts(scope), ...LAYOUTS];
  const name = usualLayout(scope);
  const usual = name === undefined ? undefined : all.find((one) => layoutKey(one.name) === layoutKey(name));
  return usual === undefined ? all : [usual, ...all.filter((one) => one !== usual)];
}

function optionsFrom(
  { format, layout, owner }: UntrustedExport,
  scope: Scope,
  fallback: DefaultDate,
): FileOptions | undefined {
  const asked = typeof format === 'string' ? formatNamed(format) : undefined;
  const shape = typeof layout === 'string' ? layoutSeenFrom(scope, layout) : undefined;
  if (asked === undefined || shape === undefined) return undefined;
  if (owner !== undefined && typeof owner !== 'string') return undefined;
  return { format: asked, layout: shape, owner, fallback };
}

/** The file, or why there is none; null for parameters that are none. */
export function exportFile(
  params: UntrustedExport,
  scope: WorkspaceScope,
  makers: Makers,
  fallback: DefaultDate,
): ExportResult | null {
  const { range } = params;
  const options = optionsFrom(params, scope, fallback);
  if (options === undefined || (range !== undefined && !isRange(range))) return null;
  const only = range === undefined ? undefined : entriesWithin(scope, range);
  const sources = sourcesOf(scope, only, options);
  if (params.public === undefined) return resultOf(makeFile(sources, options, makers.writers), scope.file.uri);
  const forPublic = publicOptionsFrom(params.public);
  if (forPublic === undefined) return null;
  return resultOf(makePublicFile(sources, scope, { ...options, public: forPublic }, makers), scope.file.uri);
}

/** The sources of an export: the chosen or else newest meeting of a register; of a list all chosen entries. */
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

function resultOf(file: MadeFile | PublicFile, uri: string): ExportResult {
  switch (file.kind) {
    case 'made': {
      const { content, name } = file;
      const warnings = file.warnings.map(warningSentence);
      const own = typeof content === 'string' ? { text: content } : { base64: base64(content) };
      return { kind: 'file', name, ...own, warnings, ...('inventory' in file ? { inventory: file.inventory } : {}) };
    }
    case 'hidden':
      return {
        kind: 'stopped',
        reasons: file.hits.map((hit) => ({
          text: hitSentence(hit),
          ...hit.place,
          ...(hit.allow === undefined ? {} : { allow: hit.allow }),
        })),
        isReplaceable: true,
      };
    case 'leaked':
      return { kind: 'stopped', reasons: [{ text: messages.exporting.leaked(file.words.join(', ')), uri }] };
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

/** Encodes bytes with what both Node and browsers have. */
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
