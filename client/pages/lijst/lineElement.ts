/** A line of the list as elements, which are used again for another one. */
import type { ListRow } from '../../../protocol/list.ts';
import { made, set } from '../shared/dom.ts';
import type { Headings } from './headings.ts';
import type { Line } from './listModel.ts';
import { cellText, marksOf } from './rowCells.ts';
import { COLUMNS, countsSaid, filled, kindSaid, type Words } from './words.ts';

export interface LineElement {
  readonly element: HTMLElement;
  readonly kind: Line['kind'];
  /** What has the focus in each column. */
  readonly targets: readonly HTMLElement[];
  /** The line that it shows, and the headings that it stands below. */
  line: Line | undefined;
  headings: Headings | undefined;
}

/** The elements of a line of this kind, without anything in them. */
export function emptyLine(kind: Line['kind']): LineElement {
  if (kind === 'group') {
    const cell = made('div', { role: 'gridcell', tabindex: -1, 'aria-colspan': COLUMNS.length });
    const element = made('div', { role: 'row', class: 'groep' }, cell);
    return { element, kind, targets: [cell], line: undefined, headings: undefined };
  }
  const targets = COLUMNS.map((column) =>
    column === 'meer'
      ? made('button', { type: 'button', tabindex: -1, class: 'meer', 'aria-haspopup': 'menu' }, '⋯')
      : made('div', { role: 'gridcell', tabindex: -1, class: column }),
  );
  const cells = targets.map((target, at) => {
    const cell = target.tagName === 'BUTTON' ? made('div', { role: 'gridcell', class: 'meer' }, target) : target;
    set(cell, { 'aria-colindex': at + 1 });
    return cell;
  });
  return {
    element: made('div', { role: 'row', class: 'rij' }, ...cells),
    kind,
    targets,
    line: undefined,
    headings: undefined,
  };
}

/** Puts a line into elements of its kind, where they do not show it already. */
export function fillLine(of: LineElement, line: Line, headings: Headings, words: Words): void {
  if (of.line === line && of.headings === headings) return;
  const isSameRow = line.kind === 'row' && of.line?.kind === 'row' && of.line.row === line.row;
  const isSame = isSameRow && of.headings === headings;
  of.line = line;
  of.headings = headings;
  if (isSame) return;
  if (line.kind === 'group') {
    const counts = made('span', { class: 'aantal' }, countsSaid(line.counts, words));
    of.targets[0]?.replaceChildren(made('span', {}, line.title), ' ', counts);
    return;
  }
  const { row } = line;
  set(of.element, { class: classOf(row), 'data-id': row.id });
  COLUMNS.forEach((column, at) => {
    const target = of.targets[at]!;
    if (column === 'meer') {
      const wat = [kindSaid(row.kind, words), row.number].filter((text) => text !== '').join(' ');
      set(target, { 'aria-label': filled(words.moreOf, { wat: wat === '' ? row.title : wat }) });
      return;
    }
    const text = cellText(row, column, headings, words);
    const marks = column === 'deadline' ? marksOf(row, words) : [];
    if (marks.length === 0) {
      if (target.textContent !== text || target.childElementCount > 0) target.textContent = text;
      return;
    }
    const shown = marks.map((mark) =>
      made('span', { class: 'teken' }, made('span', { 'aria-hidden': true }, `${mark.sign} `), mark.text),
    );
    // They come first: of a narrow cell the end is cut off.
    target.replaceChildren(...shown.flatMap((one) => [one, ' ']), text);
  });
}

function classOf({ isLate, silentFor }: ListRow): string {
  const late = isLate ? ' laat' : '';
  const silent = silentFor > 0 ? ' stil' : '';
  return `rij${late}${silent}`;
}
