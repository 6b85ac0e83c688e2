/** Texts of the problems with names: who is not chosen yet, who may be meant, and signs that don't belong in a name. */

export const nameRules = {
  'eigenaar-nader-te-bepalen': (typed: string, field = 'eigenaar') =>
    `“${field}:” says “${typed}”, so it has not been settled who will do this. Add the name as soon as it is known.`,
  'persoon-dubbelzinnig': (typed: string, candidates: string) =>
    `“${typed}” may mean more than one person: ${candidates}. Write the full name.`,
  'gremium-te-groot': (gremium: string, seats: number, maximum: number) =>
    `The gremium ${gremium} has ${seats} ${seats === 1 ? 'member' : 'members'} by name, but at most ${maximum} ${maximum === 1 ? 'seat' : 'seats'}. Remove someone or change the maximum.`,
  'onzichtbaar-teken': {
    invisible: (name: string, sign: string) =>
      `There is an invisible character (${sign}) in “${name}”, so the name is not recognised. Remove it.`,
    lookalike: (name: string, sign: string, letter: string) =>
      `“${name}” has the character ${sign} in it, which looks like ${letter}, so the name is not recognised. Type the ordinary letter.`,
    hidden: (sign: string) =>
      `There is a character here that can't be seen (${sign}), so that the text may look otherwise than it is read. Remove it.`,
  },
  'bestand-codering': () =>
    'A character was lost here, because the file was not saved as UTF-8. Open it again with the encoding it was made with and save it as UTF-8.',
};
