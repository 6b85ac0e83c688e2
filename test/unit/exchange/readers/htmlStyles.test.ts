/** What the style sheet of a page says of the classes of its cells, as Excel and Word write it on the clipboard. */
import assert from 'node:assert/strict';
import { given, shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';

/** As Excel writes it, with what it says in the sheet rather than at the cell. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!--table
	{mso-displayed-decimal-separator:"\\,";}
.font6
	{color:black; text-decoration:line-through; text-line-through:single;}
.xl65
	{mso-style-parent:style0; white-space:normal;}
.xl66
	{mso-style-parent:style0;
	background:yellow;
	mso-pattern:black none;}
td.xl67, .xl69
	{text-decoration:line-through;
	text-line-through:single;}
.xl70 {background:#FFC000; text-decoration:none;}
@media print { .xl65 {display:none;} }
-->
</style></head><body><table><!--StartFragment-->
<tr><td class=xl65>Nr</td><td class=xl65>Wat</td><td class=xl65>Wie</td></tr>
<tr><td class=xl66>1</td><td class=xl67>Sloten</td><td class="xl65 xl69">Kees</td></tr>
<tr><td class=xl70>2</td><td>Dak <font class="font6">en goot</font></td><td class=xl67 style='text-decoration:none'>Lies</td></tr>
<!--EndFragment--></table></body></html>`;

describe('the style sheet of a page', () => {
  it('strikes and colours the cells of a class; what an element says itself goes before', async () => {
    const [table] = tablesOf(await given(EXCEL, 'x.html'));
    assert.deepEqual(shownRows(table!), [
      ['Nr', 'Wat', 'Wie'],
      ['1 @FFFF00', '[struck:Sloten]', '[struck:Kees]'],
      ['2 @FFC000', 'Dak [struck:en goot]', 'Lies'],
    ]);
  });

  it('hides what is of a class that is hidden, and is nothing where it is broken', async () => {
    const page = (style: string) => `<style>${style}</style><p class=a>een</p><p class=b>twee</p>`;
    const shown = async (style: string) => shownBlocks((await given(page(style), 'x.html')).blocks);
    assert.deepEqual(await shown('p.a{display:none}'), ['[hidden:een]', 'twee']);
    assert.deepEqual(await shown('div.a, .b{mso-hide:all}'), ['een', '[hidden:twee]']);
    for (const style of ['.a{', '}.a{}', '.a display:none}', '@media x{.a{display:none}', '/* .a{display:none} */'])
      assert.deepEqual(await shown(style), ['een', 'twee'], style);
  });
});
