/** The choices and the file of an export: from parameters that may be anything to an answer that can be shown. */
import type { ExportChoices, ExportResult, ExportStopped, MailResult } from '../../../../protocol/export.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import { chosenEntries, nameOfChosen } from '../../exchange/chosen.ts';
import { FORMATS, formatNamed } from '../../exchange/formats.ts';
import { isOfMeeting, LAYOUTS, type Layout } from '../../exchange/layouts.ts';
import type { DocumentOptions } from '../../exchange/makeDocument.ts';
import { type FileOptions, findFile, findFileOf, findMail } from '../../exchange/makeFile.ts';
import { findOwnerNames, registerSources } from '../../exchange/owners.ts';
import { layoutSeenFrom, ownLayouts, usualLayout } from '../../exchange/ownLayouts.ts';
import { CAN_BE_ASKED } from '../../exchange/public/mayAppear.ts';
import { findPublicFile, type Makers } from '../../exchange/public/publicFile.ts';
import { registerTitle } from '../../exchange/registerNames.ts';
import { templateSentence } from '../../exchange/sentences.ts';
import { findShown } from '../../exchange/shownLayouts.ts';
import { registersOf, type Source } from '../../exchange/source.ts';
import type { TemplateFiller } from '../../exchange/template/fillTemplate.ts';
import { fieldsOf } from '../../exchange/template/templateFields.ts';
import type { Work } from '../../incremental/work.ts';
import { messages } from '../../messages/index.ts';
import { fullDay } from '../../model/index/entryDates.ts';
import { hostOf } from '../../model/index/minutes.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { Scope, WorkspaceScope } from '../../model/index/scope.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { readDate } from '../../syntax/dates/read.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { layoutKey } from '../../syntax/layoutWords.ts';
import { differenceFor, meetingsUntil } from './differences.ts';
import { resultOf, stoppedBy } from './exportResult.ts';
import { publicOptionsFrom } from './publicParams.ts';

/** The parameters, unchecked. */
export interface UntrustedExport {
  readonly uri?: unknown;
  readonly format?: unknown;
  readonly layout?: unknown;
  readonly owner?: unknown;
  readonly range?: unknown;
  readonly part?: unknown;
  /** The entries of the rows that were chosen, which are asked of the list; null for parameters that are none. */
  readonly chosen?: ReadonlySet<PlacedEntry> | null | undefined;
  readonly template?: unknown;
  readonly public?: unknown;
  readonly since?: unknown;
  readonly before?: unknown;
}

/** The choices for the register that a file is part of, or for a part of the file, bit by bit; null for parameters that are none. */
export function* findExportChoices(
  { part, chosen }: UntrustedExport,
  scope: Scope,
  fallback: DefaultDate,
): Work<ExportChoices | null> {
  if (chosen === null || (part !== undefined && !isRange(part))) return null;
  const { layouts, formats, part: partTitle } = messages.exporting;
  const source = chosen === undefined ? undefined : sourceOfRows(scope, chosen);
  const only = chosen ?? (part === undefined ? undefined : partOf(scope, part));
  // Whose actions they are is asked later: whether there are any is the same for all.
  const shows = only === undefined ? undefined : yield* findShown(registersOf([source ?? { scope, only }], fallback));
  return {
    title: only === undefined ? registerTitle(scope) : (nameOfChosen(only) ?? partTitle(only.size)),
    formats: FORMATS.map(({ name }) => ({ name, title: formats[name] ?? name })),
    layouts: layoutsOf(scope)
      .filter((layout) => shows === undefined || shows(layout))
      .map((layout) => ({
        name: layout.name,
        // A layout of one's own may be called anything.
        title: (Object.hasOwn(layouts, layout.name) ? layouts[layout.name] : undefined) ?? layout.title,
        asksOwner: layout.of === 'entries' && layout.asksOwner === true,
      })),
    publicFields: CAN_BE_ASKED,
    meetings: meetingsUntil(scope, fallback),
    owners: yield* findOwnerNames(scope),
  };
}

/** The source of chosen entries, which may be made in minutes. */
function sourceOfRows(scope: Scope, rows: ReadonlySet<PlacedEntry>): Source {
  return { scope, only: new Set([...rows].map(hostOf)), rows };
}

function partOf(scope: Scope, { start, end }: Range): ReadonlySet<PlacedEntry> {
  const { text } = scope.file.document;
  return chosenEntries(scope, text.offsetAt(start), text.offsetAt(end));
}

/** The one that the register names, then those of one's own, then those that every register has. */
function layoutsOf(scope: Scope): readonly Layout[] {
  const all: readonly Layout[] = [...ownLayouts(scope), ...LAYOUTS];
  const name = usualLayout(scope);
  const usual = name === undefined ? undefined : all.find((one) => layoutKey(one.name) === layoutKey(name));
  return usual === undefined ? all : [usual, ...all.filter((one) => one !== usual)];
}

