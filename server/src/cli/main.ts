/** The command `duo`. */

import { messages, useLanguage } from '../messages/index.ts';
import { systemClock } from '../runtime/systemClock.ts';
import { failureLine } from '../server/lsp/failureLine.ts';
import { check, PathError } from './check.ts';
import { languageAsked, readOptions } from './options.ts';
import { pageOf, version } from './ownFolder.ts';
import { Progress } from './progress.ts';
import { countOf, formatReport, printable, summaryOf } from './report.ts';

/** Exit codes: there are errors; the command cannot be carried out. */
const HAS_ERRORS = 1;
const CANNOT = 2;

async function main(args: readonly string[]): Promise<number> {
  useLanguage(languageAsked(args));
  const options = readOptions(args);
  if (options.kind === 'help') {
    process.stdout.write(`${messages.cli.usage}\n`);
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
  const progress = new Progress(process.stderr, () => performance.now());
  try {
    const report = await check(options.paths, options.peildatum, systemClock.today(), (done) => progress.show(done));
    progress.clear();
    process.stdout.write(formatReport(report, options.format, pageOf));
    // Beside the output, so that a program that reads it gets problems only.
    if (options.format === 'text') process.stderr.write(`${summaryOf(report)}\n`);
    return countOf(report, 'error') > 0 ? HAS_ERRORS : 0;
  } catch (error) {
    progress.clear();
    // A failure of our own must not look like a register with errors in it.
    const message =
      error instanceof PathError ? messages.cli[error.reason](error.path) : failureLine('duo check', error);
    process.stderr.write(`${message.split('\n').map(printable).join('\n')}\n`);
    return CANNOT;
  }
}

// The process ends by itself, so that everything that was printed has been written.
process.exitCode = await main(process.argv.slice(2));
