/** Texts of the form on a register. */
export const form = {
  otherwise:
    'Zo zou het programma de tekst anders lezen. Er is niets gewijzigd; pas het aan, of schrijf het in de tekst zelf.',
  comment: 'Een regel die met // begint, leest het programma als een opmerking. Er is niets gewijzigd.',
  gone: 'Dit staat niet meer in het register. Er is niets gewijzigd.',
  meanwhile: (now: string, key: string) =>
    now === ''
      ? `In de tekst is dit intussen leeggemaakt. Druk op ${key} als wat u typte toch moet gelden, of op Escape.`
      : `In de tekst staat intussen: ${now}. Druk op ${key} als wat u typte toch moet gelden, of op Escape.`,
  goneFromAgenda: (count: number) =>
    count === 1
      ? 'Met deze agenda is een actiepunt, besluit of toezegging weg uit de oude. Ctrl+Z zet het terug.'
      : `Met deze agenda zijn ${count} actiepunten, besluiten of toezeggingen weg uit de oude. Ctrl+Z zet ze terug.`,
  tooLong: 'Dit is te lang voor één vak. Er is niets gewijzigd; maak het korter, of schrijf het in de tekst zelf.',
  fixGone: 'Deze melding is er niet meer.',
  noNextNumber: 'Er is geen volgend nummer te bedenken. Zet de nieuwe actie in de tekst.',
  inherited: (value: string, from: string) => `Leeg telt: ${value} (van ${from})`,
  number: 'Nummer',
  name: 'Naam',
  reference: 'Aanduiding',
  title: 'Titel',
  fullName: 'Volledige naam',
  abbreviation: 'Afkorting',
};
