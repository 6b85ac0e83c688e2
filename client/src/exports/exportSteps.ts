/** The steps that making a file of a register has, whoever it is for. */
import { ProgressLocation, Selection, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_CHOICES_REQUEST,
  type ExportChoices,
  type ExportParams,
  type ExportStopped,
  type PublicParams,
} from '../../../protocol/export.ts';
import { ask } from '../actions/ask.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { askButton, askChoice, inform } from '../shown/plain.ts';
import { type Choice, isChoice, lastFirst, madeAs, PDF, type Shape, withPdf } from './exportChoice.ts';
import { askTemplate, readTemplate } from './template.ts';

/** The register that is meant, or the part of it, and what can be chosen for it; undefined, and that is said, when it is none. */
export async function choicesFor(
  client: BaseLanguageClient,
  given: Given,
  title: string,
  part?: ExportParams['part'],
): Promise<{ readonly uri: string; readonly choices: ExportChoices } | undefined> {
  const uri = given.uri ?? window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return undefined;
  const choices = await withLateProgress(ProgressLocation.Notification, title, (token) =>
    ask(client, EXPORT_CHOICES_REQUEST, { uri, ...(part === undefined ? {} : { part }), ...rowsOf(given) }, token),
  );
  if (choices !== undefined && choices !== null && choices.layouts.length > 0) {
    // Who meant the whole register sees at each question that it is not.
    return part === undefined && given.rows === undefined
      ? { uri, choices }
      : { uri, choices: { ...choices, title: messages.part(choices.title) } };
  }
  // Somebody who stops it hears nothing.
  if (choices === null) inform(messages.noRegister);
  else if (choices !== undefined) inform(messages.nothingInPart);
  return undefined;
}

/** The rows that are asked for, as a parameter. */
export function rowsOf({ rows }: Given): Pick<ExportParams, 'rows'> {
  return rows === undefined ? {} : { rows };
}

/** What is selected in the editor, or where its cursor stands, of the register that a command is about; undefined of another. */
export function selectedPart({ uri }: Given): ExportParams['part'] {
  const editor = window.activeTextEditor;
  if (editor === undefined || (uri !== undefined && uri !== editor.document.uri.toString())) return undefined;
  return rangeOf(editor.selection);
}

/** The same when whole lines are selected: a word that is selected was looked at, or is to be copied itself. */
export function selectedLines(given: Given): ExportParams['part'] {
  const part = selectedPart(given);
  return part !== undefined && part.end.line > part.start.line ? part : undefined;
}

/** Things to choose from, that of last time first. */
function shown<T extends { readonly name: string; readonly title: string }>(all: readonly T[], name?: string) {
  return lastFirst(all, name).map((one) => ({
    ...one,
    label: one.title,
    ...(one.name === name ? { description: messages.lastTime } : {}),
  }));
}

/** Asks for the layout, and the owner where it is for one; undefined when the user stops. */
export async function askLayout(choices: ExportChoices, last: Shape | undefined): Promise<Shape | undefined> {
  const { title } = choices;
  const layout = await askChoice(shown(choices.layouts, last?.layout), {
    title,
    placeHolder: messages.whichLayout,
  });
  if (layout === undefined) return undefined;
  let owner: string | undefined;
  if (layout.asksOwner) {
    const owners = choices.owners.map((name) => ({ name, title: name }));
    const picked = await askChoice(shown(owners, last?.owner), {
      title,
      placeHolder: messages.whoseActions,
    });
    if (picked === undefined) return undefined;
    owner = picked.name;
  }
  return { layout: layout.name, ...(owner === undefined ? {} : { owner }) };
}

/** Asks for what is to be shown, and for the format; undefined when the user stops. */
export async function askWhat(choices: ExportChoices, last: Choice | undefined): Promise<Choice | undefined> {
  const { title } = choices;
  const shape = await askLayout(choices, last);
  if (shape === undefined) return undefined;
  const formats = withPdf(choices.formats, { name: PDF, title: messages.asPdf });
  const format = await askChoice(shown(formats, last?.format), {
    title,
    placeHolder: messages.whichFormat,
  });
  if (format?.name !== 'docx') return format && { ...shape, format: format.name };
  const template = await askTemplate(title, last?.template);
  if (template === undefined) return undefined;
  return { ...shape, format: format.name, ...(template === 'ordinary' ? {} : { template }) };
}

