import { changes } from './changes.ts';
import { completion } from './completion.ts';
import { deadline } from './deadline.ts';
import { hover, outline } from './hover.ts';
import { refactor } from './refactor.ts';
import { fixes, related, rules } from './rules.ts';
import { cli, server } from './server.ts';
import { syntax } from './syntax.ts';

/** The Dutch texts, the first language of the product. */
export const nl = {
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
