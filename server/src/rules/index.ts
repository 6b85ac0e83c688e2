/** The table of rules. Its order is that of language.md §4. */
import { actieOnbekend } from './actieOnbekend.ts';
import { blokOnbekend } from './blokOnbekend.ts';
import { datumOnmogelijk } from './datumOnmogelijk.ts';
import { deadlineOntbreekt } from './deadlineOntbreekt.ts';
import { deadlineVerstreken } from './deadlineVerstreken.ts';
import { eigenaarOntbreekt } from './eigenaarOntbreekt.ts';
import { gremiumOnbekend } from './gremiumOnbekend.ts';
import { inspringing } from './inspringing.ts';
import { naamDubbel } from './naamDubbel.ts';
import { naamVerschreven } from './naamVerschreven.ts';
import { nummerDubbel } from './nummerDubbel.ts';
import { nummerOntbreekt } from './nummerOntbreekt.ts';
import { organisatieOnbekend } from './organisatieOnbekend.ts';
import { persoonOnbekend } from './persoonOnbekend.ts';
import { regelOnbekend } from './regelOnbekend.ts';
import { registerDubbel } from './registerDubbel.ts';
import type { Rule } from './rule.ts';
import { statusOnbekend } from './statusOnbekend.ts';
import { statusOntbreekt } from './statusOntbreekt.ts';
import { statusWijktAf } from './statusWijktAf.ts';
import { teLang } from './teLang.ts';
import { veldDubbel } from './veldDubbel.ts';
import { veldOnbekend } from './veldOnbekend.ts';
import { waardeOngeldig } from './waardeOngeldig.ts';
import { weekdagKloptNiet } from './weekdagKloptNiet.ts';

const TABLE = [
  eigenaarOntbreekt,
  deadlineVerstreken,
  deadlineOntbreekt,
  weekdagKloptNiet,
  datumOnmogelijk,
  statusOntbreekt,
  statusOnbekend,
  statusWijktAf,
  gremiumOnbekend,
  organisatieOnbekend,
  actieOnbekend,
  blokOnbekend,
  persoonOnbekend,
  naamVerschreven,
  naamDubbel,
  nummerDubbel,
  registerDubbel,
  nummerOntbreekt,
  regelOnbekend,
  veldOnbekend,
  veldDubbel,
  inspringing,
  waardeOngeldig,
  teLang,
] as const;

/** The code of a rule; the codes are a contract. */
export type RuleCode = (typeof TABLE)[number]['code'];

export const RULES: readonly Rule<RuleCode>[] = TABLE;
