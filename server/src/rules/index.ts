/**
 * The table of rules. Made by `npm run rules` from the files of this folder: do not write rows here. Their order may be changed
 * by hand; it is that of the page of all problems.
 */

import { aanwezigEnAfwezig } from './aanwezigEnAfwezig.ts';
import { aanwezigGeenLid } from './aanwezigGeenLid.ts';
import { actieOnbekend } from './actieOnbekend.ts';
import { besluitOnbekend } from './besluitOnbekend.ts';
import { besluitZonderActie } from './besluitZonderActie.ts';
import { besprekenNaDeadline } from './besprekenNaDeadline.ts';
import { besprekenVerstreken } from './besprekenVerstreken.ts';
import { bestandCodering } from './bestandCodering.ts';
import { blokOnbekend } from './blokOnbekend.ts';
import { datumOnmogelijk } from './datumOnmogelijk.ts';
import { deadlineBlijftLiggen } from './deadlineBlijftLiggen.ts';
import { deadlineJaarAangenomen } from './deadlineJaarAangenomen.ts';
import { deadlineOnbewaakt } from './deadlineOnbewaakt.ts';
import { deadlineOntbreekt } from './deadlineOntbreekt.ts';
import { deadlineVerstreken } from './deadlineVerstreken.ts';
import { deadlineVoorVoorganger } from './deadlineVoorVoorganger.ts';
import { deadlineVrijeDag } from './deadlineVrijeDag.ts';
import { deadlineWijktAf } from './deadlineWijktAf.ts';
import { eigenaarGeenLid } from './eigenaarGeenLid.ts';
import { eigenaarNaderTeBepalen } from './eigenaarNaderTeBepalen.ts';
import { eigenaarOntbreekt } from './eigenaarOntbreekt.ts';
import { eigenaarUitFunctie } from './eigenaarUitFunctie.ts';
import { gereedMetOpenStappen } from './gereedMetOpenStappen.ts';
import { gereedZonderDatum } from './gereedZonderDatum.ts';
import { gremiumOnbekend } from './gremiumOnbekend.ts';
import { gremiumTeGroot } from './gremiumTeGroot.ts';
import { indelingIngebouwd } from './indelingIngebouwd.ts';
import { indelingLeeg } from './indelingLeeg.ts';
import { indelingOnbekend } from './indelingOnbekend.ts';
import { inspringing } from './inspringing.ts';
import { keuzeOpen } from './keuzeOpen.ts';
import { kolomDubbel } from './kolomDubbel.ts';
import { kolomOnbekend } from './kolomOnbekend.ts';
import { kring } from './kring.ts';
import { magOpenbaarOnnodig } from './magOpenbaarOnnodig.ts';
import { momentZonderDatum } from './momentZonderDatum.ts';
import { naamDubbel } from './naamDubbel.ts';
import { naamOngebruikt } from './naamOngebruikt.ts';
import { naamVerschreven } from './naamVerschreven.ts';
import { nummerDubbel } from './nummerDubbel.ts';
import { nummerOntbreekt } from './nummerOntbreekt.ts';
import { onzichtbaarTeken } from './onzichtbaarTeken.ts';
import { organisatieOnbekend } from './organisatieOnbekend.ts';
import { peildatumVerouderd } from './peildatumVerouderd.ts';
import { persoonDubbelzinnig } from './persoonDubbelzinnig.ts';
import { persoonOnbekend } from './persoonOnbekend.ts';
import { planningWijktAf } from './planningWijktAf.ts';
import { regelOnbekend } from './regelOnbekend.ts';
import { registerDubbel } from './registerDubbel.ts';
import type { Rule } from './rule.ts';
import { stapDubbel } from './stapDubbel.ts';
import { statusOnbekend } from './statusOnbekend.ts';
import { statusOntbreekt } from './statusOntbreekt.ts';
import { statusTegenstrijdig } from './statusTegenstrijdig.ts';
import { statusWijktAf } from './statusWijktAf.ts';
import { teLang } from './teLang.ts';
import { veldDubbel } from './veldDubbel.ts';
import { veldOnbekend } from './veldOnbekend.ts';
import { vergaderingTeLaat } from './vergaderingTeLaat.ts';
import { vergaderingZonderDatum } from './vergaderingZonderDatum.ts';
import { waardeOngeldig } from './waardeOngeldig.ts';
import { weekdagKloptNiet } from './weekdagKloptNiet.ts';
import { wijktAfVanZelfde } from './wijktAfVanZelfde.ts';

const TABLE = [
  eigenaarOntbreekt,
  eigenaarNaderTeBepalen,
  eigenaarGeenLid,
  eigenaarUitFunctie,
  persoonDubbelzinnig,
  deadlineVerstreken,
  deadlineOntbreekt,
  deadlineOnbewaakt,
  deadlineJaarAangenomen,
  deadlineVoorVoorganger,
  deadlineVrijeDag,
  deadlineWijktAf,
  deadlineBlijftLiggen,
  besprekenNaDeadline,
  besprekenVerstreken,
  peildatumVerouderd,
  weekdagKloptNiet,
  datumOnmogelijk,
  statusOntbreekt,
  statusOnbekend,
  statusWijktAf,
  statusTegenstrijdig,
  planningWijktAf,
  gereedZonderDatum,
  gereedMetOpenStappen,
  stapDubbel,
  gremiumOnbekend,
  organisatieOnbekend,
  actieOnbekend,
  besluitOnbekend,
  blokOnbekend,
  persoonOnbekend,
  naamVerschreven,
  naamDubbel,
  nummerDubbel,
  registerDubbel,
  nummerOntbreekt,
  naamOngebruikt,
  wijktAfVanZelfde,
  kring,
  besluitZonderActie,
  gremiumTeGroot,
  vergaderingTeLaat,
  vergaderingZonderDatum,
  momentZonderDatum,
  aanwezigGeenLid,
  aanwezigEnAfwezig,
  regelOnbekend,
  veldOnbekend,
  veldDubbel,
  inspringing,
  waardeOngeldig,
  teLang,
  onzichtbaarTeken,
  bestandCodering,
  magOpenbaarOnnodig,
  indelingIngebouwd,
  indelingLeeg,
  indelingOnbekend,
  kolomDubbel,
  kolomOnbekend,
  keuzeOpen,
] as const;

/** The code of a rule; the codes are a contract. */
export type RuleCode = (typeof TABLE)[number]['code'];

export const RULES: readonly Rule<RuleCode>[] = TABLE;
