/** The pages of the extension: what they may know, and that text never becomes markup in them. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pageBundle, pageNames } from '../../scripts/build/pages.ts';
import { filesBelow, importsOf, ROOT, read } from '../support/repository.ts';

const PAGES = 'client/pages';
const scripts = filesBelow(PAGES, '.ts');
const styles = filesBelow(PAGES, '.css');
const shell = read('client/src/pages/pageShell.ts');

/** Whatever makes markup, script or something to load of a text. */
const MARKUP =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|parseHTML\w*|DOMParser|createContextualFragment|srcdoc|eval|Function|importScripts|createElementNS|insertRule|adoptedStyleSheets|cssText|XSLTProcessor|createObjectURL|fetch|XMLHttpRequest|WebSocket|EventSource)\b|document\.write|\bimport\(|\.(?:src|href|action|formAction)\s*=|\bset(?:Timeout|Interval)\(\s*['"`]|\.on[a-z]+\s*=/u;

/** The files that a page's file comes to by its imports, itself included. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const one of importsOf(path)) withImports(posix.join(posix.dirname(path), one), seen);
  return seen;
}

describe('the pages of the extension', () => {
  for (const path of scripts) {
    it(`${path} knows the protocol, other pages' ground, and what knows nothing of VS Code`, () => {
      for (const one of withImports(path)) {
        assert.match(one, /^(?:client\/(?:pages|src)|protocol)\/[\w/]+\.ts$/u, one);
        for (const specifier of importsOf(one)) assert.match(specifier, /^\./u, `${one}: ${specifier}`);
      }
      const own = path.split('/')[2]!;
      for (const one of importsOf(path).map((other) => posix.join(posix.dirname(path), other))) {
        if (one.startsWith(`${PAGES}/`)) assert.ok([own, 'shared'].includes(one.split('/')[2]!), one);
      }
    });

    it(`${path} makes nothing but text of a text`, () => {
      // Drawings are made in one place too, of names that it lists.
      const isDrawing = path === `${PAGES}/shared/svg.ts`;
      assert.doesNotMatch(
        isDrawing ? read(path).replace('document.createElementNS(SVG, name)', '') : read(path),
        MARKUP,
      );
      // Elements and their attributes are made in one place, which knows what an attribute may be.
      if (path !== `${PAGES}/shared/dom.ts` && !isDrawing) {
        assert.doesNotMatch(read(path), /\bcreateElement|\bsetAttribute|\btoggleAttribute|\bstyle\.cssText/u);
      }
    });

    it(`${path} begins with what it is, and is short`, () => {
      assert.match(read(path), /^\/\*\*/u);
      assert.ok(read(path).split('\n').length <= 301);
    });
  }

  it('finds what would make markup of a text, and nothing else', () => {
    for (const bad of [
      'row.innerHTML = title',
      'row.insertAdjacentHTML("beforeend", title)',
      'new DOMParser()',
      'document.write(title)',
      'link.href = title',
      'row.onclick = null',
      "setTimeout('top.x = 1')",
      'await import(title)',
    ]) {
      assert.match(bad, MARKUP, bad);
    }
    for (const good of ['row.textContent = title', 'setTimeout(() => tell(), 100)', 'made("td", {}, title)']) {
      assert.doesNotMatch(good, MARKUP, good);
    }
  });

  it('give no element an attribute that runs or loads something', () => {
    const names = /type AttributeName =([\s\S]*?);/u.exec(read(`${PAGES}/shared/dom.ts`))?.[1] ?? '';
    assert.match(names, /'id'/u);
    assert.doesNotMatch(names, /'(?:on\w*|src\w*|href|style|action|formaction|data|xlink\S*|poster|background)'/u);
    assert.doesNotMatch(names, /`(?!aria-|data-|$)[a-z$]/mu);
  });

  it('draw with elements and attributes that neither run nor load something', () => {
    const shapes = read('client/src/pages/drawing.ts');
    const names = [...shapes.matchAll(/Of<'(\w+)'>/gu)].map(([, name]) => name);
    assert.deepEqual(names, ['rect', 'line', 'circle', 'text']);
    assert.match(read(`${PAGES}/shared/svg.ts`), /type Name = Shape\['name'\] \| 'svg' \| 'title' \| 'desc';/u);
    assert.doesNotMatch(shapes, /readonly (?:on\w*|href|style|src)\b/u);
    assert.doesNotMatch(
      read(`${PAGES}/shared/svg.ts`),
      /href|style|'(?:a|use|image|script|foreignObject|animate|set)'/u,
    );
  });

  it('have colours of the theme alone, with those of the system behind them', () => {
    for (const path of styles) {
      const text = read(path);
      assert.doesNotMatch(text, /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab|lch|hwb)\(/iu, path);
      assert.doesNotMatch(text, /\burl\(|@font-face|expression\(/u, path);
      if (path !== `${PAGES}/shared/base.css`)
        assert.match(text, /^(?:\/\*[^*]*\*\/\s*)?@import ['"]\.\.\/shared\/base\.css['"];/u, path);
    }
    const base = read(`${PAGES}/shared/base.css`);
    for (const wanted of [/prefers-reduced-motion: reduce/u, /forced-colors: active/u, /:focus-visible \{/u]) {
      assert.match(base, wanted);
    }
  });

  it('have a policy without unsafe-…, by which nothing is loaded without a nonce', () => {
    assert.match(shell, /default-src 'none'; style-src 'nonce-\$\{own\}'; script-src 'nonce-\$\{own\}'/u);
    assert.doesNotMatch(shell.replace(/^\s*\*.*$/gmu, ''), /unsafe-|style="|\*\.|https:/u);
  });

  it('are each bundled with their style, and brought back after a new start of the window', () => {
    const { activationEvents: events, contributes } = JSON.parse(read('package.json'));
    // Editors of a file are brought back by VS Code itself.
    const editors = contributes.customEditors.map(({ viewType }: { viewType: string }) => viewType);
    assert.match(read('scripts/build.ts'), /\.\.\.pageNames\(root\)\.map\(\(name\) => pageBundle\(root, name\)\)/u);
    assert.match(read('.vscodeignore'), /^!dist\/pages\/\*$/mu);
    for (const name of pageNames(ROOT)) {
      for (const one of pageBundle(ROOT, name).entryPoints) assert.ok(existsSync(join(ROOT, one.in)), one.in);
      assert.ok(editors.includes(`duo.${name}`) || events.includes(`onWebviewPanel:duo.${name}`), name);
    }
  });
});
