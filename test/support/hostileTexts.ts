/** Texts that would do something where a page takes them for more than text: generated, the same ones each time. */

const HARM = 'window.geraakt = 1';

const PIECES = [
  `<script>${HARM}</script>`,
  `<img src=x onerror="${HARM}">`,
  `<svg onload='${HARM}'>`,
  `"><iframe srcdoc="<script>parent.geraakt = 1</script>">`,
  `' autofocus onfocus='${HARM}' x='`,
  `<a href="javascript:${HARM}">klik</a>`,
  `<style>@import 'https://duo.test/x.css'; * { display: none }</style>`,
  `</div></main></body><body onload="${HARM}">`,
  `<details open ontoggle="${HARM}">`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${HARM}>`,
  `{{constructor.constructor('${HARM}')()}}`,
  `\${${HARM}}`,
  `]]><!--<script>${HARM}</script>-->`,
  `<template><img src=x onerror="${HARM}"></template>`,
  `<base href="https://duo.test/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${HARM}">`,
  '[a](command:workbench.action.quit)',
  '$(trash)',
  '__proto__',
  'constructor',
  '\u202Eomgekeerd\u202C',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '\u0000',
  '<',
  '"',
  "'",
  '`',
  '&',
];

/** So many of them, each of up to four pieces. */
export function hostileTexts(count: number): string[] {
  const texts: string[] = [];
  for (let at = 0; at < count; at++) {
    const picked = [at, at * 7 + 3, at * 13 + 5, at * 29 + 11].slice(0, 1 + (at % 4));
    texts.push(`${picked.map((one) => PIECES[one % PIECES.length]).join('')} ${at}`);
  }
  return texts;
}
