/** The one place that makes a drawing: elements of SVG that can neither run nor load anything, with all text as text. */
import type { Drawing, Shape } from '../../src/pages/drawing.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The names of what is made here. */
type Name = Shape['name'] | 'svg' | 'title' | 'desc';

/**
 * A drawing as a picture with a name and a description, for who does not see it. It is as large as it was drawn, whatever room there is.
 * @param id a name that nothing else on the page has.
 */
export function picture(
  { width, height, shapes }: Drawing,
  { id, title, description }: { readonly id: string; readonly title: string; readonly description: string },
): SVGElement {
  const names = { title: `${id}-titel`, desc: `${id}-uitleg` };
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', class: 'tekening' });
  svg.setAttribute('aria-labelledby', names.title);
  svg.setAttribute('aria-describedby', names.desc);
  svg.append(element('title', { id: names.title }, title), element('desc', { id: names.desc }, description));
  for (const shape of shapes) svg.append(mark(shape));
  return svg;
}

function mark(shape: Shape): SVGElement {
  const { name, says, ...rest } = shape;
  const own = name === 'text' ? element(name, placed(rest), shape.text) : element(name, placed(rest));
  if (says !== undefined) own.append(element('title', {}, says));
  return own;
}

/** The attributes of a mark: its place, its class, and where a text ends. */
function placed({
  text: _,
  anchor,
  ...rest
}: Readonly<Record<string, string | number | undefined>>): Readonly<Record<string, string | number>> {
  const attributes = Object.entries(rest).filter((one): one is [string, string | number] => one[1] !== undefined);
  return { ...Object.fromEntries(attributes), ...(anchor === undefined ? {} : { 'text-anchor': anchor }) };
}

function element(name: Name, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(text);
  return made as SVGElement;
}
