/** The command `duo`. */
import { basename } from 'node:path';
import type { MadeFile } from '../exchange/makeFile.ts';
import { templateSentence, warningSentence } from '../exchange/sentences.ts';
import { messages, useLanguage } from '../messages/index.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { systemClock } from '../runtime/systemClock.ts';
import { failureLine } from '../server/lsp/failureLine.ts';
import { STDIN } from './arguments.ts';
import { check } from './check.ts';
import {
  type DiffCommand,
  DRIVER_CONFLICTS,
  type InstallCommand,
  type MergeCommand,
  type SinceCommand,
} from './compareOptions.ts';
import { diff } from './diff.ts';
import { diffSince } from './diffSince.ts';
import { install } from './driver.ts';
import { exported, exportUsage, hitLines, obstacleLines } from './export.ts';
import { imported } from './import.ts';
import type { ImportCommand } from './importOptions.ts';
import { writeImported } from './importOutput.ts';
import { merge } from './merge.ts';
import { type CheckCommand, type ExportCommand, languageAsked, readOptions } from './options.ts';
import { refusedPlace } from './outputPlace.ts';
import { pageOf, version } from './ownFolder.ts';
import { findOffice, pdfOf } from './pdf.ts';
import { Progress } from './progress.ts';
import { PathError } from './registers.ts';
import { countOf, formatReport, printable, summaryOf } from './report.ts';
import { VersionError } from './versions.ts';
import { type WriteOutcome, writeNew } from './writeNew.ts';

/**
 * Exit codes: there are errors, or something stops an export; two versions differ; somebody has to choose; the command cannot be
 * carried out.
 */
const HAS_ERRORS = 1;
const DIFFERS = 1;
const HAS_CONFLICTS = 1;
const CANNOT = 2;

async function main(args: readonly string[]): Promise<number> {
  useLanguage(languageAsked(args));
  const options = readOptions(args);
  if (options.kind === 'help') {
    process.stdout.write(`${usageOf(options.of)}\n`);
    return 0;
  }
  if (options.kind === 'version') {
    process.stdout.write(`duo ${version()}\n`);
    return 0;
  }
  if (options.kind === 'wrong') {
    process.stderr.write(`${printable(options.message)}\n`);
    return CANNOT;
  }
  try {
    return await run(options);
  } catch (error) {
    // A failure of our own must not look like a register with errors in it.
    const message =
      error instanceof PathError
        ? messages.cli[error.reason](error.path)
        : error instanceof VersionError
          ? error.message
          : failureLine(`duo ${options.kind}`, error);
    say(message);
    return CANNOT;
  }
}

function usageOf(command: 'export' | 'import' | 'diff' | 'merge' | undefined): string {
  if (command === 'export') return exportUsage();
  if (command === 'import') return messages.importCommand.usage;
  if (command === 'diff') return messages.diffCommand.usage;
  return command === 'merge' ? messages.mergeCommand.usage : messages.cli.usage;
}

async function run(
  command: CheckCommand | ExportCommand | ImportCommand | DiffCommand | SinceCommand | MergeCommand | InstallCommand,
): Promise<number> {
  switch (command.kind) {
    case 'check':
      return await runCheck(command);
    case 'import':
      return await runImport(command);
    case 'export':
      return await runExport(command);
    case 'diffSince': {
      const { report, differs } = await diffSince(command, systemClock.today());
      process.stdout.write(report);
      return differs ? DIFFERS : 0;
    }
    case 'diff': {
      const { report, differs } = await diff(command);
      process.stdout.write(report);
      return differs ? DIFFERS : 0;
    }
    case 'merge': {
      const { conflicts, said, printed } = await merge(command);
      if (printed !== undefined) process.stdout.write(printed);
      say(...said);
      if (conflicts === 0) return 0;
      return command.isDriver ? DRIVER_CONFLICTS : HAS_CONFLICTS;
    }
    case 'install': {
      const { isDone, said } = await install(command, process.argv[1]!);
      say(...said);
      return isDone ? 0 : CANNOT;
    }
  }
}

async function runCheck({ paths, day, format }: CheckCommand): Promise<number> {
  const progress = new Progress(process.stderr, () => performance.now());
  try {
    const report = await check(paths, day, systemClock.today(), (done) => progress.show(done));
    progress.clear();
    process.stdout.write(formatReport(report, format, pageOf));
    // Beside the output, so that a program that reads it gets problems only.
    if (format === 'text') process.stderr.write(`${summaryOf(report)}\n`);
    return countOf(report, 'error') > 0 ? HAS_ERRORS : 0;
  } finally {
    progress.clear();
  }
}

