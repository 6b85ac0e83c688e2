import { deadline } from './deadline.ts';
import { fixes, related, rules } from './rules.ts';
import { syntax } from './syntax.ts';

/** The Dutch texts, the first language of the product. */
export const nl = { syntax, rules, related, fixes, deadline };
