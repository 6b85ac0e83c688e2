/** The tables in a page of HTML that another program made of a text. */

/** The rows of each table as texts, their lines apart, with how many stand in its `thead`. */
export function tablesOfHtml(html: string): { readonly rows: string[][]; readonly headerRows: number }[] {
  return [...html.matchAll(/<table\b.*?<\/table>/gsu)].map(([table]) => {
    const head = /<thead\b.*?<\/thead>/su.exec(table)?.[0] ?? '';
    return { rows: rowsOf(table), headerRows: rowsOf(head).length };
  });
}

function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr\b.*?<\/tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell]) => textOf(cell!)),
  );
}

/** The text of some HTML: a paragraph, an item of a list and a break each end a line. */
export function textOf(html: string): string {
  return html
    .replace(/[ \t]*\n[ \t]*/gu, '')
    .replace(/<br\b[^>]*>|<\/(?:p|li)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/\n$/u, '')
    .replace(/&(lt|gt|quot|amp|#\d+|#x[\da-f]+);/giu, (_, name: string) => named(name));
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function named(name: string): string {
  if (!name.startsWith('#')) return NAMED[name]!;
  return String.fromCodePoint(name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}
