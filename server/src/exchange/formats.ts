/** The formats that a document can be written in: what each is called by, and what it can hold. Their code is loaded apart (`writers.ts`). */

export interface Format {
  /** As it is asked for (`--to html`), and the extension of its files. */
  readonly name: string;
  readonly mediaType: string;
  /** Control characters (but for tab and line end) and lone surrogates can stand in it. */
  readonly holdsControls: boolean;
  /** The most that a cell can hold, in UTF-16 units; undefined without a bound. */
  readonly longestCell: number | undefined;
}

const TEXT = { holdsControls: false, longestCell: undefined };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** What Excel takes in one cell, and what LibreOffice lets somebody type in one. */
const LONGEST_IN_SHEET = 32_767;

/** In the order in which they are offered: first what most people ask for. */
export const FORMATS = [
  { name: 'docx', mediaType: `${OFFICE}.wordprocessingml.document`, ...TEXT },
  { name: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet`, holdsControls: false, longestCell: LONGEST_IN_SHEET },
  { name: 'html', mediaType: 'text/html', ...TEXT },
  { name: 'ics', mediaType: 'text/calendar', ...TEXT },
  { name: 'odt', mediaType: 'application/vnd.oasis.opendocument.text', ...TEXT },
  {
    name: 'ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    holdsControls: false,
    longestCell: LONGEST_IN_SHEET,
  },
  { name: 'csv', mediaType: 'text/csv', ...TEXT },
  { name: 'md', mediaType: 'text/markdown', ...TEXT },
  // A control character is escaped, as JSON itself says.
  { name: 'json', mediaType: 'application/json', holdsControls: true, longestCell: undefined },
] as const satisfies readonly Format[];

export type FormatName = (typeof FORMATS)[number]['name'];

/** The format with a name, or with that extension; undefined when there is none. */
export function formatNamed(name: string): ((typeof FORMATS)[number] & Format) | undefined {
  return FORMATS.find((format) => format.name === name.toLowerCase());
}
