/** Minutes compared by what they say: line by line, with the lines of a paragraph together. */

/** A paragraph of notes, a field or a line of its own, with its depth in levels. */
function parts(text: string): string[] {
  const found: string[] = [];
  let isOpen = false;
  let depth = -1;
  for (const line of text.split('\n')) {
    const said = line.trim();
    if (said === '' || said.startsWith('//')) continue;
    const indent = line.length - line.trimStart().length;
    const isOwn =
      /^(?:[a-z ]{3,20}|(?:actiepunt|besluit|toezegging) \([ivx]+\)|actie \d+):(?: |$)|^\d+\. |^[a-z]\. /u.test(said);
    // Lines below a field without a value go on with it.
    if (!isOwn && isOpen && (indent === depth || /: ?$/u.test(found.at(-1)!))) found[found.length - 1] += ` ${said}`;
    else found.push(said);
    isOpen = !isOwn || /:$/u.test(said);
    depth = indent;
  }
  return found.map((one) => one.replace(/\s+/gu, ' '));
}

/** What stands in only one of two minutes: with a minus what is gone, with a plus what has come. */
export function differences(before: string, after: string): string[] {
  const gone = parts(before);
  const come = parts(after).filter((part) => {
    const at = gone.indexOf(part);
    if (at !== -1) gone.splice(at, 1);
    return at === -1;
  });
  return [...gone.map((part) => `- ${part}`), ...come.map((part) => `+ ${part}`)];
}

/** What the minutes of the samples have otherwise than those that come of the commands: who was there is typed by hand. */
export const SAMPLE_DIFFERENCES: readonly string[] = [
  '- kenmerk: NCG / 21013380',
  // In the order of the document; the commands take that of the gremium.
  '- aanwezig: Peter Spijkerman (voorzitter) (10)(2e) Henk Mulder Roelien Kamminga Jurry Bonnema (10)(2e) (10)(2e) Anja Woortman Johan Koopmans Bert Popken Nicoline van der Linden',
  '- afwezig: Marc Hoenders',
  '- te gast: (10)(2e) (voor toelichting communicatieplan)',
  '- toehoorders: (10)(2e), (10)(2e), (10)(2e) (verslag), (10)(2e), (10)(2e)',
  '- verslag: (10)(2e)',
  '- stukken: NCG / 21013380',
  '- actie 13: eigenaar -> Johan Koopmans',
  // Everybody who has a seat on that day.
  '+ aanwezig: Peter Spijkerman (10)(2e) (10)(2e) (10)(2e) (10)(2e) Olger van Dijk Nicoline van der Linden Roelien Kamminga Marc Hoenders Anja Woortman Jurry Bonnema Henk Mulder Johan Koopmans Bert Popken',
  // The commands keep who had it before.
  '+ actie 13: eigenaar Anja Woortman -> Johan Koopmans',
];
