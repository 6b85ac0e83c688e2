import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium. It ends with this process at the latest. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  // The signals are left to cleanup.ts; playwright itself ends the browser when the process exits.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, args: FLAGS, headless: true, timeout: 60_000, ...signals });
}

/** A new page with storage of its own, so that nothing of another page of the same workbench is seen. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

/** Opens a workbench address and waits until the workbench stands on the screen. */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
}
