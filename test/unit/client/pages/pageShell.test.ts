/** The HTML around every page of the extension. */
import assert from 'node:assert/strict';
import { type PageShell, pageShell } from '../../../../client/src/pages/pageShell.ts';

const HOSTILE = `"><script>top.x = 1</script><img src=x onerror='top.x = 1'>&quot;`;
const SHELL: PageShell = {
  nonce: 'n1',
  language: 'nl',
  title: 'Lijst',
  script: 'https://duo.test/lijst.js',
  style: 'https://duo.test/lijst.css',
  start: { uri: 'file:///a.duo', words: { copy: 'Kopieer' } },
};

describe('the shell of a page', () => {
  it('has a language, a title, one script and one style, each with the nonce of the policy', () => {
    const html = pageShell(SHELL);
    assert.match(html, /<html lang="nl">/u);
    assert.match(html, /<title>Lijst<\/title>/u);
    assert.equal(html.match(/<script/gu)?.length, 1);
    assert.match(html, /<script nonce="n1" src="https:\/\/duo\.test\/lijst\.js"><\/script>/u);
    assert.match(html, /<link rel="stylesheet" nonce="n1" href="https:\/\/duo\.test\/lijst\.css">/u);
    assert.match(html, /content="default-src 'none'; style-src 'nonce-n1'; script-src 'nonce-n1'; /u);
    assert.doesNotMatch(html, /style=|unsafe-|\son\w+=/u);
  });

  it('has no text as markup, whatever that is', () => {
    const start = { uri: HOSTILE, words: { [HOSTILE]: HOSTILE } };
    const html = pageShell({ ...SHELL, title: HOSTILE, language: HOSTILE, script: HOSTILE, style: HOSTILE, start });
    assert.equal(html.match(/<script/gu)?.length, 1);
    assert.doesNotMatch(html, /<img/u);
    // What the script begins with comes back as it was.
    const [, data = ''] = /data-start="([^"]*)"/u.exec(html) ?? [];
    const signs: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };
    const read = data.replace(/&(quot|#39|lt|gt|amp);/gu, (_, sign: string) => signs[sign]!);
    assert.deepEqual(JSON.parse(read), start);
  });
});
