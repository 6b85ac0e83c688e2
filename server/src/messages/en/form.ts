/** Texts of the form on a register, in English. */
import type { Messages } from '../shape.ts';

export const form: Messages['form'] = {
  otherwise: 'The text would be read as something else. Nothing was changed; alter it, or write it in the text itself.',
  comment: 'A line that begins with // is read as a comment. Nothing was changed.',
  gone: 'This is not in the register any more. Nothing was changed.',
  meanwhile: (now, key) =>
    now === ''
      ? `In the text this was emptied meanwhile. Press ${key} if what you typed is to count all the same, or Escape.`
      : `The text says meanwhile: ${now}. Press ${key} if what you typed is to count all the same, or Escape.`,
  goneFromAgenda: (count) =>
    count === 1
      ? 'With this agenda an action point, decision or promise of the old one is gone. Ctrl+Z puts it back.'
      : `With this agenda ${count} action points, decisions or promises of the old one are gone. Ctrl+Z puts them back.`,
  tooLong: 'This is too long for one box. Nothing was changed; make it shorter, or write it in the text itself.',
  fixGone: 'This problem is there no more.',
  noNextNumber: 'No next number can be thought of. Put the new action in the text.',
  inherited: (value, from) => `When empty this counts: ${value} (from ${from})`,
  number: 'Number',
  name: 'Name',
  reference: 'Reference',
  title: 'Title',
  fullName: 'Full name',
  abbreviation: 'Abbreviation',
};