async function runExport(command: ExportCommand): Promise<number> {
  const refused = await refusedOutput(command);
  if (refused !== undefined) {
    say(refused);
    return CANNOT;
  }
  const office = command.isPdf ? findOffice() : undefined;
  if (command.isPdf && office === undefined) {
    say(messages.exportCommand.noOffice);
    return CANNOT;
  }
  const made = await exported(command, systemClock.today());
  if (made.kind === 'none') {
    say(messages.exporting.reasons[made.reason]);
    // Who is asked for is the command's to say; what there is, the register's.
    return made.reason === 'asksOwner' || made.reason === 'unknownOwner' ? CANNOT : HAS_ERRORS;
  }
  if (made.kind === 'noMeeting') {
    say(messages.exportCommand.noMeeting(formatDutch(made.day)));
    return HAS_ERRORS;
  }
  if (made.kind === 'layout') {
    say(`${made.message} ${messages.cli.hint}`);
    return CANNOT;
  }
  if (made.kind === 'template') {
    say(...made.faults.map(templateSentence));
    return HAS_ERRORS;
  }
  if (made.kind === 'stopped') {
    say(...obstacleLines(made.obstacles));
    return HAS_ERRORS;
  }
  if (made.kind === 'hidden') {
    say(...hitLines(made.hits), messages.publicCommand.howOn);
    return HAS_ERRORS;
  }
  if (made.kind === 'leaked') {
    const text = messages.exporting;
    say((command.template === undefined ? text.leaked : text.leakedByTemplate)(made.words.join(', ')));
    return HAS_ERRORS;
  }
  const { out, force } = command;
  const content = office === undefined ? made.content : await pdfFrom(made, office);
  if (content === undefined) {
    say(messages.exportCommand.noPdf);
    return CANNOT;
  }
  if (out === STDIN) process.stdout.write(content);
  else {
    const hidden = 'hiddenIn' in made ? made.hiddenIn(basename(out)) : [];
    if (hidden.length > 0) {
      say(messages.publicCommand.nameOfFile(hidden.join(', ')));
      return HAS_ERRORS;
    }
    const isFine = 'leaksIn' in made ? (stored: Uint8Array) => made.leaksIn(stored).length === 0 : undefined;
    const code = told(out, await writeNew(out, content, force, isFine));
    if (code !== 0) return code;
  }
  const inventory = command.public?.inventory;
  if (inventory !== undefined && 'inventory' in made) {
    const code = told(inventory, await writeNew(inventory, made.inventory, force));
    if (code !== 0) return code;
  }
  say(...made.warnings.map(warningSentence), ...(out === STDIN ? [] : [messages.exportCommand.written(out)]));
  return 0;
}

async function runImport(command: ImportCommand): Promise<number> {
  const text = messages.importCommand;
  const { to, into, names: namesPath } = command;
  const places: [path: string, others: string[]][] = [[to, [command.source]]];
  if (namesPath !== undefined) places.push([namesPath, [command.source, to, ...(into === undefined ? [] : [into])]]);
  for (const [path, others] of places) {
    const why = await refusedPlace(path, others, true);
    if (why !== undefined) {
      say(messages.exportCommand.refused[why](path));
      return CANNOT;
    }
  }
  const progress = new Progress(process.stderr, () => performance.now());
  const made = await imported(command, systemClock.today(), (share) => progress.showShare(share)).finally(() =>
    progress.clear(),
  );
  if (made.kind === 'refused') {
    say(made.message);
    return CANNOT;
  }
  process.stdout.write(made.report.map((line) => `${printable(line)}\n`).join(''));
  if (command.strict && made.toLookAt > 0) {
    say(text.strict(made.toLookAt));
    return HAS_ERRORS;
  }
  if (command.dryRun) {
    say(text.dryRun);
    return 0;
  }
  if (made.isSame && to === into) {
    say(text.unchanged);
    return 0;
  }
  const { written, failed } = await writeImported(command, made);
  say(...written.map(messages.exportCommand.written));
  return failed === undefined ? 0 : told(failed.path, failed.outcome);
}

/** The PDF of what was made; undefined when there is none. */
function pdfFrom({ content }: MadeFile & { readonly kind: 'made' }, office: string): Promise<Uint8Array | undefined> {
  return pdfOf(typeof content === 'string' ? new TextEncoder().encode(content) : content, { office });
}

/** Why the files that are asked for cannot stand where they are asked for; undefined when they can. */
async function refusedOutput({ out, template, public: forPublic }: ExportCommand): Promise<string | undefined> {
  const read = template === undefined ? [] : [template];
  const asked: [string, string[]][] = out === STDIN ? [] : [[out, read]];
  if (forPublic?.inventory !== undefined) asked.push([forPublic.inventory, out === STDIN ? read : [...read, out]]);
  for (const [path, others] of asked) {
    const why = await refusedPlace(path, others);
    if (why !== undefined) return messages.exportCommand.refused[why](path);
  }
  return undefined;
}

/** Says why a file was not written; the exit code, 0 when it was. */
function told(path: string, outcome: WriteOutcome): number {
  const text = messages.exportCommand;
  if (outcome === 'written') return 0;
  if (outcome === 'refused') {
    say(messages.exporting.leaked(''));
    return HAS_ERRORS;
  }
  say(outcome === 'exists' ? text.exists(path) : text.cannotWrite(path));
  return CANNOT;
}

/** Tells a person something, each on a line of its own, whatever stands in a name. */
function say(...lines: readonly string[]): void {
  for (const line of lines) if (line !== '') process.stderr.write(`${printable(line)}\n`);
}

// A full disk behind a redirection is no failure of ours, and no error of a register. A reader that has read enough, as `head` has,
// changes nothing of what was found.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.exitCode = CANNOT;
  say(messages.exportCommand.cannotWrite('-'));
});
// Whom nobody can be told.
process.stderr.on('error', () => {});

// The process ends by itself, so that everything that was printed has been written.
const code = await main(process.argv.slice(2));
process.exitCode ??= code;