/** What is to be shown, whatever it becomes. */
interface Wanted {
  readonly options: DocumentOptions;
  readonly sources: readonly Source[];
}

/** What parameters ask for; undefined for those that are none. */
function wantedOf(params: UntrustedExport, scope: Scope, fallback: DefaultDate): Wanted | undefined {
  const { layout, owner, range, part, chosen, since: typed } = params;
  const shape = typeof layout === 'string' ? layoutSeenFrom(scope, layout) : undefined;
  if (shape === undefined || (range !== undefined && !isRange(range))) return undefined;
  if (chosen === null || (owner !== undefined && typeof owner !== 'string')) return undefined;
  const since = typeof typed === 'string' ? dayTyped(typed) : undefined;
  if (typed !== undefined && since === undefined) return undefined;
  if (chosen !== undefined) {
    return { options: { layout: shape, owner, fallback, since }, sources: [sourceOfRows(scope, chosen)] };
  }
  if (part !== undefined) {
    if (!isRange(part)) return undefined;
    return { options: { layout: shape, owner, fallback, since }, sources: [{ scope, only: partOf(scope, part) }] };
  }
  const only = range === undefined ? undefined : entriesWithin(scope, range);
  const options = { layout: shape, owner, fallback, since };
  return { options, sources: sourcesOf(scope, only, options) };
}

/**
 * The file, or why there is none, bit by bit; null for parameters that are none.
 * @param fill fills the template that was given; undefined where the surroundings cannot.
 */
export function* findExportFile(
  params: UntrustedExport,
  scope: WorkspaceScope,
  makers: Makers,
  fallback: DefaultDate,
  fill?: TemplateFiller,
): Work<ExportResult | null> {
  const wanted = wantedOf(params, scope, fallback);
  const format = typeof params.format === 'string' ? formatNamed(params.format) : undefined;
  if (wanted === undefined || format === undefined) return null;
  const { sources } = wanted;
  const options: FileOptions = { ...wanted.options, format };
  const { uri } = scope.file;
  const difference = differenceFor(params, scope, fallback);
  // What was typed before is not searched for who has to stay hidden.
  if (difference !== undefined && params.public !== undefined) return null;
  if (difference !== undefined) return resultOf(yield* findFileOf(difference, format, makers.writers), uri);
  const filled = params.template === undefined ? makers : filledBy(params.template, makers, options, fill);
  if (filled === undefined || 'reasons' in filled) return filled ?? null;
  if (params.public === undefined) return resultOf(yield* findFile(sources, options, filled.writers), uri);
  const forPublic = publicOptionsFrom(params.public);
  if (forPublic === undefined) return null;
  const made = yield* findPublicFile(sources, scope, { ...options, public: forPublic }, filled);
  return resultOf(made, uri, params.template !== undefined);
}

function dayTyped(typed: string): CalendarDay | undefined {
  const date = readDate(typed);
  return date && fullDay(date);
}

/** What makes files by a template, or all that keeps it from that; undefined for a parameter that is none. */
function filledBy(
  template: unknown,
  makers: Makers,
  { format, layout }: FileOptions,
  fill: TemplateFiller | undefined,
): Makers | ExportStopped | undefined {
  const bytes = typeof template === 'string' && format.name === 'docx' ? bytesOf(template) : undefined;
  if (bytes === undefined) return undefined;
  const stopped = (texts: readonly string[]) => ({
    kind: 'stopped' as const,
    reasons: texts.map((text) => ({ text })),
  });
  if (fill === undefined) return stopped([messages.exporting.noTemplates]);
  const docx = fill(bytes, fieldsOf(layout));
  if (typeof docx !== 'function') return stopped(docx.map(templateSentence));
  return { ...makers, writers: { ...makers.writers, docx } };
}

/** The bytes of base64; undefined for what is none. */
function bytesOf(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** What is put on the clipboard for a mail, or why there is none, bit by bit; null for parameters that are none. */
export function* findMailCopy(
  params: UntrustedExport,
  scope: WorkspaceScope,
  { mail }: Makers,
  fallback: DefaultDate,
): Work<MailResult | null> {
  const wanted = wantedOf(params, scope, fallback);
  if (wanted === undefined) return null;
  const difference = differenceFor(params, scope, fallback);
  if (difference !== undefined) return { kind: 'copy', ...(yield* mail(difference)) };
  const made = yield* findMail(wanted.sources, wanted.options, mail);
  return made.kind === 'copied' ? { kind: 'copy', ...made.copy } : stoppedBy(made, scope.file.uri);
}

/** The sources of an export: the chosen or else newest meeting of a register; of a list all chosen entries. */
function sourcesOf(scope: Scope, only: ReadonlySet<PlacedEntry> | undefined, { layout }: DocumentOptions): Source[] {
  if (only === undefined || (isOfMeeting(layout) && ![...only].some(({ kind }) => kind === 'vergadering'))) {
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
