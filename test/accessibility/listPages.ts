/** The view beside the text in a browser, told what the server would answer of a register. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { catalogues } from '../../client/src/messages.ts';
import type { ListPatch } from '../../protocol/list.ts';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { ShownList } from '../../server/src/server/handlers/shownList.ts';
import { fixture, TODAY } from '../support/fixture.ts';
import { type Bundled, bundledPage, type PageOptions, type ShownPage, showPage } from '../support/pages.ts';
import { LIGHT } from '../support/themes.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1200, height: 800 };

export const REGISTER = `register LIJST: Actielijst
  gremium: DUO

gremium DUO: Directeuren Uitvoeringsoverleg
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2021

organisatie NCG: Nationaal Coördinator

blok A: Uitvoering

actie 1: Brief opstellen aan alle bewoners van de wijk, met de kaart en de planning erbij
  status: in uitvoering
  eigenaar: Anja (NCG)
  deadline: 1 maart 2021

actie 2: Kaart maken
  status: gereed
  eigenaar: Piet
  deadline: 1 maart 2021

blok B: Toezicht

actie 3: Bellen
  eigenaar: Piet
  deadline: z.s.m.
  historie:
    6 januari 2021 DUO: gevraagd

actie 10: Zaal huren
  eigenaar: Anja (NCG)
  deadline: 1 april 2021

besluit 4: De kaart is goed
  datum: 13 januari 2021
`;

/** The rows of a register, as the server gives them, and what it gives after something was typed. */
export function rowsOf(text: string) {
  const { index, file, scope } = fixture(text);
  const list = new ShownList(index.file(file.uri)!, 'a');
  index.onDidChange({
    beforeRemoval: (of, removed) => of === list.file && list.beforeRemoval(removed),
    changed: (change) => void list.follow(change),
  });
  let since: string | undefined;
  const pull = (): ListPatch[] => {
    const patches: ListPatch[] = [];
    for (let hasMore = true; hasMore; ) {
      const patch = finish(list.patch(since, scope, TODAY));
      patches.push(patch);
      since = patch.revision;
      hasMore = patch.hasMore;
    }
    return patches;
  };
  const type = (at: string, added: string) => {
    const { text: now } = list.file.document;
    const start = now.slice(0, now.length).indexOf(at) + at.length;
    index.edit(list.file, start, start, added);
    return pull();
  };
  return { list, pull, type };
}

interface UsedList {
  /** The page, told nothing. */
  readonly open: (options: PageOptions) => Promise<ShownPage>;
  /** The page with some rows. */
  readonly show: (patches: readonly ListPatch[], options?: Partial<PageOptions>) => Promise<ShownPage>;
}

/** Has a browser for the tests of the suite that calls this. */
export function usedList(): UsedList {
  let browser: Browser;
  let bundle: Bundled;
  before(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundledPage('lijst')]);
  });
  after(() => browser.close());
  const open = (options: PageOptions) => showPage(browser, bundle, options);
  const show: UsedList['show'] = async (patches, options = {}) => {
    const words = catalogues.nl.listPage;
    const context = { viewport: WIDE, ...options.context };
    const shown = await open({
      title: 'Lijst van test',
      words,
      theme: LIGHT,
      ...options,
      context,
    });
    await shown.tell({ kind: 'zichten', saved: [], last: {}, chosen: undefined });
    for (const patch of patches) await shown.tell({ kind: 'rijen', patch });
    await shown.page.locator('.rij').first().waitFor();
    return shown;
  };
  return { open, show };
}

/** What stands in the rows that are on the page, headings of groups after a `#`. */
export function lines(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.regels > *')].map((one) => one.className === 'groep' ? '# ' + one.textContent : one.querySelector('.wat').textContent)`,
  );
}

/** The name or the text of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent)`,
  );
}

/** What axe finds wrong on a page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`;
  const { violations: found } = await page.evaluate<axe.AxeResults>(run);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
