/** The English texts. What is typed in a register stays Dutch in them: keywords, field names, statuses, dates. */
import type { Messages } from '../shape.ts';
import { annotations } from './annotations.ts';
import { calls } from './calls.ts';
import { changes } from './changes.ts';
import { comparing, diffCommand, gitSetUp, mergeCommand } from './comparing.ts';
import { completion } from './completion.ts';
import { deadline } from './deadline.ts';
import { exportCommand, exporting, publicCommand } from './exporting.ts';
import { form } from './form.ts';
import { hover, outline } from './hover.ts';
import { importCommand, importing } from './importing.ts';
import { links } from './links.ts';
import { meanings } from './meanings.ts';
import { meeting } from './meeting.ts';
import { refactor } from './refactor.ts';
import { rename } from './rename.ts';
import { fixes, related, rules } from './rules.ts';
import { cli, server } from './server.ts';
import { signature } from './signature.ts';
import { suppressions } from './suppressions.ts';
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
  publicCommand,
  comparing,
  diffCommand,
  mergeCommand,
  gitSetUp,
  importing,
  importCommand,
  links,
  meanings,
  meeting,
  form,
  hover,
  outline,
  completion,
  signature,
  refactor,
  rename,
  annotations,
  server,
  suppressions,
  cli,
};
