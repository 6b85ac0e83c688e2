/** Texts on changes to an action: why one can't be made, what is asked for, and how often it was put off. */
import type { Called } from '../called.ts';
import { named, subject } from './nouns.ts';

export const changes = {
  noAction: 'Zet de cursor in een actie of een toezegging.',
  called: (kind: string, number: Called) => named(kind, number),
  noEntry: 'Zet de cursor in een actie, een besluit of een toezegging.',
  isClosed: (kind = 'actie') =>
    kind === 'actie'
      ? 'Deze actie is al gereed of vervallen. Wijzig eerst de status.'
      : `${subject(kind, undefined)} is al gesloten. Wijzig eerst de status.`,
  noDeadline: 'Er is geen nieuwe deadline ingevuld. De actie is niet gewijzigd.',
  badDeadline: (typed: string) =>
    `“${typed}” is geen deadline die het programma herkent. Schrijf bijvoorbeeld 1 april 2021, eind mei 2021 of volgend DUO.`,
  sameDeadline: (deadline: string) => `De deadline is al ${deadline}.`,
  ownerKnown: (name: string) => `Bekend: ${name}.`,
  ownerAmbiguous: (name: string, names: string) => `“${name}” kan zijn: ${names}.`,
  ownerUnknown: (name: string) => `“${name}” is nergens beschreven: let op de spelling.`,
  noOwner: 'Er is geen nieuwe eigenaar ingevuld. De actie is niet gewijzigd.',
  sameOwner: (owner: string) => `De eigenaar is al ${owner}.`,
  badStatus: (typed: string, choices: string) => `De status “${typed}” is niet bekend. Kies uit: ${choices}.`,
  sameStatus: (status: string) => `De status is al “${status}”.`,
  noNote: 'Er is niets ingevuld. Er is niets genoteerd.',

  postponed: (count: number) => (count === 1 ? '1 keer uitgesteld' : `${count} keer uitgesteld`),
  lastDiscussed: (day: string) => `laatst besproken ${day}`,

  /** Beside a deadline of which another day was agreed: which of the two counts. */
  agreedOtherwise: (agreed: string, day: string, gremium: string | undefined, typed: string) =>
    `Op ${day}${gremium === undefined ? '' : ` (${gremium})`} is “${agreed}” afgesproken; “${typed}” telt zolang dat bij de deadline staat.`,

  /** Opens the changes that the light bulb has no room for. */
  more: 'Meer wijzigingen…',
  allFixes: 'Alle verbeteringen…',
  postpone: (kind: string, number: string | undefined) => `Stel ${named(kind, number)} uit…`,
  handOver: (kind: string, number: string | undefined) => `Draag ${named(kind, number)} over…`,
  changeStatus: (kind: string, number: string | undefined) => `Wijzig de status van ${named(kind, number)}…`,
  note: (kind: string, number: string | undefined) => `Noteer iets bij ${named(kind, number)}…`,
};
