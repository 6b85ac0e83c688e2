import { appendHistory } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { isDone, workOf } from '../syntax/workKinds.ts';
import { actionRule } from './rule.ts';

/**
 * Gereed, nagekomen or afgedaan, and nothing with a date says so: no line of the history or the minutes with such a word, no
 * date behind the status or in `afdoening` or `voortgang`, no steps that are all done of which one has a date. Fix: note the
 * reference date.
 */
export const gereedZonderDatum = actionRule({
  code: 'gereed-zonder-datum',
  severity: 'hint',
  example: {
    wrong: `actie 5: Brief opstellen
  status: gereed`,
    right: `actie 5: Brief opstellen
  status: gereed
  historie:
    3 februari 2021: status in uitvoering -> gereed`,
  },
  manual: `Een actie is gereed, maar nergens staat wanneer. Een datum telt als die in de historie of een verslag bij de actie staat
met een woord als *gereed* of *afgerond*, achter de status, in de afdoening of de voortgang, of bij een stap als alle stappen af zijn. Hetzelfde geldt voor een toezegging die is nagekomen.`,
  applies: ({ status, newest, notes }) => isDone(status) && newest === undefined && !notes.tellsWhenReady,
  find({ entry: { kind }, called, statusSpan }) {
    if (statusSpan === undefined) return undefined;
    const done = workOf(kind)?.done ?? 'gereed';
    return {
      span: statusSpan,
      message: messages.rules['gereed-zonder-datum'](called, kind, done),
      fixes: ({ ref: { file, placed }, referenceDate }) => {
        const day = formatDutch(referenceDate.noteDay);
        const edits = [appendHistory(file.document.lineEnd, placed, `${day}: status -> ${done}`)];
        return [{ title: messages.fixes.noteReady(day, kind, done), edits }];
      },
    };
  },
});
