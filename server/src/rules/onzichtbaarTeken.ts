import { messages } from '../messages/index.ts';
import { madeIn } from '../model/index/minutes.ts';
import { declaredNames } from '../model/index/names.ts';
import { type Entry, fieldsOfKind } from '../syntax/entry.ts';
import { shiftSpan, type Word } from '../text/span.ts';
import {
  type Confusable,
  confusables,
  hiddenSigns,
  mayHaveConfusables,
  signsBetween,
  withoutConfusables,
} from './confusables.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/**
 * An invisible or look-alike character in a name or number; a letter of another script only in a word that has Latin letters
 * too or consists of look-alikes alone; full-width signs and those of formulas. Outside names, once for each entry: a sign of
 * the direction of the text, a byte order mark in the middle, and in a status, a date and their like a soft hyphen or a sign
 * without width. Fix: **the name without it**, where it can't be seen; with the plain letter, which makes another word of it, without
 * being preferred; remove them.
 */
export const onzichtbaarTeken = entryRule({
  code: 'onzichtbaar-teken',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `organisatie N\u200BCG`,
    right: `organisatie NCG`,
  },
  manual: `In een naam of nummer staat een teken dat niet te zien is, of een letter uit een ander schrift die op een gewone letter
lijkt. Dat komt mee bij het plakken uit Word, een pdf of een webpagina. De naam ziet er goed uit, maar wordt niet herkend. Ook
buiten namen worden tekens gemeld (ook in een status of een datum) die de richting van de tekst veranderen, en een byte order mark midden in het bestand.`,
  // The text of what is made in minutes is that of the whole meeting, which is looked through once, for itself.
  applies: (entry, standing) =>
    mayHaveConfusables(standing === 'minutes' ? entry.text.slice(entry.keyword.start, entry.contentEnd) : entry.text),
  *check(entry, standing) {
    const isMade = standing === 'minutes';
    const named: Word[] = [];
    for (const word of namesIn(entry)) {
      const signs = confusables(word.text);
      const [sign] = signs;
      if (sign === undefined) continue;
      named.push(word);
      // Another letter in its place is another word, however much it looks like it.
      const preferred = signs.every(({ letter }) => letter === '');
      const clean = withoutConfusables(word.text);
      const { invisible, lookalike } = messages.rules['onzichtbaar-teken'];
      const { start, end } = word;
      yield {
        span: { start, end },
        message: sign.letter === '' ? invisible(clean, sign.code) : lookalike(clean, sign.code, sign.letter),
        fixes: ({ ref }) => [
          { title: messages.fixes.cleanName(clean), edits: [replace(ref, { start, end }, clean)], preferred },
        ],
      };
    }
    // Once for an entry, as all of it can be put right at once.
    const strange = isMade ? betweenIn(entry) : [...hiddenSigns(entry.text), ...betweenIn(entry)];
    const names = [...named, ...madeIn(entry).flatMap(namesIn)];
    const hidden = strange
      .sort((a, b) => a.start - b.start)
      .filter(({ start }) => !names.some((word) => word.start <= start && start < word.end));
    const [first] = hidden;
    if (first === undefined) return;
    yield {
      span: { start: first.start, end: first.end },
      message: messages.rules['onzichtbaar-teken'].hidden(first.code),
      fixes: ({ ref }) => [
        { title: messages.fixes.removeHidden(hidden.length), edits: hidden.map((sign) => replace(ref, sign, '')) },
      ],
    };
  },
});

const READ_AS_WORDS = ['status', 'promiseStatus', 'planning', 'level', 'yesNo', 'date', 'deadline', 'history'] as const;

/** The signs between letters in the values that are read as words or as days; in a text they do no harm. */
function betweenIn(entry: Entry): Confusable[] {
  return fieldsOfKind(entry, ...READ_AS_WORDS).flatMap(({ lines }) =>
    lines.flatMap(({ text, start }) => signsBetween(text).map((sign) => ({ ...sign, ...shiftSpan(sign, start) }))),
  );
}

/** The names and numbers that an entry declares or names, each once, in the order of the text. */
function namesIn(entry: Entry): Word[] {
  const words = declaredNames(entry).map(({ word }) => word);
  if (entry.identity !== undefined) words.push(entry.identity);
  for (const { parts } of fieldsOfKind(entry, 'people', 'organisations', 'organisation', 'gremia')) {
    for (const { name, brackets } of parts) words.push(...(name === undefined ? brackets : [name, ...brackets]));
  }
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) if (moment.gremium) words.push(moment.gremium);
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { gremium } of history) if (gremium !== undefined) words.push(gremium);
  }
  words.sort((a, b) => a.start - b.start);
  return words.filter((word, index) => index === 0 || word.start >= words[index - 1]!.end);
}
