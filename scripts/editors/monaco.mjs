// Monaco's own language client in a Chromium, our server in a worker of the page. Runs beside its packages.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { DUO_PACKAGES, DUO_ROOT, DUO_FILE, DUO_ACTION, DUO_PROBLEMS, DUO_FIX } = process.env;
const { DUO_NAME_LINE, DUO_NAME_CHARACTER, DUO_NEW_NAME } = process.env;
const row = (name, value) => console.log(`ROW\t${name}\t${String(value).replace(/\s+/gu, ' ')}`);

// What makes and opens a page is the project's own.
const ours = createRequire(join(DUO_ROOT, 'package.json'));
const { build } = ours('esbuild');
const { chromium } = ours('playwright-core');
const { findChromium } = await import(pathToFileURL(join(DUO_ROOT, 'scripts/host/chromium.ts')).href);

const registers = Object.fromEntries(
  readdirSync('.')
    .filter((name) => name.endsWith('.duo'))
    .map((name) => [name, readFileSync(name, 'utf8')]),
);
const page = `
import * as monaco from 'monaco-editor';
self.MonacoEnvironment = { getWorker: () => new Worker('/editor.js') };
monaco.languages.register({ id: 'duo', extensions: ['.duo'] });
const registers = ${JSON.stringify(registers)};
for (const [name, text] of Object.entries(registers))
  monaco.editor.createModel(text, 'duo', monaco.Uri.parse('file:///registers/' + name));
const model = monaco.editor.getModel(monaco.Uri.parse('file:///registers/${DUO_FILE}'));
const editor = monaco.editor.create(document.body.firstElementChild, { model });
new monaco.lsp.MonacoLspClient(monaco.lsp.createTransportToWorker(new Worker('/server.js')));
Object.assign(window, { monaco, editor, model });
`;
const bundle = async (options) =>
  (
    await build({
      bundle: true,
      write: false,
      outdir: 'out',
      platform: 'browser',
      format: 'iife',
      absWorkingDir: DUO_PACKAGES,
      loader: { '.ttf': 'dataurl' },
      logLevel: 'error',
      ...options,
    })
  ).outputFiles;
const made = await bundle({ stdin: { contents: page, resolveDir: DUO_PACKAGES } });
const [worker] = await bundle({ entryPoints: ['node_modules/monaco-editor/esm/vs/editor/editor.worker.js'] });
const textOf = (ending) => made.find(({ path }) => path.endsWith(ending)).text;
const files = {
  '/': [
    'text/html',
    '<!doctype html><link rel=stylesheet href=/page.css><body><div style="height:90vh"></div><script src=/page.js></script>',
  ],
  '/page.js': ['text/javascript', textOf('.js')],
  '/page.css': ['text/css', textOf('.css')],
  '/editor.js': ['text/javascript', worker.text],
  '/server.js': ['text/javascript', readFileSync(join(DUO_ROOT, 'dist/web/server.js'), 'utf8')],
};
const server = createServer(({ url }, answer) => {
  const [type, text] = files[url] ?? [];
  answer.writeHead(type ? 200 : 404, { 'content-type': `${type ?? 'text/plain'}; charset=utf-8` }).end(text);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage({ viewport: { width: 1200, height: 800 } });
tab.on('pageerror', (error) => console.error(String(error)));
tab.on('console', (message) => message.type() === 'error' && console.error(message.text()));
tab.setDefaultTimeout(20_000);
await tab.goto(`http://127.0.0.1:${server.address().port}/`);

/** What the expression gives as soon as it is true; else what it gave last. */
const until = async (expression, value) => {
  await tab.waitForFunction(expression, value).catch(() => undefined);
};
const problems = () => tab.evaluate(() => monaco.editor.getModelMarkers({ resource: model.uri }).length);
await until((count) => monaco.editor.getModelMarkers({ resource: model.uri }).length === Number(count), DUO_PROBLEMS);
row('problems', await problems());
row('closed lists', 'the client keeps none');

const go = (line, character) =>
  tab.evaluate(
    ([lineNumber, column]) => {
      editor.focus();
      editor.setPosition({ lineNumber, column });
      editor.revealLineInCenter(lineNumber);
    },
    [Number(line) + 1, Number(character) + 1],
  );
const run = (action) => tab.evaluate((id) => void editor.trigger('probe', id), action);
const lineAt = (line) => tab.evaluate((number) => model.getLineContent(number), Number(line) + 1);
const shown = async (selector) => {
  await tab
    .locator(selector)
    .first()
    .waitFor()
    .catch(() => undefined);
  return tab.locator(selector).allInnerTexts();
};

await go(DUO_ACTION, 1);
await run('editor.action.showHover');
// What stands there of a problem is shown before the server has answered.
await until(() => document.querySelector('.monaco-hover')?.innerText.includes('aanpak'));
row('hover', (await shown('.monaco-hover .hover-contents')).join(' ') || 'nothing is shown');
await tab.keyboard.press('Escape');

const below = Number(DUO_ACTION) + 1;
await go(below, 10);
await run('editor.action.triggerSuggest');
row('completion', (await shown('.suggest-widget .monaco-list-row .label-name')).join(', ') || 'nothing is shown');
await tab.keyboard.press('Escape');

await go(DUO_ACTION, 1);
const before = await lineAt(below);
await run('editor.action.quickFix');
const fix = tab.locator('.action-widget .monaco-list-row', { hasText: DUO_FIX });
await fix
  .first()
  .waitFor()
  .catch(() => undefined);
let done = 'no such action';
if ((await fix.count()) > 0) {
  await fix.first().click();
  await until(([line, text]) => model.getLineContent(line) !== text, [below + 1, before]);
  done = await lineAt(below);
  await run('undo');
  if ((await lineAt(below)) !== before) done = 'one undo does not take it back';
}
row('quick fix', done);

await go(DUO_NAME_LINE, DUO_NAME_CHARACTER);
await run('editor.action.rename');
const field = tab.locator('.rename-box input');
await field.waitFor().catch(() => undefined);
const renamed = () =>
  tab.evaluate((name) => monaco.editor.getModels().filter((one) => one.getValue().includes(name)).length, DUO_NEW_NAME);
if (await field.isVisible()) {
  await field.fill(DUO_NEW_NAME);
  await field.press('Enter');
  await until((name) => model.getValue().includes(name), DUO_NEW_NAME);
}
row('rename', await renamed());
row('version', JSON.parse(readFileSync(join(DUO_PACKAGES, 'node_modules/monaco-editor/package.json'), 'utf8')).version);
await browser.close();
server.close();
