/** The numbers of a workbook as they are shown on a Dutch screen, and the calendar days among them. */
import { addLocale, format, getFormatDateInfo, getLocale, isDateFormat } from 'numfmt';
import { dayOf, formatIso } from '../../../model/time/calendar.ts';

/** As Excel in Dutch shows months and days; the table of the library has a point behind each. */
addLocale(
  {
    ...getLocale('nl'),
    mmm: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    ddd: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  },
  'nl-NL',
);

/** The formats that a file names by a number only. */
const KNOWN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'd-m-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format with a number. @param own those that the file defines. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? KNOWN[id] ?? 'General';
}

export interface ShownNumber {
  readonly text: string;
  readonly day?: string;
  readonly number?: number;
}

/** What formats that were met mean, by themselves: a list has thousands of cells with the same. */
const meant = new Map<string, { readonly isDay: boolean }>();
const MOST_KEPT = 1000;

function meaningOf(code: string): { readonly isDay: boolean } {
  const known = meant.get(code);
  if (known !== undefined) return known;
  let isDay = false;
  try {
    const { day, month } = getFormatDateInfo(code);
    // `mrt-21` shows no day, though the cell has one.
    isDay = isDateFormat(code) && day && month;
  } catch {
    // A format that cannot be read is no day.
  }
  const made = { isDay };
  if (meant.size < MOST_KEPT) meant.set(code, made);
  return made;
}

/** Excel's days of the year 9999 end here. */
const LAST = 2_958_466;
/** Between the two days that workbooks count from. */
const SINCE_1904 = 1462;
const EPOCH = dayOf(1899, 12, 30)!;
/** From here on days are counted as they are: before, Excel has a 29 February 1900. */
const FIRST_TRUE = 61;

/** A number as its cell shows it. @param is1904 the workbook counts days from 1904. */
export function shownNumber(value: number, code: string, is1904: boolean): ShownNumber {
  const { isDay } = meaningOf(code);
  const serial = isDay && is1904 ? value + SINCE_1904 : value;
  const text = formatted(serial, code);
  if (!isDay || serial < FIRST_TRUE || serial >= LAST) return { text, number: value };
  return { text, day: formatIso(EPOCH + Math.floor(serial)) };
}

function formatted(value: number, code: string): string {
  try {
    return format(code, value, { locale: 'nl-NL', nbsp: false }).trim();
  } catch {
    return String(value).replace('.', ',');
  }
}
