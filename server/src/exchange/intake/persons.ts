/** Texts that are somebody beyond doubt by their form, or by a given name that many have: what else has a capital may be a subject too. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { isParticle, isTitle } from '../../syntax/nameWords.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { kindIn } from './kinds.ts';

/** In UTF-16 units. */
const LONGEST = 60;

/** Names that no subject of a list is called by: without `Bo`, `Roos`, `Linde`, `Merel`, `Mei`, `Lent`. */
const GIVEN: ReadonlySet<string> = new Set(
  (
    'aad abdul abel adriaan ahmed albert alex alexander ali alice amber amina amira amy andré andries anita anja anke ann anna anne annelies annemarie annemieke annet annette annie anouk anton antoon arend arie arjan arjen arno arnold ashley astrid aya ayşe ' +
    'babs barbara bart bas bastiaan ben benjamin bert bianca björn bob bram brenda brigitte britt bruno carla carlijn carlo carolien caroline cas cees celine chantal charlotte chris christa christiaan christian christina cindy claire claudia coen cor corine corrie cynthia ' +
    'daan daniel daniëlle daphne dave david debbie demi denise dennis desirée diana dick diederik dieuwertje dilan dirk dorien douwe edwin eefje eelco eline elise elke ellen els elsbeth emma emiel emine erik erica ernst esmee esther eva evelien evert ' +
    'fatima fatma fenna femke ferdinand fien fleur floor floris fons frank frans franka fred frederik frits gea geert gerard gerben gerda gerrit gert gijs gina greet greetje guus hanna hanneke hannie hans harm harmen harry hassan heleen helen helena hendrik henk hennie henny herman hetty hilde huib hugo ' +
    'ibrahim ilse ina inge ingrid irene iris isa isabel ivo jaap jacob jacqueline jan janneke janny jan-willem jasmijn jasper jeanette jelle jennifer jenny jeroen jesse jessica jet jeroen jo joan jochem joep johan johanna johannes john joke jolanda jolanda jolien joost jorien joris jos josé joyce judith juul julia julian jurgen jurriaan ' +
    'karel karim karin karlijn kasper kees kevin khadija kim klaas klaske koen koos lars laura leen leendert leila leo leon leonie lex lia lidia lieke lies liesbeth lieke lina linda lisa lisanne lise lizzy loes lotte louis louise luc lucas lucia luuk lydia ' +
    'maaike maarten maartje maud maurice mandy manon marc marcel margot margriet maria marian marianne marieke mariëlle marije marijke marijn marinus marion mariska marit marja marjan marjo marjolein marjon mark marleen marlies marloes martijn martin martina martine marvin maurits max mees melanie melissa merlijn mia michael michel michelle michiel mieke miep mila milan milou minke mirjam mirthe mohamed mohammed monique muhammed murat mustafa myrthe ' +
    'nadia nadine naomi nathalie nick nico nicole niels niek nienke nina noah noor nora noortje olaf olga olivier omar onno otto pascal patricia patrick paul paula paulien pauline peter petra piet pieter pim priscilla quinten rachel ralf ramon raymond rebecca reinier remco renate rené renée renske rianne ria richard rick rik rinus rita rob robbert robert robin roel roeland rogier roland rolf romy ron ronald rosa rosalie ruben rudi ruud ruth ' +
    'saar sabine sam samantha samir samira sander sandra sanne sara sarah sarita saskia sebastiaan selma sem sharon siebe sietske sigrid silvia simon simone sjaak sjoerd sofie sonja sophie stan stefan steven stijn suzan suzanne sven sylvia tamara tanja ted teun thea theo thijs thomas tijmen tijn tim timo tineke tjeerd tom ton toon truus twan ursula ' +
    'vera victor vincent wendy wessel wiebe wietske wil willem willeke wilma wim wouter xander yara yasmin yolanda youssef yusuf yvette yvonne zoë zeynep'
  ).split(' '),
);

/** What one person is in a body: the voters of a group are no one. */
const FUNCTION =
  /(?:voorzitter|secretaris|penningmeester|wethouder|burgemeester|directeur|directrice|manager|coördinator|griffier|bestuurder|gedeputeerde|notulist|beheerder|conciërge|koster|predikant|scriba|teamleider|projectleider|rector|trainer|beleidsmedewerker)$/iu;
const INITIALS = /^(?:\p{Lu}\.[- ]?){1,5}$/u;
const CAPITAL = /^\p{Lu}[\p{L}'’-]+$/u;

/** True of one person or several: `Willeke`, `Jan en Els`, `de voorzitter`, `mw. Bakker`, `J. de Wit`, `Wethouder Jansen`. */
export function isSurePerson(typed: string): boolean {
  const text = withoutAtEnd(typed.trim(), ': ');
  if (text === '' || text.length > LONGEST || kindIn(text) !== undefined || !isSomebody(text, 'actie')) return false;
  return text.split(/[,;&/+]|\ben\b/u).every((name) => isOne(name.trim()));
}

function isOne(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => !/^(?:de|het)$/iu.test(word));
  const [first, ...others] = words;
  if (first === undefined) return false;
  const areNames = others.every((word) => CAPITAL.test(word) || isParticle(word) || INITIALS.test(word));
  if (isTitle(first) || INITIALS.test(first)) return others.length > 0 && areNames;
  if (FUNCTION.test(first)) return areNames;
  if (others.length > 0 && FUNCTION.test(others.at(-1)!)) return true;
  return GIVEN.has(first.toLowerCase()) && CAPITAL.test(first) && areNames;
}
