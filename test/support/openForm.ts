/** The page of the form in a browser, with a host behind it. */
import type { Browser, Page } from 'playwright-core';
import { catalogues } from '../../client/src/messages.ts';
import { FormHost } from './formHost.ts';
import { type Bundled, type PageOptions, type ShownPage, showPage } from './pages.ts';
import { LIGHT } from './themes.ts';

export const FORM_WORDS = catalogues.nl.formPage;

export const FORM_REGISTER = `register LIJST: Actielijst
  gremium: DUO

persoon Anja: Anja Jansen
persoon Piet: Piet Puk

blok A: Uitvoering

actie 1: Brief schrijven
  // let op
  status: in uitvoerig
  eigenaar: Anja
  deadline: 1 april 2021
  toelichting: eerst dit

actie 2: Kaart maken
  status: gereed
`;

export interface OpenForm {
  readonly shown: ShownPage;
  readonly page: Page;
  readonly host: FormHost;
}

/** Shows a form and waits for its rows. @param name that the ids of the form begin with. */
export async function openForm(
  browser: Browser,
  bundle: Bundled,
  text = FORM_REGISTER,
  options: Partial<PageOptions> = {},
  name = 'a',
): Promise<OpenForm> {
  const context = { viewport: { width: 1200, height: 800 }, ...options.context };
  const given = { title: 'Formulier van lijst', words: FORM_WORDS, theme: LIGHT, ...options, context };
  const shown = await showPage(browser, bundle, given);
  const host = new FormHost(shown, text, name);
  await host.until(() => shown.page.locator('.rij').first().isVisible(), 'the rows are there');
  return { shown, page: shown.page, host };
}

/** Chooses an entry with the mouse and waits for its fields. */
export async function chooseEntry({ page, host }: OpenForm, name: string): Promise<void> {
  await page.locator('.rij', { hasText: name }).click();
  await host.until(() => page.locator('h2', { hasText: name.split(':')[0]! }).isVisible(), 'its fields are there');
}
