import { appendHistory } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { statusFieldOf } from '../model/actions/actionStatus.ts';
import { calledInSentence } from '../model/index/minutes.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { isDone, workOf } from '../syntax/workKinds.ts';
import { actionRule, headSpan } from './rule.ts';

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
  find(ref, { scope, referenceDate }) {
    const status = statusFieldOf(ref, scope);
    if (status === undefined) return undefined;
    const { placed, file } = ref;
    const done = workOf(placed.kind)?.done ?? 'gereed';
    const day = formatDutch(referenceDate.noteDay);
    return {
      span: status.inherited ? headSpan(ref) : { start: status.value.start, end: status.value.end },
      message: messages.rules['gereed-zonder-datum'](calledInSentence(placed), placed.kind, done),
      fixes: () => [
        {
          title: messages.fixes.noteReady(day, placed.kind, done),
          edits: [appendHistory(file.document.lineEnd, placed, `${day}: status -> ${done}`)],
        },
      ],
    };
  },
});
