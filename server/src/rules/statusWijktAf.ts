import { setField } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { statusFieldOf } from '../model/actions/actionStatus.ts';
import { newestStatus } from '../model/actions/history.ts';
import { statusFor } from '../model/index/ownWords.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { differs } from '../syntax/workKinds.ts';
import { actionRule, headSpan } from './rule.ts';

export const statusWijktAf = actionRule({
  code: 'status-wijkt-af',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  status: niet gestart
  historie:
    3 februari 2021: status niet gestart -> in uitvoering`,
    right: `actie 5: Brief opstellen
  status: in uitvoering
  historie:
    3 februari 2021: status niet gestart -> in uitvoering`,
  },
  manual: `De nieuwste regel van de historie die de status wijzigt, zegt iets anders dan \`status:\`. De nieuwste is die met de
laatste datum; van twee op dezelfde dag telt de onderste.`,
  applies: ({ status, newest }) =>
    newest !== undefined && status !== undefined && status !== 'unknown' && differs(status, newest),
  find(ref, { scope, referenceDate }) {
    const status = statusFieldOf(ref, scope);
    const newest = newestStatus(ref, scope, referenceDate.day);
    const { kind } = ref.placed;
    const official = status && statusFor(kind, status.value.text, scope);
    const latest = newest && statusFor(kind, newest.to.text, scope);
    if (status === undefined || newest === undefined || latest === undefined) return undefined;
    if (official === undefined) return undefined;
    return {
      span: status.inherited ? headSpan(ref) : status.value,
      message: messages.rules['status-wijkt-af'](official, latest, formatDutch(newest.day)),
      // What is open without more is no status that the program writes.
      fixes: () =>
        latest === 'open'
          ? []
          : [
              {
                title: messages.fixes.setStatus(latest),
                edits: [setField(ref.file.document.lineEnd, ref.placed, 'status', latest)],
              },
            ],
    };
  },
});
