/** The English texts. What is typed in a register stays Dutch in them: keywords, field names, statuses, dates. */
import type { Messages } from '../shape.ts';
import { calls } from './calls.ts';
import { changes } from './changes.ts';
import { completion } from './completion.ts';
import { deadline } from './deadline.ts';
import { exportCommand, exporting } from './exporting.ts';
import { going, meanings, switches } from './going.ts';
import { hover, outline } from './hover.ts';
import { refactor } from './refactor.ts';
import { rename } from './rename.ts';
import { fixes, related, rules } from './rules.ts';
import { seeing } from './seeing.ts';
import { cli, server } from './server.ts';
import { signature } from './signature.ts';
import { syntax } from './syntax.ts';

export const en: Messages = {
  syntax,
  rules,
  related,
  fixes,
  changes,
  calls,
  deadline,
  exporting,
  exportCommand,
  going,
  meanings,
  hover,
  outline,
  completion,
  signature,
  refactor,
  rename,
  seeing,
  server,
  switches,
  cli,
};
