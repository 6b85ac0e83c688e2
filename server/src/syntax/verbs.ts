/** Dutch verbs as they stand with a subject in the third person. Words that are a noun just as often are not among them. */

/** Verbs for somebody who has something to do. */
const DOING = wordsOf(`
  actualiseert adviseert analyseert begeleidt bekijkt belt benadert beoordeelt bereidt berekent beschrijft bespreekt bestelt
  bevestigt bezoekt biedt brengt checkt controleert coördineert deelt doet evalueert formuleert geeft gaat haalt herschrijft houdt
  informeert inventariseert koopt koppelt kijkt legt levert maakt maant mailt meldt neemt nodigt noteert onderzoekt ontwerpt
  ontvangt organiseert overhandigt overlegt peilt plaatst plant polst publiceert rappelleert regelt reserveert schakelt schetst schrijft
  spreekt stelt stemt stuurt toetst trekt verdeelt verstrekt verstuurt vervangt verwerkt verzamelt verzendt verzoekt verzorgt vraagt vult
  wacht werkt wijzigt zal zet zoekt zorgt
`);

/** Verbs about one thing: a motion, an action, a decision. */
const TELLING = wordsOf(`
  is was wordt werd heeft had kan kon moet moest mag mocht zou wil wilde blijft bleef ging komt kwam staat stond ligt lag loopt liep
  hangt hing geldt gold volgt vervalt verviel betreft betrof raakt hoort past sluit valt viel lijkt leek bleek blijkt beoogt behelst
  bepaalt draait dient eist gebeurt heet kost leidt luidt noemt omvat ontbreekt overlapt roept schuift spoort staakt steunt strekt
  vereist vergt vermeldt verloopt verschuift verwijst vindt voldoet voorkomt voorziet vroeg wijkt zegt zei ziet zit deed kreeg krijgt
  nam
`);

/** Verbs about several. Most of these are a task, too: `vragen stellen`. */
const TELLING_OF_SEVERAL = wordsOf(`
  zijn waren worden werden hebben hadden kunnen konden moeten moesten mogen mochten zullen zouden willen wilden blijven bleven gaan
  gingen komen kwamen staan stonden liggen lagen lopen liepen hangen hingen gelden volgen vervallen vervielen betreffen raken horen
  passen sluiten vallen vielen lijken leken blijken dienen zitten doen deden krijgen kregen namen vragen vroegen verwijzen
`);

/** True of a verb that says what somebody does, `stuurt`; in small letters. */
export function isDoing(word: string): boolean {
  return DOING.has(word);
}

/** True of a verb that makes a sentence of the one thing that stands before it, `is`, `hangt`, `stuurt`; in small letters. */
export function isVerbOfOne(word: string): boolean {
  return TELLING.has(word) || DOING.has(word);
}

/** True of a verb that makes a sentence of what stands before it, one thing or more; in small letters. */
export function isFiniteVerb(word: string): boolean {
  return isVerbOfOne(word) || TELLING_OF_SEVERAL.has(word);
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
