/** The colours that the extension sets itself can be read, and a field name does not look like a fault. */
import assert from 'node:assert/strict';
import { read } from '../support/repository.ts';

type Settings = { readonly foreground?: string };
const { configurationDefaults } = JSON.parse(read('package.json')).contributes;
const tokens = configurationDefaults['editor.tokenColorCustomizations'];
const semantic = configurationDefaults['editor.semanticTokenColorCustomizations'];

/** The backgrounds of the editor in the themes of VS Code whose name has such a word; the darkest light one is that of Solarized. */
const BACKGROUNDS = {
  '[*Light*]': ['#FFFFFF', '#FAFAFD', '#F5F5F5', '#FDF6E3'],
  '[*Dark*]': ['#000000', '#121314', '#1E1E1E', '#1F1F1F', '#002B36'],
} as const;

/** The least that WCAG 2.1 asks of text, level AA. */
const LEAST = 4.5;

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What is set for the themes with this in their name, as `[what, colour]`. */
function coloursOf(themes: string): [string, string][] {
  const rules: Readonly<Record<string, Settings>> = semantic[themes]?.rules ?? {};
  const scopes: readonly { scope: string | string[]; settings: Settings }[] = tokens[themes]?.textMateRules ?? [];
  return [
    ...Object.entries(rules).map(([name, { foreground }]) => [name, foreground] as const),
    ...scopes.flatMap(({ scope, settings }) => [scope].flat().map((name) => [name, settings.foreground] as const)),
  ].flatMap(([name, colour]) => (colour === undefined ? [] : [[name, colour]]));
}

describe('the colours', () => {
  it('are measured as WCAG measures', () => {
    assert.equal(contrast('#000000', '#FFFFFF'), 21);
    assert.equal(contrast('#777777', '#FFFFFF').toFixed(2), '4.48');
  });

  for (const [themes, backgrounds] of Object.entries(BACKGROUNDS)) {
    it(`of ${themes} can be read on every background that those have`, () => {
      const colours = coloursOf(themes);
      assert.ok(colours.length > 0);
      for (const [name, colour] of colours) {
        for (const background of backgrounds) {
          const ratio = contrast(colour, background);
          assert.ok(ratio >= LEAST, `${name}: ${colour} on ${background} is ${ratio.toFixed(2)}`);
        }
      }
    });
  }

  it('of field names and headings are not red in light themes, where VS Code has them so', () => {
    const colours = new Map(coloursOf('[*Light*]'));
    const grammar = read('syntaxes/duo.tmLanguage.json');
    for (const scope of ['support.type.property-name.duo', 'markup.heading.duo', 'keyword.control.entry.duo']) {
      assert.ok(grammar.includes(`"${scope}"`), scope);
      const [red = 255, , blue = 0] = channels(colours.get(scope) ?? '#FF0000');
      assert.ok(red < blue, scope);
    }
  });

  it('are set for no theme beyond these, and of our own scopes alone', () => {
    assert.deepEqual(Object.keys(tokens), ['[*Light*]']);
    assert.deepEqual(Object.keys(semantic), ['rules', ...Object.keys(BACKGROUNDS)]);
    for (const themes of Object.keys(BACKGROUNDS)) {
      for (const [name] of coloursOf(themes)) assert.match(name, /[.:]duo$/u);
    }
  });
});
