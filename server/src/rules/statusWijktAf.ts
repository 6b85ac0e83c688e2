import { setField } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { differs } from '../syntax/workKinds.ts';
import { actionRule } from './rule.ts';

/** Not the newest in the history or the minutes. Fix: set the status. */
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
  manual: `De nieuwste regel van de historie of van een verslag die de status wijzigt, zegt iets anders dan \`status:\`. De nieuwste is die met de
laatste datum; van twee op dezelfde dag telt de onderste.`,
  applies: ({ status, newest }) =>
    newest !== undefined && status !== undefined && status !== 'unknown' && differs(status, newest),
  find({ state: { status, newest }, statusSpan, newestStatus: line }) {
    if (status === undefined || newest === undefined || statusSpan === undefined || line === undefined)
      return undefined;
    const { day, saidAt } = line;
    return {
      span: statusSpan,
      message: messages.rules['status-wijkt-af'](status, newest, formatDutch(day), saidAt !== undefined),
      related: saidAt === undefined ? [] : [{ ...saidAt, message: messages.related.saidAt }],
      // What is open without more is no status that the program writes.
      fixes: ({ ref }) =>
        newest === 'open'
          ? []
          : [
              {
                title: messages.fixes.setStatus(newest),
                edits: [setField(ref.file.document.lineEnd, ref.placed, 'status', newest)],
              },
            ],
    };
  },
});
