/** The English texts. What is typed in a register stays Dutch in them: keywords, field names, statuses, dates. */
import type { Messages } from '../shape.ts';
import { changes } from './changes.ts';
import { completion } from './completion.ts';
import { deadline } from './deadline.ts';
import { hover, outline } from './hover.ts';
import { refactor } from './refactor.ts';
import { fixes, related, rules } from './rules.ts';
import { cli, server } from './server.ts';
import { syntax } from './syntax.ts';

export const en: Messages = {
  syntax,
  rules,
  related,
  fixes,
  changes,
  deadline,
  hover,
  outline,
  completion,
  refactor,
  server,
  cli,
};
