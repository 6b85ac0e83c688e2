/** `duo export`: makes a file of registers. */

import { readFile } from 'node:fs/promises';
import { ACROSS_LAYOUT } from '../exchange/acrossDocument.ts';
import { meetingsOn } from '../exchange/chosen.ts';
import type { Writer } from '../exchange/document.ts';
import { LAYOUTS, type Layout } from '../exchange/layouts.ts';
import type { MadeFile } from '../exchange/makeFile.ts';
import { makeFile } from '../exchange/makeFile.ts';
import type { Obstacle } from '../exchange/obstacles.ts';
import { layoutSeenFrom, ownLayouts, usualLayout } from '../exchange/ownLayouts.ts';
import { CAN_BE_ASKED } from '../exchange/public/mayAppear.ts';
import { makePublicFile, type PublicFile } from '../exchange/public/publicFile.ts';
import type { Hit } from '../exchange/public/searched.ts';
import { hitSentence, obstacleSentence } from '../exchange/sentences.ts';
import type { Source } from '../exchange/source.ts';
import type { TemplateFault } from '../exchange/template/fillTemplate.ts';
import { fieldsOf } from '../exchange/template/templateFields.ts';
import { messages } from '../messages/index.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { ExportCommand } from './options.ts';
import { displayPath, PathError, readRegisters } from './registers.ts';
import { printable } from './report.ts';

/**
 * The file that is asked for, or why there is none; nothing is written yet.
 * @throws PathError for a path that does not exist or is no register, or a folder without registers.
 */
export async function exported(
  command: ExportCommand,
  today: CalendarDay,
): Promise<MadeFile | PublicFile | RefusedTemplate | NoMeeting | UnknownLayout> {
  const { owner, format, day, meeting, since } = command;
  const registers = await readRegisters(command.paths);
  const { workspace, files } = registers;
  const sources = files.flatMap((file) => {
    const scope = workspace.index.scopeOf(file.uri);
    if (scope === undefined) return [];
    const only = meeting === undefined ? undefined : meetingsOn(meeting, scope);
    return [{ scope, ...(only === undefined ? {} : { only }) }];
  });
  if (meeting !== undefined && sources.every(({ only }) => only?.size === 0))
    return { kind: 'noMeeting', day: meeting };
  if (
    command.layout === ACROSS_LAYOUT &&
    sources.every(({ scope }) => layoutSeenFrom(scope, ACROSS_LAYOUT) === undefined)
  ) {
    if ([owner, meeting, since, command.template, command.public].some((one) => one !== undefined)) {
      return { kind: 'layout', message: messages.exportCommand.acrossAlone };
    }
    const { WRITERS } = await import('../exchange/writers.ts');
    const { exportedAcross } = await import('./exportAcross.ts');
    return exportedAcross(command, registers, today, WRITERS);
  }
  const layout = layoutFor(command, sources);
  if (typeof layout === 'string') return { kind: 'layout', message: layout };
  // Writers are loaded when a file is made, and not by `duo check`.
  const made = await import('../exchange/writers.ts');
  const template = await templateOf(command, layout);
  if (Array.isArray(template)) return { kind: 'template', faults: template };
  const writers = typeof template === 'function' ? { ...made.WRITERS, docx: template } : made.WRITERS;
  const options = {
    layout,
    owner,
    format,
    day,
    since,
    fallback: { setting: undefined, today },
    isForPaper: command.isPdf,
  };
  const everybody = sources[0]?.scope;
  if (command.public === undefined || everybody === undefined) return makeFile(sources, options, writers);
  return makePublicFile(sources, everybody, { ...options, public: command.public }, { ...made.MAKERS, writers });
}

/** No register has a meeting on the day that was asked for. */
export interface NoMeeting {
  readonly kind: 'noMeeting';
  readonly day: CalendarDay;
}

/** A layout that none of the registers has; the message says which there are. */
export interface UnknownLayout {
  readonly kind: 'layout';
  readonly message: string;
}

const DEFAULT_LAYOUT = 'actielijst';

/** The layout that is asked for, else the one that the register names, else the list of actions; why there is none. */
function layoutFor({ layout: asked }: ExportCommand, sources: readonly Source[]): Layout | string {
  const scopes = sources.map(({ scope }) => scope);
  const usual = scopes.flatMap((scope) => usualLayout(scope) ?? [])[0];
  const name = asked ?? usual ?? DEFAULT_LAYOUT;
  for (const scope of scopes) {
    const found = layoutSeenFrom(scope, name);
    if (found !== undefined) return found;
  }
  const own = new Set(scopes.flatMap((scope) => ownLayouts(scope).map((layout) => layout.name)));
  const all = [...own, ...LAYOUTS.map((layout) => layout.name), ACROSS_LAYOUT];
  return messages.exportCommand.badLayout(name, all.join(', '));
}

/** A template that cannot be used, with all that is wrong with it. */
export interface RefusedTemplate {
  readonly kind: 'template';
  readonly faults: readonly TemplateFault[];
}

/**
 * The writer that fills the template that was given, or all that keeps it from that; undefined when none was.
 * @throws PathError when it cannot be read.
 */
async function templateOf(
  { template }: ExportCommand,
  layout: Layout,
): Promise<Writer | readonly TemplateFault[] | undefined> {
  if (template === undefined) return undefined;
  const bytes = await readFile(template).catch(() => {
    throw new PathError('notFound', template);
  });
  const { templateWriter } = await import('../exchange/templates.ts');
  return templateWriter(bytes, fieldsOf(layout));
}

/** The obstacles to an export, a line for each place: `lijst.duo:12: In “Wat” staat …`. */
export function obstacleLines(obstacles: readonly Obstacle[]): string[] {
  return obstacles.map((obstacle) => {
    const { place } = obstacle;
    const at = place === undefined ? '' : `${displayPath(place.uri)}:${place.line + 1}: `;
    return printable(`${at}${obstacleSentence(obstacle)}`);
  });
}

/** What a text names that has to stay hidden, a line for each place: `lijst.duo:12:9: In “Wat” staat …`. */
export function hitLines(hits: readonly Hit[]): string[] {
  return hits.map((hit) => {
    const { place } = hit;
    const at = place === undefined ? '' : `${displayPath(place.uri)}:${place.line + 1}:${place.character + 1}: `;
    return printable(`${at}${hitSentence(hit)}`);
  });
}

/** The usage of the command, with the layouts that there are. */
export function exportUsage(): string {
  return messages.exportCommand.usage
    .replace('LAYOUTS', [...LAYOUTS.map(({ name }) => name), ACROSS_LAYOUT].join(', '))
    .replace('FIELDS', CAN_BE_ASKED.join(', '));
}
