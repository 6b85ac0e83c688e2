/** An honest list as large as one can be: people, headings, meetings with minutes, and actions with an owner, a deadline and a history. */

/** A word of letters alone, of which no two are equal. */
const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');
const ACTIONS_A_PERSON = 50;
const ACTIONS_A_HEADING = 25;
const ACTIONS_A_MEETING = 100;
const STATUSES = ['in uitvoering', 'niet gestart', 'gereed'];

/** The text of a list with so many actions. */
export function listOf(size: number): string {
  const people = Math.ceil(size / ACTIONS_A_PERSON);
  const meetings = Math.ceil(size / ACTIONS_A_MEETING);
  const named = (at: number) => `Jan Jansen${word(at % people)}`;
  const day = (at: number) => `${(at % 28) + 1}-${(Math.floor(at / 28) % 12) + 1}-${2015 + Math.floor(at / 336)}`;
  return [
    'register LIJST: Grote lijst\n  gremium: DUO\n  peildatum: 1 maart 2021\n\n',
    `persoon Anja Vos\n\n${rows(people, (at) => `persoon ${named(at)}\n  functie: adviseur\n\n`)}`,
    `gremium DUO: Overleg\n  frequentie: maandelijks\n  voorzitter: Anja Vos\n  leden:\n${rows(12, (at) => `    ${named(at)}\n`)}\n`,
    rows(size, (at) => {
      const heading = at % ACTIONS_A_HEADING === 0 ? `blok B${at / ACTIONS_A_HEADING}: Onderwerp ${at}\n\n` : '';
      return `${heading}actie ${at + 1}: Brief ${at} van ${named(at)} opstellen
  status: ${STATUSES[at % STATUSES.length]}
  eigenaar: ${named(at * 7)}
  deadline: ${at % 5 === 0 ? 'volgend DUO' : `${(at % 28) + 1} maart 2021`}
  toelichting: Zie de brief van ${named(at * 3)} over dit onderwerp.
  historie:
    13-1-2021: besproken met ${named(at * 5)}

`;
    }),
    rows(
      meetings,
      (at) => `vergadering DUO ${day(at)}
  aanwezig: Anja Vos, ${named(at)}
  agenda:
    1. Opening
      besluit: akkoord
      actiepunt (1): Stuk ${at} maken
        eigenaar: ${named(at)}

`,
    ),
  ].join('');
}
