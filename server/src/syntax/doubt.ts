/**
 * Words behind a status that closes by which it is not closed: something is left, it is still to come, is only expected, or is
 * denied.
 */
const LEFT =
  'uitzondering|uitgezonderd|exclusief|excl|m\\.?u\\.?v|afgezien van|los van|minus|ontbreekt|ontbreken|mist|missen|resteert|resteren' +
  '|onvolledig|incompleet|onvoldoende|(?:eerste|1e|1ste|voorlopige|ruwe) (?:versie|opzet)|fase|stap(?:pen)? \\d';
const TO_COME =
  'uiterlijk|per \\d{1,2}|morgen|overmorgen|binnenkort|spoedig|straks|eerdaags|gepland|ingepland|streef\\p{L}*|streven|te verwachten';
const EXPECTED =
  'verwacht|verwachten|verwachting|hoopt|hopen|hopelijk|waarschijnlijk|vermoedelijk|vermoedt|wellicht|misschien|naar schatting' +
  '|volgens (?:de )?(?:planning|prognose)';
const DENIED =
  'onjuist|ten onrechte|bestrijdt|bestrijden|betwist|betwisten|betwijfelt|betwijfelen|twijfelt|twijfel|oneens|afgekeurd|afgewezen' +
  '|teruggestuurd|teruggegeven|terug naar|mislukt|fouten';
const DOUBT = new RegExp(`(?<![\\p{L}])(?:${LEFT}|${TO_COME}|${EXPECTED}|${DENIED})(?![\\p{L}])`, 'iu');

/** True of words of which one leaves it in doubt that what stands before them is done. */
export function leavesDoubt(words: string): boolean {
  return DOUBT.test(words);
}
