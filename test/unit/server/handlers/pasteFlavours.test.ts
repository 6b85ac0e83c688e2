/** Cells as the programs that people copy from put them on the clipboard: the same three rows of each, written by hand after what they write. */
import assert from 'node:assert/strict';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { clipboardOf, pasteOf } from '../../../../server/src/server/handlers/pastes.ts';

const EXPECTED = `actie 1: Offerte opvragen; drie partijen
  eigenaar: Anja
  deadline: 1 april 2021

actie 2: Brief & kaart
  eigenaar: Jan Jansen
  deadline: 15 mei 2021
`;

const BREAK = 'Offerte opvragen;<br>drie partijen';

/** Excel: the page as a whole, with its own style sheet, the fragment marked, and numbers of columns. */
const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><link id=Main-File rel=Main-File href="file:///C:/Users/x/clip.htm">
<style><!--table {mso-displayed-decimal-separator:",";} .xl65 {mso-number-format:"@"; white-space:normal;} .xl66 {mso-number-format:"[$-413]d\\ mmmm\\ yyyy";}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse;width:240pt'>
<!--StartFragment--><col width=64 span=4 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>Nr</td><td class=xl65>Wat</td><td class=xl65>Wie</td><td class=xl65>Deadline</td></tr>
<tr height=40><td height=40 class=xl65 align=right x:num>1</td><td class=xl65 width=64>Offerte opvragen;<br style='mso-data-placement:same-cell'>
  drie partijen</td><td class=xl65>Anja</td><td class=xl66 align=right x:num="44287">1 april 2021</td></tr>
