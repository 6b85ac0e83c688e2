/** `duo import`: makes a register of a list that somebody else made, or brings one up to date with it. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { allAtOnce } from '../exchange/bits.ts';
import { type Given, INTAKE_LIMITS } from '../exchange/given.ts';
import { givenOfJson } from '../exchange/intake/jsonDocument.ts';
import type { MadeRegister } from '../exchange/intake/made.ts';
import { findRegister } from '../exchange/intake/makeRegister.ts';
import { declaringText, findNewNames, type NewName, namesText, partsOf } from '../exchange/intake/newNames.ts';
import { lookCount, reportLines, updateLines } from '../exchange/intake/report.ts';
import { headerKey, roleNamed } from '../exchange/intake/roles.ts';
import { findUpdate, type UpdatedRegister } from '../exchange/intake/updateRegister.ts';
import { dutch, messages } from '../messages/index.ts';
import { referenceDate } from '../model/index/referenceDate.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { draftScope } from '../workspace/draftScope.ts';
import type { ImportCommand } from './importOptions.ts';
import { readSource } from './readSource.ts';
import { neighboursOf, PathError, readRegisters } from './registers.ts';

/** Of the whole work: up to where the file was read, and the register made. */
const READ = 0.2;
const MADE = 0.8;

export interface Imported {
  readonly kind: 'imported';
  /** What the register becomes. */
  readonly text: string;
  /** Lines for who asked: what was read, what to look at. */
  readonly report: readonly string[];
  /** How many things a person has to look at. */
  readonly toLookAt: number;
  /** The text of a file of names; undefined when all are declared. */
  readonly names: string | undefined;
  /** Nothing of the register that was to be brought up to date changes. */
  readonly isSame: boolean;
}

/** It cannot be read, or not be done as asked; the message says why. */
export interface NotImported {
  readonly kind: 'refused';
  readonly message: string;
}

/**
 * The register that is asked for; nothing is written yet.
 * @param onShare hears how much was done, from 0 to 1.
 * @throws PathError for a path that does not exist or is no register.
 */
export async function imported(
  command: ImportCommand,
  today: CalendarDay,
  onShare: (share: number) => void = () => {},
): Promise<Imported | NotImported> {
  const bytes = await readSource(command.source, INTAKE_LIMITS.packedBytes);
  if (bytes === 'none') throw new PathError('notFound', command.source);
  if (bytes === 'tooLarge') return { kind: 'refused', message: messages.importing.refused.tooLarge };
  const given = await givenOf(bytes, command.source, (share) => onShare(READ * share));
  if (given.kind === 'refused') return { kind: 'refused', message: messages.importing.refused[given.reason] };
  const asked = new Map(command.asked.map(([header, role]) => [headerKey(header), role]));
  for (const [header, role] of command.asked) {
    if (roleNamed(role, 'actie') === undefined) {
      return { kind: 'refused', message: messages.importCommand.badMap(`${header}=${role}`) };
    }
  }
  const name = basename(command.source, extname(command.source));
  const options = { name, asked, code: given.code };
  const made = allAtOnce(findRegister(given.document, options, (share) => onShare(READ + (MADE - READ) * share)));
  const unknown = unknownColumns(made, command);
  if (unknown !== undefined) return { kind: 'refused', message: unknown };
  const updated =
    command.into === undefined
      ? undefined
      : await update(made, command, command.into, today, (share) => onShare(MADE + (1 - MADE) * share));
  if (updated === 'notUtf8') return { kind: 'refused', message: messages.importCommand.notUtf8(command.into!) };
  const text = updated?.text ?? made.text;
  const parts = updated === undefined ? made.parts : partsOf(text);
  const names = await namesIn(parts, command);
  const report = [
    ...reportLines(made, updated),
    ...(updated === undefined ? [] : updateLines(updated)),
    ...(names.length === 0 ? [] : [messages.importing.unknownNames(names.map((one) => one.name).join(', '))]),
  ];
  return {
    kind: 'imported',
    text: (updated?.mark ?? '') + text,
    report,
    toLookAt: lookCount(made, updated),
    names: names.length === 0 ? undefined : namesText(names, dutch.importing.proposedNames),
    isSame: updated?.isSame ?? false,
  };
}

/** What to say of columns that were asked to be something and are not there; undefined when all are. */
function unknownColumns({ tables }: MadeRegister, { asked }: ImportCommand): string | undefined {
  const headers = tables.flatMap(({ mapping }) => mapping.columns.map(({ header }) => header));
  const keys = new Set(headers.map(headerKey));
  const unknown = asked.map(([header]) => header).filter((header) => !keys.has(headerKey(header)));
  if (unknown.length === 0) return undefined;
  const known = [...new Set(headers)].filter((header) => header !== '').join(', ');
  return messages.importCommand.unknownColumn(unknown.join(', '), known);
}

/** A list of ours for programs, else what the readers of other formats make of it: those are loaded when they are needed. */
async function givenOf(
  bytes: Uint8Array,
  path: string,
  onShare: (share: number) => void,
): Promise<Given & { readonly code?: string | undefined }> {
  if (extname(path).toLowerCase() === '.json') {
    const list = givenOfJson(new TextDecoder().decode(bytes));
    if (list !== undefined) return { kind: 'given', ...list };
  }
  const { readGiven } = await import('../exchange/readers.ts');
  return readGiven(bytes, basename(path), INTAKE_LIMITS, async (share) => {
    onShare(share);
    return true;
  });
}

/** What a register becomes, and the byte order mark that it begins with; `notUtf8` when not all of its letters can be read. */
async function update(
  made: MadeRegister,
  { from, day }: ImportCommand,
  into: string,
  today: CalendarDay,
  onShare: (share: number) => void,
): Promise<(UpdatedRegister & { readonly mark: string; readonly isSame: boolean }) | 'notUtf8'> {
  const { workspace, files } = await readRegisters([into]);
  const bytes = await readFile(into);
  if (!isUtf8(bytes)) return 'notUtf8';
  const mark = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? '\uFEFF' : '';
  const scope = workspace.index.scopeOf(files[0]!.uri)!;
  const noted = day ?? referenceDate(scope, { setting: undefined, today }).noteDay;
  const updated = allAtOnce(findUpdate(made, { scope, day: noted, from, notesBoth: true }, onShare));
  return { ...updated, mark, isSame: updated.text === scope.file.document.text.slice() };
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** The names of a register that neither it nor a register beside its place declares. */
async function namesIn(parts: readonly string[], { to, into }: ImportCommand): Promise<NewName[]> {
  const { index } = await neighboursOf(into ?? to);
  const [known] = [...index.files].map(({ uri }) => index.scopeOf(uri)!);
  return allAtOnce(findNewNames(parts, draftScope(declaringText(parts), known)));
}
