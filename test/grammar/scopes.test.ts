/** Every scope of the grammar is one that themes colour. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GRAMMAR_FILE } from './tokenise.ts';

/** Selectors that Dark+, Light+ and both high-contrast themes of VS Code 1.139 all have. */
const COLOURED = [
  'comment',
  'constant.language',
  'constant.numeric',
  'entity.name.function',
  'entity.name.type',
  'keyword.control',
  'keyword.operator',
  'markup.heading',
  'markup.underline',
  'string',
  'support.type.property-name',
];
/** What gets no colour: punctuation, by custom, and running text, which is read best in the colour of text. */
const PLAIN = ['punctuation', 'meta.text', 'meta.remark'];

describe('grammar: scopes', () => {
  const text = readFileSync(GRAMMAR_FILE, 'utf8');
  const scopes = [...new Set([...text.matchAll(/"(?:contentName|name)": "([^"]+\.duo)"/gu)].map((match) => match[1]!))];
  const isPartOf = (scope: string, selector: string) => scope.startsWith(`${selector}.`);

  it('are coloured by the themes that come with VS Code, or plain on purpose', () => {
    const plain = scopes.filter((scope) => ![...COLOURED, ...PLAIN].some((selector) => isPartOf(scope, selector)));
    assert.deepEqual(plain, []);
  });

  it('include one for each thing that can be told apart', () => {
    const unused = COLOURED.filter((selector) => !scopes.some((scope) => isPartOf(scope, selector)));
    assert.deepEqual(unused, []);
  });
});
