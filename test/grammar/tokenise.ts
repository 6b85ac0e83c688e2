/** Tokenises text with the grammar in the same way as VS Code does: line by line, with Oniguruma. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';

// Both packages are CommonJS bundles whose names Node cannot see from outside.
const require = createRequire(import.meta.url);
const oniguruma: typeof Oniguruma = require('vscode-oniguruma');
const textMate: typeof TextMate = require('vscode-textmate');

export const ROOT = new URL('../../', import.meta.url);
export const GRAMMAR_FILE = new URL('syntaxes/duo.tmLanguage.json', ROOT);
const SCOPE_NAME = 'source.duo';

export interface Token {
  readonly text: string;
  readonly start: number;
  /** From the outermost to the innermost, without `source.duo`. */
  readonly scopes: readonly string[];
}

export interface TokenisedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
}

let loading: Promise<TextMate.IGrammar> | undefined;

/** The grammar in the repository, loaded once. */
export function loadGrammar(): Promise<TextMate.IGrammar> {
  loading ??= load();
  return loading;
}

async function load(): Promise<TextMate.IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textMate.parseRawGrammar(readFileSync(GRAMMAR_FILE, 'utf8'), GRAMMAR_FILE.pathname),
  });
  const grammar = await registry.loadGrammar(SCOPE_NAME);
  if (grammar === null) throw new Error(`no grammar for ${SCOPE_NAME}`);
  return grammar;
}

/** The lines of a text as VS Code's text model cuts them: LF, CRLF or CR, without a byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
}

export async function tokenise(text: string): Promise<TokenisedLine[]> {
  const grammar = await loadGrammar();
  let state: TextMate.StateStack = textMate.INITIAL;
  return linesOf(text).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const all = tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      start: startIndex,
      scopes: scopes.slice(1),
    }));
    return { text: line, tokens: joined(all.filter((token) => token.text !== '')) };
  });
}

/** Neighbours with the same scopes as one token, since nobody sees where one ends. */
function joined(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last !== undefined && last.scopes.join(' ') === token.scopes.join(' ')) {
      result[result.length - 1] = { ...last, text: last.text + token.text };
    } else {
      result.push(token);
    }
  }
  return result;
}

/** The innermost scopes that a piece of a line has; undefined when it is no token of its own. */
export function scopesOf(line: TokenisedLine | undefined, text: string): readonly string[] | undefined {
  return line?.tokens.find((token) => token.text.trim() === text)?.scopes;
}