<tr height=20><td class=xl65 align=right x:num>2</td><td class=xl65>Brief &amp; kaart</td><td class=xl65>Jan<span style='mso-spacerun:yes'>&nbsp;</span>Jansen</td><td class=xl66 align=right>15 mei 2021</td></tr>
<!--EndFragment--></table></body></html>`;

const word = (
  cell: (text: string) => string,
  list = '',
) => `<html xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${['Nr', 'Wat', 'Wie', 'Deadline'].map(cell).join('')}</tr>
<tr style='mso-yfti-irow:1'>${list === '' ? cell('1') : list.replace('N', '1')}${['Offerte opvragen;<br>\ndrie partijen', 'Anja', '1 april 2021'].map(cell).join('')}</tr>
<tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>${list === '' ? cell('2') : list.replace('N', '2')}${['Brief &amp; kaart', 'Jan\nJansen', '15 mei 2021'].map(cell).join('')}</tr>
</table><!--EndFragment--></body></html>`;

const wordCell = (text: string) =>
  `<td width=151 valign=top style='width:113.25pt;border:solid windowtext 1.0pt'>\n  <p class=MsoNormal style='margin-bottom:0cm'><span lang=NL style='mso-ansi-language:NL'>${text}<o:p></o:p></span></p>\n  </td>`;
/** A number that counts by itself, as Word writes it for readers without lists. */
const wordNumber =
  "<td valign=top><p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>N.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><o:p>&nbsp;</o:p></p></td>";
const outlookCell = (text: string) =>
  `<td style='border:solid #A6A6A6 1.0pt;padding:0cm 5.4pt'><div class=elementToProof style='font-family:Aptos'>${text}</div></td>`;

const cells = (cell: (text: string) => string, row: (cells: string) => string) =>
  [
    ['Nr', 'Wat', 'Wie', 'Deadline'],
    ['1', BREAK, 'Anja', '1 april 2021'],
    ['2', 'Brief &amp; kaart', 'Jan Jansen', '15 mei 2021'],
  ]
    .map((texts) => row(texts.map(cell).join('')))
    .join('');

const FLAVOURS: Readonly<Record<string, string>> = {
  Excel: EXCEL,
  Word: word(wordCell),
  'Word, with numbers that count by themselves': word(wordCell, wordNumber),
  Outlook: word(outlookCell),
  'Google Docs': `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0d1e"><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="156"/><col width="156"/></colgroup><tbody>${cells(
    (text) =>
      `<td style="border-left:solid #000000 1pt;vertical-align:top;"><p dir="ltr" style="line-height:1.2;margin-top:0pt;"><span style="font-size:11pt;white-space:pre-wrap;">${text.replace('<br>', '</span><span><br /></span><span style="white-space:pre-wrap;">')}</span></p></td>`,
    (row) => `<tr style="height:0pt">${row}</tr>`,
  )}</tbody></table></div></b><br class="Apple-interchange-newline">`,
  'Google Sheets': `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/></colgroup><tbody>${cells(
    (text) =>
      `<td style="overflow:hidden;padding:2px 3px;" data-sheets-value='{"1":2,"2":"${text.replace('<br>', '\\n')}"}'>${text}</td>`,
    (row) => `<tr style="height:21px;">${row}</tr>`,
  )}</tbody></table>`,
  'Calc of LibreOffice': `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">body,div,table{ font-size:x-small } a.comment-indicator:hover + comment { position:absolute; }</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>${cells(
    (text) =>
      text === '1 april 2021'
        ? '<td align="right" sdval="44287" sdnum="1043;1043;D MMMM JJJJ"><font color="#000000">1 april 2021</font></td>'
        : `<td height="17" align="left" valign=bottom>${text}</td>`,
    (row) => `\n\t<tr>\n\t\t${row}\n\t</tr>`,
  )}</table></body></html>`,
  'Writer of LibreOffice': `<!DOCTYPE html><html><body lang="nl-NL" dir="ltr"><table width="100%" cellpadding="4" cellspacing="0">${cells(
    (text) =>
      `<td style="border: 1px solid #000000"><p>\n\t\t\t${text.replace('<br>', '<br/>\n\t\t\t')}</p>\n\t\t</td>`,
    (row) => `<tr valign="top">\n\t\t${row}\n\t</tr>`,
  )}</table></body></html>`,
  'Excel and Word on the web': `<html><body><!--StartFragment--><div ccp_infra_version='3' ccp_infra_timestamp='1'><table width="256" style="border-collapse:collapse;"><tbody>${cells(
    (text) =>
      `<td data-ccp-props="{}" style="padding:1px"><span data-contrast="auto">${text}</span><span>&nbsp;</span></td>`,
    (row) => `<tr>${row}</tr>`,
  )}</tbody></table></div><!--EndFragment--></body></html>`,
};

async function pasted(html: string) {
  const held = clipboardOf(html, 'Nr\tWat\tverborgen rij\n');
  assert.ok(held !== undefined);
  const given = await readGiven(new TextEncoder().encode(held.text), held.name);
  assert.ok(given.kind === 'given');
  return pasteOf(given.document, held, { text: '', position: { line: 0, character: 0 } });
}

describe('cells on the clipboard', () => {
  for (const [name, html] of Object.entries(FLAVOURS)) {
    it(`of ${name} are entries, surely`, async () => {
      assert.deepEqual(await pasted(html), { text: EXPECTED, isSure: true, count: 2 });
    });
  }

  it('of two selected areas with a gap between them leave the gap out', async () => {
    const html = FLAVOURS['Google Sheets']!.replace(
      '</tr><tr',
      '</tr><tr><td><br></td><td></td><td></td><td></td></tr><tr',
    );
    assert.equal((await pasted(html))?.text, EXPECTED);
  });

  it('of Calc keep a remark beside its words', async () => {
    const remark = '<a class="comment-indicator"></a><comment>Anja weet dit.<br></comment>Anja';
    const html = FLAVOURS['Calc of LibreOffice']!.replace('>Anja<', `>${remark}<`);
    const text = (await pasted(html))?.text ?? '';
    assert.match(text, /^ {2}eigenaar: Anja$/mu);
    assert.match(text, /Anja weet dit\./u);
  });
});
