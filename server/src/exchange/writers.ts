/**
 * The writers of all formats: loaded when somebody asks for a file, so that neither the start nor a keystroke pays for them. Knows
 * documents, and nothing of registers.
 */
import type { Writers } from './makeFile.ts';
import { producedTexts } from './public/producedTexts.ts';
import type { Makers } from './public/publicFile.ts';
import { writeCalendar } from './writers/calendar.ts';
import { writeCsv } from './writers/csv.ts';
import { writeDocx } from './writers/docx.ts';
import { writeHtml } from './writers/html.ts';
import { writeJson } from './writers/json.ts';
import { writeMail } from './writers/mail.ts';
import { writeMarkdown } from './writers/markdown.ts';
import { writeOds } from './writers/ods.ts';
import { writeOdt } from './writers/odt.ts';
import { writeXlsx } from './writers/xlsx.ts';

export const WRITERS: Writers = {
  html: writeHtml,
  csv: writeCsv,
  md: writeMarkdown,
  json: writeJson,
  ics: writeCalendar,
  docx: writeDocx,
  odt: writeOdt,
  xlsx: writeXlsx,
  ods: writeOds,
};

/** What writes files, what opens them again, and what makes copies for a mail. */
export const MAKERS: Makers = { writers: WRITERS, textsOf: producedTexts, mail: writeMail };
