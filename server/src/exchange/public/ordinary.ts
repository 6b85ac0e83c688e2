/** Words that are names as well: where a text may mean the word, only its capital says that it is a name. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Surnames and first names that are words of the language: a name only with a capital that the start of a sentence does not ask for. */
export const ORDINARY = set(
  'baas bakker beek beekman berg bergen bloem boer boom bos bosch bouwer braam brand brander breed brink broek brouwer brug bruin ' +
    'burger dag dam dekker dijk dijkstra dik donker draad drost duin eik engel fluit goed graaf groen groot haan haas hak hart heer heide ' +
    'hoek hof hoofd horst houten huis jager jong jonge jongen kaart kamp keizer kerk kist klein kleine klerk kok koning koster ' +
    'kraan krans kruis kuiper kwaad lagen lang lange last leeuw licht linde loos maan maas mandemaker mast meer meester ' +
    'molen molenaar monster mooi mulder naam nagel nieuw noord oud ooms oost paal pels pen plas poel poort post pot prins raad ' +
    'ridder rood ruiter rust schaap schenk schepen schipper schippers schouten slager slot smid smit snel staal stad star ' +
    'steen sterk stok stoel straat straten strijd tak timmerman tuin tuinman veen veer veld veldman verbeek vis visser vlag ' +
    'vos vries vriend wal water weg weide werf west wever wiel wijk wild winter wit wolf zand zee zomer zon zuid zwaan zwart ' +
    'akker bloemen blok boon boot borst bot brood bruggen burg camp dal deken duif ezel fiets gast geel geest ' +
    'gras hamer hals haven hemel herder heuvel hol honing ijzer kaas kabel kamer kat ketel klomp knoop kooi ' +
    'kool koper kraai kuil lam land leger linden loon man mantel mol mond mus muur naald nest oever olie oven ' +
    'paard palm pauw peer pijl plaats plant rat reus riet ring ruit schaal schild schoen sluis snoek specht ' +
    'spek spruit stam steeg stroom struik toren trommel turf valk vat ven vink vlam voet vogel vork wagen wand ' +
    'wijn wijs wind winkel woud zaal zeeman zilver zorg zwaard ' +
    'ad an bas bob dag ferry fleur iris jan jet juni juli april mei ko mark mees mink noor olijf parel pim roos sam sil ster storm ' +
    'vlinder wil wende wolf zoë',
);

/** Places that are the last word of many surnames (`van Groningen`): alone they are the place. */
export const PLACES = set(
  'nederland groningen friesland drenthe overijssel flevoland gelderland utrecht holland zeeland brabant limburg amsterdam ' +
    'rotterdam haag delft leiden gouda dordrecht breda tilburg eindhoven helmond oss nijmegen arnhem apeldoorn zwolle deventer ' +
    'hengelo enschede almelo assen emmen meppel hoogeveen leeuwarden sneek haarlem alkmaar hoorn zaandam hilversum amersfoort ' +
    'zeist venlo roermond sittard maastricht heerlen middelburg goes vlissingen appingedam delfzijl loppersum eemsdelta ' +
    'duinkerken gent antwerpen brussel aalten horst rijn maas waal ijssel eems noord zuid oost west',
);

/** Capitals that stand for something else so often that they are nobody's initials unless the register says so. */
export const ABBREVIATIONS = set(
  'ab ad ai ao avg bo bv bw cao cc cto db dg eu ez gr gs hr ib ic ict ip ir it jr kr kvk mbo mr mt mv nb nl nm no ns nv ' +
    'ob od og om op or os ov pc pdf pm po pr ps pv rm ro rb rvb sg so tv uk ur us vb vm vn vo vp vs vr vve wa wo wob woo wp ww zo zs',
);

/** Words of a surname in small letters. */
export const PARTICLES = set(
  "van de der den het 't ten ter te in op aan bij 's s t la le du des von zu zum el al ben bin d l da di dos v vd vander",
);