/** The parameters for a choice, with the template in it; undefined, and that is said, when that cannot be read. */
export async function paramsOf(
  uri: string,
  choice: Choice,
  part?: ExportParams['part'],
): Promise<ExportParams | undefined> {
  const { template: address, ...shape } = madeAs(choice);
  const params = paramsFor(uri, shape, part);
  if (address === undefined) return params;
  const template = await readTemplate(address);
  return template === undefined ? undefined : { ...params, template };
}

/** The parameters for what is to be shown, of a part or else the whole; of an agenda and minutes the meeting at the cursor. */
export function paramsFor<T extends Shape>(
  uri: string,
  shape: T,
  part?: ExportParams['part'],
): T & Pick<ExportParams, 'uri' | 'range' | 'part'> {
  if (part !== undefined) return { ...shape, uri, part };
  const { layout } = shape;
  const editor = window.activeTextEditor;
  const isHere = editor?.document.uri.toString() === uri;
  if (!isHere || !OF_MEETING.has(layout)) return { ...shape, uri };
  return { ...shape, uri, range: rangeOf(editor.selection) };
}

/** The layouts that are made of one meeting. */
const OF_MEETING: ReadonlySet<string> = new Set(['agenda', 'geannoteerde-agenda', 'verslag']);

/** Plain objects: of a `Position` of VS Code a worker gets the private fields. */
function rangeOf({ start, end }: { readonly start: Place; readonly end: Place }): NonNullable<ExportParams['range']> {
  const plainPlace = ({ line, character }: Place) => ({ line, character });
  return { start: plainPlace(start), end: plainPlace(end) };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The first reason, and a way to its place. */
export async function tellReasons({ reasons }: ExportStopped): Promise<void> {
  const [first, ...others] = reasons;
  if (first === undefined) return;
  const { text, uri, line } = first;
  const told = others.length === 0 ? text : `${text} ${messages.moreReasons(others.length)}`;
  const picked = await askButton(told, line === undefined ? [] : [messages.goThere]);
  if (picked === undefined || uri === undefined || line === undefined) return;
  await showPlace({ uri, line });
}

/** Shows a place, with the cursor on the word where it is told. */
export async function showPlace({ uri, line, character }: ReasonPlace): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document);
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  editor.revealRange(range);
  if (character === undefined) return;
  const at = range.start.with(undefined, Math.min(character, range.end.character));
  editor.selection = new Selection(at, at);
}

interface ReasonPlace {
  readonly uri: string;
  readonly line: number;
  readonly character?: number | undefined;
}

/** The arguments that the command can be given; what is given is not asked. */
export interface Given {
  readonly uri?: string;
  readonly choice?: Choice;
  readonly forPublic?: PublicParams;
  /** Rows of the view beside the text: only these go into the file. */
  readonly rows?: readonly number[];
  /** The address where the file is to go. */
  readonly target?: string;
}

/**
 * The arguments of the command: from a menu the address of a file comes first, and of several all of them behind it.
 */
export function givenFrom([first, second]: readonly unknown[]): Given {
  const uri = first instanceof Uri ? first.toString() : typeof first === 'string' ? first : undefined;
  const { choice, target, forPublic, rows } = (second ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(uri === undefined ? {} : { uri }),
    ...(isChoice(choice) ? { choice } : {}),
    // The server looks at what is in it.
    ...(typeof forPublic === 'object' && forPublic !== null ? { forPublic: forPublic as PublicParams } : {}),
    ...(typeof target === 'string' ? { target } : {}),
    // The server looks at each.
    ...(Array.isArray(rows) ? { rows: rows as readonly number[] } : {}),
  };
}
