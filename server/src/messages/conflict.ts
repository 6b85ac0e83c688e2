/**
 * The words behind the marks of a conflict. They are written into a register, so they are Dutch, whatever language the program
 * speaks. “Current” and “incoming”, not “mine” and “theirs”: a rebase swaps the two.
 */
export const conflictWords = {
  start: 'huidig: dit geldt tot er is gekozen',
  middle: 'binnenkomend',
  end: 'einde: kies met het lampje',
};
