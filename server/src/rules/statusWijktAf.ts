import { messages } from '../messages/index.ts';
import { statusFieldOf } from '../model/action.ts';
import { formatDutch } from '../model/calendar.ts';
import { setField } from '../model/edits.ts';
import { newestStatus } from '../model/history.ts';
import { statusOf } from '../syntax/vocabulary.ts';
import { headSpan, inFile, rule } from './rule.ts';

export const statusWijktAf = rule({
  code: 'status-wijkt-af',
  severity: 'warning',
  manual: `De nieuwste regel van de historie die de status wijzigt, zegt iets anders dan \`status:\`. De nieuwste is die met de
laatste datum; van twee op dezelfde dag telt de onderste.`,
  *check(ref, { scope, reference }) {
    if (ref.placed.entry.kind !== 'actie') return;
    const status = statusFieldOf(ref, scope);
    const newest = newestStatus(ref, reference.day);
    const official = status && statusOf(status.value.text);
    const latest = newest && statusOf(newest.to.text);
    if (status === undefined || newest === undefined || latest === undefined) return;
    if (official === undefined || official === latest) return;
    yield {
      span: status.inherited ? headSpan(ref) : inFile(ref, status.value),
      message: messages.rules['status-wijkt-af'](official, latest, formatDutch(newest.day)),
      fixes: () => [
        {
          title: messages.fixes.setStatus(latest),
          edits: [setField(ref.file.document.text, ref.placed, 'status', latest)],
          preferred: true,
        },
      ],
    };
  },
});
