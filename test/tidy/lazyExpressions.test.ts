/** What the build makes of expressions with classes of Unicode: they are made at their first use, and find what they found. */
import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { lazyExpressions } from '../../scripts/build/expressions.ts';

/** What a script ends with, and the expressions that were made by then and before its last line. */
function run(code: string): { readonly result: unknown; readonly atLoad: string[]; readonly all: string[] } {
  const all: string[] = [];
  let atLoad: string[] = [];
  class Counted extends RegExp {
    constructor(source: string, flags: string) {
      super(source, flags);
      all.push(source);
    }
  }
  const loaded = () => {
    atLoad = [...all];
  };
  const result = runInNewContext(code, { RegExp: Counted, loaded });
  return { result: JSON.parse(JSON.stringify(result ?? null)), atLoad, all };
}

/** Runs a script as it is and as it is made: both have to end with the same. */
function checkSame(code: string): { readonly code: string; readonly atLoad: string[]; readonly all: string[] } {
  const lazy = lazyExpressions(code);
  const { result, atLoad, all } = run(lazy);
  assert.deepEqual(result, run(code).result);
  return { code: lazy, atLoad, all };
}

describe('expressions with classes of Unicode', () => {
  it('of the bundle itself are made when they are asked, once', () => {
    const { code, atLoad, all } = checkSame(String.raw`
      var CAPITAL = /^\p{Lu}/u, SMALL = new RegExp("^\\p{Ll}", "u"), plain = /^x/u;
      loaded();
      [CAPITAL.test("Éa"), CAPITAL.test("éa"), CAPITAL.source, plain.test("x")];`);
    assert.deepEqual(atLoad, []);
    assert.deepEqual(all, [String.raw`^\p{Lu}`]);
    assert.doesNotMatch(code, /\/\^\\p/u);
    assert.match(code, /plain = \/\^x\/u/u);
  });

  it('in a function are one for all calls', () => {
    const { all } = checkSame(String.raw`
      function isName(text) { return /^\p{Lu}/u.test(text) || new RegExp("^\\p{Nd}", "u").test(text); }
      ["Anja", "anja", "1", "Henk"].map(isName);`);
    assert.deepEqual(all, [String.raw`^\p{Lu}`, String.raw`^\p{Nd}`]);
  });

  it('that keep a place in a text are one for each call, as they were', () => {
    checkSame(String.raw`
      function first(text) { const word = /\p{L}+/gu; return word.exec(text)[0]; }
      var EACH = /\p{L}+/gu;
      [first("een twee"), first("een twee"), "een twee".replace(EACH, "w"), EACH.exec("een twee").index, EACH.lastIndex];`);
  });

  it('are the same in an object that is made of their names', () => {
    checkSame(String.raw`
      var WORD = /^\p{L}+$/u;
      var all = () => ({ WORD, again: WORD, ["WORD"]: WORD });
      [all().WORD.test("a"), all().again === WORD, { WORD: 1 }.WORD];`);
  });

  for (const [why, code] of Object.entries({
    parameter: String.raw`var W = /\p{L}/u; function f(W) { return W; } [f(1), W.source];`,
    variable: String.raw`var W = /\p{L}/u; function f() { let W = 2; return W; } [f(), W.source];`,
    pattern: String.raw`var W = /\p{L}/u; function f({ W }) { return W; } [f({ W: 3 }), W.source];`,
    'caught error': String.raw`var W = /\p{L}/u; function f() { try { throw 4 } catch (W) { return W; } } [f(), W.source];`,
    'other value': String.raw`var W = /\p{L}/u; W = { source: "x" }; [W.source];`,
    'rest of a row': String.raw`var W = /\p{L}/u; function f(...W) { return W; } [f(5), W.source];`,
    'name of a class': String.raw`var W = /\p{L}/u; function f() { class W {} return W.name; } [f(), W.source];`,
    'loop variable': String.raw`var W = /\p{L}/u; function f() { for (const W of [6]) return W; } [f(), W.source];`,
    default: String.raw`var W = /\p{L}/u; function f([W = 7]) { return W; } [f([]), W.source];`,
  })) {
    it(`whose name stands for something else somewhere (${why}) stay where they are`, () => {
      checkSame(code);
    });
  }

  it('whose name is that of a property or a label are asked all the same', () => {
    checkSame(String.raw`
      var W = /\p{L}/u;
      class C { W() { return W.test("a"); } static W = 1; }
      function f(one) { W: for (;;) break W; return one.W; }
      [f({ W: 2 }), new C().W(), C.W];`);
  });
});
