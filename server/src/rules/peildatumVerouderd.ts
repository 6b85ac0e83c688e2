import { setValue } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { fullDay } from '../model/index/entryDates.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { fieldOf, isEmpty } from '../syntax/entry.ts';
import { fileRule } from './rule.ts';

/** A history of the file has a line, with a year, of after the register's `peildatum`. Fix: that day as `peildatum`. */
export const peildatumVerouderd = fileRule({
  code: 'peildatum-verouderd',
  severity: 'information',
  example: {
    wrong: `register LIJST
  peildatum: 24 maart 2021

actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: allen
  deadline: doorlopend
  historie:
    7 april 2021: besproken`,
    right: `register LIJST
  peildatum: 7 april 2021

actie 1: Brief opstellen
  status: in uitvoering
  eigenaar: allen
  deadline: doorlopend
  historie:
    7 april 2021: besproken`,
  },
  manual: `In een historie staat al iets van na de peildatum van het register. Deadlines worden nog naar die oude dag beoordeeld, en
nieuwe regels in een historie krijgen haar. Zet de peildatum op de dag van het laatste nieuws, of haal haar weg: dan geldt vandaag.
Alleen regels met een jaartal tellen, en alleen die van dit bestand.`,
  *check(register, { newestNote }) {
    const field = fieldOf(register, 'peildatum');
    if (field?.kind !== 'date' || isEmpty(field) || field.date === undefined) return;
    const day = fullDay(field.date.date);
    const newest = day === undefined ? undefined : newestNote();
    const line = field.lines[0];
    if (day === undefined || newest === undefined || newest <= day || line === undefined) return;
    yield {
      span: { start: line.start, end: line.end },
      message: messages.rules['peildatum-verouderd'](formatDutch(newest)),
      fixes: ({ ref }) => [
        {
          title: messages.fixes.setReferenceDay(formatDutch(newest)),
          edits: [setValue(ref.placed, field, formatDutch(newest))],
        },
      ],
    };
  },
});
