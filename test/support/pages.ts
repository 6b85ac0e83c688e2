/** Pages of the extension in a real browser, as VS Code shows them: the shell, the bundle, and an editor that listens. */
import { type BuildOptions, build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageShell } from '../../client/src/pages/pageShell.ts';
import { pageBundle } from '../../scripts/build/pages.ts';
import { ROOT } from './repository.ts';

const ADDRESS = 'https://duo.test/';

export interface Bundled {
  readonly script: string;
  readonly style: string;
}

export interface ShownPage {
  readonly page: Page;
  /** What the browser said of its policy, and errors of the script. */
  readonly wrong: readonly string[];
  /** What the page has said, in its order. */
  said(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  tell(message: unknown): Promise<void>;
  kept(): Promise<Readonly<Record<string, unknown>> | undefined>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly words: unknown;
  readonly title: string;
  readonly language?: string;
  readonly uri?: string;
  /** What the page that stood here before has kept. */
  readonly kept?: unknown;
  readonly context?: BrowserContextOptions;
  /** The theme: variables of VS Code on the root element, and the classes of the body. */
  readonly theme?: Theme;
}

export interface Theme {
  readonly body: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The script and the style of a page, built as they are for the package. */
export function bundledPage(name: string): Promise<Bundled> {
  return bundled(pageBundle(ROOT, name));
}

/** The same of other options. */
export async function bundled(options: BuildOptions): Promise<Bundled> {
  const { outputFiles = [] } = await build({ ...options, write: false });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: ending('.js'), style: ending('.css') };
}

/** Shows a page. What it says is kept, and what it is told comes as from the extension. */
export async function showPage(browser: Browser, { script, style }: Bundled, options: PageOptions): Promise<ShownPage> {
  const { title, words, language = 'nl', uri = 'file:///lijst.duo', kept, theme } = options;
  const context = await browser.newContext(options.context);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  const html = pageShell({
    nonce: 'proef',
    language,
    title,
    script: `${ADDRESS}page.js`,
    style: `${ADDRESS}page.css`,
    start: { uri, words },
  });
  const bodies: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', script],
    '/page.css': ['text/css', style],
  };
  await page.route('**/*', (route) => {
    const [type, body] = bodies[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType: `${type}; charset=utf-8`, body });
  });
  await page.addInitScript(`window.said = [];
let state = ${JSON.stringify(kept)};
window.kept = () => state;
window.acquireVsCodeApi = () => ({ getState: () => state, setState: (next) => { state = next; }, postMessage: (message) => {
  window.said.push(structuredClone(message));
} });
const theme = ${JSON.stringify(theme)};
if (theme !== undefined) document.addEventListener('readystatechange', () => {
  for (const [name, value] of Object.entries(theme.variables)) document.documentElement.style.setProperty(name, value);
  document.body.classList.add(...theme.body.split(' '));
}, { once: true });`);
  await page.goto(ADDRESS);
  return {
    page,
    wrong,
    said: () => page.evaluate('window.said'),
    tell: (message) => page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`),
    kept: () => page.evaluate('window.kept()'),
    close: () => context.close(),
  };
}
